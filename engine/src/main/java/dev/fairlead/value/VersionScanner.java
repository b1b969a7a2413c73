package dev.fairlead.value;

/**
 * Scans versions, and the versions with wildcards of constraints, in a text. What
 * Masterminds/semver does with regular expressions is done by hand: none of them ever has to look
 * back.
 */
final class VersionScanner {
  private final String text;
  private final boolean wild;
  private int at;

  /** With {@code wild} the characters of wildcards may stand where digits do. */
  VersionScanner(String text, boolean wild) {
    this.text = text;
    this.wild = wild;
  }

  /**
   * The parts of a version, {@code ""} where absent.
   *
   * @param text the whole version as written
   * @param prerelease without its hyphen
   * @param metadata without its plus sign
   */
  record Parts(
      String text, String major, String minor, String patch, String prerelease, String metadata) {}

  int at() {
    return at;
  }

  void moveTo(int index) {
    at = index;
  }

  boolean atEnd() {
    return at == text.length();
  }

  /** Skips white space; whether there was any. */
  boolean skipSpace() {
    int start = at;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at > start;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  /** Skips one character if it comes next. */
  boolean skip(char c) {
    boolean found = at < text.length() && text.charAt(at) == c;
    if (found) {
      at++;
    }
    return found;
  }

  /** The operator that comes next, or {@code ""}. */
  String operator() {
    int start = at;
    if (skip('=')) {
      if (!skip('>')) {
        skip('<');
      }
    } else if (skip('>') || skip('<')) {
      skip('=');
    } else if (skip('~')) {
      skip('>');
    } else if (text.startsWith("!=", at)) {
      at += 2;
    } else {
      skip('^');
    }
    return text.substring(start, at);
  }

  /** The version that comes next, or null when there is none. */
  Parts version() {
    int start = at;
    skip('v');
    String major = number();
    if (major.isEmpty()) {
      return null;
    }
    String minor = dotNumber();
    String patch = dotNumber();
    String prerelease = identifiers('-');
    String metadata = identifiers('+');
    return new Parts(text.substring(start, at), major, minor, patch, prerelease, metadata);
  }

  private String dotNumber() {
    int start = at;
    String number = skip('.') ? number() : "";
    if (number.isEmpty()) {
      at = start;
    }
    return number;
  }

  private String number() {
    int start = at;
    while (at < text.length() && isNumber(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean isNumber(char c) {
    return c >= '0' && c <= '9' || wild && (c == 'x' || c == 'X' || c == '*' || c == '|');
  }

  private String identifiers(char prefix) {
    int start = at;
    if (!skip(prefix) || !identifier()) {
      at = start;
      return "";
    }
    int end = at;
    while (skip('.') && identifier()) {
      end = at;
    }
    at = end;
    return text.substring(start + 1, end);
  }

  private boolean identifier() {
    int start = at;
    while (at < text.length() && isIdentifier(text.charAt(at))) {
      at++;
    }
    return at > start;
  }

  private static boolean isIdentifier(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-';
  }
}
