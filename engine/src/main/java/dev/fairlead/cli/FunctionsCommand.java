package dev.fairlead.cli;

import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.format.JsonWriter;
import dev.fairlead.function.FunctionSet;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code render functions}: the table of functions, as text, JSON or as it is. */
final class FunctionsCommand {
  private FunctionsCommand() {}

  static int run(Arguments arguments, Console console) {
    List<String[]> rows = rows(arguments.profile());
    switch (arguments.text("output", "text")) {
      case "json" -> console.print(json(rows, arguments.profile()));
      case "tsv" -> rows.forEach(row -> console.print(String.join("\t", row) + "\n"));
      default -> console.print(text(rows));
    }
    return 0;
  }

  /** The head of the table, and the rows of a profile. */
  private static List<String[]> rows(Profile profile) {
    String wanted = profile == Profile.HELM_3 ? "3" : "4";
    List<String[]> rows = new ArrayList<>();
    for (String line : table().split("\n")) {
      String[] row = line.split("\t", -1);
      if (rows.isEmpty() || row[4].contains(wanted)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static String table() {
    try (InputStream in = FunctionSet.class.getResourceAsStream("functions.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(List<String[]> rows) {
    StringBuilder out = new StringBuilder();
    for (String[] row : rows.subList(1, rows.size())) {
      String call = row[0] + " " + row[2];
      out.append(call).append(" ".repeat(Math.max(1, 44 - call.length())));
      out.append(row[3]).append(" ".repeat(6 - row[3].length())).append(row[5]).append('\n');
    }
    return out.toString();
  }

  private static String json(List<String[]> rows, Profile profile) {
    List<Object> functions = new ArrayList<>();
    for (String[] row : rows.subList(1, rows.size())) {
      Map<String, Object> function = new LinkedHashMap<>();
      for (int i = 0; i < row.length; i++) {
        function.put(rows.get(0)[i], row[i]);
      }
      functions.add(function);
    }
    return JsonWriter.writePretty(functions, profile) + "\n";
  }
}
