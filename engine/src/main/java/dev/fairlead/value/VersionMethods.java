package dev.fairlead.value;

import java.nio.charset.StandardCharsets;

/** The methods that templates can call on versions (Masterminds/semver, version.go). */
final class VersionMethods {
  private VersionMethods() {}

  /** Those of {@code *semver.Version}. */
  static Method ofPointer(SemanticVersion version, String name) {
    return switch (name) {
      case "Original" -> none(version.original());
      case "Compare" -> other(arguments -> compare(version, arguments));
      case "Equal" -> other(arguments -> arguments[0] != null && compare(version, arguments) == 0);
      case "LessThan" -> other(arguments -> compare(version, arguments) < 0);
      case "LessThanEqual" -> other(arguments -> compare(version, arguments) <= 0);
      case "GreaterThan" -> other(arguments -> compare(version, arguments) > 0);
      case "GreaterThanEqual" -> other(arguments -> compare(version, arguments) >= 0);
      default -> ofValue(version, name);
    };
  }

  /** Those of {@code semver.Version}. */
  static Method ofValue(SemanticVersion version, String name) {
    return switch (name) {
      case "Major" -> none(new GoUint64(version.major()));
      case "Minor" -> none(new GoUint64(version.minor()));
      case "Patch" -> none(new GoUint64(version.patch()));
      case "Prerelease" -> none(version.prerelease());
      case "Metadata" -> none(version.metadata());
      case "String", "Value" -> none(version.print());
      case "MarshalText" -> none(bytes(version.print()));
      case "MarshalJSON" -> none(bytes('"' + version.print() + '"'));
      case "IncPatch" -> next(arguments -> new VersionStruct(version.nextPatch()));
      case "IncMinor" -> next(arguments -> new VersionStruct(version.nextMinor()));
      case "IncMajor" -> next(arguments -> new VersionStruct(version.nextMajor()));
      case "SetPrerelease" ->
          text(arguments -> new VersionStruct(version.withPrerelease((String) arguments[0])));
      case "SetMetadata" ->
          text(arguments -> new VersionStruct(version.withMetadata((String) arguments[0])));
      default -> null;
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int compare(SemanticVersion version, Object[] arguments) {
    if (arguments[0] == null) {
      throw new FunctionException(
          "runtime error: invalid memory address or nil pointer dereference");
    }
    return version.compare((SemanticVersion) arguments[0]);
  }

  private static Method none(Object result) {
    return new Method(Signature.of(), arguments -> result);
  }

  private static Method next(Method.Body body) {
    return new Method(Signature.of(), body);
  }

  private static Method text(Method.Body body) {
    return new Method(Signature.of(Type.STRING), body);
  }

  private static Method other(Method.Body body) {
    return new Method(Signature.of(Type.VERSION), body);
  }
}
