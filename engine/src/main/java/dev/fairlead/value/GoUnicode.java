package dev.fairlead.value;

/** Character classes of Go's unicode package, by the Unicode version of each profile. */
public final class GoUnicode {
  private GoUnicode() {}

  /** Whether Go prints the character as it is: unicode.IsPrint. */
  public static boolean isPrint(int codePoint, Profile profile) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> codePoint == ' ';
      default -> true;
    };
  }

  /** White space: unicode.IsSpace, the same in every version. */
  public static boolean isSpace(int codePoint) {
    if (codePoint < 0x100) {
      return codePoint == ' '
          || codePoint >= '\t' && codePoint <= '\r'
          || codePoint == 0x85
          || codePoint == 0xA0;
    }
    return codePoint == 0x1680
        || codePoint >= 0x2000 && codePoint <= 0x200A
        || codePoint == 0x2028
        || codePoint == 0x2029
        || codePoint == 0x202F
        || codePoint == 0x205F
        || codePoint == 0x3000;
  }

  /** unicode.IsLetter. */
  public static boolean isLetter(int codePoint, Profile profile) {
    return Character.isLetter(codePoint);
  }

  /** unicode.IsDigit. */
  public static boolean isDigit(int codePoint, Profile profile) {
    return Character.isDigit(codePoint);
  }

  /** unicode.IsNumber. */
  public static boolean isNumber(int codePoint, Profile profile) {
    int type = Character.getType(codePoint);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** unicode.IsPunct. */
  public static boolean isPunct(int codePoint, Profile profile) {
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** unicode.IsUpper. */
  public static boolean isUpper(int codePoint, Profile profile) {
    return Character.getType(codePoint) == Character.UPPERCASE_LETTER;
  }

  /** unicode.IsLower. */
  public static boolean isLower(int codePoint, Profile profile) {
    return Character.getType(codePoint) == Character.LOWERCASE_LETTER;
  }

  /** unicode.IsTitle. */
  public static boolean isTitle(int codePoint, Profile profile) {
    return Character.getType(codePoint) == Character.TITLECASE_LETTER;
  }

  /** unicode.ToLower. */
  public static int toLower(int codePoint, Profile profile) {
    return Character.toLowerCase(codePoint);
  }

  /** unicode.ToUpper. */
  public static int toUpper(int codePoint, Profile profile) {
    return Character.toUpperCase(codePoint);
  }

  /** unicode.ToTitle. */
  public static int toTitle(int codePoint, Profile profile) {
    return Character.toTitleCase(codePoint);
  }
}
