package dev.fairlead.cli;

import dev.fairlead.function.FunctionSet;
import dev.fairlead.gotmpl.GoTemplateParser;
import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import dev.fairlead.tree.Entropy;
import dev.fairlead.tree.Function;
import dev.fairlead.tree.Functions;
import dev.fairlead.tree.Limits;
import dev.fairlead.tree.RenderException;
import dev.fairlead.tree.Rendering;
import dev.fairlead.tree.Template;
import dev.fairlead.tree.TemplateSet;
import dev.fairlead.value.Profile;
import java.util.List;

/**
 * {@code --name-template}: a template of the release's name, with sprig's functions alone (helm
 * pkg/action/install.go, TemplateName).
 */
final class NameTemplate {
  private static final String NAME = "name-template";

  private NameTemplate() {}

  /** The name. */
  static String render(String template, Profile profile, Entropy entropy, Console console) {
    GoTemplateParser parser = new GoTemplateParser(new SprigOnly(console));
    try {
      List<Template> templates = parser.parse(new Source(NAME, template));
      Rendering rendering = new Rendering(profile, parser, entropy, Limits.DEFAULT);
      return rendering.render(TemplateSet.of(templates), templates.get(0), null);
    } catch (SourceException e) {
      String place = NAME + ":" + e.position().line();
      throw new CommandException("template: " + place + ": " + e.getMessage());
    } catch (RenderException e) {
      throw new CommandException(e.goText());
    }
  }

  /** Without the functions that helm adds, and with the environment. */
  private record SprigOnly(Console console) implements Functions {
    @Override
    public Function find(String name) {
      return switch (name) {
        case "env" -> new EnvironmentFunction(console, false);
        case "expandenv" -> new EnvironmentFunction(console, true);
        case "include", "tpl", "required", "lookup" -> null;
        case "toYaml", "toYamlPretty", "fromYaml", "fromYamlArray" -> null;
        case "fromJsonArray", "toToml", "fromToml" -> null;
        default -> FunctionSet.of(Profile.HELM_3).find(name);
      };
    }
  }
}
