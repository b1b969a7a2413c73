package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import dev.fairlead.tree.Functions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a chart of Jinja manifests written for Ansible, kluctl and the like: names that nothing
 * sets become values, and how they are used says what they are.
 */
public final class Migration {
  private static final Set<String> OWN =
      Set.of(
          "loop",
          "caller",
          "range",
          "dict",
          "namespace",
          "lookup",
          "values",
          "raise",
          "fail",
          "cycler",
          "joiner",
          "release",
          "chart",
          "capabilities");

  private static final String NO_TEXT = "has no text of its own";

  private final Functions functions;
  private final Usage usage = new Usage();
  private final Map<String, Manifest> manifests = new LinkedHashMap<>();
  private final Set<String> partials = new HashSet<>();
  private final List<SourceException> refusals = new ArrayList<>();

  private Migration(Functions functions) {
    this.functions = functions;
  }

  /**
   * What became of the manifests.
   *
   * @param files texts by path below the folder of Jinja templates, those that can be compiled
   * @param values initial values: one of the right kind for each name
   * @param refusals what cannot be compiled, in files that are left out
   */
  public record Result(
      Map<String, String> files, Map<String, Object> values, List<SourceException> refusals) {}

  /** Migrates manifests, texts by path. */
  public static Result of(String chart, Map<String, String> manifests, Functions functions) {
    Migration migration = new Migration(functions);
    manifests.forEach((path, text) -> migration.read(path, text, manifests));
    Map<String, Object> values = migration.usage.values();
    migration.leaveOut(chart, values);
    Map<String, String> files = new LinkedHashMap<>();
    migration.manifests.forEach((path, manifest) -> files.put(path, manifest.text()));
    return new Result(files, values, migration.refusals);
  }

  /** The path that a manifest gets in the folder of Jinja templates. */
  private String path(String manifest) {
    return partials.contains(manifest) ? partial(manifest) : whole(manifest);
  }

  static String whole(String manifest) {
    return manifest.endsWith(JinjaChart.ENDING) ? manifest : manifest + JinjaChart.ENDING;
  }

  /** The path of a manifest that others include: Helm does not print it by itself. */
  static String partial(String manifest) {
    int name = manifest.lastIndexOf('/') + 1;
    return manifest.substring(0, name) + "_" + whole(manifest.substring(name));
  }

  private void read(String path, String text, Map<String, String> all) {
    Manifest manifest = new Manifest(path, JinjaChart.normalized(text));
    Lookups lookups = Lookups.in(manifest.text(), path, all);
    partials.addAll(lookups.parts());
    manifest.change(lookups.edits());
    try {
      List<Statement> statements = BlockParser.parse(new Source(path, manifest.text()));
      Set<String> bound = Bound.in(statements);
      usage.read(statements, bound);
      manifest.change(prefixes(manifest.text(), statements, bound));
      manifests.put(path, manifest);
    } catch (SourceException e) {
      refusals.add(manifest.error(e.offset(), e.getMessage()));
    }
  }

  /** {@code values.} before each name that nothing sets. */
  private Edits prefixes(String text, List<Statement> statements, Set<String> bound) {
    Edits edits = new Edits();
    for (Name name : Names.in(statements).all()) {
      int end = name.offset() + name.name().length();
      boolean call = end < text.length() && text.charAt(end) == '(';
      boolean free = !bound.contains(name.name()) && !OWN.contains(name.name()) && !call;
      if (free && text.startsWith(name.name(), name.offset())) {
        edits.insert(name.offset(), "values.");
      }
    }
    return edits;
  }

  /** Leaves out the files that cannot be compiled, and those that include them. */
  private void leaveOut(String chart, Map<String, Object> values) {
    JinjaChart.Types types = new JinjaChart.Types(Map.of(), values);
    Map<String, Manifest> all = new LinkedHashMap<>();
    manifests.forEach((path, manifest) -> all.put(path(path), manifest));
    boolean again = true;
    while (again && !all.isEmpty()) {
      again = false;
      try {
        Map<String, String> files = new LinkedHashMap<>();
        all.forEach((path, manifest) -> files.put(path, manifest.text()));
        JinjaChart.lower(chart, files, types, functions);
      } catch (JinjaException e) {
        again = mend(e.problems(), all);
      }
    }
    manifests.clear();
    manifests.putAll(all);
  }

  /** Does something about each problem; always true, for every problem has a file. */
  private boolean mend(List<SourceException> problems, Map<String, Manifest> all) {
    Map<String, Manifest> left = new LinkedHashMap<>(all);
    Set<String> printed = new HashSet<>();
    for (SourceException problem : problems) {
      String name = problem.source().name();
      String path = name.substring(name.indexOf(JinjaChart.FOLDER) + JinjaChart.FOLDER.length());
      Manifest manifest = left.get(path);
      if (!problem.getMessage().contains(NO_TEXT)) {
        refusals.add(manifest.error(problem.offset(), problem.getMessage()));
        all.remove(path);
      } else if (all.containsKey(path) && printed.add(path)) {
        manifest.printAsJson(problem.offset());
      }
    }
    return true;
  }
}
