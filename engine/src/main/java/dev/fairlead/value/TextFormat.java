package dev.fairlead.value;

/** Writes strings and bytes for the verbs that take them (fmt/format.go). */
final class TextFormat {
  private final FormatSpec spec;

  TextFormat(FormatSpec spec) {
    this.spec = spec;
  }

  /** Whether the verb takes strings; writes only then. */
  boolean format(String text, int verb) {
    switch (verb) {
      case 'v' -> {
        if (spec.goSyntax) {
          quoted(text);
        } else {
          plain(text);
        }
      }
      case 's' -> plain(text);
      case 'x' -> hex(Utf8.bytes(text), "0123456789abcdefx");
      case 'X' -> hex(Utf8.bytes(text), "0123456789ABCDEFX");
      case 'q' -> quoted(text);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The text, cut to the precision in characters. */
  void plain(String text) {
    spec.pad(cut(text));
  }

  private String cut(String text) {
    int most = spec.precision;
    if (most < 0 || text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most));
  }

  private void quoted(String text) {
    String cut = cut(text);
    if (spec.sharp && GoQuote.fitsBackquotes(cut)) {
      spec.pad("`" + cut + "`");
    } else {
      spec.pad(spec.plus ? GoQuote.ascii(cut) : GoQuote.quote(cut, spec.profile));
    }
  }

  private void hex(byte[] bytes, String digits) {
    int length = spec.precision < 0 ? bytes.length : Math.min(spec.precision, bytes.length);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      if (spec.space && i > 0) {
        text.append(' ');
      }
      if (spec.sharp && (spec.space || i == 0)) {
        text.append('0').append(digits.charAt(16));
      }
      text.append(digits.charAt(bytes[i] >> 4 & 0xF)).append(digits.charAt(bytes[i] & 0xF));
    }
    spec.pad(text.toString());
  }
}
