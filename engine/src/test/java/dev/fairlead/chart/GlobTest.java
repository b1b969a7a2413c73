package dev.fairlead.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds globs to what gobwas/glob answers, where its shortcuts match too much as well. */
class GlobTest {
  private static final Path ROWS = Path.of("src/test/resources/cases/chart/glob.tsv");

  @Test
  void matchesWhatTheLibraryMatches() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String row : Files.readAllLines(ROWS)) {
      String[] cells = row.split("\t", -1);
      if (cells.length == 3 && !cells[2].equals(answer(cells[0], cells[1]))) {
        wrong.add(row);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static String answer(String pattern, String name) {
    return GlobNode.parse(pattern) == null
        ? "error"
        : String.valueOf(Glob.compile(pattern).matches(name));
  }
}
