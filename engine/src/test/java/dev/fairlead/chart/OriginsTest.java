package dev.fairlead.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.value.GoPrint;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every value knows where it came from, and what it hides, to the end of the merging. */
class OriginsTest {
  @TempDir Path folder;

  @Test
  void survivesFilesFlagsImportsAndCoalescing() throws IOException {
    chart();
    write("u.yaml", "a: 5\nsub:\n  x: 7\n");
    UserValues user =
        UserValues.of(Profile.HELM_4)
            .file(folder.resolve("u.yaml").toString())
            .set("a=6,t.new[0]=z")
            .setString("sub.deep.q=8");
    Log log = Log.of(Profile.HELM_4);
    Map<String, Object> values = user.merge();
    Chart chart = Dependencies.process(Chart.load(folder.resolve("c")), values, log);
    assertEquals(
        """
        a = 6 <- --set a=6 < u.yaml:1:1 < c/values.yaml:1:1
        exported = 1 <- c/charts/sub/values.yaml:6:5
        sub.deep.q = 8 <- --set-string sub.deep.q=8 < c/values.yaml:5:10 < c/charts/sub/values.yaml:3:3
        sub.exports.e.exported = 1 <- c/charts/sub/values.yaml:6:5
        sub.w = 4 <- c/charts/sub/values.yaml:7:1
        sub.x = 7 <- u.yaml:3:3 < c/values.yaml:4:3 < c/charts/sub/values.yaml:1:1
        t.k = 1 <- c/values.yaml:2:5
        t.new = [z] <- --set t.new[0]=z
        """,
        lines(Coalesce.values(chart, values, log), ""));
  }

  @Test
  void showsWhereAViolationWasGiven() throws IOException {
    chart();
    write("c/values.schema.json", "{\"properties\": {\"a\": {\"type\": \"string\"}}}");
    write(
        "c/charts/sub/values.schema.json",
        "{\"properties\": {\"deep\": {\"properties\": {\"colour\": {}},"
            + " \"additionalProperties\": false, \"required\": [\"colour\"]}}}");
    write("u.yaml", "a: 5\nsub:\n  deep: {color: red}\n");
    Log log = Log.of(Profile.HELM_4);
    Map<String, Object> values =
        UserValues.of(Profile.HELM_4).file(folder.resolve("u.yaml").toString()).merge();
    Chart chart = Dependencies.process(Chart.load(folder.resolve("c")), values, log);
    SchemaCheck.Result result = SchemaCheck.check(chart, Coalesce.values(chart, values, log), log);
    StringBuilder found = new StringBuilder();
    for (Violation violation : result.violations()) {
      Violation.Spot spot = violation.spot();
      found
          .append(spot.chart() + " " + spot.pointer() + " " + shorten(spot.origin().toString()))
          .append(" " + violation.fault() + ": " + violation.message())
          .append(violation.suggestion().map(word -> ", meant " + word).orElse("") + "\n");
    }
    assertEquals(
        """
        c /a u.yaml:1:1 WRONG_TYPE: got number, want string
        c/charts/sub /deep u.yaml:3:3 MISSING_KEY: missing property 'colour'
        c/charts/sub /deep/color u.yaml:3:10 UNKNOWN_KEY: additional properties 'color' not allowed, meant colour
        c/charts/sub /deep/q c/values.yaml:5:10 UNKNOWN_KEY: additional properties 'q' not allowed
        """,
        found.toString());
  }

  private void chart() throws IOException {
    write(
        "c/Chart.yaml",
        "apiVersion: v2\nname: c\nversion: 1.0.0\ndependencies:\n"
            + "- {name: sub, version: '*', import-values: [e]}\n");
    write("c/values.yaml", "a: 1\nt: {k: 1}\nsub:\n  x: 2\n  deep: {q: 3}\n");
    write("c/charts/sub/Chart.yaml", "apiVersion: v2\nname: sub\nversion: 1.0.0\n");
    write(
        "c/charts/sub/values.yaml", "x: 1\ndeep:\n  q: 2\nexports:\n  e:\n    exported: 1\nw: 4\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, Utf8.bytes(text));
  }

  private String lines(Map<String, Object> table, String prefix) {
    StringBuilder lines = new StringBuilder();
    for (String key : List.of(GoPrint.sortedKeys(table))) {
      Object value = table.get(key);
      if (value instanceof Map) {
        lines.append(lines(Origins.table(value), prefix + key + "."));
        continue;
      }
      lines.append(prefix + key + " = " + GoPrint.print(value) + " <-");
      String separator = " ";
      for (Origin at = OriginMap.origin(table, key); at != null; at = at.shadowed()) {
        lines.append(separator).append(shorten(at.toString()));
        separator = " < ";
      }
      lines.append('\n');
    }
    return lines.toString();
  }

  private String shorten(String origin) {
    return origin.replace(folder + "/", "");
  }
}
