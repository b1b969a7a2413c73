package dev.fairlead.gpu.plugin;

import dev.fairlead.format.YamlReader;
import dev.fairlead.value.Origin;
import dev.fairlead.value.Spelling;
import java.util.List;

/** S12: names of configs, which are keys of a ConfigMap and values of a node label at once. */
final class NameRules {
  private static final String RULE = "S12";
  private static final int LONGEST = 63;

  private NameRules() {}

  static void check(String name, Origin origin, Findings findings) {
    if (!isLabel(name)) {
      findings.error(
          RULE,
          "config name " + name + " cannot be the value of a node label",
          origin,
          name,
          "up to 63 letters, digits, - _ and ., a letter or digit at both ends");
    } else if (!(YamlReader.read(name) instanceof String)) {
      findings.error(
          RULE,
          "config name " + name + " is no text in YAML; the plugin's chart writes it unquoted",
          origin,
          name,
          "choose a name that is a word");
    }
  }

  private static boolean isLabel(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      boolean end = i == 0 || i == name.length() - 1;
      if (!word && (end || "-_.".indexOf(c) < 0)) {
        return false;
      }
    }
    return true;
  }

  /** A name that should be one of the configs. */
  static void exists(
      String what, String name, List<String> names, Origin origin, Findings findings) {
    if (names.contains(name)) {
      return;
    }
    String near = Spelling.nearest(name, names);
    String message = what + ": there is no config " + name;
    String known = "the configs are " + (names.isEmpty() ? "none" : String.join(", ", names));
    findings.error(
        RULE, message, origin, name, near == null ? known : "did you mean " + near + "?");
  }
}
