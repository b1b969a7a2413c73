package dev.fairlead.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The abbreviations of one time zone, oldest first: {@code OFFSET=NAME}, until {@code @TIME} starts
 * the list anew. An offset without a name is called by its number, as the zone database does.
 */
record ZoneNames(String[] items) {

  /** The names of a region of the zone database. */
  static ZoneNames of(String region) {
    String line = Table.LINES.get(region);
    return new ZoneNames(line == null ? new String[0] : line.split(" "));
  }

  /** What the zone calls an offset at a Unix time. */
  String name(int offset, long unix) {
    String prefix = offset + "=";
    String name = null;
    for (String item : items) {
      if (item.charAt(0) == '@') {
        if (Long.parseLong(item.substring(1)) > unix) {
          break;
        }
        name = null;
      } else if (item.startsWith(prefix)) {
        name = item.substring(prefix.length());
      }
    }
    return name == null ? number(offset) : name;
  }

  /** The offsets that a name has had. */
  Set<Integer> offsets(String name) {
    Set<Integer> offsets = new LinkedHashSet<>();
    for (String item : items) {
      if (item.endsWith("=" + name)) {
        offsets.add(Integer.valueOf(item.substring(0, item.indexOf('='))));
      }
    }
    return offsets;
  }

  /** The name of an offset that has no other. */
  static String number(int offset) {
    int minutes = Math.abs(offset) / 60;
    StringBuilder text = new StringBuilder(offset < 0 ? "-" : "+");
    TimeFormat.append(text, minutes / 60, 2);
    if (minutes % 60 != 0) {
      TimeFormat.append(text, minutes % 60, 2);
    }
    return text.toString();
  }

  /** Read when first used. */
  private static final class Table {
    static final Map<String, String> LINES = read();

    private static Map<String, String> read() {
      Map<String, String> lines = new HashMap<>();
      try (InputStream in = ZoneNames.class.getResourceAsStream("zone-names.tsv")) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String line : text.split("\n")) {
          int tab = line.indexOf('\t');
          for (String region : line.substring(0, tab).split(" ")) {
            lines.put(region, line.substring(tab + 1));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return lines;
    }
  }
}
