package dev.fairlead.gpu.plan;

/**
 * A MIG profile: {@code 1g.5gb}, {@code 1g.5gb+me}, {@code 1c.2g.10gb}.
 *
 * @param name as NVML prints it
 * @param compute compute slices of the instance
 * @param gpu GPU slices it has
 * @param gigabytes its memory, rounded as the name has it
 */
public record MigProfile(String name, int compute, int gpu, int gigabytes) {
  /** The profile of this name, or null if it is none. */
  static MigProfile parse(String name) {
    String rest = name;
    int compute = 0;
    int c = rest.indexOf("c.");
    if (c > 0 && number(rest.substring(0, c)) > 0) {
      compute = number(rest.substring(0, c));
      rest = rest.substring(c + 2);
    }
    int g = rest.indexOf("g.");
    int gb = rest.indexOf("gb");
    if (g < 1 || gb < g + 3) {
      return null;
    }
    int slices = number(rest.substring(0, g));
    int gigabytes = number(rest.substring(g + 2, gb));
    String attributes = rest.substring(gb + 2);
    boolean plain = attributes.isEmpty() || isAttributes(attributes);
    if (slices < 1 || gigabytes < 1 || !plain) {
      return null;
    }
    return new MigProfile(name, compute == 0 ? slices : compute, slices, gigabytes);
  }

  private static boolean isAttributes(String text) {
    if (text.length() < 2 || "+-".indexOf(text.charAt(0)) < 0) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "+-.".indexOf(c) >= 0;
      if (!word) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || value > 10_000) {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return text.isEmpty() ? -1 : value;
  }

  /** Whether it is a part of an instance, which no resource name matches. */
  boolean isPart() {
    return compute != gpu;
  }

  /** The profile in names of resources and labels, where a plus sign cannot be. */
  String suffix() {
    return name.replace('+', '.');
  }

  /** Its memory, as far as the name tells. */
  long memoryMiB() {
    return gigabytes * 1024L;
  }
}
