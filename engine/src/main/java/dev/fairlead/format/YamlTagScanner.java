package dev.fairlead.format;

import dev.fairlead.format.YamlToken.Kind;
import dev.fairlead.value.Utf8;
import java.util.Arrays;

/** Reads directives, tags, anchors and comments. Rules: go-yaml's scanner (yaml/v2 scannerc.go). */
final class YamlTagScanner {
  private static final String URI = ";/?:@&=+$,.!~*'()[]%";
  private static final String AFTER_ANCHOR = "?:,]}%@`";

  private final YamlInput input;

  YamlTagScanner(YamlInput input) {
    this.input = input;
  }

  YamlToken directive() {
    int line = input.line();
    input.skip();
    String name = directiveName();
    YamlToken token;
    if (name.equals("YAML")) {
      token = new YamlToken(Kind.VERSION_DIRECTIVE, line, 0);
      token.value = version();
    } else if (name.equals("TAG")) {
      token = new YamlToken(Kind.TAG_DIRECTIVE, line, 0);
      tagDirective(token);
    } else {
      throw error("found unknown directive name");
    }
    input.ensure(1);
    skipBlanks();
    if (input.peek() == '#') {
      input.skipToBreak();
    }
    if (!YamlInput.isBreakOrEnd(input.peek())) {
      throw error("did not find expected comment or line break");
    }
    input.ensure(2);
    input.skipLine();
    return token;
  }

  private String directiveName() {
    input.ensure(1);
    String name = word();
    if (name.isEmpty()) {
      throw error("could not find expected directive name");
    }
    if (!YamlInput.isBlankOrEnd(input.peek())) {
      throw error("found unexpected non-alphabetical character");
    }
    return name;
  }

  private String word() {
    int start = input.pos();
    while (YamlInput.isWord(input.peek())) {
      input.skip();
      input.ensure(1);
    }
    return input.since(start);
  }

  private void skipBlanks() {
    while (YamlInput.isBlank(input.peek())) {
      input.skip();
      input.ensure(1);
    }
  }

  private String version() {
    skipBlanks();
    int major = versionNumber();
    if (input.peek() != '.') {
      throw error("did not find expected digit or '.' character");
    }
    input.skip();
    return major + "." + versionNumber();
  }

  private int versionNumber() {
    input.ensure(1);
    int value = 0;
    int digits = 0;
    while (YamlInput.isDigit(input.peek())) {
      if (++digits > 2) {
        throw error("found extremely long version number");
      }
      value = value * 10 + input.peek() - '0';
      input.skip();
      input.ensure(1);
    }
    if (digits == 0) {
      throw error("did not find expected version number");
    }
    return value;
  }

  private void tagDirective(YamlToken token) {
    skipBlanks();
    token.value = handle(true);
    input.ensure(1);
    if (!YamlInput.isBlank(input.peek())) {
      throw error("did not find expected whitespace");
    }
    skipBlanks();
    token.suffix = uri("", false);
    input.ensure(1);
    if (!YamlInput.isBlankOrEnd(input.peek())) {
      throw error("did not find expected whitespace or line break");
    }
  }

  YamlToken anchor(Kind kind) {
    YamlToken token = new YamlToken(kind, input.line(), input.column());
    input.skip();
    input.ensure(1);
    token.value = word();
    char c = input.peek();
    if (token.value.isEmpty() || !YamlInput.isBlankOrEnd(c) && AFTER_ANCHOR.indexOf(c) < 0) {
      throw error("did not find expected alphabetic or numeric character");
    }
    return token;
  }

  YamlToken tag() {
    YamlToken token = new YamlToken(Kind.TAG, input.line(), input.column());
    token.value = "";
    if (input.peek(1) == '<') {
      input.skip(2);
      token.suffix = uri("", false);
      if (input.peek() != '>') {
        throw error("did not find the expected '>'");
      }
      input.skip();
    } else {
      shortTag(token);
    }
    input.ensure(1);
    if (!YamlInput.isBlankOrEnd(input.peek())) {
      throw error("did not find expected whitespace or line break");
    }
    return token;
  }

  private void shortTag(YamlToken token) {
    String handle = handle(false);
    if (handle.length() > 1 && handle.endsWith("!")) {
      token.value = handle;
      token.suffix = uri("", false);
      return;
    }
    token.suffix = uri(handle.substring(1), true);
    if (token.suffix.isEmpty()) {
      token.suffix = "!";
    } else {
      token.value = "!";
    }
  }

  private String handle(boolean directive) {
    input.ensure(1);
    if (input.peek() != '!') {
      throw error("did not find expected '!'");
    }
    int start = input.pos();
    input.skip();
    input.ensure(1);
    word();
    if (input.peek() == '!') {
      input.skip();
    } else if (directive && input.pos() - start > 1) {
      throw error("did not find expected '!'");
    }
    return input.since(start);
  }

  private String uri(String head, boolean mayBeEmpty) {
    StringBuilder uri = new StringBuilder(head);
    input.ensure(1);
    boolean found = mayBeEmpty;
    for (char c = input.peek(); YamlInput.isWord(c) || c != 0 && URI.indexOf(c) >= 0; ) {
      if (c == '%') {
        escapes(uri);
      } else {
        uri.append(c);
        input.skip();
      }
      input.ensure(1);
      c = input.peek();
      found = true;
    }
    if (!found) {
      throw error("did not find expected tag URI");
    }
    return uri.toString();
  }

  /** Reads the {@code %XX} octets of one character. */
  private void escapes(StringBuilder uri) {
    byte[] octets = new byte[4];
    int width = 1;
    for (int i = 0; i < width; i++) {
      input.ensure(3);
      int high = input.peek() == '%' ? hex(input.peek(1)) : -1;
      int low = high < 0 ? -1 : hex(input.peek(2));
      if (low < 0) {
        throw error("did not find URI escaped octet");
      }
      int octet = high << 4 | low;
      if (i == 0) {
        width = width(octet);
      } else if ((octet & 0xC0) != 0x80) {
        throw error("found an incorrect trailing UTF-8 octet");
      }
      octets[i] = (byte) octet;
      input.skip(3);
    }
    uri.append(Utf8.text(Arrays.copyOf(octets, width)));
  }

  private int width(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC0 || lead >= 0xF8) {
      throw error("found an incorrect leading UTF-8 octet");
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  /** The value of a hexadecimal digit, or -1. */
  static int hex(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  }

  private FormatException error(String problem) {
    return YamlScanner.error(input, problem);
  }
}
