package dev.fairlead.cli.flag;

import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one CSV record, which is how pflag splits the value of a list flag (encoding/csv,
 * Reader.readRecord; string_slice.go, readAsCSV). Failures have Go's words.
 */
final class CsvRecord {
  private final String text;
  private final List<String> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private int at;
  private int line = 1;
  private int lineStart;

  private CsvRecord(String text) {
    this.text = text;
  }

  /** The fields of the first record; none for an empty text. */
  static List<String> read(String text) {
    if (text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      return text.isEmpty() ? List.of() : split(text);
    }
    CsvRecord record = new CsvRecord(normalized(text));
    record.record();
    return record.fields;
  }

  private static List<String> split(String text) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
      fields.add(text.substring(start, comma));
      start = comma + 1;
    }
    fields.add(text.substring(start));
    return fields;
  }

  private static String normalized(String text) {
    String unix = text.replace("\r\n", "\n");
    return unix.endsWith("\r") ? unix.substring(0, unix.length() - 1) : unix;
  }

  private void record() {
    while (at < text.length() && text.charAt(at) == '\n') {
      at++;
      line++;
      lineStart = at;
    }
    if (at == text.length()) {
      throw new UsageException("EOF");
    }
    int first = line;
    boolean more = true;
    while (more) {
      more = at < text.length() && text.charAt(at) == '"' ? quoted(first) : bare(first);
    }
  }

  private boolean bare(int first) {
    int end = at;
    while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != '\n') {
      end++;
    }
    int quote = text.indexOf('"', at);
    if (quote >= 0 && quote < end) {
      throw error(first, quote, "bare \" in non-quoted-field");
    }
    fields.add(text.substring(at, end));
    return comma(end);
  }

  private boolean quoted(int first) {
    field.setLength(0);
    at++;
    while (true) {
      if (at == text.length()) {
        throw error(first, at, "extraneous or missing \" in quoted-field");
      }
      char c = text.charAt(at++);
      if (c == '\n' && at < text.length()) {
        line++;
        lineStart = at;
      }
      if (c != '"') {
        field.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        field.append('"');
        at++;
      } else {
        return closed(first);
      }
    }
  }

  private boolean closed(int first) {
    if (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      throw error(first, at - 1, "extraneous or missing \" in quoted-field");
    }
    fields.add(field.toString());
    return comma(at);
  }

  private boolean comma(int end) {
    at = end + 1;
    return end < text.length() && text.charAt(end) == ',';
  }

  private UsageException error(int first, int offset, String message) {
    int column = Utf8.length(text.substring(lineStart, offset)) + 1;
    String place = "parse error on line " + line + ", column " + column + ": " + message;
    return new UsageException(first == line ? place : "record on line " + first + "; " + place);
  }
}
