package dev.fairlead.gpu.plan;

import static dev.fairlead.gpu.plugin.ResourceName.GPU;
import static dev.fairlead.gpu.plugin.ResourceName.MIG;

import dev.fairlead.gpu.plan.Capacity.Trouble;
import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.PluginConfig;
import dev.fairlead.gpu.plugin.Reading;
import dev.fairlead.gpu.plugin.Replication;
import dev.fairlead.gpu.plugin.SharedResource;
import dev.fairlead.gpu.plugin.Strategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plugin's arithmetic: GPUs become devices, devices become resources. Reference:
 * k8s-device-plugin v0.20.0, internal/rm/device_map.go, and cmd/mps-control-daemon/mps.
 */
final class CapacityBuilder {
  private static final String PLUGIN = "device plugin";
  private static final String CREATING =
      "error starting plugins: error getting plugins: unable to create plugins: ";
  private static final String BUILDING =
      CREATING
          + "failed to construct resource managers: error building device map: error building"
          + " device map from config.resources: ";
  private static final String WAITING =
      "Failed to start plugin: error waiting for MPS daemon: error checking MPS daemon health:"
          + " failed to send command to MPS daemon: exit status 1";

  private final List<Gpu> gpus;
  private final PluginConfig config;
  private final Delivery delivery;
  private final Map<String, List<Device>> devices = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();

  private CapacityBuilder(List<Gpu> gpus, PluginConfig config, Delivery delivery) {
    this.gpus = gpus;
    this.config = config;
    this.delivery = delivery;
  }

  /** What a node with these GPUs advertises under a config. */
  static Capacity of(List<Gpu> gpus, Reading reading, Delivery delivery) {
    if (reading.refusal().isPresent()) {
      return failed(PLUGIN, reading.refusal().get().log());
    }
    return new CapacityBuilder(gpus, reading.config().orElseThrow(), delivery).build();
  }

  private static Capacity failed(String who, String text) {
    return new Capacity(List.of(), List.of(), Optional.of(new Trouble(who, text)), List.of());
  }

  private Capacity build() {
    warnings.addAll(config.warnings());
    String complaint = devices();
    if (complaint != null) {
      return failed(PLUGIN, BUILDING + complaint);
    }
    if (config.strategy() == Strategy.MPS) {
      Optional<Trouble> trouble = mps();
      if (trouble.isPresent()) {
        return new Capacity(List.of(), List.of(), trouble, warnings);
      }
    }
    return new Capacity(offers(), absent(), Optional.empty(), warnings);
  }

  /** Fills the map of devices; what the plugin says when it cannot. */
  private String devices() {
    String strategy = config.migStrategy();
    for (int i = 0; i < gpus.size(); i++) {
      if (!gpus.get(i).mig() || strategy.equals("none")) {
        add(GPU, Device.whole(i, gpus.get(i).model()));
      }
    }
    if (strategy.equals("none")) {
      return null;
    }
    boolean single = strategy.equals("single");
    boolean anyWhole = !devices.isEmpty();
    String complaint = migDevices(single);
    if (complaint == null) {
      complaint = layouts(single);
    }
    boolean anyMig = gpus.stream().anyMatch(gpu -> gpu.mig() && !gpu.profiles().isEmpty());
    if (complaint == null && single && anyWhole && anyMig) {
      return "all devices on the node must be configured with the same migEnabled value";
    }
    return complaint;
  }

  private String migDevices(boolean single) {
    for (int i = 0; i < gpus.size(); i++) {
      List<MigProfile> profiles = gpus.get(i).profiles();
      for (int j = 0; j < profiles.size(); j++) {
        MigProfile profile = profiles.get(j);
        if (!single && profile.isPart()) {
          return "error building MIG device map: MIG profile '"
              + profile.name()
              + "' does not match any resource patterns";
        }
        add(single ? GPU : MIG + profile.suffix(), Device.mig(i, j, profile));
      }
    }
    return null;
  }

  /** Reference: device_map.go, assertAllMigDevicesAreValid. */
  private String layouts(boolean single) {
    Set<String> kinds = new LinkedHashSet<>();
    for (int i = 0; i < gpus.size(); i++) {
      if (gpus.get(i).mig() && gpus.get(i).profiles().isEmpty()) {
        String empty = "device " + i + " has no MIG devices configured";
        if (single) {
          return "invalid MIG configuration: at least one device with migEnabled=true was not"
              + " configured correctly: "
              + empty;
        }
        warnings.add(empty);
      }
      gpus.get(i).profiles().forEach(profile -> kinds.add(profile.name()));
    }
    return single && kinds.size() > 1
        ? "invalid MIG configuration: more than one MIG device type present on node"
        : null;
  }

  private void add(String resource, Device device) {
    devices.computeIfAbsent(resource, name -> new ArrayList<>()).add(device);
  }

  /** What keeps MPS from starting. */
  private Optional<Trouble> mps() {
    for (List<Device> list : devices.values()) {
      if (list.stream().anyMatch(device -> device.profile() != null)) {
        return trouble(
            PLUGIN,
            CREATING
                + "failed to create plugin: sharing using MPS is not supported for MIG devices");
      }
    }
    for (SharedResource resource : config.sharing().resources()) {
      List<Device> shared = devices.getOrDefault(resource.name(), List.of());
      for (Device device : shared) {
        int most = gpus.get(device.gpu()).model().mpsClients();
        if (resource.replicas() > most) {
          return trouble(
              "MPS control daemon",
              "invalid MPS configuration: invalid device maximum allowed replicas exceeded: "
                  + resource.replicas()
                  + " > "
                  + most);
        }
      }
    }
    boolean alone = devices.containsKey(GPU) && config.sharing().of(GPU) == null;
    boolean mig = gpus.stream().anyMatch(Gpu::mig);
    return alone || mig || !delivery.gfd() ? trouble(PLUGIN, WAITING) : Optional.empty();
  }

  private static Optional<Trouble> trouble(String who, String text) {
    return Optional.of(new Trouble(who, text));
  }

  /** Reference: device_map.go, updateDeviceMapWithReplicas; of two entries the larger counts. */
  private List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    Replication sharing = config.sharing();
    devices.forEach(
        (name, list) -> {
          long replicas = 0;
          String advertised = name;
          for (SharedResource resource : sharing.resources()) {
            if (resource.name().equals(name)) {
              replicas = Math.max(replicas, resource.replicas());
              advertised = resource.advertised();
            }
          }
          offers.add(new Offer(advertised, name, list, Math.max(1, replicas), replicas > 0));
        });
    return offers;
  }

  private List<String> absent() {
    List<String> absent = new ArrayList<>();
    for (Offer offer : offers()) {
      if (!offer.resource().equals(offer.original())) {
        absent.add(offer.original());
      }
    }
    return absent;
  }
}
