package dev.fairlead.gpu.adopt;

import dev.fairlead.gpu.plugin.Findings;
import java.util.ArrayList;
import java.util.List;

/** The model's volume, shared memory, and all other volumes of a pod. */
final class VolumeAdoption {
  private static final String SHM = "/dev/shm";

  private final Part spec;
  private final Part container;
  private final Made values;
  private final Findings findings;

  VolumeAdoption(Part spec, Part container, Made values, Findings findings) {
    this.spec = spec;
    this.container = container;
    this.values = values;
    this.findings = findings;
  }

  /**
   * Adopts them.
   *
   * @param model what is served, a name or a path
   */
  void adopt(String model) {
    List<Part> volumes = spec.list("volumes");
    List<Object> mounts = new ArrayList<>();
    List<String> used = new ArrayList<>();
    boolean isMounted = false;
    for (Part mount : container.list("volumeMounts")) {
      String path = mount.text("mountPath");
      Part volume = volume(volumes, mount.text("name"));
      if (path.equals(SHM) && volume != null && volume.has("emptyDir")) {
        shm(volume);
        used.add(mount.text("name"));
      } else if (path.equals(model) && volume != null && source(volume, mount)) {
        isMounted = true;
        used.add(mount.text("name"));
      } else {
        mounts.add(mount.takeAll());
      }
    }
    values.putGiven("extraVolumeMounts", mounts);
    List<Object> others = new ArrayList<>();
    for (Part volume : volumes) {
      if (!used.contains(volume.text("name"))) {
        others.add(volume.takeAll());
      }
    }
    values.putGiven("extraVolumes", others);
    if (!isMounted) {
      named(model);
    }
  }

  private static Part volume(List<Part> volumes, String name) {
    for (Part volume : volumes) {
      if (volume.text("name").equals(name)) {
        return volume;
      }
    }
    return null;
  }

  private void shm(Part volume) {
    Part settings = volume.part("emptyDir");
    values.put("shm.medium", settings.text("medium"));
    values.put("shm.sizeLimit", settings.take("sizeLimit"));
  }

  /** Whether the chart knows such a volume as the source of a model. */
  private boolean source(Part volume, Part mount) {
    String subPath = mount.has("subPath") ? mount.text("subPath") : "";
    if (volume.has("hostPath") && subPath.isEmpty()) {
      Part path = volume.part("hostPath");
      values.put("model.hostPath.path", path.text("path"));
      values.put("model.hostPath.type", path.text("type"));
    } else if (volume.has("persistentVolumeClaim")) {
      Part claim = volume.part("persistentVolumeClaim");
      values.put("model.pvc.claimName", claim.text("claimName"));
      values.putGiven("model.pvc.subPath", subPath);
    } else if (volume.has("image")) {
      Part image = volume.part("image");
      values.put("model.oci.reference", image.text("reference"));
      values.putGiven("model.oci.pullPolicy", image.text("pullPolicy"));
      values.putGiven("model.oci.subPath", subPath);
    } else {
      return false;
    }
    values.put("model.mountPath", mount.text("mountPath"));
    values.put("model.volumeName", volume.text("name"));
    values.put("model.readOnly", mount.take("readOnly"));
    return true;
  }

  /** A model that is not the root of a volume: a name of the hub, an address, or a path. */
  private void named(String model) {
    if (model.startsWith("s3://")) {
      values.put("model.s3.uri", model);
    } else if (model.startsWith("/")) {
      values.put("model.path", model);
    } else if (!model.isEmpty()) {
      values.put("model.hf.id", model);
    } else {
      container.leave(
          "args", "no model is named there; set one of model.hf, model.pvc, …", findings);
    }
  }
}
