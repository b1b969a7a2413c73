package dev.fairlead.chart.schema;

import dev.fairlead.value.GoQuote;

/** Reads an IP address with Go's words for what is wrong. Reference: Go net/netip ParseAddr. */
final class IpAddress {
  private static final int FIELDS = 8;

  private final String text;
  private String rest;
  private int fields;
  private int ellipsis = -1;
  private String problem;

  IpAddress(String text) {
    this.text = text;
  }

  /** What is wrong with the address, or null. */
  String problem() {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '.' -> {
          return ipv4(text);
        }
        case ':' -> {
          return ipv6();
        }
        case '%' -> {
          return error("missing IPv6 address");
        }
        default -> {}
      }
    }
    return error("unable to parse IP");
  }

  private String error(String message) {
    return "ParseAddr(" + GoQuote.quote(text) + "): " + message;
  }

  private String error(String message, String at) {
    return error(message) + " (at " + GoQuote.quote(at) + ")";
  }

  private String ipv4(String part) {
    int value = 0;
    int digits = 0;
    int dots = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (Formats.isDigit(c)) {
        if (digits == 1 && value == 0) {
          return error("IPv4 field has octet with leading zero");
        }
        value = value * 10 + c - '0';
        digits++;
        if (value > 255) {
          return error("IPv4 field has value >255");
        }
      } else if (c == '.') {
        if (i == 0 || i == part.length() - 1 || part.charAt(i - 1) == '.') {
          return error("IPv4 field must have at least one digit", part.substring(i));
        }
        if (dots == 3) {
          return error("IPv4 address too long");
        }
        dots++;
        value = 0;
        digits = 0;
      } else {
        return error("unexpected character", part.substring(i));
      }
    }
    return dots < 3 ? error("IPv4 address too short") : null;
  }

  private String ipv6() {
    int percent = text.indexOf('%');
    if (percent == text.length() - 1) {
      return error("zone must be a non-empty string");
    }
    rest = percent < 0 ? text : text.substring(0, percent);
    if (rest.startsWith("::")) {
      ellipsis = 0;
      rest = rest.substring(2);
      if (rest.isEmpty()) {
        return null;
      }
    }
    boolean more = true;
    while (more && fields < FIELDS) {
      more = field();
    }
    if (problem != null) {
      return problem;
    }
    if (!rest.isEmpty()) {
      return error("trailing garbage after address", rest);
    }
    if (fields < FIELDS) {
      return ellipsis < 0 ? error("address string too short") : null;
    }
    return ellipsis >= 0 ? error("the :: must expand to at least one field of zeros") : null;
  }

  /** Reads a field and the colon behind it; false at the end or on a problem. */
  private boolean field() {
    int length = 0;
    while (length < rest.length() && Character.digit(rest.charAt(length), 16) >= 0) {
      length++;
      if (length > 4) {
        return fail("each group must have 4 or less digits");
      }
    }
    if (length == 0) {
      return fail("each colon-separated field must have at least one digit");
    }
    if (rest.startsWith(".", length)) {
      return embedded();
    }
    fields++;
    rest = rest.substring(length);
    if (rest.isEmpty()) {
      return false;
    }
    if (rest.charAt(0) != ':') {
      return fail("unexpected character, want colon");
    }
    if (rest.length() == 1) {
      return fail("colon must be followed by more characters");
    }
    rest = rest.substring(1);
    if (rest.charAt(0) == ':') {
      if (ellipsis >= 0) {
        return fail("multiple :: in address");
      }
      ellipsis = fields;
      rest = rest.substring(1);
    }
    return !rest.isEmpty();
  }

  /** An IPv4 address in place of the last two fields. */
  private boolean embedded() {
    if (ellipsis < 0 && fields != FIELDS - 2) {
      return fail("embedded IPv4 address must replace the final 2 fields of the address");
    }
    if (fields + 2 > FIELDS) {
      return fail("too many hex fields to fit an embedded IPv4 at the end of the address");
    }
    problem = ipv4(rest);
    fields += 2;
    rest = "";
    return false;
  }

  private boolean fail(String message) {
    problem = error(message, rest);
    return false;
  }
}
