package dev.fairlead.chart.schema;

import dev.fairlead.regex.GoRegex;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;

/** The values of {@code format}. Reference: jsonschema format.go. */
final class Formats {
  private Formats() {}

  /** What is wrong with a text, or null; unknown formats accept everything. */
  static String problem(String format, String text) {
    return switch (format) {
      case "json-pointer" -> jsonPointer(text);
      case "relative-json-pointer" -> relativeJsonPointer(text);
      case "uuid" -> uuid(text);
      case "duration" -> TimeFormats.duration(text);
      case "period" -> TimeFormats.period(text);
      case "date" -> TimeFormats.date(text);
      case "time" -> TimeFormats.time(text);
      case "date-time" -> TimeFormats.dateTime(text);
      case "ipv4" -> HostFormats.ipv4(text);
      case "ipv6" -> HostFormats.ipv6(text);
      case "hostname" -> HostFormats.hostname(text);
      case "email" -> HostFormats.email(text);
      case "uri", "iri" -> UrlFormats.uri(text);
      case "uri-reference", "iri-reference" -> UrlFormats.reference(text);
      case "uri-template" -> UrlFormats.template(text);
      case "semver" -> semver(text);
      case "regex" -> regex(text);
      default -> null;
    };
  }

  private static String regex(String text) {
    try {
      GoRegex.compile(text, Profile.HELM_4);
      return null;
    } catch (FunctionException e) {
      return e.getMessage();
    }
  }

  /** Go's {@code %q} of a character. */
  static String quote(int c) {
    return GoQuote.character(c, Profile.HELM_4);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** How many digits a text begins with. */
  static int digits(String text) {
    int count = 0;
    while (count < text.length() && isDigit(text.charAt(count))) {
      count++;
    }
    return count;
  }

  private static String jsonPointer(String text) {
    if (!text.isEmpty() && !text.startsWith("/")) {
      return "not starting with /";
    }
    for (int i = text.indexOf('~'); i >= 0; i = text.indexOf('~', i + 1)) {
      if (!text.startsWith("0", i + 1) && !text.startsWith("1", i + 1)) {
        return "~ must be followed by 0 or 1";
      }
    }
    return null;
  }

  private static String relativeJsonPointer(String text) {
    int digits = digits(text);
    if (digits == 0) {
      return "must start with non-negative integer";
    }
    if (digits > 1 && text.startsWith("0")) {
      return "starts with zero";
    }
    String rest = text.substring(digits);
    return rest.equals("#") ? null : jsonPointer(rest);
  }

  private static String uuid(String text) {
    int[] lengths = {8, 4, 4, 4, 12};
    String[] groups = text.split("-", -1);
    if (groups.length != lengths.length) {
      return "must have 5 elements";
    }
    for (int i = 0; i < groups.length; i++) {
      if (HostFormats.bytes(groups[i]) != lengths[i]) {
        return "element " + (i + 1) + " must be " + lengths[i] + " characters long";
      }
      for (int c : groups[i].codePoints().toArray()) {
        if (c > 'f' || Character.digit(c, 16) < 0) {
          return "non-hex character " + quote(c);
        }
      }
    }
    return null;
  }

  private static String semver(String text) {
    String rest = text;
    int plus = rest.indexOf('+');
    if (plus >= 0) {
      String problem = build(rest.substring(plus + 1));
      if (problem != null) {
        return problem;
      }
      rest = rest.substring(0, plus);
    }
    int dash = rest.indexOf('-');
    if (dash >= 0) {
      String problem = preRelease(rest.substring(dash + 1));
      if (problem != null) {
        return problem;
      }
      rest = rest.substring(0, dash);
    }
    return versionCore(rest);
  }

  private static String build(String text) {
    if (text.isEmpty()) {
      return "build is empty";
    }
    for (String part : text.split("\\.", -1)) {
      if (part.isEmpty()) {
        return "build identifier is empty";
      }
      int wrong = notOfIdentifier(part);
      if (wrong >= 0) {
        return "invalid character " + quote(wrong) + " in build identifier";
      }
    }
    return null;
  }

  private static String preRelease(String text) {
    for (String part : text.split("\\.", -1)) {
      if (part.isEmpty()) {
        return "pre-release identifier is empty";
      }
      int wrong = notOfIdentifier(part);
      if (wrong >= 0) {
        return "invalid character " + quote(wrong) + " in pre-release identifier";
      }
      if (digits(part) == part.length() && part.length() > 1 && part.startsWith("0")) {
        return "pre-release numeric identifier starts with zero";
      }
    }
    return null;
  }

  /** The first character that an identifier cannot have, or -1. */
  private static int notOfIdentifier(String text) {
    for (int c : text.codePoints().toArray()) {
      if (!isDigit(c) && !isLetter(c) && c != '-') {
        return c;
      }
    }
    return -1;
  }

  private static String versionCore(String text) {
    String[] numbers = text.split("\\.", -1);
    if (numbers.length != 3) {
      return "versionCore must have 3 numbers separated by dot";
    }
    String[] names = {"major", "minor", "patch"};
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i].isEmpty()) {
        return names[i] + " is empty";
      }
      if (numbers[i].length() > 1 && numbers[i].startsWith("0")) {
        return names[i] + " starts with zero";
      }
      if (digits(numbers[i]) < numbers[i].length()) {
        return names[i] + " contains non-digit";
      }
    }
    return null;
  }
}
