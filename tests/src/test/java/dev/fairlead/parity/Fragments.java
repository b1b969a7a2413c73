package dev.fairlead.parity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts put together from the pieces in {@code src/test/resources/generator}: one file per language
 * (patterns, formats, versions, YAML …), one piece per line. What comes out is sound now and then.
 */
final class Fragments {
  /** Where a text of a language is wanted. */
  private record Special(String function, int parameter, String language, int most) {
    boolean fits(String name, int index) {
      boolean prefix = function.endsWith("*");
      String start = prefix ? function.substring(0, function.length() - 1) : function;
      return index == parameter && (prefix ? name.startsWith(start) : name.equals(start));
    }
  }

  private final Dice dice;
  private final Map<String, List<String>> languages = new HashMap<>();
  private final List<Special> specials = new ArrayList<>();

  Fragments(Dice dice) {
    this.dice = dice;
    for (String line : lines("special.tsv")) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        int parameter = Integer.parseInt(cells[1]);
        specials.add(new Special(cells[0], parameter, cells[2], Integer.parseInt(cells[3])));
      }
    }
  }

  private static List<String> lines(String file) {
    try (InputStream in = Fragments.class.getResourceAsStream("/generator/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that may mean something to a parameter of a function; null if any text would do. */
  String special(String function, int parameter) {
    for (Special special : specials) {
      if (special.fits(function, parameter)) {
        return text(special.language, special.most);
      }
    }
    return null;
  }

  /** A text of at most so many pieces. */
  String text(String language, int most) {
    List<String> pieces = languages.computeIfAbsent(language, name -> pieces(name + ".txt"));
    StringBuilder text = new StringBuilder();
    for (int n = dice.roll(most) + 1; n > 0; n--) {
      text.append(dice.pick(pieces));
    }
    return text.toString();
  }

  private static List<String> pieces(String file) {
    List<String> pieces = new ArrayList<>();
    for (String line : lines(file)) {
      pieces.add(unescape(line));
    }
    return pieces;
  }

  private static String unescape(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escape = line.charAt(++i);
      switch (escape) {
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 's' -> text.append(' ');
        case 'u', 'U' -> {
          int digits = escape == 'u' ? 4 : 8;
          text.appendCodePoint(Integer.parseInt(line.substring(i + 1, i + 1 + digits), 16));
          i += digits;
        }
        default -> text.append(escape);
      }
    }
    return text.toString();
  }

  /** A text as a literal that Go, JSON and YAML read alike. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c == '\n') {
        quoted.append("\\n");
      } else if (c < ' ' || c == 0x7f || (c >= 0x80 && c < 0xA0) || c == 0xFEFF) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
