package dev.fairlead.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.GoVectors;
import org.junit.jupiter.api.Test;

/** What Go's package time makes of generated layouts. */
class GoTimeTest {
  @Test
  void times() {
    for (String[] row : GoVectors.rows("value/times.tsv")) {
      String result = row[0].equals("format") ? format(row) : parse(row);
      assertEquals(row[row.length - 1], GoQuote.ascii(result), () -> String.join(" ", row));
    }
  }

  private static String format(String[] row) {
    GoZone zone = GoZone.load(row[3]);
    GoTime time = GoTime.of(Long.parseLong(row[1]), Integer.parseInt(row[2]), zone);
    return time.format(GoVectors.unquote(row[4]));
  }

  private static String parse(String[] row) {
    try {
      GoZone zone = GoZone.load(row[1]);
      GoTime time = GoTime.parse(GoVectors.unquote(row[2]), GoVectors.unquote(row[3]), zone);
      return time.print() + " in " + time.zone().print();
    } catch (FunctionException e) {
      return e.getMessage();
    }
  }
}
