package dev.fairlead.format;

import dev.fairlead.value.Profile;

/** The Go type of something that a YAML document is decoded into. */
public sealed interface GoShape
    permits GoStruct, GoShape.Scalar, GoShape.Slice, GoShape.Table, GoShape.Pointer {
  /** The name that Go's error messages give it. */
  String typeName(Profile profile);

  /** The types without parts. */
  enum Scalar implements GoShape {
    TEXT("string"),
    BOOL("bool"),
    ANY("interface {}"),
    TIME("time.Time");

    private final String goName;

    Scalar(String goName) {
      this.goName = goName;
    }

    @Override
    public String typeName(Profile profile) {
      return goName;
    }
  }

  /** A slice. */
  record Slice(GoShape element) implements GoShape {
    @Override
    public String typeName(Profile profile) {
      return "[]" + element.typeName(profile);
    }
  }

  /** A map with string keys. */
  record Table(GoShape element) implements GoShape {
    @Override
    public String typeName(Profile profile) {
      return "map[string]" + element.typeName(profile);
    }
  }

  /** A pointer, which null leaves nil. */
  record Pointer(GoStruct target) implements GoShape {
    @Override
    public String typeName(Profile profile) {
      return "*" + target.typeName(profile);
    }
  }
}
