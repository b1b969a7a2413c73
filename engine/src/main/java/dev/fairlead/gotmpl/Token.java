package dev.fairlead.gotmpl;

import dev.fairlead.value.GoQuote;

/**
 * A piece of a template.
 *
 * @param text the piece; for {@link Kind#TEXT} as trimmed, for {@link Kind#FIELD} the name alone,
 *     for {@link Kind#ERROR} the complaint
 * @param offset where it begins in the source; for {@link Kind#TEXT} before trimming
 * @param end where it ends in the source
 */
record Token(Kind kind, String text, int offset, int end) {
  /** The kinds of tokens; the keywords come last (lex.go, itemType). */
  enum Kind {
    ERROR,
    BOOL,
    /** A character that has no other kind, such as a comma. */
    CHAR,
    CHAR_CONSTANT,
    COMMENT,
    COMPLEX,
    ASSIGN,
    DECLARE,
    EOF,
    FIELD,
    IDENTIFIER,
    LEFT_DELIM,
    LEFT_PAREN,
    NUMBER,
    PIPE,
    RAW_STRING,
    RIGHT_DELIM,
    RIGHT_PAREN,
    SPACE,
    STRING,
    TEXT,
    VARIABLE,
    BLOCK,
    BREAK,
    CONTINUE,
    DOT,
    DEFINE,
    ELSE,
    END,
    IF,
    NIL,
    RANGE,
    TEMPLATE,
    WITH;

    /** The kind of a word: a keyword's own, or identifier or boolean. */
    static Kind ofWord(String word) {
      return switch (word) {
        case "block" -> BLOCK;
        case "break" -> BREAK;
        case "continue" -> CONTINUE;
        case "define" -> DEFINE;
        case "else" -> ELSE;
        case "end" -> END;
        case "if" -> IF;
        case "nil" -> NIL;
        case "range" -> RANGE;
        case "template" -> TEMPLATE;
        case "with" -> WITH;
        case "true", "false" -> BOOL;
        default -> IDENTIFIER;
      };
    }
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** The token as errors show it (lex.go, item.String). */
  @Override
  public String toString() {
    if (kind == Kind.EOF) {
      return "EOF";
    }
    if (kind == Kind.ERROR) {
      return text;
    }
    if (kind.compareTo(Kind.BLOCK) >= 0) {
      return "<" + text + ">";
    }
    return shortened(kind == Kind.FIELD ? "." + text : text);
  }

  private static String shortened(String text) {
    int bytes = 0;
    int tenth = 0;
    int runes = 0;
    for (int i = 0; i < text.length(); ) {
      int rune = text.codePointAt(i);
      bytes += bytes(rune);
      i += Character.charCount(rune);
      runes++;
      if (runes <= 10) {
        tenth = i;
      }
    }
    return bytes > 10 ? GoQuote.quote(text.substring(0, tenth)) + "..." : GoQuote.quote(text);
  }

  /** The length in UTF-8; a lone surrogate stands for one invalid byte. */
  private static int bytes(int rune) {
    if (rune < 0x80 || (rune >= 0xDC80 && rune <= 0xDCFF)) {
      return 1;
    }
    if (rune < 0x800) {
      return 2;
    }
    return rune < 0x10000 ? 3 : 4;
  }
}
