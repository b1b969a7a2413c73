package dev.fairlead.parity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The functions and their signatures, from the table that the engine ships. */
final class FunctionTable {
  /**
   * One function.
   *
   * @param parameters the types; a variadic one ends in dots
   */
  record Row(String name, String family, List<String> parameters, String result, boolean helm3) {}

  private FunctionTable() {}

  static List<Row> read() {
    try (InputStream in =
        FunctionTable.class.getResourceAsStream("/dev/fairlead/function/functions.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Row> rows = new ArrayList<>();
      for (String line : text.lines().skip(1).toList()) {
        rows.add(row(line.split("\t", -1)));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String[] cells) {
    String signature = cells[2];
    int arrow = signature.indexOf("->");
    String parameters = signature.substring(0, arrow).strip();
    List<String> types = parameters.isEmpty() ? List.of() : List.of(parameters.split(", *"));
    String result = signature.substring(arrow + 2).strip();
    return new Row(cells[0], cells[1], types, result, cells[4].contains("3"));
  }
}
