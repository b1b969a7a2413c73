package dev.fairlead.regex;

import com.google.re2j.Matcher;
import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What matches are replaced by: text, and groups by number or name (regexp.go, Expand).
 *
 * @param texts the text before each reference, and after the last
 * @param groups the groups that each reference may mean; the first that took part is used
 */
record ReplacementTemplate(List<String> texts, List<int[]> groups) {

  static ReplacementTemplate literal(String text) {
    return new ReplacementTemplate(List.of(text), List.of());
  }

  /** Reads a template; the names are those of the pattern's groups. */
  static ReplacementTemplate parse(String template, List<String> names, Profile profile) {
    List<String> texts = new ArrayList<>();
    List<int[]> groups = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int start = 0;
    for (int dollar = template.indexOf('$'); dollar >= 0; dollar = template.indexOf('$', start)) {
      text.append(template, start, dollar);
      start = dollar + 1;
      if (template.startsWith("$", start)) {
        text.append('$');
        start++;
        continue;
      }
      boolean brace = template.startsWith("{", start);
      int nameStart = brace ? start + 1 : start;
      int end = nameEnd(template, nameStart, profile);
      if (end == nameStart || brace && !template.startsWith("}", end)) {
        text.append('$');
        continue;
      }
      texts.add(text.toString());
      text.setLength(0);
      groups.add(groups(template.substring(nameStart, end), names));
      start = brace ? end + 1 : end;
    }
    texts.add(text.append(template, start, template.length()).toString());
    return new ReplacementTemplate(texts, groups);
  }

  private static int nameEnd(String template, int start, Profile profile) {
    int end = start;
    while (end < template.length()) {
      int c = template.codePointAt(end);
      if (c != '_' && !GoUnicode.isLetter(c, profile) && !GoUnicode.isDigit(c, profile)) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /** A number without leading zeros is that group; anything else is a name. */
  private static int[] groups(String name, List<String> names) {
    int number = 0;
    for (int i = 0; i < name.length() && number >= 0; i++) {
      char c = name.charAt(i);
      boolean digit = '0' <= c && c <= '9' && number < 100_000_000;
      number = digit ? number * 10 + c - '0' : -1;
    }
    boolean leadingZero = name.length() > 1 && name.charAt(0) == '0';
    if (number >= 0 && !leadingZero) {
      return number < names.size() ? new int[] {number} : new int[0];
    }
    int[] found = new int[names.size()];
    int count = 0;
    for (int group = 1; group < names.size(); group++) {
      if (names.get(group).equals(name)) {
        found[count++] = group;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Appends the replacement of a match. */
  void expand(StringBuilder out, Matcher match, String text) {
    for (int i = 0; i < groups.size(); i++) {
      out.append(texts.get(i));
      for (int group : groups.get(i)) {
        if (match.start(group) >= 0) {
          out.append(text, match.start(group), match.end(group));
          break;
        }
      }
    }
    out.append(texts.get(groups.size()));
  }
}
