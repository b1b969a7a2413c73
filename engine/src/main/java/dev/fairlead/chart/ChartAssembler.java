package dev.fairlead.chart;

import static dev.fairlead.chart.Log.Attributes.message;

import dev.fairlead.chart.LogLine.Level;
import dev.fairlead.format.FormatException;
import dev.fairlead.format.GoShape.Pointer;
import dev.fairlead.format.GoShape.Scalar;
import dev.fairlead.format.GoShape.Slice;
import dev.fairlead.format.GoStruct;
import dev.fairlead.format.StructReader;
import dev.fairlead.source.Position;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Utf8;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a chart of its files: which file is what, and which belong to subcharts. Reference: helm
 * pkg/chart/v2/loader/load.go, LoadFiles.
 */
final class ChartAssembler {
  /** How deep archives may lie in archives; helm has no limit and would not end. */
  private static final int DEEPEST = 64;

  private static final GoStruct LOCK =
      new GoStruct(
          "v2.Lock",
          "chart.Lock",
          List.of(
              Metadata.field("Generated", "generated", Scalar.TIME),
              Metadata.text("Digest", "digest"),
              Metadata.field(
                  "Dependencies", "dependencies", new Slice(new Pointer(Dependency.STRUCT)))));

  private final Log log;
  private final String parentPath;
  private final int depth;

  private final Map<String, Object> fields = new HashMap<>();
  private boolean hasMetadata;
  private Map<String, Object> values = new OriginMap();
  private final List<ChartFile> jinja;
  private final List<ChartFile> templates = new ArrayList<>();
  private final List<ChartFile> files = new ArrayList<>();
  private Optional<byte[]> schema = Optional.empty();
  private final Map<String, List<ChartFile>> subcharts = new LinkedHashMap<>();

  private ChartAssembler(Log log, List<ChartFile> jinja, String parentPath, int depth) {
    this.jinja = jinja;
    this.log = log;
    this.parentPath = parentPath;
    this.depth = depth;
  }

  /**
   * The chart that the files make.
   *
   * @param jinja its Jinja templates, which Helm knows nothing of
   */
  static Chart assemble(List<ChartFile> files, List<ChartFile> jinja, Log log) {
    return new ChartAssembler(log, jinja, "", 0).chart(files);
  }

  private Chart chart(List<ChartFile> all) {
    for (ChartFile file : all) {
      if (file.name().equals("Chart.yaml")) {
        hasMetadata = true;
        decode(file, Metadata.STRUCT, fields);
        if (apiVersion().isEmpty()) {
          fields.put("APIVersion", "v1");
        }
      }
    }
    for (ChartFile file : all) {
      route(file);
    }
    if (!hasMetadata) {
      throw new ChartException("Chart.yaml file is missing");
    }
    MetadataRules.apply(fields, log.profile());
    Metadata metadata = Metadata.of(fields);
    String path = parentPath + metadata.name();
    List<Chart> dependencies = dependencies(path + "/charts/", metadata.name());
    List<LogLine> lines = parentPath.isEmpty() ? log.lines() : List.of();
    Chart.Contents contents = Chart.Contents.of(templates, files, jinja, schema, lines);
    return new Chart(metadata, values, contents, dependencies, path);
  }

  private String apiVersion() {
    return (String) fields.getOrDefault("APIVersion", "");
  }

  private void route(ChartFile file) {
    switch (file.name()) {
      case "Chart.yaml" -> {}
      case "Chart.lock" -> decode(file, LOCK, new HashMap<>());
      case "values.yaml" -> values = values(file);
      case "values.schema.json" -> schema = Optional.of(file.data());
      case "requirements.yaml" -> {
        warnOfOld(
            "Warning: Dependencies are handled in Chart.yaml since apiVersion \"v2\". We recommend"
                + " migrating dependencies to Chart.yaml.",
            120);
        hasMetadata = true;
        decode(file, Metadata.STRUCT, fields);
        keepOld(file);
      }
      case "requirements.lock" -> {
        decode(file, LOCK, new HashMap<>());
        warnOfOld(
            "Warning: Dependency locking is handled in Chart.lock since apiVersion \"v2\". We"
                + " recommend migrating to Chart.lock.",
            138);
        hasMetadata = true;
        keepOld(file);
      }
      default -> routeByFolder(file);
    }
  }

