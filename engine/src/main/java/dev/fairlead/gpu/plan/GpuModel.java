package dev.fairlead.gpu.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model of GPU.
 *
 * @param name as NVML says it; empty if unknown
 * @param memoryMiB its memory; 0 if unknown
 * @param capability its compute capability, {@code 8.9}; empty if unknown
 * @param family geforce, workstation or datacenter; empty if unknown
 * @param profiles the MIG profiles it can have and how many of each at most
 */
public record GpuModel(
    String name, long memoryMiB, String capability, String family, Map<String, Integer> profiles) {
  static final GpuModel UNKNOWN = new GpuModel("", 0, "", "", Map.of());

  public GpuModel {
    profiles = new LinkedHashMap<>(profiles);
  }

  /** The major part of the compute capability, 0 if unknown. */
  int major() {
    int dot = capability.indexOf('.');
    return dot < 0 ? 0 : Integer.parseInt(capability.substring(0, dot));
  }

  /** The minor part. */
  int minor() {
    int dot = capability.indexOf('.');
    return dot < 0 ? 0 : Integer.parseInt(capability.substring(dot + 1));
  }

  /** Clients of one MPS server: mps/device.go, maxClients. */
  int mpsClients() {
    return major() > 7 || major() == 7 && minor() >= 5 || capability.isEmpty() ? 48 : 16;
  }

  /** The name of the architecture: internal/lm/resource.go, getArchFamily. */
  String architecture() {
    return switch (major()) {
      case 1 -> "tesla";
      case 2 -> "fermi";
      case 3 -> "kepler";
      case 5 -> "maxwell";
      case 6 -> "pascal";
      case 7 -> minor() < 5 ? "volta" : "turing";
      case 8 -> minor() < 9 ? "ampere" : "ada-lovelace";
      case 9 -> "hopper";
      case 10, 12 -> "blackwell";
      case 13 -> "rubin";
      default -> "undefined";
    };
  }
}
