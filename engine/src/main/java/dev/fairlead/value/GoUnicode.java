package dev.fairlead.value;

/**
 * Character classes and cases of Go's unicode package, by the Unicode version of each profile's Go.
 * ASCII is answered without the tables, which are only read when something else comes along.
 */
public final class GoUnicode {
  private GoUnicode() {}

  /** Whether Go prints the character as it is: unicode.IsPrint. */
  public static boolean isPrint(int codePoint, Profile profile) {
    if (codePoint < 0x7F) {
      return codePoint >= ' ';
    }
    return switch (category(codePoint, profile)) {
      case Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  /** unicode.IsLetter. */
  public static boolean isLetter(int codePoint, Profile profile) {
    if (codePoint < 0x80) {
      return (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z';
    }
    int category = category(codePoint, profile);
    return category >= Character.UPPERCASE_LETTER && category <= Character.OTHER_LETTER;
  }

  /** unicode.IsUpper. */
  public static boolean isUpper(int codePoint, Profile profile) {
    return codePoint < 0x80
        ? codePoint >= 'A' && codePoint <= 'Z'
        : category(codePoint, profile) == Character.UPPERCASE_LETTER;
  }

  /** unicode.IsLower. */
  public static boolean isLower(int codePoint, Profile profile) {
    return codePoint < 0x80
        ? codePoint >= 'a' && codePoint <= 'z'
        : category(codePoint, profile) == Character.LOWERCASE_LETTER;
  }

  /** unicode.IsTitle. */
  public static boolean isTitle(int codePoint, Profile profile) {
    return codePoint >= 0x80 && category(codePoint, profile) == Character.TITLECASE_LETTER;
  }

  /** unicode.IsDigit: decimal digits. */
  public static boolean isDigit(int codePoint, Profile profile) {
    return codePoint < 0x80
        ? codePoint >= '0' && codePoint <= '9'
        : category(codePoint, profile) == Character.DECIMAL_DIGIT_NUMBER;
  }

  /** unicode.IsNumber: digits, Roman numerals, fractions. */
  public static boolean isNumber(int codePoint, Profile profile) {
    if (codePoint < 0x80) {
      return codePoint >= '0' && codePoint <= '9';
    }
    int category = category(codePoint, profile);
    return category >= Character.DECIMAL_DIGIT_NUMBER && category <= Character.OTHER_NUMBER;
  }

  /** unicode.IsPunct. */
  public static boolean isPunct(int codePoint, Profile profile) {
    return switch (category(codePoint, profile)) {
      case Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** unicode.IsSpace; the same in all versions. */
  public static boolean isSpace(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint == ' ' || codePoint >= '\t' && codePoint <= '\r';
    }
    return switch (codePoint) {
      case 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
      default -> codePoint >= 0x2000 && codePoint <= 0x200A;
    };
  }

  /** strings.TrimSpace: a text without the space at its ends. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** strings.ToLower of a text without invalid bytes. */
  public static String lower(String text, Profile profile) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      out.appendCodePoint(toLower(c, profile));
    }
    return out.toString();
  }

  /** unicode.ToUpper: one character for one. */
  public static int toUpper(int codePoint, Profile profile) {
    if (codePoint < 0x80) {
      return codePoint >= 'a' && codePoint <= 'z' ? codePoint - 0x20 : codePoint;
    }
    return table(profile).toUpper(codePoint);
  }

  /** unicode.ToLower: one character for one. */
  public static int toLower(int codePoint, Profile profile) {
    if (codePoint < 0x80) {
      return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 0x20 : codePoint;
    }
    return table(profile).toLower(codePoint);
  }

  /** unicode.ToTitle: one character for one. */
  public static int toTitle(int codePoint, Profile profile) {
    return codePoint < 0x80 ? toUpper(codePoint, profile) : table(profile).toTitle(codePoint);
  }

  /** unicode.SimpleFold: the next character in the circle of those that differ in case only. */
  public static int fold(int codePoint, Profile profile) {
    return table(profile).fold(codePoint);
  }

  /** The general category by its number in {@link Character}. */
  public static int category(int codePoint, Profile profile) {
    return table(profile).category(codePoint);
  }

  /**
   * The characters of some categories as ranges: the first and last of each, in order.
   *
   * @param categories bit N stands for the category of number N
   */
  public static int[] ranges(int categories, Profile profile) {
    return table(profile).ranges(categories);
  }

  private static UnicodeTable table(Profile profile) {
    return switch (profile) {
      case HELM_4 -> UnicodeTable.version17();
      case HELM_3 -> UnicodeTable.version15();
    };
  }
}
