package dev.fairlead.function;

import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;

/**
 * The words that snakecase and kebabcase see in a text: a change of case, a number or a connector
 * parts them. Reference: xstrings convert.go, camelCaseToLowerCase and nextWord.
 */
final class CaseWords {
  private static final int ERROR = 0xFFFD;

  /** What a word consists of. */
  private enum Kind {
    NONE,
    NUMBER,
    UPPER,
    ALPHABET,
    CONNECTOR,
    PUNCTUATION,
    OTHER;

    /** Whether a connector may stand before such a word. */
    boolean separable() {
      return this != CONNECTOR && this != PUNCTUATION;
    }

    /** Whether such a word continues a number. */
    boolean continuesNumber() {
      return this == ALPHABET || this == NUMBER;
    }
  }

  private final Profile profile;
  private final int[] text;
  private final StringBuilder out = new StringBuilder();
  private char connector;

  /** The current word. */
  private Kind kind = Kind.NONE;

  private int start;
  private int end;

  /** What {@link #read} found. */
  private int character;

  private int size;

  CaseWords(Profile profile, String text) {
    this.profile = profile;
    this.text = text.codePoints().toArray();
  }

  /** All the words in lower case, with a connector between them. */
  String join(char connector) {
    this.connector = connector;
    next();
    while (end < text.length) {
      if (kind != Kind.CONNECTOR) {
        write();
      }
      Kind previous = kind;
      int from = start;
      int to = end;
      next();
      if (previous == Kind.NUMBER) {
        afterNumber();
      } else if (previous == Kind.CONNECTOR) {
        write(Kind.CONNECTOR, from, to);
      } else if (previous != Kind.PUNCTUATION) {
        afterLetters();
      }
    }
    write();
    return out.toString();
  }

  private void afterNumber() {
    writeNumber();
    if (kind != Kind.NONE && kind.separable()) {
      out.append(connector);
    }
  }

  private void afterLetters() {
    if (kind != Kind.NUMBER) {
      separate();
    } else if (end < text.length) {
      int from = start;
      int to = end;
      next();
      if (kind != Kind.ALPHABET) {
        // The number belongs to the word before it.
        append(from, to);
        separate();
      } else {
        out.append(connector);
        append(from, to);
        afterNumber();
      }
    }
  }

  private void separate() {
    if (kind.separable()) {
      out.append(connector);
    }
  }

  private void writeNumber() {
    while (kind.continuesNumber()) {
      write();
      next();
    }
  }

  /** Writes the current word. */
  private void write() {
    write(kind, start, end);
  }

  private void write(Kind word, int from, int to) {
    if (word != Kind.UPPER && word != Kind.CONNECTOR) {
      append(from, to);
      return;
    }
    for (int i = from; i < to; i++) {
      int c = GoRunes.of(text[i]);
      if (CaseFunctions.isConnector(c)) {
        out.append(connector);
      } else {
        out.appendCodePoint(GoUnicode.isUpper(c, profile) ? GoUnicode.toLower(c, profile) : c);
      }
    }
  }

  private void append(int from, int to) {
    for (int i = from; i < to; i++) {
      out.appendCodePoint(text[i]);
    }
  }

  /** Moves on to the next word; at the end it is empty and of no kind. */
  private void next() {
    start = end;
    kind = Kind.NONE;
    if (end == text.length) {
      return;
    }
    read(ERROR);
    end += size;
    if (character != ERROR) {
      kind = kind(character);
      takeRest();
    }
  }

  private void takeRest() {
    if (kind != Kind.UPPER) {
      while (readMore(kind)) {
        end += size;
      }
    } else if (readMore(Kind.UPPER)) {
      int last = size;
      end += size;
      while (readMore(Kind.UPPER)) {
        last = size;
        end += size;
      }
      if (end < text.length && isAlphabet(character)) {
        // HTTPStatus is HTTP and Status.
        end -= last;
      }
    } else if (end < text.length && isAlphabet(character)) {
      end += size;
      while (readMore(Kind.ALPHABET)) {
        end += size;
      }
    }
  }

  /** Reads the next character; whether it belongs to a word of this kind. */
  private boolean readMore(Kind word) {
    if (end == text.length) {
      return false;
    }
    read(character);
    int c = character;
    return switch (word) {
      case CONNECTOR -> CaseFunctions.isConnector(c);
      case PUNCTUATION -> GoUnicode.isPunct(c, profile);
      case UPPER -> GoUnicode.isUpper(c, profile);
      case ALPHABET -> isAlphabet(c) && !GoUnicode.isUpper(c, profile);
      case NUMBER -> GoUnicode.isNumber(c, profile);
      case OTHER, NONE ->
          !CaseFunctions.isConnector(c)
              && !isAlphabet(c)
              && !GoUnicode.isNumber(c, profile)
              && !GoUnicode.isPunct(c, profile);
    };
  }

  /** Reads the next valid character, or when there is none repeats the previous one. */
  private void read(int previous) {
    character = previous;
    size = 0;
    while (end + size < text.length) {
      int c = GoRunes.of(text[end + size++]);
      if (c != ERROR) {
        character = c;
        return;
      }
    }
  }

  private Kind kind(int c) {
    if (CaseFunctions.isConnector(c)) {
      return Kind.CONNECTOR;
    }
    if (GoUnicode.isPunct(c, profile)) {
      return Kind.PUNCTUATION;
    }
    if (GoUnicode.isUpper(c, profile)) {
      return Kind.UPPER;
    }
    if (isAlphabet(c)) {
      return Kind.ALPHABET;
    }
    return GoUnicode.isNumber(c, profile) ? Kind.NUMBER : Kind.OTHER;
  }

  /** A letter, but for Chinese characters. Reference: xstrings count.go, isAlphabet. */
  private boolean isAlphabet(int c) {
    return GoUnicode.isLetter(c, profile)
        && !(c >= 0x4E00 && c <= 0x9FCC)
        && !(c >= 0x3400 && c <= 0x4D85)
        && !(c >= 0x20000 && c <= 0x2B81D);
  }
}
