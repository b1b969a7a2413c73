package dev.fairlead.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.CaseFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the case files of GPU sharing: every case is one test, every line of want a question. */
class GpuCaseTest {
  private static final Path CASES = Path.of("src/test/resources/cases/gpu");

  /** A case that answers what a line of {@code want} asks. */
  interface Questions {
    String answer(String question);
  }

  @TestFactory
  Stream<DynamicNode> cases() throws IOException {
    List<DynamicNode> tests = new ArrayList<>();
    for (Path path : files()) {
      for (CaseFile.Case c : CaseFile.read(path).cases()) {
        URI uri = URI.create(path.toUri() + "?line=" + c.line());
        String name = CASES.relativize(path) + ":" + c.line() + " " + c.name();
        boolean plan = path.getParent().endsWith("plan");
        tests.add(
            DynamicTest.dynamicTest(
                name, uri, () -> check(c, plan ? new PlanCase(c) : new SharingCase(c))));
      }
    }
    return tests.stream();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(CASES)) {
      return paths.filter(path -> path.toString().endsWith(".case")).sorted().toList();
    }
  }

  private static void check(CaseFile.Case c, Questions questions) {
    String want = c.sections().get("want");
    assertTrue(want != null && !want.isBlank(), "want");
    StringBuilder got = new StringBuilder();
    for (String line : want.split("\n")) {
      String question = line.substring(0, line.indexOf(": "));
      got.append(got.length() == 0 ? "" : "\n");
      got.append(question).append(": ").append(questions.answer(question));
    }
    assertEquals(want, got.toString());
  }
}
