package dev.fairlead.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md becomes when there is none, and when its marks are wrong. */
class ChartReadmeTest {
  @TempDir Path folder;

  @Test
  void madeFromNothing() throws IOException {
    chart();
    String readme = ChartReadme.of(folder);
    assertEquals(
        """
        <!-- render docs makes what stands between docs: marks; all else is prose, and stays. -->

        <!-- docs:head -->

        # c

        Chart 0.1.0

        <!-- docs:end -->

        <!-- docs:install -->

        ## Install

        In the folder of the chart:

        ```sh
        helm install my-c . -f my-values.yaml
        render template my-c . -f my-values.yaml   # look at the manifests first
        render check . -f my-values.yaml   # values against the schema
        ```

        <!-- docs:end -->

        <!-- docs:examples -->

        ## Examples

        None yet.

        <!-- docs:end -->

        <!-- docs:values -->

        ## Values

        None.

        <!-- docs:end -->
        """,
        readme);
    Files.writeString(folder.resolve("README.md"), readme);
    assertEquals(readme, ChartReadme.of(folder));
  }

  @Test
  void wrongMarks() throws IOException {
    chart();
    String end = "<!-- docs:end -->\n";
    wrong("a\n" + end, "README.md:2:1: the section that ends here does not begin");
    wrong("<!-- docs:head -->\n", "README.md:1:1: section head has no <!-- docs:end -->");
    wrong(
        "<!-- docs:head -->\n<!-- docs:values -->\n" + end,
        "README.md:2:1: section head of line 1 has no <!-- docs:end -->");
    wrong(
        "<!-- docs:something -->\n" + end,
        "README.md:1:1: there is no section something; there are head, install, examples, values");
  }

  private void wrong(String readme, String message) throws IOException {
    Files.writeString(folder.resolve("README.md"), readme);
    DocumentException e = assertThrows(DocumentException.class, () -> ChartReadme.of(folder));
    assertEquals(folder + "/" + message, e.getMessage());
  }

  private void chart() throws IOException {
    String metadata = "apiVersion: v2\nname: c\nversion: 0.1.0\n";
    Files.writeString(folder.resolve("Chart.yaml"), metadata);
  }
}