  private void routeByFolder(ChartFile file) {
    String name = file.name();
    if (name.startsWith("templates/")) {
      templates.add(file);
    } else if (name.startsWith("charts/") && !name.endsWith(".prov")) {
      String path = name.substring("charts/".length());
      int slash = path.indexOf('/');
      String subchart = slash < 0 ? path : path.substring(0, slash);
      List<ChartFile> inner = subcharts.get(subchart);
      if (inner == null) {
        inner = new ArrayList<>();
        subcharts.put(subchart, inner);
      }
      inner.add(new ChartFile(path, file.data()));
    } else {
      files.add(file);
    }
  }

  private void warnOfOld(String text, int line) {
    if (!apiVersion().equals("v1")) {
      log.add(Level.INFO, message(text), "load.go:" + line + ": " + text);
    }
  }

  private void keepOld(ChartFile file) {
    if (apiVersion().equals("v1")) {
      files.add(file);
    }
  }

  private void decode(ChartFile file, GoStruct type, Map<String, Object> into) {
    try {
      StructReader.read(Utf8.text(file.data()), type, into, log.profile());
    } catch (FormatException e) {
      throw unreadable(file.name(), e);
    }
  }

  private Map<String, Object> values(ChartFile file) {
    String source = parentPath + fields.getOrDefault("Name", "") + "/" + file.name();
    try {
      return ValuesFile.read(Utf8.text(file.data()), source, Origin.Layer.CHART, log.profile());
    } catch (FormatException e) {
      throw unreadable(file.name(), e);
    }
  }

  static ChartException unreadable(String name, FormatException cause) {
    Position position =
        cause.line() == 0
            ? null
            : new Position(name, cause.line(), Math.max(0, cause.column() - 1));
    return ChartException.at(position, "cannot load " + name + ": " + cause.getMessage(), cause);
  }

  private List<Chart> dependencies(String path, String parent) {
    List<Chart> charts = new ArrayList<>();
    for (Map.Entry<String, List<ChartFile>> entry : subcharts.entrySet()) {
      String name = entry.getKey();
      if (name.startsWith("_") || name.startsWith(".")) {
        continue;
      }
      ChartFile first = entry.getValue().get(0);
      boolean packed = name.endsWith(".tgz");
      if (packed && !first.name().equals(name)) {
        throw new ChartException(
            "error unpacking subchart tar in "
                + parent
                + ": expected "
                + name
                + ", got "
                + first.name());
      }
      try {
        List<ChartFile> inner = packed ? unpack(first) : withoutFolder(entry.getValue());
        charts.add(new ChartAssembler(log, List.of(), path, depth + 1).chart(inner));
      } catch (ChartException e) {
        throw e.within("error unpacking subchart " + name + " in " + parent + ": ");
      }
    }
    return charts;
  }

  private List<ChartFile> unpack(ChartFile archive) {
    if (depth >= DEEPEST) {
      throw new ChartException("charts are nested more than " + DEEPEST + " levels deep");
    }
    return ArchiveReader.read(new ByteArrayInputStream(archive.data()), log.profile());
  }

  /** The files below the subchart's folder; a file in its place has none. */
  private static List<ChartFile> withoutFolder(List<ChartFile> files) {
    List<ChartFile> inner = new ArrayList<>(files.size());
    for (ChartFile file : files) {
      int slash = file.name().indexOf('/');
      if (slash >= 0) {
        inner.add(new ChartFile(file.name().substring(slash + 1), file.data()));
      }
    }
    return inner;
  }
}
