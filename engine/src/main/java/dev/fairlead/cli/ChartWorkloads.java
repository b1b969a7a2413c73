package dev.fairlead.cli;

import static dev.fairlead.value.Decoded.map;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.Coalesce;
import dev.fairlead.chart.Dependencies;
import dev.fairlead.chart.Log;
import dev.fairlead.chart.UserValues;
import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.gpu.plan.Places.Aspect;
import dev.fairlead.gpu.plan.WorkloadReader;
import dev.fairlead.gpu.plugin.SharingValues;
import dev.fairlead.render.Release;
import dev.fairlead.render.RenderFailure;
import dev.fairlead.render.Renderer;
import dev.fairlead.review.Place;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Workloads that a chart renders; what is wrong with them is shown in its values. */
final class ChartWorkloads {
  private final Arguments arguments;
  private final Console console;
  private final ValuesFiles files;
  private final Map<String, String> texts;
  private final Chart chart;

  ChartWorkloads(Arguments arguments, Console console, Map<String, String> texts) {
    this.arguments = arguments;
    this.console = console;
    this.texts = texts;
    String folder = arguments.text("chart", "");
    this.chart = Chart.load(ChartPath.of(folder), arguments.profile());
    this.files = new ValuesFiles(folder, chart.name());
  }

  /** Those of one values file; the block of the pools goes along, unless it has one of its own. */
  WorkloadReader.Result of(String file, SharingValues sharing) {
    Map<String, Object> given = UserValues.of(arguments.profile()).file(file).merge();
    Object global = given.get("global");
    Map<String, Object> filled = new LinkedHashMap<>();
    if (global instanceof Map<?, ?> own) {
      own.forEach((key, value) -> filled.put(String.valueOf(key), value));
    }
    filled.putIfAbsent("gpuSharing", sharing.block());
    OriginMap values = new OriginMap();
    given.keySet().forEach(key -> OriginMap.copyEntry(given, key, values));
    values.put("global", filled);
    return render(file, values);
  }

  /** Those of the values that {@code -f} and the {@code --set} flags give. */
  WorkloadReader.Result ofValues() {
    List<String> names = arguments.list("values");
    String file = names.isEmpty() ? files.defaults() : names.get(names.size() - 1);
    return render(file, Inputs.values(arguments, console, files));
  }

  private WorkloadReader.Result render(String file, Map<String, Object> given) {
    Release release = new Release(release(file), KubeContext.namespace(arguments, console), false);
    String manifest;
    try {
      manifest = Renderer.of(arguments.profile()).render(chart, given, release).print();
    } catch (RenderFailure e) {
      throw new CommandException(file + ": " + e.report().stripTrailing());
    }
    Log log = Log.of(arguments.profile());
    Chart enabled = Dependencies.process(chart, given, log);
    Map<String, Object> values = Coalesce.values(enabled, given, log);
    WorkloadReader.Result result =
        WorkloadReader.read(file, manifest, (aspect, own) -> place(aspect, values, file));
    files.texts().forEach(texts::putIfAbsent);
    return result;
  }

  /** The file's name as a release name. */
  private static String release(String file) {
    String name = Path.of(file).getFileName().toString().toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    StringBuilder out = new StringBuilder();
    for (char c : (dot < 0 ? name : name.substring(0, dot)).toCharArray()) {
      out.append(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' ? c : '-');
    }
    String bare = out.toString().replaceAll("^-+|-+$", "");
    return bare.isEmpty() ? "release-name" : bare.substring(0, Math.min(53, bare.length()));
  }

  /** Where values say what a rule speaks of: of the keys that do, the first that the user gave. */
  private Place place(Aspect aspect, Map<String, Object> values, String file) {
    Place fallback = Place.in(file);
    for (String path : paths(aspect)) {
      int dot = path.indexOf('.');
      Object holder = dot < 0 ? values : values.get(path.substring(0, dot));
      String name = path.substring(dot + 1);
      Origin origin = holder instanceof Map ? OriginMap.origin(map(holder), name) : null;
      if (origin != null && origin.layer() == Origin.Layer.USER) {
        return files.place(origin, file, name);
      }
    }
    return fallback;
  }

  private static List<String> paths(Aspect aspect) {
    return switch (aspect) {
      case WORKLOAD -> List.of("kind", "gpu");
      case CONTAINER -> List.of("gpu");
      case REQUEST -> List.of("gpu.slices", "gpu.count", "gpu.resourceName", "gpu.pool", "gpu");
      case WORLD -> List.of("engine.tensorParallelSize", "engine.pipelineParallelSize", "engine");
      case UTILIZATION -> List.of("engine.gpuMemoryUtilization", "engine");
      case SELECTOR -> List.of("nodeSelector", "affinity", "gpu");
      case SHM -> List.of("shm");
      case USER -> List.of("podSecurityContext", "securityContext");
    };
  }
}
