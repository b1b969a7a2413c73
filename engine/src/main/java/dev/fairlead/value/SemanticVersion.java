package dev.fairlead.value;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A semantic version (Masterminds/semver 3.5.0); to templates a {@code *semver.Version}. The
 * numbers are unsigned.
 *
 * @param original the text it was read from
 */
public record SemanticVersion(
    long major, long minor, long patch, String prerelease, String metadata, String original)
    implements TemplateObject {
  private static final int LONGEST = 256;
  private static final SemanticVersion EMPTY = new SemanticVersion(0, 0, 0, "", "", "");

  /** Reads a version; minor and patch may be missing, a {@code v} may come first. */
  public static SemanticVersion parse(String text) {
    if (Utf8.length(text) > LONGEST) {
      throw new FunctionException("version string is too long (max 256 bytes)");
    }
    VersionScanner scanner = new VersionScanner(text, false);
    VersionScanner.Parts parts = scanner.version();
    if (parts == null || !scanner.atEnd()) {
      throw new FunctionException("invalid semantic version");
    }
    long major = number(parts.major());
    long minor = number(parts.minor());
    long patch = number(parts.patch());
    checkPrerelease(parts.prerelease());
    return new SemanticVersion(major, minor, patch, parts.prerelease(), parts.metadata(), text);
  }

  /** Orders versions; metadata does not count. */
  public int compare(SemanticVersion other) {
    int order = Long.compareUnsigned(major, other.major);
    if (order == 0) {
      order = Long.compareUnsigned(minor, other.minor);
    }
    if (order == 0) {
      order = Long.compareUnsigned(patch, other.patch);
    }
    return order == 0 ? Prerelease.compare(prerelease, other.prerelease) : order;
  }

  /** The next patch level; the release itself if this is a pre-release. */
  SemanticVersion nextPatch() {
    long next = prerelease.isEmpty() ? next(patch, "patch") : patch;
    return with(major, minor, next, "", "");
  }

  SemanticVersion nextMinor() {
    return with(major, next(minor, "minor"), 0, "", "");
  }

  SemanticVersion nextMajor() {
    return with(next(major, "major"), 0, 0, "", "");
  }

  SemanticVersion withPrerelease(String text) {
    checkPrerelease(text);
    return with(major, minor, patch, text, metadata);
  }

  SemanticVersion withMetadata(String text) {
    if (!text.isEmpty() && !Prerelease.areIdentifiers(text)) {
      throw new FunctionException("invalid metadata string");
    }
    return with(major, minor, patch, prerelease, text);
  }

  private SemanticVersion with(long major, long minor, long patch, String pre, String metadata) {
    String prefix = original.startsWith("v") ? "v" : "";
    String text = new SemanticVersion(major, minor, patch, pre, metadata, "").print();
    return new SemanticVersion(major, minor, patch, pre, metadata, prefix + text);
  }

  private static long next(long number, String name) {
    if (number == -1) {
      throw new FunctionException(name + " version increment would overflow uint64");
    }
    return number + 1;
  }

  private static long number(String digits) {
    if (digits.isEmpty()) {
      return 0;
    }
    try {
      return Long.parseUnsignedLong(digits);
    } catch (NumberFormatException e) {
      String failure = "strconv.ParseUint: parsing \"" + digits + "\": value out of range";
      throw new FunctionException("error parsing version segment: " + failure, e);
    }
  }

  private static void checkPrerelease(String text) {
    if (text.isEmpty()) {
      return;
    }
    for (String part : text.split("\\.", -1)) {
      if (part.length() > 1 && part.charAt(0) == '0' && Prerelease.isNumber(part)) {
        throw new FunctionException("version segment starts with 0");
      }
      if (!Prerelease.areIdentifiers(part)) {
        throw new FunctionException("invalid prerelease string");
      }
    }
  }

  @Override
  public String typeName() {
    return Type.VERSION.goName();
  }

  @Override
  public Kind kind() {
    return Kind.POINTER;
  }

  @Override
  public Method method(String name) {
    return VersionMethods.ofPointer(this, name);
  }

  @Override
  public Map<String, Object> structFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("major", new GoUint64(major));
    fields.put("minor", new GoUint64(minor));
    fields.put("patch", new GoUint64(patch));
    fields.put("pre", prerelease);
    fields.put("metadata", metadata);
    fields.put("original", original);
    return fields;
  }

  /** The version in full, without a {@code v}. */
  @Override
  public String print() {
    StringBuilder text = new StringBuilder(Long.toUnsignedString(major));
    text.append('.').append(Long.toUnsignedString(minor));
    text.append('.').append(Long.toUnsignedString(patch));
    if (!prerelease.isEmpty()) {
      text.append('-').append(prerelease);
    }
    if (!metadata.isEmpty()) {
      text.append('+').append(metadata);
    }
    return text.toString();
  }

  @Override
  public Object plain() {
    return print();
  }

  /** Deep copies lose what private fields hold. */
  @Override
  public Object copied() {
    return EMPTY;
  }
}
