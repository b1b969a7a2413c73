package dev.fairlead.render;

import dev.fairlead.chart.Capabilities;
import dev.fairlead.chart.Chart;
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
import dev.fairlead.value.Profile;
import java.util.List;
import java.util.Map;

/** Renders single templates of a chart as the package does, for tests that compare them. */
public final class TemplateBench {
  private final Profile profile;
  private final Chart chart;
  private final TemplateParser parser;

  public TemplateBench(Profile profile, Chart chart) {
    this.profile = profile;
    this.chart = chart;
    this.parser = new GoTemplateParser(FunctionSet.of(profile));
  }

  /** What a template writes; fails with Helm's words. */
  public String render(String name, String text, Map<String, Object> values) {
    try {
      List<Template> templates = parser.parse(new Source(name, text));
      Rendering rendering = new Rendering(profile, parser, Entropy.seeded(1), Limits.DEFAULT);
      Object dot = dot(templates.get(0), values);
      return rendering
          .render(TemplateSet.of(templates), templates.get(0), dot)
          .replace(Print.NO_VALUE, "");
    } catch (SourceException e) {
      throw new RenderFailure(complaint(e), true, "", e);
    } catch (RenderException e) {
      throw new RenderFailure(ExecutionText.of(e, profile), true, "", e);
    }
  }

  private Object dot(Template template, Map<String, Object> values) {
    Release release = Release.named("release-name");
    Scopes scopes = new Scopes(profile, release, Capabilities.of(profile).object());
    Values dot = scopes.of(chart, values).get(0);
    String folder = chart.fullPath() + "/templates";
    scopes.enter(dot, new TemplateOrder.Entry(template.name(), folder, 0, template));
    return dot;
  }

  /** Helm's words for a template that does not parse. */
  public static String complaint(SourceException failure) {
    return ParseText.of(failure);
  }
}
