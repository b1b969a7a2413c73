package dev.fairlead.format;

import dev.fairlead.value.Profile;

/**
 * What a string holds that decides how YAML may show it: go-yaml's analysis of scalars
 * (emitterc.go, yaml_emitter_analyze_scalar), in fields because it is asked for every string.
 */
final class YamlText {
  private static final String STARTS_NO_PLAIN = "#,[]{}&*!|>'\"%@`";
  private static final int MAX_READ_KEY = 1024;
  private static final int LONGEST_ESCAPE = 6;

  /** Whether there is a line break of any kind. */
  boolean multiline;

  /** Whether there is a line feed. */
  boolean newline;

  boolean plainAllowed;
  boolean singleAllowed;
  boolean blockAllowed;

  /** Whether there are bytes that are not UTF-8. */
  boolean hasBytes;

  /** Whether there are characters that YAML does not read as they are. */
  boolean odd;

  private boolean indicators;
  private boolean special;
  private boolean tabs;
  private boolean breakSpace;
  private boolean spaceBreak;

  void analyze(String text, boolean allowTabs) {
    multiline = newline = hasBytes = odd = false;
    special = tabs = breakSpace = spaceBreak = false;
    int length = text.length();
    if (length == 0) {
      plainAllowed = true;
      singleAllowed = true;
      blockAllowed = false;
      return;
    }
    indicators = text.startsWith("---") || text.startsWith("...") || startsWithIndicator(text);
    char previous = ' ';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' && c < 'A' || c > 'z') {
        inspect(text, i, previous, allowTabs);
      }
      previous = c;
    }
    char first = text.charAt(0);
    boolean spaceAtEnd = previous == ' ';
    boolean edges =
        first == ' ' || spaceAtEnd || YamlInput.isBreak(first) || YamlInput.isBreak(previous);
    singleAllowed = !(breakSpace || spaceBreak || tabs || special);
    plainAllowed = singleAllowed && !(edges || multiline || indicators);
    blockAllowed = !(spaceAtEnd || spaceBreak || special);
  }

  private static boolean startsWithIndicator(String text) {
    char first = text.charAt(0);
    if (first == '?' || first == ':' || first == '-') {
      return blankAt(text, 1);
    }
    return STARTS_NO_PLAIN.indexOf(first) >= 0;
  }

  private static boolean blankAt(String text, int index) {
    return index >= text.length() || YamlInput.isBlank(text.charAt(index));
  }

  private void inspect(String text, int index, char previous, boolean allowTabs) {
    char c = text.charAt(index);
    switch (c) {
      case ' ' -> breakSpace |= index > 0 && YamlInput.isBreak(previous);
      case ':' -> indicators |= blankAt(text, index + 1);
      case '#' -> indicators |= YamlInput.isBlankOrEnd(previous);
      case '\t' -> {
        tabs |= allowTabs;
        special |= !allowTabs;
      }
      default -> {
        if (c < ' ' || c > '~') {
          inspectUnusual(text, index, previous);
        }
      }
    }
  }

  private void inspectUnusual(String text, int index, char previous) {
    char c = text.charAt(index);
    if (YamlInput.isBreak(c)) {
      multiline = true;
      newline |= c == '\n';
      spaceBreak |= index > 0 && previous == ' ';
    }
    special |= !isPrintable(c);
    odd |= c >= 0x7F && c < 0xA0 || c > 0xFFFD;
    if (Character.isLowSurrogate(c)) {
      hasBytes |= index == 0 || !Character.isHighSurrogate(previous);
    }
  }

  /** Whether the emitter writes a character as it is; none beyond the basic plane. */
  static boolean isPrintable(char c) {
    if (c < 0x7F) {
      return c >= ' ' || c == '\n';
    }
    return c >= 0xA0 && c <= 0xFFFD && c != '\uFEFF' && !Character.isSurrogate(c);
  }

  /** Whether a key's JSON text is longer than what YAML reads as a simple key. */
  static boolean isTooLongKey(String key) {
    if (key.length() * LONGEST_ESCAPE < MAX_READ_KEY - 2) {
      return false;
    }
    String json = JsonWriter.write(key, Profile.HELM_4);
    return json.codePointCount(0, json.length()) > MAX_READ_KEY;
  }
}
