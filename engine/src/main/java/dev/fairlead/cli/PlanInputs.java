package dev.fairlead.cli;

import dev.fairlead.chart.UserValues;
import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.format.FormatException;
import dev.fairlead.format.YamlReader;
import dev.fairlead.gpu.plan.Pool;
import dev.fairlead.gpu.plan.PoolFlag;
import dev.fairlead.gpu.plan.PoolReader;
import dev.fairlead.gpu.plan.Workload;
import dev.fairlead.gpu.plan.WorkloadReader;
import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.gpu.plugin.SharingFile;
import dev.fairlead.gpu.plugin.SharingReader;
import dev.fairlead.gpu.plugin.SharingValues;
import dev.fairlead.review.Finding;
import dev.fairlead.review.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code render gpu plan} and {@code render gpu labels} are given: configs, pools, workloads.
 */
final class PlanInputs {
  private final Arguments arguments;
  private final Console console;

  /** The texts of all files, for the lines that are shown. */
  private final Map<String, String> texts = new LinkedHashMap<>();

  private final SharingValues values;

  PlanInputs(Arguments arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
    List<String> files = arguments.list("values");
    ValuesFiles remembered = new ValuesFiles("", "");
    for (String file : files) {
      if (!file.strip().equals("-")) {
        checkMapping(file);
      }
    }
    Map<String, Object> given = Inputs.values(arguments, console, remembered);
    if (files.isEmpty() && given.isEmpty()) {
      given = ofWorkloads();
    }
    texts.putAll(remembered.texts());
    this.values = new SharingValues(given, Passage.files(texts));
  }

  /** Without values of its own a plan takes the block of the first workload's values. */
  private Map<String, Object> ofWorkloads() {
    for (String file : arguments.words()) {
      if (!isManifest(read(file))) {
        checkMapping(file);
        return UserValues.of(arguments.profile()).file(file).merge();
      }
    }
    return Map.of();
  }

  /** A values file must be a mapping; helm's own words for that name no line. */
  private void checkMapping(String file) {
    try {
      Object value = YamlReader.read(read(file));
      if (value != null && !(value instanceof Map)) {
        String found = value instanceof List ? "a list" : "a single value";
        throw failure(
            new GpuException(
                new Place(file, 1, 1, 1),
                "found " + found + ", expected a mapping with configs and pools"));
      }
    } catch (FormatException e) {
      Place place = new Place(file, Math.max(1, e.line()), Math.max(1, e.column()), 1);
      throw failure(new GpuException(place, e.getMessage()));
    }
  }

  Map<String, String> texts() {
    return texts;
  }

  /** The configs: those of {@code --config}, else those of the values. */
  SharingFile sharing() {
    List<String> files = arguments.list("config");
    Delivery delivery = GpuFiles.delivery(arguments);
    if (files.isEmpty()) {
      return values.read(delivery);
    }
    if (values.hasConfigs()) {
      throw new CommandException("configs are given twice, in -f and by --config; leave one out");
    }
    Map<String, String> given = new LinkedHashMap<>();
    files.forEach(file -> given.put(file, read(file)));
    return SharingReader.read(given, delivery);
  }

  /** The pools of the values, then those of {@code --pool}. */
  List<Pool> pools() {
    List<Pool> pools = new ArrayList<>(new PoolReader(Passage.files(texts)).read(values.pools()));
    pools.addAll(PoolFlag.read(arguments.list("pool")));
    if (pools.isEmpty()) {
      throw new CommandException(
          "no pools of nodes; expected global.gpuSharing.pools in a file given with -f, or"
              + " --pool ws=2xRTX-4090");
    }
    Set<String> names = new HashSet<>();
    for (Pool pool : pools) {
      if (!names.add(pool.name())) {
        throw failure(
            new GpuException(pool.facts().place(), "pool " + pool.name() + " is given twice"));
      }
    }
    return pools;
  }

  /** The workloads of the files: manifests, and values to render {@code --chart} with. */
  WorkloadReader.Result workloads() {
    String chart = arguments.text("chart", "");
    List<Finding> findings = new ArrayList<>();
    List<Workload> workloads = new ArrayList<>();
    for (String file : arguments.words()) {
      WorkloadReader.Result result;
      String text = read(file);
      if (isManifest(text)) {
        result = WorkloadReader.read(file, text, (aspect, own) -> own);
      } else if (chart.isEmpty()) {
        throw new CommandException(
            file + " is no manifest: it has no apiVersion; for values of a chart add --chart DIR");
      } else {
        result = new ChartWorkloads(arguments, console, texts).of(file, values);
      }
      workloads.addAll(result.workloads());
      findings.addAll(result.findings());
    }
    if (arguments.words().isEmpty() && !chart.isEmpty()) {
      return new ChartWorkloads(arguments, console, texts).ofValues();
    }
    return new WorkloadReader.Result(workloads, findings);
  }

  private static boolean isManifest(String text) {
    for (String line : text.split("\n")) {
      if (line.startsWith("apiVersion:") || line.startsWith("\"apiVersion\"")) {
        return true;
      }
    }
    return text.stripLeading().startsWith("{") && text.contains("\"apiVersion\"");
  }

  /** The text of a file, which findings may show. */
  String read(String file) {
    String text = GpuFiles.read(file, console);
    texts.put(file, text);
    return text;
  }

  /** The failure of an input, with the line it is about. */
  CommandException failure(GpuException e) {
    return GpuFiles.failure(e, texts.getOrDefault(e.place().file(), ""));
  }
}
