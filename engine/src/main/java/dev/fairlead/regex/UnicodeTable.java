package dev.fairlead.regex;

import dev.fairlead.value.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The categories, scripts and case folding of Go's unicode package: Unicode 17 in profile 4, 15 in
 * profile 3. Rows of {@code unicode.tsv}: the profiles, a name, hexadecimal ranges; {@code = NAME}
 * makes the row another name.
 */
final class UnicodeTable {
  private UnicodeTable() {}

  /** The code points that {@code \p{NAME}} stands for, or null (syntax/parse.go, unicodeTable). */
  static RuneSet find(String name, Profile profile) {
    String canonical = canonical(name);
    return switch (canonical) {
      case "Any" -> new RuneSet().negated();
      case "Assigned" -> unassigned(profile).negated();
      case "Ascii" -> ascii();
      case "Lc" -> union(profile, "Lu", "Ll", "Lt");
      case "L" -> union(profile, "Lu", "Ll", "Lt", "Lm", "Lo");
      case "M" -> union(profile, "Mn", "Mc", "Me");
      case "N" -> union(profile, "Nd", "Nl", "No");
      case "P" -> union(profile, "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po");
      case "S" -> union(profile, "Sm", "Sc", "Sk", "So");
      case "Z" -> union(profile, "Zs", "Zl", "Zp");
      case "Cn" -> unassigned(profile);
      case "C" -> other(profile);
      default -> row(canonical, profile);
    };
  }

  private static RuneSet ascii() {
    RuneSet set = new RuneSet();
    set.add(0, 0x7f);
    return set;
  }

  private static RuneSet union(Profile profile, String... names) {
    RuneSet set = new RuneSet();
    for (String name : names) {
      set.addAll(row(name, profile));
    }
    return set;
  }

  private static RuneSet unassigned(Profile profile) {
    RuneSet assigned = union(profile, "Cc", "Cf", "Cs", "Co");
    for (String category : List.of("L", "M", "N", "P", "S", "Z")) {
      assigned.addAll(find(category, profile));
    }
    return assigned.negated();
  }

  private static RuneSet other(Profile profile) {
    RuneSet set = union(profile, "Cc", "Cf", "Cs", "Co");
    set.addAll(unassigned(profile));
    return set;
  }

  private static RuneSet row(String name, Profile profile) {
    String value = value(name, profile);
    if (value == null) {
      return null;
    }
    return value.startsWith("= ") ? find(value.substring(2), profile) : ranges(value);
  }

  /** What the row of a name holds, or null. */
  static String value(String name, Profile profile) {
    for (String line : Rows.LINES) {
      int end = line.indexOf('\t', 3);
      if (of(line, profile) && is(line.substring(line.indexOf('\t') + 1, end), name, profile)) {
        return line.substring(end + 1);
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

  static int hex(String digits) {
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
      try (InputStream in = UnicodeTable.class.getResourceAsStream("unicode.tsv")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
