package dev.fairlead.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One machine and image for the start script, and what it must choose.
 *
 * @param node what stands for the node: GPU, driver and whether its libraries are mounted
 * @param image what stands for the image: its CUDA and the version of its own driver libraries
 * @param mode the mode asked for, {@code -} for none
 * @param wanted host, compat, untouched, or {@code fail} and the message
 */
record StartCase(String name, Node node, Image image, String mode, String wanted) {
  /** The node's side. */
  record Node(String gpu, String driver, boolean mounted) {}

  /** The image's side. */
  record Image(String cuda, String compat) {}

  private static final List<String> DRIVER_LIBRARIES =
      List.of("libcuda.so.", "libnvidia-ptxjitcompiler.so.");

  /** The rows below the head of a table. */
  static List<StartCase> read(String table) {
    List<StartCase> cases = new ArrayList<>();
    for (String line : table.lines().skip(1).toList()) {
      String[] cells = line.split("\t");
      Node node = new Node(cells[1], cells[2], cells[3].equals("yes"));
      Image image = new Image(cells[4], cells[5]);
      cases.add(new StartCase(cells[0], node, image, cells[6], cells[7]));
    }
    return cases;
  }

  /** The message of a failure, or null. */
  String failure() {
    return wanted.startsWith("fail ") ? wanted.substring("fail ".length()) : null;
  }

  /** Lays the stand-ins out. */
  void furnish(Path folder) throws IOException {
    Path gpu = Files.createDirectories(folder.resolve("proc/gpus/0000:01:00.0"));
    Path libraries = Files.createDirectories(folder.resolve("lib"));
    Path compat = Files.createDirectories(folder.resolve("compat"));
    if (!node.driver().equals("-")) {
      String version = "NVRM version: NVIDIA UNIX x86_64 Kernel Module  " + node.driver() + "  x\n";
      Files.writeString(folder.resolve("proc/version"), version);
      Files.writeString(
          gpu.resolve("information"), "Model: \t\t " + node.gpu() + "\nIRQ:   \t 16\n");
    }
    Files.createFile(libraries.resolve("libz.so.1"));
    if (node.mounted()) {
      for (Path library : driverLibraries(folder)) {
        Files.createFile(library);
      }
    }
    if (!image.compat().equals("-")) {
      Files.createFile(compat.resolve("libcuda.so.1"));
      Files.createFile(compat.resolve("libcuda.so." + image.compat()));
    }
  }

  /** The driver's libraries of the node. */
  List<Path> driverLibraries(Path folder) {
    Path libraries = folder.resolve("lib");
    return DRIVER_LIBRARIES.stream().map(name -> libraries.resolve(name + node.driver())).toList();
  }

  /** What the container is started with. */
  Map<String, String> environment(Path folder) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("NV_PROC", folder + "/proc");
    environment.put("NV_COMPAT", folder + "/compat");
    environment.put("NV_SHIM", folder + "/shim");
    environment.put("NV_LIBDIRS", folder + "/nowhere " + folder + "/lib");
    environment.put("LD_LIBRARY_PATH", "/image/lib");
    if (!image.cuda().equals("-")) {
      environment.put("CUDA_VERSION", image.cuda());
    }
    if (!mode.equals("-")) {
      environment.put("DRIVER_LIBS", mode);
    }
    return environment;
  }

  /** Where the command must look for libraries. */
  String searchPath(Path folder) {
    return switch (wanted) {
      case "host" -> folder + "/shim:/image/lib";
      case "compat" -> folder + "/compat:/image/lib";
      default -> "/image/lib";
    };
  }
}
