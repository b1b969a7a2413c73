package dev.fairlead.gpu.plan;

import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.value.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks the MIG devices of one GPU against what its model can be cut into. */
final class MigLayout {
  private MigLayout() {}

  /** Makes a failure that knows its place. */
  interface Failure {
    GpuException of(String message);
  }

  /** The profiles. */
  static List<MigProfile> check(List<?> names, GpuModel model, Failure failure) {
    List<MigProfile> profiles = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    int slices = 0;
    for (Object item : names) {
      String name = String.valueOf(item);
      MigProfile profile = MigProfile.parse(name);
      if (profile == null) {
        throw failure.of("mig: " + name + " is no MIG profile; expected one like 1g.10gb");
      }
      profiles.add(profile);
      slices += profile.gpu();
      known(profile, model, counts.merge(name, 1, Integer::sum), failure);
    }
    int most = slices(model);
    if (slices > most) {
      throw failure.of("mig: " + slices + " GPU slices on one GPU; it has " + most);
    }
    return profiles;
  }

  private static void known(MigProfile profile, GpuModel model, int count, Failure failure) {
    if (model.name().isEmpty() || model.family().isEmpty()) {
      return;
    }
    String name = profile.name();
    Map<String, Integer> table = model.profiles();
    if (table.isEmpty()) {
      throw failure.of("mig: " + model.name() + " cannot be cut by MIG");
    }
    String whole = profile.isPart() ? name.substring(name.indexOf('.') + 1) : name;
    if (!table.containsKey(whole)) {
      String near = Spelling.nearest(name, table.keySet());
      String hint =
          near == null
              ? "it has " + String.join(", ", table.keySet())
              : "did you mean " + near + "?";
      throw failure.of("mig: " + model.name() + " has no profile " + name + "; " + hint);
    }
    if (!profile.isPart() && count > table.get(whole)) {
      throw failure.of("mig: at most " + table.get(whole) + " of " + name + " fit on one GPU");
    }
  }

  /** The slices of a GPU: those of its largest profile. */
  private static int slices(GpuModel model) {
    int most = 0;
    for (String name : model.profiles().keySet()) {
      most = Math.max(most, MigProfile.parse(name).gpu());
    }
    return most == 0 ? 7 : most;
  }
}
