package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Param.PROFILE;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.tree.Function;
import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;

/**
 * Functions on upper and lower case. All map character by character, by the Unicode version of the
 * profile; what is no character becomes U+FFFD. Reference: Go strings, goutils wordutils.go,
 * xstrings convert.go.
 */
final class CaseFunctions {
  private CaseFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "camelcase" -> fn(PROFILE, TEXT, CaseFunctions::camelCase);
      case "kebabcase" -> fn(PROFILE, TEXT, (profile, s) -> new CaseWords(profile, s).join('-'));
      case "lower" -> fn(PROFILE, TEXT, CaseFunctions::lower);
      case "snakecase" -> fn(PROFILE, TEXT, (profile, s) -> new CaseWords(profile, s).join('_'));
      case "swapcase" -> fn(PROFILE, TEXT, CaseFunctions::swapCase);
      case "title" -> fn(PROFILE, TEXT, CaseFunctions::title);
      case "untitle" -> fn(PROFILE, TEXT, CaseFunctions::untitle);
      case "upper" -> fn(PROFILE, TEXT, CaseFunctions::upper);
      default -> null;
    };
  }

  static String lower(Profile profile, String text) {
    int[] characters = GoRunes.of(text);
    for (int i = 0; i < characters.length; i++) {
      characters[i] = GoUnicode.toLower(characters[i], profile);
    }
    return text(characters);
  }

  static String upper(Profile profile, String text) {
    int[] characters = GoRunes.of(text);
    for (int i = 0; i < characters.length; i++) {
      characters[i] = GoUnicode.toUpper(characters[i], profile);
    }
    return text(characters);
  }

  /** The first letter of each word in title case. Reference: Go strings.Title. */
  static String title(Profile profile, String text) {
    int[] characters = GoRunes.of(text);
    int previous = ' ';
    for (int i = 0; i < characters.length; i++) {
      int character = characters[i];
      if (isSeparator(previous, profile)) {
        characters[i] = GoUnicode.toTitle(character, profile);
      }
      previous = character;
    }
    return text(characters);
  }

  private static boolean isSeparator(int c, Profile profile) {
    if (c < 0x80) {
      return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_');
    }
    return !GoUnicode.isLetter(c, profile)
        && !GoUnicode.isDigit(c, profile)
        && GoUnicode.isSpace(c);
  }

  /** The first letter after each white space in lower case. Reference: goutils Uncapitalize. */
  static String untitle(Profile profile, String text) {
    int[] characters = GoRunes.of(text);
    boolean first = true;
    for (int i = 0; i < characters.length; i++) {
      boolean space = GoUnicode.isSpace(characters[i]);
      if (first && !space) {
        characters[i] = GoUnicode.toLower(characters[i], profile);
      }
      first = space;
    }
    return text(characters);
  }

  /** Upper and lower case exchanged; a lower-case first letter of a word becomes title case. */
  static String swapCase(Profile profile, String text) {
    int[] characters = GoRunes.of(text);
    boolean first = true;
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      if (GoUnicode.isUpper(c, profile) || GoUnicode.isTitle(c, profile)) {
        characters[i] = GoUnicode.toLower(c, profile);
        first = false;
      } else if (GoUnicode.isLower(c, profile)) {
        characters[i] = first ? GoUnicode.toTitle(c, profile) : GoUnicode.toUpper(c, profile);
        first = false;
      } else {
        first = GoUnicode.isSpace(c);
      }
    }
    return text(characters);
  }

  /**
   * Words joined, each with a capital first letter; connectors at the ends stay. A run of capitals
   * keeps only its first. Reference: xstrings ToPascalCase.
   */
  static String camelCase(Profile profile, String text) {
    int[] characters = GoRunes.of(text);
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < characters.length && isConnector(characters[i])) {
      out.appendCodePoint(characters[i++]);
    }
    if (i == characters.length) {
      // Where there is nothing but connectors, xstrings writes the last one twice.
      return i == 0 ? "" : out.appendCodePoint(characters[i - 1]).toString();
    }
    boolean capitals = GoUnicode.isUpper(characters[i], profile);
    int current = GoUnicode.toUpper(characters[i++], profile);
    for (; i < characters.length; i++) {
      int previous = current;
      current = characters[i];
      if (!isConnector(previous)) {
        boolean upper = GoUnicode.isUpper(current, profile);
        if (capitals && upper) {
          current = GoUnicode.toLower(current, profile);
        }
        capitals &= upper;
        out.appendCodePoint(previous);
      } else if (isConnector(current)) {
        out.appendCodePoint(previous);
      } else {
        capitals = GoUnicode.isUpper(current, profile);
        current = GoUnicode.toUpper(current, profile);
      }
    }
    return out.appendCodePoint(current).toString();
  }

  /** Whether a character stands between words. */
  static boolean isConnector(int character) {
    return character == '-' || character == '_' || GoUnicode.isSpace(character);
  }

  private static String text(int[] characters) {
    return new String(characters, 0, characters.length);
  }
}
