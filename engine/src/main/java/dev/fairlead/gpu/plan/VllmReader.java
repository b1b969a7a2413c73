package dev.fairlead.gpu.plan;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.SemanticVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a vLLM command line says of GPUs. */
final class VllmReader {
  /** The share of memory that a server takes by itself; 0.9 before 0.20. */
  private static final double DEFAULT_SHARE = 0.92;

  private static final Map<String, String> SHORT =
      Map.of(
          "tp",
          "tensor-parallel-size",
          "pp",
          "pipeline-parallel-size",
          "dp",
          "data-parallel-size",
          "dpl",
          "data-parallel-size-local",
          "n",
          "nnodes");

  private final Map<String, String> flags = new HashMap<>();
  private String complaint = "";

  private VllmReader() {}

  /** What a reading found, and what of it is no number. */
  record Result(VllmFlags flags, String complaint) {}

  /** Reads the words of a container. */
  static Result read(List<String> words, String image) {
    if (!isServer(words, image)) {
      return new Result(VllmFlags.NONE, "");
    }
    VllmReader reader = new VllmReader();
    reader.collect(words);
    long tensor = reader.count("tensor-parallel-size");
    long pipeline = reader.count("pipeline-parallel-size");
    long data =
        reader.flags.containsKey("data-parallel-size-local")
            ? reader.count("data-parallel-size-local")
            : reader.count("data-parallel-size");
    long nodes = reader.count("nnodes");
    long world = (tensor * pipeline * data + nodes - 1) / nodes;
    double share = reader.share(image);
    return new Result(new VllmFlags(true, tensor, world, share), reader.complaint);
  }

  private static boolean isServer(List<String> words, String image) {
    for (String word : words) {
      if (word.equals("vllm") || word.endsWith("/vllm") || word.startsWith("vllm.entrypoints")) {
        return true;
      }
    }
    return image.contains("/vllm-openai") || image.startsWith("vllm/");
  }

  private void collect(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("-")) {
        continue;
      }
      int equals = word.indexOf('=');
      String name = (equals < 0 ? word : word.substring(0, equals)).replace('_', '-');
      name = name.startsWith("--") ? name.substring(2) : SHORT.getOrDefault(name.substring(1), "");
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      flags.put(name, equals < 0 ? next : word.substring(equals + 1));
    }
  }

  private long count(String flag) {
    String text = flags.get(flag);
    if (text == null) {
      return 1;
    }
    boolean plain =
        !text.isEmpty() && text.length() < 7 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (plain && Long.parseLong(text) > 0) {
      return Long.parseLong(text);
    }
    complaint = "--" + flag + ": found " + text + ", expected a whole number from 1 on";
    return 1;
  }

  private double share(String image) {
    if (flags.containsKey("kv-cache-memory-bytes")) {
      return 0;
    }
    String text = flags.get("gpu-memory-utilization");
    if (text == null) {
      return isOlder(image) ? 0.9 : DEFAULT_SHARE;
    }
    try {
      double share = Double.parseDouble(text);
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Falls through to the complaint.
    }
    complaint = "--gpu-memory-utilization: found " + text + ", expected above 0 and at most 1";
    return DEFAULT_SHARE;
  }

  private static boolean isOlder(String image) {
    int colon = image.lastIndexOf(':');
    if (colon < 0) {
      return false;
    }
    String tag = image.substring(colon + 1);
    int end = tag.indexOf(".post");
    try {
      SemanticVersion version = SemanticVersion.parse(end < 0 ? tag : tag.substring(0, end));
      return version.compare(SemanticVersion.parse("0.20.0-0")) < 0;
    } catch (FunctionException e) {
      return false;
    }
  }
}
