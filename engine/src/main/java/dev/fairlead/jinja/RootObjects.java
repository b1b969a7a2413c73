package dev.fairlead.jinja;

import dev.fairlead.tree.Expr;
import dev.fairlead.value.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects that every template sees: {@code values} and Helm's own. */
final class RootObjects {
  static final List<String> NAMES =
      List.of("values", "release", "chart", "capabilities", "files", "template", "subcharts");

  private static final ValueType TEXTS = ValueType.listOf(ValueType.TEXT);

  private static final ValueType CHART =
      texts(
          "Name",
          "Version",
          "AppVersion",
          "Description",
          "Type",
          "Home",
          "Icon",
          "KubeVersion",
          "APIVersion");
  private static final ValueType RELEASE =
      with(
          texts("Name", "Namespace", "Service"),
          Map.of(
              "IsInstall", ValueType.TRUTH,
              "IsUpgrade", ValueType.TRUTH,
              "Revision", ValueType.INTEGER));
  private static final ValueType CAPABILITIES =
      with(
          texts(),
          Map.of(
              "APIVersions", texts(),
              "KubeVersion", texts("Version", "Major", "Minor", "GitVersion"),
              "HelmVersion", texts("Version", "GitCommit", "GoVersion")));

  private final ValueType values;

  RootObjects(ValueType values) {
    this.values = values;
  }

  ValueType values() {
    return values;
  }

  private static ValueType texts(String... names) {
    Map<String, ValueType> fields = new LinkedHashMap<>();
    for (String name : names) {
      fields.put(name, ValueType.TEXT);
    }
    return ValueType.object(fields);
  }

  private static ValueType with(ValueType object, Map<String, ValueType> more) {
    Map<String, ValueType> fields = new LinkedHashMap<>(object.parts().fields());
    fields.putAll(more);
    return ValueType.object(fields);
  }

  /** The object of a name, or null. */
  Typed object(String name, int offset, Expressions expressions, Scope scope) {
    String go = goName(name);
    ValueType type =
        switch (go) {
          case "Values" -> values;
          case "Release" -> RELEASE;
          case "Chart" -> with(CHART, Map.of("Keywords", TEXTS, "Annotations", annotations()));
          case "Capabilities" -> CAPABILITIES;
          case "Files" -> texts();
          case "Template" -> texts("Name", "BasePath");
          case "Subcharts" -> ValueType.ANY.present();
          case "Root" -> ValueType.ANY.present();
          default -> null;
        };
    if (type == null) {
      return null;
    }
    Expr root = expressions.root(scope, offset);
    if (go.equals("Root")) {
      return new Typed(root, type);
    }
    return new Typed(expressions.nodes().field(root, go, false, offset), type);
  }

  private static ValueType annotations() {
    return ValueType.mapOf(Map.of(), ValueType.TEXT);
  }

  /** A field of one of Helm's objects, in either spelling. */
  Typed member(Typed target, String name, int offset, Expressions expressions) {
    String go = goName(name);
    Map<String, ValueType> fields = target.type().parts().fields();
    ValueType type = fields.get(go);
    if (type == null) {
      String near = Spelling.nearest(go, fields.keySet());
      String hint = near == null ? "" : "; did you mean '" + jinjaName(near) + "'?";
      throw expressions.error(offset, "'" + target.expr() + "' has no '" + name + "'" + hint);
    }
    return new Typed(expressions.nodes().field(target.expr(), go, false, offset), type);
  }

  /** {@code appVersion} as Go spells it. */
  static String goName(String name) {
    return switch (name) {
      case "apiVersion" -> "APIVersion";
      case "apiVersions" -> "APIVersions";
      default -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
    };
  }

  private static String jinjaName(String go) {
    return go.startsWith("API")
        ? "api" + go.substring("API".length())
        : Character.toLowerCase(go.charAt(0)) + go.substring(1);
  }
}
