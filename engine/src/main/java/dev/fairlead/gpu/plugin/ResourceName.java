package dev.fairlead.gpu.plugin;

import dev.fairlead.value.Origin;

/** Names of extended resources, as the plugin completes and checks them (resources.go). */
public final class ResourceName {
  public static final String PREFIX = "nvidia.com/";
  public static final String GPU = PREFIX + "gpu";

  /** What names of MIG devices begin with; the profile follows. */
  public static final String MIG = PREFIX + "mig-";

  /** What renaming adds. */
  public static final String SHARED = ".shared";

  private static final int LONGEST = 63;
  private static final String RULE =
      "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or"
          + " '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex"
          + " used for validation is"
          + " '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

  private ResourceName() {}

  /** A name from a config, with its prefix; fails if it is none. */
  static String decode(Json json, Object value, Origin origin, String key) {
    if (value != null && !(value instanceof String)) {
      throw json.wrongType(value, "string", origin, key);
    }
    String given = value == null ? "" : value.toString();
    String name = given.startsWith(PREFIX) ? given : PREFIX + given;
    if (name.length() > LONGEST) {
      throw json.refusal(
          "fully-qualified resource name must be " + LONGEST + " characters or less: " + name,
          origin,
          key);
    }
    if (!isSubdomain(name.substring(PREFIX.length()))) {
      throw json.refusal(
          "incorrect format for resource name '" + name + "': [" + RULE + "]", origin, key);
    }
    return name;
  }

  private static boolean isSubdomain(String text) {
    for (String label : text.split("\\.", -1)) {
      if (label.isEmpty()
          || !isWord(label.charAt(0))
          || !isWord(label.charAt(label.length() - 1))) {
        return false;
      }
      for (int i = 0; i < label.length(); i++) {
        if (!isWord(label.charAt(i)) && label.charAt(i) != '-') {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }
}
