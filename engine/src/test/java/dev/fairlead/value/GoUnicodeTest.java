package dev.fairlead.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every property of every character, by checksums that tests/unicode/generate.go took of Go. */
class GoUnicodeTest {
  @TestFactory
  Stream<DynamicTest> sums() {
    return Vectors.rows("unicode.tsv")
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0] + " " + row[1], () -> assertEquals(row[2], sum(row[0], row[1]))));
  }

  private static String sum(String version, String property) {
    Profile profile = version.equals("17") ? Profile.HELM_4 : Profile.HELM_3;
    IntUnaryOperator value = value(property, profile);
    CRC32 sum = new CRC32();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int v = value.applyAsInt(c);
      sum.update(new byte[] {(byte) (v >> 16), (byte) (v >> 8), (byte) v});
    }
    return String.format("%08x", sum.getValue());
  }

  private static IntUnaryOperator value(String property, Profile profile) {
    return switch (property) {
      case "category" -> c -> GoUnicode.category(c, profile);
      case "print" -> c -> GoUnicode.isPrint(c, profile) ? 1 : 0;
      case "letter" -> c -> GoUnicode.isLetter(c, profile) ? 1 : 0;
      case "digit" -> c -> GoUnicode.isDigit(c, profile) ? 1 : 0;
      case "number" -> c -> GoUnicode.isNumber(c, profile) ? 1 : 0;
      case "punct" -> c -> GoUnicode.isPunct(c, profile) ? 1 : 0;
      case "upper" -> c -> GoUnicode.isUpper(c, profile) ? 1 : 0;
      case "lower" -> c -> GoUnicode.isLower(c, profile) ? 1 : 0;
      case "title" -> c -> GoUnicode.isTitle(c, profile) ? 1 : 0;
      case "space" -> c -> GoUnicode.isSpace(c) ? 1 : 0;
      case "toUpper" -> c -> GoUnicode.toUpper(c, profile);
      case "toLower" -> c -> GoUnicode.toLower(c, profile);
      case "toTitle" -> c -> GoUnicode.toTitle(c, profile);
      case "fold" -> c -> GoUnicode.fold(c, profile);
      default -> throw new IllegalArgumentException(property);
    };
  }
}
