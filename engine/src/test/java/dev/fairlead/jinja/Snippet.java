package dev.fairlead.jinja;

import dev.fairlead.format.JsonReader;
import dev.fairlead.format.YamlReader;
import dev.fairlead.function.FunctionSet;
import dev.fairlead.gotmpl.GoTemplateParser;
import dev.fairlead.gotmpl.TemplateWriter;
import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import dev.fairlead.tree.Entropy;
import dev.fairlead.tree.Limits;
import dev.fairlead.tree.Print;
import dev.fairlead.tree.Rendering;
import dev.fairlead.tree.Template;
import dev.fairlead.tree.TemplateParser;
import dev.fairlead.tree.TemplateSet;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Jinja template of one file, lowered and rendered with the values of the snippet tables. */
final class Snippet {
  static final Path FOLDER = Path.of("src/test/resources/cases/jinja");

  private final Map<String, Object> values;
  private final JinjaChart.Types types;

  private Snippet(Map<String, Object> values, JinjaChart.Types types) {
    this.values = values;
    this.types = types;
  }

  @SuppressWarnings("unchecked")
  static Snippet load() throws IOException {
    Object values = YamlReader.read(Files.readString(FOLDER.resolve("values.yaml")));
    Map<String, Object> schema =
        JsonReader.readMap(Files.readString(FOLDER.resolve("schema.json")), Profile.HELM_4);
    Map<String, Object> map = (Map<String, Object>) values;
    return new Snippet(map, new JinjaChart.Types(schema, map));
  }

  List<Template> templates(String template) {
    return templates("t.txt.j2", template);
  }

  List<Template> templates(String file, String template) {
    return JinjaChart.lower("s", Map.of(file, template), types, FunctionSet.of(Profile.HELM_4))
        .outputs()
        .get(0)
        .templates();
  }

  /** What the templates print, without the line break that their header leaves. */
  String render(List<Template> templates) {
    TemplateParser parser = new GoTemplateParser(FunctionSet.of(Profile.HELM_4));
    Rendering rendering = new Rendering(Profile.HELM_4, parser, Entropy.seeded(0), Limits.DEFAULT);
    Map<String, Object> dot =
        Map.of(
            "Values", values,
            "Release", Map.of("Name", "rel", "Namespace", "ns", "Service", "Helm"),
            "Chart", Map.of("Name", "s", "Version", "1.0.0", "AppVersion", "2.0"));
    String text =
        rendering
            .render(TemplateSet.of(templates), templates.get(0), dot)
            .replace(Print.NO_VALUE, "");
    return text.startsWith("\n") ? text.substring(1) : text;
  }

  /** The templates after they were printed and parsed again. */
  static List<Template> again(List<Template> templates) {
    String text = TemplateWriter.write(templates.get(0));
    return new GoTemplateParser(FunctionSet.of(Profile.HELM_4))
        .parse(new Source("s/templates/t.txt", text));
  }

  /** What is wrong with a template: each problem as line:column: message. */
  static String problems(JinjaException e) {
    StringBuilder text = new StringBuilder();
    for (SourceException problem : e.problems()) {
      text.append(text.isEmpty() ? "" : " / ");
      text.append(problem.position().line()).append(':');
      text.append(problem.position().column() + 1).append(": ").append(problem.getMessage());
    }
    return text.toString();
  }
}
