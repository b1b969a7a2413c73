package dev.fairlead.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.CaseFile;
import dev.fairlead.gpu.lint.Lint;
import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.review.Finding;
import dev.fairlead.review.Finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for the corrected text of every file in {@code cases/gpu/config/config.case}: it is
 * left alone where nothing is wrong, it has no fault that the file did not have, and correcting it
 * again changes nothing.
 */
class LintTest {
  private static final Path CASES = Path.of("src/test/resources/cases/gpu/config/config.case");

  @TestFactory
  List<DynamicTest> corrections() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (CaseFile.Case c : CaseFile.read(CASES).cases()) {
      tests.add(DynamicTest.dynamicTest(c.name(), () -> check(c.template() + "\n")));
    }
    assertTrue(tests.size() > 50);
    return tests;
  }

  private static void check(String text) {
    for (Delivery delivery : List.of(Delivery.chart("0.20.0"), Delivery.operator("0.17.0"))) {
      Lint lint;
      try {
        lint = Lint.of("f.yaml", text, delivery);
      } catch (GpuException e) {
        assertFalse(e.getMessage().isEmpty());
        continue;
      }
      List<String> before = errors(lint.findings());
      if (before.isEmpty()) {
        assertEquals(text, lint.corrected());
      }
      assertTrue(lint.left().size() <= before.size(), lint.corrected());
      Lint again = Lint.of("f.yaml", lint.corrected(), delivery);
      assertEquals(lint.corrected(), again.corrected());
      assertEquals(errors(lint.left()), errors(again.findings()));
    }
  }

  private static List<String> errors(List<Finding> findings) {
    List<String> errors = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR) {
        errors.add(finding.rule() + finding.message());
      }
    }
    errors.sort(null);
    return errors;
  }
}
