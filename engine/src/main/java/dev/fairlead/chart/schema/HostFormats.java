package dev.fairlead.chart.schema;

import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Utf8;

/** The formats of host names, addresses and mail. Reference: jsonschema format.go, net/netip. */
final class HostFormats {
  private HostFormats() {}

  /** The length that Go's len gives. */
  static int bytes(String text) {
    return Utf8.length(text);
  }

  /** The first byte of the character at a place. */
  static char byteAt(String text, int at) {
    char c = text.charAt(at);
    return c < 0x80 ? c : (char) (Utf8.bytes(text.substring(at))[0] & 0xFF);
  }

  static String ipv4(String text) {
    String[] groups = text.split("\\.", -1);
    if (groups.length != 4) {
      return "expected four decimals";
    }
    for (String group : groups) {
      if (group.length() > 1 && group.startsWith("0")) {
        return "leading zeros";
      }
      boolean sign = group.startsWith("-") || group.startsWith("+");
      String digits = sign ? group.substring(1) : group;
      if (digits.isEmpty() || Formats.digits(digits) < digits.length()) {
        return "strconv.Atoi: parsing " + GoQuote.quote(group) + ": invalid syntax";
      }
      int start = 0;
      while (start < digits.length() - 1 && digits.charAt(start) == '0') {
        start++;
      }
      if (digits.length() - start > 18) {
        return "strconv.Atoi: parsing " + GoQuote.quote(group) + ": value out of range";
      }
      long number = Long.parseLong(digits);
      if (number > 255 || group.startsWith("-") && number > 0) {
        return "decimal must be between 0 and 255";
      }
    }
    return null;
  }

  static String ipv6(String text) {
    if (text.indexOf(':') < 0) {
      return "missing colon";
    }
    String problem = new IpAddress(text).problem();
    if (problem != null) {
      return problem;
    }
    return text.indexOf('%') >= 0 ? "zone id is not a part of ipv6 address" : null;
  }

  static String hostname(String text) {
    String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (bytes(name) > 253) {
      return "more than 253 characters long";
    }
    for (String label : name.split("\\.", -1)) {
      String problem = label(label);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private static String label(String label) {
    if (label.isEmpty() || bytes(label) > 63) {
      return "label must be 1 to 63 characters long";
    }
    if (label.startsWith("-")) {
      return "label starts with hyphen";
    }
    if (label.endsWith("-")) {
      return "label ends with hyphen";
    }
    for (int c : label.codePoints().toArray()) {
      if (!Formats.isLetter(c) && !Formats.isDigit(c) && c != '-') {
        return "invalid character " + Formats.quote(c);
      }
    }
    return null;
  }

  static String email(String text) {
    if (bytes(text) > 254) {
      return "more than 255 characters long";
    }
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return "missing @";
    }
    String problem = local(text.substring(0, at));
    return problem == null ? domain(text.substring(at + 1)) : problem;
  }

  private static String local(String local) {
    if (bytes(local) > 64) {
      return "local part more than 64 characters long";
    }
    if (local.length() > 1 && local.startsWith("\"") && local.endsWith("\"")) {
      String inner = local.substring(1, local.length() - 1);
      return inner.indexOf('\\') >= 0 || inner.indexOf('"') >= 0
          ? "backslash and quote are not allowed within quoted local part"
          : null;
    }
    if (local.startsWith(".")) {
      return "starts with dot";
    }
    if (local.endsWith(".")) {
      return "ends with dot";
    }
    if (local.contains("..")) {
      return "consecutive dots";
    }
    for (int c : local.codePoints().toArray()) {
      boolean word = Formats.isLetter(c) || Formats.isDigit(c);
      if (!word && ".!#$%&'*+-/=?^_`{|}~".indexOf(c) < 0) {
        return "invalid character " + Formats.quote(c);
      }
    }
    return null;
  }

  private static String domain(String domain) {
    if (!domain.startsWith("[") || !domain.endsWith("]")) {
      String problem = hostname(domain);
      return problem == null ? null : "invalid domain: " + problem;
    }
    // A single bracket is both; Go's slice of it would panic.
    String address = domain.substring(1, Math.max(1, domain.length() - 1));
    if (address.startsWith("IPv6:")) {
      String problem = ipv6(address.substring(5));
      return problem == null ? null : "invalid ipv6 address: " + problem;
    }
    String problem = ipv4(address);
    return problem == null ? null : "invalid ipv4 address: " + problem;
  }
}
