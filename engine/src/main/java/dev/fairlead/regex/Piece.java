package dev.fairlead.regex;

import java.util.List;

/**
 * A translated part of a pattern, with what Go's limits ask about it.
 *
 * @param pattern in RE2/J's syntax; one atom unless it is a concatenation or an alternation
 * @param shape what kind of node Go has for it
 * @param size how many instructions Go counts for it
 * @param height how deep Go's tree is below it
 * @param copies how often counted repetitions copy its innermost part
 */
record Piece(String pattern, Shape shape, long size, int height, int copies) {
  /** The kinds of nodes that matter here. */
  enum Shape {
    LITERAL,
    CONCATENATION,
    ALTERNATION,
    REPETITION,
    OTHER
  }

  static Piece literal(String pattern) {
    return new Piece(pattern, Shape.LITERAL, 1, 1, 1);
  }

  /** A class, an assertion or an empty match. */
  static Piece atom(String pattern) {
    return new Piece(pattern, Shape.OTHER, 1, 1, 1);
  }

  /** Parts after each other. */
  static Piece concatenation(List<Piece> parts) {
    return parts.isEmpty() ? atom("") : join(parts, Shape.CONCATENATION, "");
  }

  /** Parts to choose from. */
  static Piece alternation(List<Piece> parts) {
    return join(parts, Shape.ALTERNATION, "|");
  }

  private static Piece join(List<Piece> parts, Shape shape, String separator) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    StringBuilder pattern = new StringBuilder();
    long size = shape == Shape.ALTERNATION ? parts.size() - 1 : 0;
    int height = 0;
    int copies = 1;
    boolean literals = shape == Shape.CONCATENATION;
    for (Piece part : parts) {
      pattern.append(part.pattern).append(separator);
      size += part.size;
      height = Math.max(height, part.shape == shape ? part.height - 1 : part.height);
      copies = Math.max(copies, part.copies);
      literals &= part.shape == Shape.LITERAL;
    }
    pattern.setLength(pattern.length() - separator.length());
    Shape joined = literals ? Shape.LITERAL : shape;
    return new Piece(pattern.toString(), joined, size, literals ? 1 : height + 1, copies);
  }

  /** In parentheses that only group; Go has no node for them. */
  Piece group() {
    return new Piece("(?:" + pattern + ")", shape, size, height, copies);
  }

  /** In parentheses that capture. */
  Piece capture() {
    return new Piece("(" + pattern + ")", Shape.OTHER, size + 2, height + 1, copies);
  }

  /** Repeated by {@code *}, {@code +} or {@code ?}. */
  Piece repeat(char operator, boolean lazy) {
    String text = operand() + operator + (lazy ? "?" : "");
    return new Piece(text, Shape.REPETITION, size + (operator == '*' ? 2 : 1), height + 1, copies);
  }

  /** Repeated by {@code {min,max}}; max is -1 for no limit. */
  Piece repeat(int min, int max, boolean lazy) {
    String bounds = "{" + min + (max == min ? "" : max < 0 ? "," : "," + max) + "}";
    long product = max == 0 ? 1 : (long) copies * Math.max(1, max < 0 ? min : max);
    long instructions = max < 0 ? Math.max(min * size + 1, size + 2) : max * size + max - min;
    return new Piece(
        operand() + bounds + (lazy ? "?" : ""),
        Shape.REPETITION,
        Math.max(1, instructions),
        height + 1,
        (int) Math.min(product, Integer.MAX_VALUE));
  }

  /** The pattern as one atom. */
  private String operand() {
    return shape == Shape.REPETITION || pattern.isEmpty() ? "(?:" + pattern + ")" : pattern;
  }
}
