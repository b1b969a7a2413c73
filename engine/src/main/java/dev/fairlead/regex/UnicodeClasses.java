package dev.fairlead.regex;

import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The classes that {@code \p} names: categories, scripts and their other names, of the Unicode
 * version of each profile. Rows of {@code unicode-classes.tsv}: the profiles, a name, hexadecimal
 * ranges; {@code = NAME} makes the row another name.
 */
final class UnicodeClasses {
  /** The categories by their numbers in {@link Character}. */
  private static final String[] CATEGORIES = {
    "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc",
    "Cf", "", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"
  };

  private UnicodeClasses() {}

  /** The code points of a name, or null (syntax/parse.go, unicodeTable). */
  static RuneSet find(String name, Profile profile) {
    String canonical = canonical(name);
    return switch (canonical) {
      case "Any" -> new RuneSet().negated();
      case "Assigned" -> category("Cn", profile).negated();
      case "Ascii" -> RuneSet.of(0, 0x7f);
      default -> {
        RuneSet category = category(canonical, profile);
        yield category == null ? row(canonical, profile) : category;
      }
    };
  }

  private static RuneSet category(String name, Profile profile) {
    int set = 0;
    for (int i = 0; i < CATEGORIES.length; i++) {
      boolean cased = name.equals("Lc") && i >= 1 && i <= 3;
      boolean inside = name.length() == 1 && CATEGORIES[i].startsWith(name);
      set |= cased || inside || CATEGORIES[i].equals(name) && !name.isEmpty() ? 1 << i : 0;
    }
    return set == 0 ? null : RuneSet.of(GoUnicode.ranges(set, profile));
  }

  private static RuneSet row(String name, Profile profile) {
    for (String line : Rows.LINES) {
      int end = line.indexOf('\t', 3);
      if (of(line, profile) && is(line.substring(line.indexOf('\t') + 1, end), name, profile)) {
        String value = line.substring(end + 1);
        return value.startsWith("= ") ? find(value.substring(2), profile) : ranges(value);
      }
    }
    return null;
  }

  private static boolean of(String line, Profile profile) {
    return line.charAt(0) == '3'
        ? profile == Profile.HELM_3 || line.charAt(1) == '4'
        : profile == Profile.HELM_4;
  }

  /** Go 1.26 does not find scripts whose name has an underscore. */
  private static boolean is(String row, String name, Profile profile) {
    return row.equals(name) || profile == Profile.HELM_4 && canonical(row).equals(name);
  }

  private static RuneSet ranges(String text) {
    RuneSet set = new RuneSet();
    for (String range : text.split(" ")) {
      int dash = range.indexOf('-');
      int low = hex(dash < 0 ? range : range.substring(0, dash));
      set.add(low, dash < 0 ? low : hex(range.substring(dash + 1)));
    }
    return set;
  }

  private static int hex(String digits) {
    return Integer.parseInt(digits, 16);
  }

  /** A capital first, small letters after, no spaces, hyphens or underscores. */
  private static String canonical(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_' || c == '-' || c == ' ') {
        continue;
      }
      boolean upper = 'A' <= c && c <= 'Z';
      boolean lower = 'a' <= c && c <= 'z';
      boolean first = text.length() == 0;
      text.append(first && lower ? (char) (c - 32) : !first && upper ? (char) (c + 32) : c);
    }
    return text.toString();
  }

  /** Read when first used. */
  private static final class Rows {
    static final String[] LINES = read();

    private static String[] read() {
      try (InputStream in = UnicodeClasses.class.getResourceAsStream("unicode-classes.tsv")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
