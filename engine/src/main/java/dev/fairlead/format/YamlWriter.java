package dev.fairlead.format;

import dev.fairlead.value.Profile;

/** Writes YAML as Helm does; the text ends with a line feed. */
public final class YamlWriter {
  private YamlWriter() {}

  /**
   * What sigs.k8s.io/yaml's Marshal writes: the value goes through JSON, is read as YAML and
   * written by go-yaml v2. Fails when JSON has no such value or YAML does not read that JSON.
   */
  public static String write(Object value) {
    YamlEmitter direct = YamlEmitter.checking();
    String text = direct.write(value);
    return direct.refused() ? throughJson(value) : text;
  }

  /** What go-yaml v3 writes with an indentation of two: {@code toYamlPretty}. */
  public static String writePretty(Object value) {
    return YamlEmitter.pretty().write(value);
  }

  /** The long way, for values that change or fail on it. */
  private static String throughJson(Object value) {
    String json;
    try {
      json = JsonWriter.write(value, Profile.HELM_4);
    } catch (FormatException e) {
      throw e.prefixed("error marshaling into JSON: ", 0);
    }
    return YamlEmitter.plain().write(YamlGoSyntax.value(new YamlParser(json).document()));
  }
}
