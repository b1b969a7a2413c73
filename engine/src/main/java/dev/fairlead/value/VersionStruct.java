package dev.fairlead.value;

import java.util.Map;

/** A version that is no pointer, {@code semver.Version}: it lacks the methods that compare. */
record VersionStruct(SemanticVersion version) implements TemplateObject {
  @Override
  public String typeName() {
    return "semver.Version";
  }

  @Override
  public Kind kind() {
    return Kind.STRUCT;
  }

  @Override
  public Method method(String name) {
    return VersionMethods.ofValue(version, name);
  }

  @Override
  public Map<String, Object> structFields() {
    return version.structFields();
  }

  @Override
  public String print() {
    return version.print();
  }

  @Override
  public Object plain() {
    return version.plain();
  }

  @Override
  public Object copied() {
    return new VersionStruct((SemanticVersion) version.copied());
  }
}
