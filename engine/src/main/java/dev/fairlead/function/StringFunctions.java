package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Adapters.fnAll;
import static dev.fairlead.function.Param.ANY;
import static dev.fairlead.function.Param.FRAME;
import static dev.fairlead.function.Param.INT;
import static dev.fairlead.function.Param.PROFILE;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.tree.Frame;
import dev.fairlead.tree.Function;
import dev.fairlead.value.Convert;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoPrint;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.util.List;

/** Functions on texts. Reference: sprig strings.go, Go strings. */
final class StringFunctions {
  /** More than this is a mistake in a chart, not a text. */
  private static final long MAX_LENGTH = 1 << 28;

  private StringFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "cat" -> fnAll(ANY, StringFunctions::cat);
      case "contains" -> fn(TEXT, TEXT, StringFunctions::contains);
      case "hasPrefix" -> fn(TEXT, TEXT, StringFunctions::hasPrefix);
      case "hasSuffix" -> fn(TEXT, TEXT, StringFunctions::hasSuffix);
      case "hello" -> fn(() -> "Hello!");
      case "indent" -> fn(INT, TEXT, StringFunctions::indent);
      case "nindent" -> fn(INT, TEXT, (spaces, text) -> "\n" + indent(spaces, text));
      case "nospace" -> fn(TEXT, StringFunctions::nospace);
      case "plural" -> fn(TEXT, TEXT, INT, (one, many, count) -> count == 1 ? one : many);
      case "quote" -> fnAll(PROFILE, ANY, StringFunctions::quote);
      case "repeat" -> fn(INT, TEXT, StringFunctions::repeat);
      case "replace" -> fn(TEXT, TEXT, TEXT, StringFunctions::replace);
      case "shuffle" -> fn(FRAME, TEXT, StringFunctions::shuffle);
      case "squote" -> fnAll(ANY, StringFunctions::squote);
      case "substr" -> fn(INT, INT, TEXT, StringFunctions::substring);
      case "toString" -> fn(ANY, Convert::toText);
      case "trim" -> fn(TEXT, StringFunctions::trim);
      case "trimAll", "trimall" -> fn(TEXT, TEXT, StringFunctions::trimAll);
      case "trimPrefix" -> fn(TEXT, TEXT, StringFunctions::trimPrefix);
      case "trimSuffix" -> fn(TEXT, TEXT, StringFunctions::trimSuffix);
      case "trunc" -> fn(INT, TEXT, StringFunctions::trunc);
      default -> null;
    };
  }

  /** The arguments that are not nil, separated by spaces. */
  static String cat(List<Object> values) {
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (Object value : values) {
      if (value != null) {
        out.append(first ? "" : " ").append(GoPrint.print(value));
        first = false;
      }
    }
    return out.toString();
  }

  /** Whether the text holds a part; a part may be a piece of a character. */
  static boolean contains(String part, String text) {
    return Utf8.hasBytes(part)
        ? ByteText.of(text).contains(ByteText.of(part))
        : text.contains(part);
  }

  static boolean hasPrefix(String prefix, String text) {
    return Utf8.hasBytes(prefix)
        ? ByteText.of(text).startsWith(ByteText.of(prefix))
        : text.startsWith(prefix);
  }

  static boolean hasSuffix(String suffix, String text) {
    return Utf8.hasBytes(suffix)
        ? ByteText.of(text).endsWith(ByteText.of(suffix))
        : text.endsWith(suffix);
  }

  /** Spaces before every line, empty ones too. */
  static String indent(long spaces, String text) {
    String pad = repeat(spaces, " ");
    return pad + text.replace("\n", "\n" + pad);
  }

  /**
   * The text without white space. Takes each byte for a character, so what is beyond ASCII breaks
   * unless there is nothing to remove. Reference: goutils DeleteWhiteSpace.
   */
  static String nospace(String text) {
    String bytes = ByteText.of(text);
    StringBuilder out = new StringBuilder(bytes.length());
    for (int i = 0; i < bytes.length(); i++) {
      if (!GoUnicode.isSpace(bytes.charAt(i))) {
        out.append(bytes.charAt(i));
      }
    }
    return out.length() == bytes.length() ? text : out.toString();
  }

  /** Each argument that is not nil in double quotes, with Go's escapes. */
  static String quote(Profile profile, List<Object> values) {
    StringBuilder out = new StringBuilder();
    for (Object value : values) {
      if (value != null) {
        out.append(out.length() == 0 ? "" : " ");
        out.append(GoQuote.quote(Convert.toText(value), profile));
      }
    }
    return out.toString();
  }

  static String repeat(long count, String text) {
    if (count < 0) {
      throw new FunctionException("strings: negative Repeat count");
    }
    if (!text.isEmpty() && count > MAX_LENGTH / text.length()) {
      throw new FunctionException("strings: Repeat output length overflow");
    }
    return text.isEmpty() ? "" : text.repeat((int) count);
  }

  /** Every occurrence replaced; an empty one stands before each character and at the end. */
  static String replace(String from, String to, String text) {
    if (Utf8.hasBytes(from)) {
      String replaced = ByteText.of(text).replace(ByteText.of(from), ByteText.of(to));
      return ByteText.text(replaced);
    }
    if (!from.isEmpty()) {
      return text.replace(from, to);
    }
    StringBuilder out = new StringBuilder(to);
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      out.appendCodePoint(character).append(to);
    }
    return out.toString();
  }

  /** The characters in random order. Reference: xstrings Shuffle. */
  static String shuffle(Frame frame, String text) {
    int[] characters = GoRunes.of(text);
    for (int i = characters.length - 1; i > 0; i--) {
      int other = frame.rendering().entropy().nextInt(i + 1);
      int character = characters[i];
      characters[i] = characters[other];
      characters[other] = character;
    }
    return new String(characters, 0, characters.length);
  }

  /** Each argument that is not nil in single quotes, nothing escaped. */
  static String squote(List<Object> values) {
    StringBuilder out = new StringBuilder();
    for (Object value : values) {
      if (value != null) {
        out.append(out.length() == 0 ? "'" : " '").append(GoPrint.print(value)).append('\'');
      }
    }
    return out.toString();
  }

  /**
   * The bytes from a start to an end. A negative start means the beginning; a negative end, or one
   * too large, means the end.
   */
  static String substring(long start, long end, String text) {
    String bytes = ByteText.of(text);
    int length = bytes.length();
    if (start < 0) {
      if (end < 0 || end > length) {
        throw outOfRange(":" + end + (end < 0 ? "]" : "] with length " + length));
      }
      return ByteText.text(bytes.substring(0, (int) end));
    }
    long last = end < 0 || end > length ? length : end;
    if (start > last) {
      throw outOfRange(start + ":" + last + "]");
    }
    return ByteText.text(bytes.substring((int) start, (int) last));
  }

  private static FunctionException outOfRange(String range) {
    return new FunctionException("runtime error: slice bounds out of range [" + range);
  }

  /** Without white space at the ends. Reference: Go strings.TrimSpace. */
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && GoUnicode.isSpace(text.codePointAt(start))) {
      start++;
    }
    while (end > start && GoUnicode.isSpace(text.codePointBefore(end))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Without the characters of a set at the ends. Reference: Go strings.Trim. */
  static String trimAll(String set, String text) {
    int[] members = GoRunes.of(set);
    int start = 0;
    int end = text.length();
    while (start < end && contains(members, text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (end > start && contains(members, text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  private static boolean contains(int[] members, int codePoint) {
    int character = GoRunes.of(codePoint);
    for (int member : members) {
      if (member == character) {
        return true;
      }
    }
    return false;
  }

  static String trimPrefix(String prefix, String text) {
    if (!hasPrefix(prefix, text)) {
      return text;
    }
    return Utf8.hasBytes(prefix)
        ? Utf8.slice(text, Utf8.length(prefix), Utf8.length(text))
        : text.substring(prefix.length());
  }

  /** {@code text} without one trailing {@code suffix}. */
  static String trimSuffix(String suffix, String text) {
    if (!hasSuffix(suffix, text)) {
      return text;
    }
    return Utf8.hasBytes(suffix)
        ? Utf8.slice(text, 0, Utf8.length(text) - Utf8.length(suffix))
        : text.substring(0, text.length() - suffix.length());
  }

  /** The first bytes, or for a negative count the last; it may cut a character. */
  static String trunc(long count, String text) {
    int length = Utf8.length(text);
    if (count < 0 && length + count > 0) {
      return Utf8.slice(text, (int) (length + count), length);
    }
    return count >= 0 && length > count ? Utf8.slice(text, 0, (int) count) : text;
  }
}
