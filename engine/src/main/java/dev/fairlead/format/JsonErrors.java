package dev.fairlead.format;

import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.util.Arrays;

/**
 * The words of encoding/json for texts that are no JSON: those of Go 1.26 (scanner.go) for Helm 3,
 * those of Go 1.27 (jsontext) for Helm 4.
 */
final class JsonErrors {
  private static final String END = "unexpected end of JSON input";
  private static final int ESCAPE_LENGTH = 6;

  private final String text;
  private final Profile profile;

  JsonErrors(String text, Profile profile) {
    this.text = text;
    this.profile = profile;
  }

  /** The text ends where more must follow. */
  FormatException end() {
    return at(text.length(), END);
  }

  /** The text ends within a word or number; Go 1.26 takes the end for a blank. */
  FormatException endWithin(String where) {
    return profile == Profile.HELM_3 ? at(text.length(), "invalid character ' ' " + where) : end();
  }

  FormatException character(int pos, String where) {
    return at(pos, "invalid character " + quoted(pos) + " " + where);
  }

  FormatException control(int pos) {
    return character(pos, profile == Profile.HELM_3 ? "in string literal" : "in string");
  }

  FormatException tooDeep(int pos) {
    return profile == Profile.HELM_3
        ? character(pos, "exceeded max depth")
        : at(pos, "exceeded max depth");
  }

  /** An escape that starts at an offset and is none. */
  FormatException escape(int pos) {
    return profile == Profile.HELM_3 ? escapeOfGo126(pos) : escapeOfGo127(pos);
  }

  private FormatException escapeOfGo126(int pos) {
    int i = pos + 1;
    String where = "in string escape code";
    if (i < text.length() && text.charAt(i) == 'u') {
      where = "in \\u hexadecimal character escape";
      i++;
      while (i < text.length() && YamlTagScanner.hex(text.charAt(i)) >= 0) {
        i++;
      }
    }
    return i < text.length() ? character(i, where) : endWithin(where);
  }

  private FormatException escapeOfGo127(int pos) {
    byte[] rest = Utf8.bytes(text.substring(pos, Math.min(pos + ESCAPE_LENGTH + 1, text.length())));
    boolean unicode = rest.length > 1 && rest[1] == 'u';
    if (rest.length == 1 || unicode && rest.length < ESCAPE_LENGTH && onlyDigits(rest)) {
      return end();
    }
    int length = unicode ? Math.min(rest.length, ESCAPE_LENGTH) : 2;
    String what = Utf8.text(Arrays.copyOf(rest, length));
    String shown = isBare(what) ? "`" + what + "`" : GoQuote.quote(what, profile);
    return at(pos, "invalid escape sequence " + shown + " in string");
  }

  private static boolean onlyDigits(byte[] escape) {
    for (int i = 2; i < escape.length; i++) {
      if (YamlTagScanner.hex((char) (escape[i] & 0xFF)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text shows as it is between backquotes. */
  private boolean isBare(String what) {
    if (what.indexOf('`') >= 0 || what.indexOf('\uFFFD') >= 0 || what.indexOf(' ') >= 0) {
      return false;
    }
    // Quoting doubles backslashes and escapes double quotes, and changes nothing else if printable.
    String plain = what.replace("\\", "\\\\").replace("\"", "\\\"");
    return GoQuote.quote(what, profile).equals('"' + plain + '"');
  }

  /** The character at an offset in single quotes; Go 1.26 takes the first byte for a character. */
  private String quoted(int pos) {
    int codePoint = text.codePointAt(pos);
    if (codePoint == '\'') {
      return "'\\''";
    }
    if (codePoint == '"') {
      return "'\"'";
    }
    String character = text.substring(pos, pos + Character.charCount(codePoint));
    if (profile == Profile.HELM_3) {
      character = String.valueOf((char) (Utf8.bytes(character)[0] & 0xFF));
    }
    String quoted = GoQuote.quote(character, profile);
    return "'" + quoted.substring(1, quoted.length() - 1) + "'";
  }

  /** A number that no float64 can hold; Go 1.27 tells where. */
  String outOfRange(String number, Object[] path, int depth) {
    String start = "json: cannot unmarshal number " + number + " into ";
    StringBuilder field = new StringBuilder();
    for (int i = 1; i <= depth; i++) {
      String step = path[i].toString();
      field.append(i == 1 ? "" : ".").append(step.replace("~", "~0").replace("/", "~1"));
    }
    if (profile == Profile.HELM_3 || field.length() == 0) {
      return start + "Go value of type float64";
    }
    String what = isIndex(path[depth].toString()) ? "" : "Go struct field ";
    return start + what + "." + field + " of type float64";
  }

  /** Go tells an index by its look: a key of digits counts as one. */
  private static boolean isIndex(String step) {
    for (int i = step.lastIndexOf('.') + 1; i < step.length(); i++) {
      if (!YamlInput.isDigit(step.charAt(i))) {
        return false;
      }
    }
    return !step.isEmpty() && !step.endsWith(".");
  }

  private FormatException at(int pos, String message) {
    int line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < pos; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    return new FormatException(message, line, text.codePointCount(start, pos) + 1);
  }
}
