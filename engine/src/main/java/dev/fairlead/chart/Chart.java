package dev.fairlead.chart;

import dev.fairlead.value.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A loaded chart with its subcharts. Immutable: one chart may be rendered by many threads. */
public final class Chart implements Coalesce.Scope {
  /** The folder of a chart that holds its Jinja templates. */
  public static final String JINJA_FOLDER = "templates-jinja";

  private final Metadata metadata;
  private final Map<String, Object> values;
  private final Contents contents;
  private final List<Chart> dependencies;
  private final String fullPath;

  Chart(
      Metadata metadata,
      Map<String, Object> values,
      Contents contents,
      List<Chart> dependencies,
      String fullPath) {
    this.metadata = metadata;
    this.values = values;
    this.contents = contents;
    this.dependencies = List.copyOf(dependencies);
    this.fullPath = fullPath;
  }

  /**
   * The files of a chart, and what was noticed while reading them. All copies of a chart share it.
   *
   * @param derived what others worked out from the files once and for all
   */
  record Contents(
      List<ChartFile> templates,
      List<ChartFile> files,
      List<ChartFile> jinja,
      Optional<byte[]> schema,
      List<LogLine> log,
      Map<Object, Object> derived) {
    /** Contents that nothing was worked out from yet. */
    static Contents of(
        List<ChartFile> templates,
        List<ChartFile> files,
        List<ChartFile> jinja,
        Optional<byte[]> schema,
        List<LogLine> log) {
      return new Contents(templates, files, jinja, schema, log, new ConcurrentHashMap<>());
    }

    Contents {
      templates = List.copyOf(templates);
      files = List.copyOf(files);
      jinja = List.copyOf(jinja);
      log = List.copyOf(log);
    }
  }

  /** Loads a chart, a folder or an archive, as Helm 4 does. */
  public static Chart load(Path path) {
    return load(path, Profile.HELM_4);
  }

  /** Loads a chart, a folder or an archive, as the profile's Helm does. */
  public static Chart load(Path path, Profile profile) {
    return ChartLoader.load(path, profile);
  }

  @Override
  public String name() {
    return metadata.name();
  }

  public Metadata metadata() {
    return metadata;
  }

  /** The defaults of values.yaml, with origins; shared, not to be changed. */
  @Override
  public Map<String, Object> values() {
    return values;
  }

  /** The subcharts; after processing only the enabled ones. */
  @Override
  public List<Chart> dependencies() {
    return dependencies;
  }

  /** The files below {@code templates/}, partials and notes included. */
  public List<ChartFile> templates() {
    return contents.templates();
  }

  /** What templates see as {@code .Files}: all that Helm does not read itself. */
  public List<ChartFile> files() {
    return contents.files();
  }

  /** The files below {@code templates-jinja/} of a chart's folder; a packaged chart has none. */
  public List<ChartFile> jinjaTemplates() {
    return contents.jinja();
  }

  /** The chart's own custom resource definitions, without those of subcharts. */
  public List<ChartFile> crds() {
    List<ChartFile> crds = new ArrayList<>();
    for (ChartFile file : contents.files()) {
      if (file.name().startsWith("crds/") && isManifest(file.name())) {
        crds.add(file);
      }
    }
    return crds;
  }

  private static boolean isManifest(String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot > name.lastIndexOf('/') ? name.substring(dot) : "";
    return extension.equalsIgnoreCase(".yaml")
        || extension.equalsIgnoreCase(".yml")
        || extension.equalsIgnoreCase(".json");
  }

  /** The text of values.schema.json. */
  public Optional<byte[]> schema() {
    return contents.schema();
  }

  /** Where the chart stands below the root chart: {@code root/charts/sub}. */
  public String fullPath() {
    return fullPath;
  }

  /** Whether it is the chart that was loaded, not a subchart of it. */
  public boolean isRoot() {
    return fullPath.indexOf('/') < 0;
  }

  /** Whether it is a library chart, which cannot be rendered for itself. */
  public boolean isLibrary() {
    return metadata.type().equals("library");
  }

  /** The same chart with other templates and none in Jinja. */
  public Chart withTemplates(List<ChartFile> templates) {
    Contents other =
        Contents.of(templates, contents.files(), List.of(), contents.schema(), contents.log());
    return new Chart(metadata, values, other, dependencies, fullPath);
  }

  /** What Helm logs while it loads the chart. */
  public List<LogLine> log() {
    return contents.log();
  }

  /** What was worked out from the chart's files and kept under a key, or null. */
  public Object derived(Object key) {
    return contents.derived.get(key);
  }

  /**
   * Keeps something that was worked out from the chart's files as long as these live; the first of
   * several is kept, and returned.
   */
  public Object keep(Object key, Object work) {
    Object known = contents.derived.putIfAbsent(key, work);
    return known == null ? work : known;
  }

  Contents contents() {
    return contents;
  }
}
