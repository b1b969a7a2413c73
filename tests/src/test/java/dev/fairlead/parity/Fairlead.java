package dev.fairlead.parity;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.YamlReader;
import dev.fairlead.function.FunctionSet;
import dev.fairlead.gotmpl.GoTemplateParser;
import dev.fairlead.render.Complaints;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our side of a comparison: one template over its values. */
final class Fairlead {
  private final Profile profile;

  Fairlead(Profile profile) {
    this.profile = profile;
  }

  Outcome render(Sample sample) {
    try {
      return Outcome.text(text(sample));
    } catch (FormatException e) {
      return Outcome.failure("values: " + e.getMessage());
    } catch (SourceException e) {
      return Outcome.failure(Complaints.of(e));
    } catch (RenderException e) {
      return Outcome.failure(Complaints.of(e, profile));
    }
  }

  private String text(Sample sample) {
    TemplateParser parser = new GoTemplateParser(FunctionSet.of(profile));
    Map<String, Object> root = root(sample);
    List<Template> templates = parser.parse(new Source(sample.name(), sample.template()));
    Rendering rendering = new Rendering(profile, parser, Entropy.seeded(1), Limits.DEFAULT);
    return rendering
        .render(TemplateSet.of(templates), templates.get(0), root)
        .replace(Print.NO_VALUE, "");
  }

  private static Map<String, Object> root(Sample sample) {
    Object values = YamlReader.read(sample.values());
    Map<String, Object> release = new LinkedHashMap<>();
    release.put("Name", "release-name");
    release.put("Namespace", "default");
    release.put("IsUpgrade", false);
    release.put("IsInstall", true);
    release.put("Revision", 1);
    release.put("Service", "Helm");
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("Values", values == null ? new LinkedHashMap<String, Object>() : values);
    root.put("Release", release);
    root.put("Chart", new LinkedHashMap<>(Map.of("Name", "", "Version", "0.1.0")));
    return root;
  }
}
