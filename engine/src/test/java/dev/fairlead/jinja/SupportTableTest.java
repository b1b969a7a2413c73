package dev.fairlead.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.function.FunctionSet;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documentation's table of filters, tests, methods and functions is that of the compiler. */
final class SupportTableTest {
  private static final Path PAGE = Path.of("../docs/jinja.md");

  private static String table() {
    StringBuilder text = new StringBuilder("| feature | form in Helm | note |\n|---|---|---|\n");
    for (Support.Row row : Support.load().rows()) {
      String form = row.form();
      String shown = form.startsWith("!") ? "by type" : "`" + form + "`";
      text.append("| ").append(row.kind()).append(" `").append(row.name()).append("` | ");
      text.append((row.refused() ? "refused" : shown).replace("|", "\\|")).append(" | ");
      text.append(row.note().replace("|", "\\|")).append(" |\n");
    }
    return text.toString();
  }

  @Test
  void theDocumentationHasTheTable() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf("| feature | form in Helm | note |");
    assertEquals(table(), begin < 0 ? "" : page.substring(begin));
  }

  @Test
  void everyFormIsMadeOfFunctions() {
    FunctionSet functions = FunctionSet.of(Profile.HELM_4);
    for (Support.Row row : Support.load().rows()) {
      if (!row.form().startsWith("!") && !row.refused()) {
        for (String stage : row.form().split(" \\| ")) {
          String name = stage.split(" ")[0];
          boolean known = name.equals("or") || functions.find(name) != null;
          assertTrue(known, row.name() + ": " + name);
        }
      }
    }
  }

  @Test
  void everyRefusalHasAHint() {
    for (Support.Row row : Support.load().rows()) {
      assertTrue(!row.refused() || !row.note().isEmpty(), row.name());
    }
  }
}
