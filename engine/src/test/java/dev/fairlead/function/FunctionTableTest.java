package dev.fairlead.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.tree.Function;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Signature;
import dev.fairlead.value.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of functions, the switches that find them and their cases together. */
class FunctionTableTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Path TABLE = MAIN.resolve("resources/dev/fairlead/function/functions.tsv");
  private static final Path CASES = Path.of("src/test/resources/cases/function");
  private static final Pattern LABELS = Pattern.compile("case (\"[^>]*\")\\s*->");
  private static final Pattern LABEL = Pattern.compile("\"([^\"]+)\"");

  private record Row(
      String name, String family, String signature, String profiles, String description) {}

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      String[] cells = line.split("\t", -1);
      assertEquals(7, cells.length, line);
      rows.add(new Row(cells[0], cells[1], cells[2], cells[4], cells[5]));
    }
    return rows.subList(1, rows.size());
  }

  @Test
  void countsAreHelms() throws IOException {
    long inHelm3 = rows().stream().filter(row -> row.profiles().contains("3")).count();
    assertEquals(251, rows().size());
    assertEquals(238, inHelm3);
  }

  @Test
  void everyRowResolves() throws IOException {
    for (Row row : rows()) {
      Function function = FunctionSet.of(Profile.HELM_4).find(row.name());
      assertNotNull(function, row.name());
      String parameters = row.signature().replaceAll(" ?-> .*", "");
      assertEquals(parameters, text(function.signature()), row.name());
      Function inHelm3 = FunctionSet.of(Profile.HELM_3).find(row.name());
      assertEquals(row.profiles().contains("3"), inHelm3 != null, row.name());
      assertTrue(row.description().endsWith("."), row.name());
    }
    assertNull(FunctionSet.of(Profile.HELM_4).find("env"));
  }

  private static String text(Signature signature) {
    StringBuilder text = new StringBuilder();
    for (Type type : signature.parameters()) {
      String name = type == Type.REFLECT ? Type.ANY.goName() : type.goName();
      text.append(text.length() == 0 ? "" : ", ").append(name.replace("interface {}", "any"));
    }
    return text.append(signature.variadic() ? "..." : "").toString();
  }

  @Test
  void everyLabelIsARowOfItsFamily() throws IOException {
    Set<String> families = new TreeSet<>();
    Set<String> wanted = new TreeSet<>();
    for (Row row : rows()) {
      families.add(row.family());
      wanted.add(row.family() + " " + row.name());
    }
    Set<String> found = new TreeSet<>();
    try (Stream<Path> sources = Files.list(MAIN.resolve("java/dev/fairlead/function"))) {
      for (Path source : sources.sorted().toList()) {
        String family = source.getFileName().toString().replace(".java", "");
        if (families.contains(family)) {
          labels(Files.readString(source)).forEach(label -> found.add(family + " " + label));
        }
      }
    }
    assertEquals(List.of(), difference(wanted, found), "rows without label");
    assertEquals(List.of(), difference(found, wanted), "labels without row");
  }

  private static List<String> difference(Set<String> all, Set<String> some) {
    return all.stream().filter(name -> !some.contains(name)).toList();
  }

  private static List<String> labels(String source) {
    int start = source.indexOf("static Function find(String name)");
    Matcher cases = LABELS.matcher(source.substring(start, source.indexOf("\n  }", start)));
    List<String> labels = new ArrayList<>();
    while (cases.find()) {
      Matcher label = LABEL.matcher(cases.group(1));
      while (label.find()) {
        labels.add(label.group(1));
      }
    }
    return labels;
  }

  @Test
  void everyRowHasCases() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Row row : rows()) {
      if (!Files.exists(CASES.resolve(row.name() + ".case"))) {
        missing.add(row.name());
      }
    }
    assertEquals(List.of(), missing);
  }
}
