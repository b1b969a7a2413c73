package dev.fairlead.jinja;

/**
 * A part of a template: text, or what stands between delimiters.
 *
 * @param text text as Jinja prints it, or the inside of a tag without its white-space marker
 * @param offset where the text begins, or the tag with its delimiter
 * @param inside where the inside begins
 */
record Piece(Kind kind, String text, int offset, int inside) {
  /** What a piece is. */
  enum Kind {
    TEXT,
    OUTPUT,
    TAG,
    COMMENT
  }
}
