package dev.fairlead.value;

/** The pre-release parts of versions (Masterminds/semver, comparePrerelease). */
final class Prerelease {
  private static final int LONGEST_UINT64 = 20;

  private Prerelease() {}

  /** Orders two pre-releases; none at all is the latest. */
  static int compare(String first, String second) {
    if (first.equals(second)) {
      return 0;
    }
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? 1 : -1;
    }
    String[] parts = first.split("\\.", -1);
    String[] others = second.split("\\.", -1);
    for (int i = 0; i < Math.max(parts.length, others.length); i++) {
      int order = compareParts(part(parts, i), part(others, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static String part(String[] parts, int index) {
    return index < parts.length ? parts[index] : "";
  }

  /** A missing part comes first, then numbers, then words. */
  private static int compareParts(String first, String second) {
    if (first.equals(second)) {
      return 0;
    }
    if (first.isEmpty() || second.isEmpty()) {
      return first.isEmpty() ? -1 : 1;
    }
    boolean number = fitsUint64(first);
    if (number != fitsUint64(second)) {
      return number ? -1 : 1;
    }
    int order =
        number
            ? Long.compareUnsigned(Long.parseUnsignedLong(first), Long.parseUnsignedLong(second))
            : first.compareTo(second);
    return order > 0 ? 1 : -1;
  }

  private static boolean fitsUint64(String part) {
    if (!isNumber(part) || part.length() > LONGEST_UINT64) {
      return false;
    }
    return part.length() < LONGEST_UINT64 || part.compareTo("18446744073709551615") <= 0;
  }

  static boolean isNumber(String part) {
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) < '0' || part.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether a text is identifiers with dots between them. */
  static boolean areIdentifiers(String text) {
    VersionScanner.Parts parts = new VersionScanner("0-" + text, false).version();
    return !text.isEmpty() && parts.prerelease().equals(text);
  }
}
