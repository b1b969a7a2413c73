package dev.fairlead.chart.schema;

import dev.fairlead.value.GoFloat;

/** Numbers in messages: {@code 1,234.5} and {@code 1.5×10⁰⁷}. Reference: golang.org/x/text. */
final class EnglishNumber {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private EnglishNumber() {}

  static String print(long value) {
    return grouped(Long.toString(value));
  }

  static String print(double value) {
    String text = GoFloat.shortest(value + 0.0, 'g');
    int exponent = text.indexOf('e');
    if (exponent < 0) {
      return grouped(text);
    }
    StringBuilder out = new StringBuilder(text.substring(0, exponent)).append("×10");
    out.append(text.charAt(exponent + 1) == '-' ? "⁻" : "");
    for (int i = exponent + 2; i < text.length(); i++) {
      out.append(SUPERSCRIPTS.charAt(text.charAt(i) - '0'));
    }
    return out.toString();
  }

  private static String grouped(String text) {
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    int start = text.startsWith("-") ? 1 : 0;
    StringBuilder out = new StringBuilder(text);
    for (int i = end - 3; i > start; i -= 3) {
      out.insert(i, ',');
    }
    return out.toString();
  }
}
