package dev.fairlead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.format.YamlReader;
import dev.fairlead.function.FunctionSet;
import dev.fairlead.gotmpl.GoTemplateParser;
import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import dev.fairlead.tree.Entropy;
import dev.fairlead.tree.Limits;
import dev.fairlead.tree.Print;
import dev.fairlead.tree.RenderException;
import dev.fairlead.tree.Rendering;
import dev.fairlead.tree.Template;
import dev.fairlead.tree.TemplateParser;
import dev.fairlead.tree.TemplateSet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs all case files: every case is one test. With {@code -Dcase=TEXT} only those whose file or
 * name contains the text.
 */
class CaseTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String FAILURE = "failure: ";

  /** Enough for the deepest recursion that Go allows. */
  private static final long STACK = 1L << 30;

  @TestFactory
  Stream<DynamicNode> cases() throws IOException {
    String filter = System.getProperty("case", "");
    List<DynamicNode> tests = new ArrayList<>();
    for (Path path : files()) {
      CaseFile file = CaseFile.read(path);
      for (CaseFile.Case c : file.cases()) {
        String name = CASES.relativize(path) + ":" + c.line() + " " + c.name();
        URI uri = URI.create(path.toUri() + "?line=" + c.line());
        if (name.contains(filter)) {
          tests.add(DynamicTest.dynamicTest(name, uri, () -> check(file.topic(), c)));
        }
      }
    }
    return tests.stream();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(CASES)) {
      return paths.filter(CaseTest::isCase).sorted().toList();
    }
  }

  /**
   * The cases of chart, cli, format, gpu, jinja, render and manifest have a form and a test of
   * their own.
   */
  private static boolean isCase(Path path) {
    boolean ofTemplates = true;
    for (String other : List.of("chart", "cli", "format", "gpu", "jinja", "render", "manifest")) {
      ofTemplates &= !path.startsWith(CASES.resolve(other));
    }
    return ofTemplates && path.toString().endsWith(".case");
  }

  private static void check(String topic, CaseFile.Case c) throws Exception {
    assertTrue((c.want() == null) != (c.error() == null), "want or error");
    FutureTask<String> outcome = new FutureTask<>(() -> outcome(topic, c));
    new Thread(null, outcome, c.name(), STACK).start();
    assertEquals(c.error() == null ? c.want() : FAILURE + c.error(), outcome.get());
  }

  private static String outcome(String topic, CaseFile.Case c) {
    try {
      return render(topic, c);
    } catch (RenderException e) {
      return FAILURE + e.goText();
    } catch (SourceException e) {
      return FAILURE + "template: " + topic + ":" + e.position().line() + ": " + e.getMessage();
    }
  }

  private static String render(String topic, CaseFile.Case c) {
    TemplateParser parser = new GoTemplateParser(FunctionSet.of(c.profile()));
    List<Template> templates = parser.parse(new Source(topic, c.template()));
    Rendering rendering = new Rendering(c.profile(), parser, Entropy.seeded(1), Limits.DEFAULT);
    String text = rendering.render(TemplateSet.of(templates), templates.get(0), root(topic, c));
    return text.replace(Print.NO_VALUE, "");
  }

  private static Map<String, Object> root(String topic, CaseFile.Case c) {
    Object values = YamlReader.read(c.values());
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("Values", values == null ? new LinkedHashMap<String, Object>() : values);
    root.put("Release", release());
    root.put("Chart", map("Name", "cases", "Version", "0.1.0", "AppVersion", "1.0"));
    root.put("Template", map("Name", topic, "BasePath", "templates"));
    return root;
  }

  private static Map<String, Object> release() {
    Map<String, Object> release = map("Name", "release-name", "Namespace", "default");
    release.putAll(map("IsUpgrade", false, "IsInstall", true));
    release.putAll(map("Revision", 1, "Service", "Helm"));
    return release;
  }

  private static Map<String, Object> map(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], entries[i + 1]);
    }
    return map;
  }
}
