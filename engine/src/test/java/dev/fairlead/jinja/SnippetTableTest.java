package dev.fairlead.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.gotmpl.Printer;
import dev.fairlead.tree.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The snippet table: what Python's Jinja2 prints for a template, and that its Go template prints
 * the same; or why it is refused, or differs.
 */
final class SnippetTableTest {
  /** A row; the template and what is wanted are unescaped. */
  private record Row(int line, String template, String status, String want, String note) {}

  private static List<Row> rows() throws IOException {
    List<String> lines = Files.readAllLines(Snippet.FOLDER.resolve("snippets.tsv"));
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      String template = unescaped(cells[0], false);
      rows.add(new Row(i + 1, template, cells[1], unescaped(cells[2], true), cells[3]));
    }
    return rows;
  }

  /** Line breaks and tabs are escaped; in templates other backslashes stand for themselves. */
  private static String unescaped(String cell, boolean all) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char next = cell.charAt(i) == '\\' && i + 1 < cell.length() ? cell.charAt(i + 1) : ' ';
      switch (next) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case '\\' -> text.append(all ? "\\" : "\\\\");
        default -> {
          text.append(cell.charAt(i));
          continue;
        }
      }
      i++;
    }
    return text.toString();
  }

  @TestFactory
  Stream<DynamicTest> snippetsPrintWhatTheyPrintInPython() throws IOException {
    Snippet snippet = Snippet.load();
    return rows().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(row.line + " " + row.template, () -> check(snippet, row)));
  }

  private static void check(Snippet snippet, Row row) {
    List<Template> templates;
    try {
      templates = snippet.templates(row.template);
    } catch (JinjaException e) {
      assertEquals(row.want, Snippet.problems(e));
      assertEquals("refused", row.status);
      return;
    }
    assertEquals(row.want, snippet.render(templates));
    List<Template> again = Snippet.again(templates);
    assertEquals(Printer.print(templates.get(0)), Printer.print(again.get(0)), "reparsed");
    assertEquals(row.want, snippet.render(again), "rendered from text");
    assertTrue(row.status.equals("equal") || row.status.equals("differs"), row.status);
  }

  @Test
  void everyDifferenceHasItsReason() throws IOException {
    for (Row row : rows()) {
      assertEquals(row.status.equals("differs"), !row.note.isEmpty(), row.template);
    }
  }
}
