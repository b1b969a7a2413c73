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
}
