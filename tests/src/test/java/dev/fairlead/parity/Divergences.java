package dev.fairlead.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The known differences of {@code tests/parity/divergences.tsv}. */
final class Divergences {
  private record Row(Pattern helm, Pattern ours) {}

  private final List<Row> rows = new ArrayList<>();

  static Divergences read() throws IOException {
    Divergences divergences = new Divergences();
    for (String line : Files.readAllLines(Path.of("parity", "divergences.tsv"))) {
      if (!line.startsWith("#") && !line.startsWith("helm\t")) {
        String[] cells = line.split("\t");
        divergences.rows.add(new Row(pattern(cells[0]), pattern(cells[1])));
      }
    }
    return divergences;
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.DOTALL);
  }

  /** Whether a difference is one of those known. */
  boolean explain(Outcome helm, Outcome ours) {
    for (Row row : rows) {
      if (row.helm.matcher(helm.toString()).matches()
          && row.ours.matcher(ours.toString()).matches()) {
        return true;
      }
    }
    return false;
  }
}
