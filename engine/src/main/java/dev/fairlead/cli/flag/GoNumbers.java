package dev.fairlead.cli.flag;

import dev.fairlead.value.GoQuote;

/** The values that pflag reads with Go's strconv, and strconv's words for those it refuses. */
final class GoNumbers {
  private static final String SYNTAX = "invalid syntax";

  private GoNumbers() {}

  /** strconv.ParseBool. */
  static boolean bool(String text) {
    return switch (text) {
      case "1", "t", "T", "true", "TRUE", "True" -> true;
      case "0", "f", "F", "false", "FALSE", "False" -> false;
      default -> throw refused("ParseBool", text, SYNTAX);
    };
  }

  /** strconv.ParseInt with base 0, without its binary form and underscores. */
  static void checkInt(String text) {
    try {
      Long.decode(text);
    } catch (NumberFormatException e) {
      throw refused("ParseInt", text, isDecimal(text) ? "value out of range" : SYNTAX);
    }
  }

  private static boolean isDecimal(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() > start;
  }

  /** strconv.ParseFloat, for the forms that people write. */
  static void checkFloat(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    try {
      if (last < '0' || last > '9') {
        throw refused("ParseFloat", text, SYNTAX);
      }
      Float.parseFloat(text);
    } catch (NumberFormatException e) {
      throw refused("ParseFloat", text, SYNTAX);
    }
  }

  private static UsageException refused(String function, String text, String why) {
    return new UsageException(
        "strconv." + function + ": parsing " + GoQuote.quote(text) + ": " + why);
  }
}
