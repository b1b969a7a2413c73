package dev.fairlead.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Numbers, durations and versions against rows that real Go printed. */
class VectorsTest {
  private static final SemanticVersion OTHER = SemanticVersion.parse("1.2.3-alpha.1");

  private static Stream<DynamicTest> tests(String file, Consumer<String[]> check) {
    return Vectors.rows(file)
        .map(row -> DynamicTest.dynamicTest(file + " " + row[0], () -> check.accept(row)));
  }

  private static String failure(Runnable body) {
    return assertThrows(FunctionException.class, body::run).getMessage();
  }

  @TestFactory
  Stream<DynamicTest> floats() {
    String[] formats = {"%v", "%e", "%.2f", "%.3g", "%x", "%b"};
    return tests(
        "floats.tsv",
        row -> {
          Object[] number = {Double.parseDouble(row[0])};
          for (int i = 0; i < formats.length; i++) {
            assertEquals(row[i + 1], GoPrintf.format(formats[i], number), formats[i]);
          }
          assertEquals(row[1], GoPrint.print(number[0]));
        });
  }

  @TestFactory
  Stream<DynamicTest> casts() {
    return tests(
        "casts.tsv",
        row -> {
          assertEquals(row[1], Long.toString(Convert.toInt64(row[0])));
          assertEquals(row[2], GoPrint.print(Convert.toFloat64(row[0])));
        });
  }

  @TestFactory
  Stream<DynamicTest> durations() {
    return tests(
        "durations.tsv",
        row -> {
          String text = Vectors.unquote(row[0]);
          if (row[1].isEmpty()) {
            assertEquals(row[2], failure(() -> GoDuration.parse(text)));
          } else {
            assertEquals(Long.parseLong(row[1]), GoDuration.parse(text).nanos());
            assertEquals(row[2], GoDuration.parse(text).print());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> versions() {
    return tests(
        "versions.tsv",
        row -> {
          String text = Vectors.unquote(row[0]);
          if (row.length == 2) {
            assertEquals(row[1], failure(() -> SemanticVersion.parse(text)));
            return;
          }
          SemanticVersion version = SemanticVersion.parse(text);
          assertEquals(row[1], version.print());
          assertEquals(row[2], next(version, "IncPatch"));
          assertEquals(row[3], next(version, "IncMinor"));
          assertEquals(row[4], next(version, "IncMajor"));
          assertEquals(Integer.parseInt(row[5]), Integer.signum(version.compare(OTHER)));
        });
  }

  private static String next(SemanticVersion version, String method) {
    try {
      Object next = version.method(method).body().call(new Object[0]);
      return (String) ((TemplateObject) next).structFields().get("original");
    } catch (FunctionException e) {
      return e.getMessage();
    }
  }

  @TestFactory
  Stream<DynamicTest> constraints() {
    String[] versions =
        ("0.0.0 0.0.3 0.0.4 0.2.3 0.2.4 0.3.0 1.0.0 1.2.0 1.2.3 1.2.4 1.3.0 1.20.5 2.0.0 2.3.4 3.0.0"
                + " 4.1.0 1.2.0-rc 1.2.3-alpha 1.2.3-beta.2 1.20.0-0 1.24.3-eks-1 2.0.0-rc.1"
                + " 1.2.3+meta")
            .split(" ");
    return tests(
        "constraints.tsv",
        row -> assertEquals(row[1], satisfying(Vectors.unquote(row[0]), versions)));
  }

  private static String satisfying(String text, String[] versions) {
    try {
      VersionConstraint constraint = VersionConstraint.parse(text);
      return String.join(
          " ",
          Arrays.stream(versions)
              .filter(version -> constraint.allows(SemanticVersion.parse(version)))
              .toList());
    } catch (FunctionException e) {
      return e.getMessage();
    }
  }
}
