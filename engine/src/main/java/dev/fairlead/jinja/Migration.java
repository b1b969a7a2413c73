package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import dev.fairlead.tree.Functions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
          "raise",
          "fail",
          "cycler",
          "joiner",
          "release",
          "chart",
          "capabilities");

  private final Functions functions;
  private final Usage usage = new Usage();
  private final Map<String, String> rewritten = new LinkedHashMap<>();
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
    manifests.forEach(migration::read);
    Map<String, Object> values = migration.usage.values();
    migration.tryFiles(chart, values);
    return new Result(migration.rewritten, values, migration.refusals);
  }

  /** The path that a manifest gets in the folder of Jinja templates. */
  static String path(String manifest) {
    String name =
        manifest.endsWith(JinjaChart.ENDING)
            ? manifest.substring(0, manifest.length() - JinjaChart.ENDING.length())
            : manifest;
    return name + JinjaChart.ENDING;
  }

  private void read(String manifest, String text) {
    String plain = Environment.asNames(JinjaChart.normalized(text));
    Source source = new Source(manifest, plain);
    try {
      List<Statement> statements = BlockParser.parse(source);
      Set<String> bound = Bound.in(statements);
      TreeMap<Integer, Name> free = new TreeMap<>();
      for (Name name : Names.in(statements).all()) {
        if (!bound.contains(name.name()) && !OWN.contains(name.name())) {
          free.put(name.offset(), name);
        }
      }
      usage.read(statements, bound);
      rewritten.put(path(manifest), withPrefix(plain, free));
    } catch (SourceException e) {
      refusals.add(e);
    }
  }

  /** The text with {@code values.} before each of the names. */
  private String withPrefix(String text, TreeMap<Integer, Name> names) {
    StringBuilder out = new StringBuilder(text);
    for (Name name : names.descendingMap().values()) {
      boolean there = text.startsWith(name.name(), name.offset());
      boolean call = calls(text, name.offset() + name.name().length());
      if (there && !call && !functions(name.name(), call)) {
        out.insert(name.offset(), "values.");
      }
    }
    return out.toString();
  }

  private boolean functions(String name, boolean call) {
    return call && functions.find(name) != null;
  }

  private static boolean calls(String text, int at) {
    return at < text.length() && text.charAt(at) == '(';
  }

  /** Leaves out the files that cannot be compiled, and says why. */
  private void tryFiles(String chart, Map<String, Object> values) {
    JinjaChart.Types types = new JinjaChart.Types(Map.of(), values);
    for (Map.Entry<String, String> file : List.copyOf(rewritten.entrySet())) {
      try {
        JinjaChart.lower(chart, Map.of(file.getKey(), file.getValue()), types, functions);
      } catch (JinjaException e) {
        refusals.addAll(e.problems());
        rewritten.remove(file.getKey());
      }
    }
  }
}
