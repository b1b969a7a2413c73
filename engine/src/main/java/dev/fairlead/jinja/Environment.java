package dev.fairlead.jinja;

/**
 * Ansible's {@code lookup('env', 'NAME')} and its kin as names: what an operator reads from its
 * environment, a chart reads from its values.
 */
final class Environment {
  private static final String LOOKUP = "lookup(";

  private Environment() {}

  /** The text with {@code env.NAME} for each lookup of a literal environment variable. */
  static String asNames(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    int open = text.indexOf(LOOKUP);
    while (open >= 0) {
      int close = text.indexOf(')', open);
      String name = close < 0 ? null : variable(text.substring(open + LOOKUP.length(), close));
      if (name != null) {
        out.append(text, at, open).append("env.").append(name);
        at = close + 1;
      }
      open = text.indexOf(LOOKUP, open + 1);
    }
    return out.append(text.substring(at)).toString();
  }

  /** The variable that the arguments name, or null. */
  private static String variable(String arguments) {
    int comma = arguments.indexOf(',');
    if (comma < 0) {
      return null;
    }
    String plugin = unquoted(arguments.substring(0, comma));
    String name = unquoted(arguments.substring(comma + 1));
    boolean environment = "env".equals(plugin) || "ansible.builtin.env".equals(plugin);
    return environment && name != null && Nodes.isIdentifier(name) ? name : null;
  }

  private static String unquoted(String literal) {
    String text = literal.strip();
    boolean quoted =
        text.length() > 2
            && (text.charAt(0) == '\'' || text.charAt(0) == '"')
            && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1) : null;
  }
}
