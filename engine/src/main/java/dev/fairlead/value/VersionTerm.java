package dev.fairlead.value;

/**
 * One term of a version constraint.
 *
 * @param version the version to compare with, zero where it is left open
 * @param known how many of its three numbers are given; the rest are wildcards or missing
 */
record VersionTerm(String operator, SemanticVersion version, int known) {

  /** A term as it is written. */
  record Written(String operator, VersionScanner.Parts parts) {
    VersionTerm term() {
      int known = known();
      String numbers =
          switch (known) {
            case 0 -> "0.0.0";
            case 1 -> parts.major() + ".0.0";
            case 2 -> parts.major() + "." + parts.minor() + ".0";
            default -> parts.major() + "." + parts.minor() + "." + parts.patch();
          };
      String end = parts.prerelease().isEmpty() ? "" : "-" + parts.prerelease();
      if (known == 3 && !parts.metadata().isEmpty()) {
        end += "+" + parts.metadata();
      }
      try {
        return new VersionTerm(operator, SemanticVersion.parse(numbers + end), known);
      } catch (FunctionException e) {
        throw new FunctionException("constraint parser error", e);
      }
    }

    private int known() {
      if (isOpen(parts.major())) {
        return 0;
      }
      if (isOpen(parts.minor())) {
        return 1;
      }
      return isOpen(parts.patch()) ? 2 : 3;
    }

    private static boolean isOpen(String number) {
      return switch (number) {
        case "", "x", "X", "*" -> true;
        default -> false;
      };
    }
  }

  boolean allows(SemanticVersion other) {
    return switch (operator) {
      case "", "=" -> known < 3 ? tilde(other) : other.compare(version) == 0;
      case "!=" -> notEqual(other);
      case ">" -> greater(other);
      case "<" -> other.compare(version) < 0;
      case ">=", "=>" -> other.compare(version) >= 0;
      case "<=", "=<" -> lessOrEqual(other);
      case "~", "~>" -> tilde(other);
      default -> caret(other);
    };
  }

  private boolean sameMajor(SemanticVersion other) {
    return other.major() == version.major();
  }

  private boolean sameMinor(SemanticVersion other) {
    return other.minor() == version.minor();
  }

  private boolean notEqual(SemanticVersion other) {
    return switch (known) {
      case 1 -> !sameMajor(other);
      case 2 ->
          !sameMajor(other)
              || !sameMinor(other)
              || !other.prerelease().equals(version.prerelease());
      default -> other.compare(version) != 0;
    };
  }

  private boolean greater(SemanticVersion other) {
    int major = Long.compareUnsigned(other.major(), version.major());
    return switch (known) {
      case 1 -> major > 0;
      case 2 -> major > 0 || major == 0 && compareMinor(other) > 0;
      default -> other.compare(version) > 0;
    };
  }

  private boolean lessOrEqual(SemanticVersion other) {
    if (known == 3) {
      return other.compare(version) <= 0;
    }
    int major = Long.compareUnsigned(other.major(), version.major());
    return major < 0 || major == 0 && (known == 1 || compareMinor(other) <= 0);
  }

  private int compareMinor(SemanticVersion other) {
    return Long.compareUnsigned(other.minor(), version.minor());
  }

  private boolean isZero() {
    return version.major() == 0 && version.minor() == 0 && version.patch() == 0;
  }

  private boolean tilde(SemanticVersion other) {
    if (other.compare(version) < 0) {
      return false;
    }
    if (isZero() && (known == 0 || known == 3)) {
      return true;
    }
    return sameMajor(other) && (known == 1 || sameMinor(other));
  }

  private boolean caret(SemanticVersion other) {
    if (other.compare(version) < 0 || !sameMajor(other)) {
      return false;
    }
    if (version.major() != 0 || known == 1) {
      return true;
    }
    if (!sameMinor(other)) {
      return false;
    }
    return version.minor() != 0 || known == 2 || other.patch() == version.patch();
  }
}
