package dev.fairlead.format.toml;

import java.util.Arrays;

/** A dotted key of TOML; it prints with its parts quoted where they must be. Never changes. */
final class TomlKey {
  private static final String HEX = "0123456789abcdef";

  private final String[] parts;

  TomlKey(String... parts) {
    this.parts = parts;
  }

  TomlKey add(String part) {
    String[] longer = Arrays.copyOf(parts, parts.length + 1);
    longer[parts.length] = part;
    return new TomlKey(longer);
  }

  TomlKey parent() {
    return new TomlKey(Arrays.copyOf(parts, parts.length - 1));
  }

  String last() {
    return parts[parts.length - 1];
  }

  int size() {
    return parts.length;
  }

  String part(int index) {
    return parts[index];
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append(text.length() == 0 ? "" : ".").append(quoted(part));
    }
    return text.toString();
  }

  /** A part as TOML shows it. */
  static String quoted(String part) {
    boolean bare = !part.isEmpty();
    for (int i = 0; i < part.length(); i++) {
      bare &= TomlScanner.isWord(part.charAt(i));
    }
    if (bare) {
      return part;
    }
    StringBuilder text = new StringBuilder();
    quote(part, text);
    return text.toString();
  }

  /** Writes a basic string. */
  static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> {
          if (c < ' ' || c == 0x7F) {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
