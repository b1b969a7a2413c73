package dev.fairlead.function;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoQuote;

/**
 * An IPv6 address as it stands in the brackets of a URL. Strings are {@link ByteText}. Reference:
 * Go net/netip, ParseAddr.
 */
final class IpLiteral {
  private static final int BYTES = 16;

  private final String address;

  IpLiteral(String address) {
    this.address = address;
  }

  /** Fails with Go's words unless this is an IPv6 address. */
  void check() {
    for (int i = 0; i < address.length(); i++) {
      switch (address.charAt(i)) {
        case '.' -> {
          checkIpv4(address);
          throw new FunctionException("invalid IP-literal");
        }
        case ':' -> {
          checkIpv6();
          return;
        }
        case '%' -> throw failure("missing IPv6 address", "");
        default -> {}
      }
    }
    throw failure("unable to parse IP", "");
  }

  private FunctionException failure(String message, String at) {
    String where = at.isEmpty() ? "" : " (at " + quote(at) + ")";
    return new FunctionException(
        "invalid host: ParseAddr(" + quote(address) + "): " + message + where);
  }

  private static String quote(String bytes) {
    return GoQuote.quote(ByteText.text(bytes));
  }

  private void checkIpv4(String s) {
    int value = 0;
    int fields = 0;
    int digits = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= '0' && c <= '9') {
        if (digits == 1 && value == 0) {
          throw failure("IPv4 field has octet with leading zero", "");
        }
        value = value * 10 + c - '0';
        digits++;
        if (value > 255) {
          throw failure("IPv4 field has value >255", "");
        }
      } else if (c != '.') {
        throw failure("unexpected character", s.substring(i));
      } else if (digits == 0 || i == s.length() - 1) {
        throw failure("IPv4 field must have at least one digit", s.substring(i));
      } else if (fields == 3) {
        throw failure("IPv4 address too long", "");
      } else {
        fields++;
        value = 0;
        digits = 0;
      }
    }
    if (fields < 3) {
      throw failure("IPv4 address too short", "");
    }
  }

  private void checkIpv6() {
    int zone = address.indexOf('%');
    String rest = zone < 0 ? address : address.substring(0, zone);
    if (zone == address.length() - 1) {
      throw failure("zone must be a non-empty string", "");
    }
    boolean ellipsis = rest.startsWith("::");
    rest = ellipsis ? rest.substring(2) : rest;
    int bytes = 0;
    while (bytes < BYTES && !(ellipsis && rest.isEmpty())) {
      int digits = digits(rest);
      if (digits < rest.length() && rest.charAt(digits) == '.') {
        checkEmbedded(rest, bytes, ellipsis);
        rest = "";
        bytes += 4;
        break;
      }
      bytes += 2;
      String after = afterColon(rest, digits);
      if (after.startsWith(":")) {
        if (ellipsis) {
          throw failure("multiple :: in address", after);
        }
        ellipsis = true;
        after = after.substring(1);
      }
      boolean last = digits == rest.length();
      rest = after;
      if (last) {
        break;
      }
    }
    checkLength(rest, bytes, ellipsis);
  }

  private void checkLength(String rest, int bytes, boolean ellipsis) {
    if (!rest.isEmpty()) {
      throw failure("trailing garbage after address", rest);
    }
    if (bytes < BYTES && !ellipsis) {
      throw failure("address string too short", "");
    }
    if (bytes == BYTES && ellipsis) {
      throw failure("the :: must expand to at least one field of zeros", "");
    }
  }

  /** The number of hexadecimal digits at the start: one to four. */
  private int digits(String s) {
    int digits = 0;
    while (digits < s.length()
        && s.charAt(digits) < 0x80
        && Character.digit(s.charAt(digits), 16) >= 0) {
      if (++digits > 4) {
        throw failure("each group must have 4 or less digits", s);
      }
    }
    if (digits == 0) {
      throw failure("each colon-separated field must have at least one digit", s);
    }
    return digits;
  }

  private String afterColon(String s, int digits) {
    String rest = s.substring(digits);
    if (rest.isEmpty()) {
      return rest;
    }
    if (rest.charAt(0) != ':') {
      throw failure("unexpected character, want colon", rest);
    }
    if (rest.length() == 1) {
      throw failure("colon must be followed by more characters", rest);
    }
    return rest.substring(1);
  }

  private void checkEmbedded(String s, int bytes, boolean ellipsis) {
    if (!ellipsis && bytes != BYTES - 4) {
      throw failure("embedded IPv4 address must replace the final 2 fields of the address", s);
    }
    if (bytes + 4 > BYTES) {
      throw failure("too many hex fields to fit an embedded IPv4 at the end of the address", s);
    }
    checkIpv4(s);
  }
}
