package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Param.FRAME;
import static dev.fairlead.function.Param.INT;

import dev.fairlead.tree.Entropy;
import dev.fairlead.tree.Frame;
import dev.fairlead.tree.Function;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoInt;
import java.util.Base64;

/**
 * Functions whose result is random; all draw from the render's entropy. Reference: sprig
 * strings.go, goutils cryptorandomstringutils.go, uuid.
 */
final class RandomFunctions {
  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private RandomFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "randAlpha" -> fn(FRAME, INT, (frame, count) -> text(frame, count, LETTERS));
      case "randAlphaNum" -> fn(FRAME, INT, (frame, count) -> text(frame, count, DIGITS + LETTERS));
      case "randAscii" -> fn(FRAME, INT, (frame, count) -> text(frame, count, printable()));
      case "randNumeric" -> fn(FRAME, INT, (frame, count) -> text(frame, count, DIGITS));
      case "randBytes" -> fn(FRAME, INT, RandomFunctions::bytes);
      case "randInt" -> fn(FRAME, INT, INT, RandomFunctions::integer);
      case "uuidv4" -> fn(FRAME, RandomFunctions::uuid);
      default -> null;
    };
  }

  private static String printable() {
    StringBuilder characters = new StringBuilder();
    for (char c = ' '; c < 127; c++) {
      characters.append(c);
    }
    return characters.toString();
  }

  /** Random characters of an alphabet; empty for a negative count. */
  static String text(Frame frame, long count, String alphabet) {
    Entropy entropy = frame.rendering().entropy();
    StringBuilder text = new StringBuilder();
    for (long i = 0; i < count; i++) {
      text.append(alphabet.charAt(entropy.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** Random bytes in base 64. */
  static String bytes(Frame frame, long count) {
    if (count != (int) count || count < 0) {
      throw new FunctionException("runtime error: makeslice: len out of range");
    }
    byte[] bytes = frame.rendering().entropy().nextBytes((int) count);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** A number from the first up to, not including, the second. */
  static Object integer(Frame frame, long low, long high) {
    long range = high - low;
    if (range <= 0) {
      throw new FunctionException("invalid argument to Intn");
    }
    return GoInt.of(low + frame.rendering().entropy().nextLong(range));
  }

  /** A random UUID, version 4 of RFC 4122. */
  static String uuid(Frame frame) {
    byte[] bytes = frame.rendering().entropy().nextBytes(16);
    bytes[6] = (byte) (bytes[6] & 0x0f | 0x40);
    bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
    StringBuilder text = new StringBuilder(36);
    for (int i = 0; i < bytes.length; i++) {
      text.append(i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "");
      text.append(Character.forDigit(bytes[i] >> 4 & 15, 16));
      text.append(Character.forDigit(bytes[i] & 15, 16));
    }
    return text.toString();
  }
}
