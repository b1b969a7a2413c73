package dev.fairlead.jinja;

import dev.fairlead.value.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is supported: filters, tests, methods and functions with their Helm forms, as data. The
 * documentation's table is made of the same rows.
 */
public final class Support {
  private static final String FILE = "support.tsv";
  private static final int COLUMNS = 7;

  /** The parameter of forms that read their arguments themselves. */
  private static final String ALL = "...";

  private final Map<String, Row> rows;

  private Support(Map<String, Row> rows) {
    this.rows = rows;
  }

  /**
   * One name.
   *
   * @param kind filter, test, method or function
   * @param input what it applies to: s string, n number, l list, m mapping, * anything
   * @param parameters its parameters
   * @param form the Go template it becomes; "!x" is made by code, "refused" is no form at all
   * @param result what it gives: a letter as for the input, i integer, b boolean, L list of
   *     strings, e element, = the input's type
   */
  public record Row(
      String kind, String name, String input, List<Parameter> parameters, String form, Tail tail) {
    String result() {
      return tail.result();
    }

    /** What the documentation adds, or the hint for what is refused. */
    public String note() {
      return tail.note();
    }

    /** Whether code reads the arguments as they are written. */
    boolean readsAll() {
      return parameters.size() == 1 && parameters.get(0).name().equals(ALL);
    }

    boolean refused() {
      return form.equals("refused");
    }
  }

  /** The last columns of a row. */
  public record Tail(String result, String note) {}

  /**
   * A parameter.
   *
   * @param type as for a row's input
   * @param standard a literal, or null where the argument is required
   */
  public record Parameter(String name, String type, String standard) {}

  /** The table. */
  public static Support load() {
    Map<String, Row> rows = new LinkedHashMap<>();
    String[] lines = text().split("\n");
    for (int i = 1; i < lines.length; i++) {
      String[] cells = lines[i].split("\t", -1);
      if (cells.length != COLUMNS) {
        throw new IllegalStateException(FILE + ", line " + (i + 1));
      }
      Tail tail = new Tail(cells[5], cells[6]);
      Row row = new Row(cells[0], cells[1], cells[2], parameters(cells[3]), cells[4], tail);
      rows.put(row.kind() + " " + row.name(), row);
    }
    return new Support(rows);
  }

  private static String text() {
    try (InputStream in = Support.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Parameter> parameters(String cell) {
    List<Parameter> parameters = new ArrayList<>();
    int at = 0;
    while (at < cell.length()) {
      int end = at;
      boolean quoted = false;
      while (end < cell.length() && (quoted || cell.charAt(end) != ' ')) {
        quoted ^= cell.charAt(end++) == '"';
      }
      parameters.add(parameter(cell.substring(at, end)));
      at = end + 1;
    }
    return parameters;
  }

  private static Parameter parameter(String text) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    int colon = name.indexOf(':');
    String type = colon < 0 ? "*" : name.substring(colon + 1);
    return new Parameter(
        colon < 0 ? name : name.substring(0, colon),
        type,
        equals < 0 ? null : text.substring(equals + 1));
  }

  /** All rows in order. */
  public List<Row> rows() {
    return List.copyOf(rows.values());
  }

  Row find(String kind, String name) {
    return rows.get(kind + " " + name);
  }

  /** A hint at what a name of a kind was meant to be, or "". */
  String hint(String kind, String name) {
    List<String> names = new ArrayList<>();
    for (Row row : rows.values()) {
      if (row.kind().equals(kind) && !row.refused()) {
        names.add(row.name());
      }
    }
    String near = Spelling.nearest(name, names);
    return near == null ? "" : "; did you mean '" + near + "'?";
  }
}
