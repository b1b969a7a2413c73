package dev.fairlead.gpu.adopt;

import dev.fairlead.format.JsonWriter;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.List;

/** Words of command lines. */
final class Words {
  private Words() {}

  /** A scalar as a word. */
  static String of(Object value) {
    return value instanceof String text ? text : JsonWriter.write(value, Profile.HELM_4);
  }

  /** The items of a list as words. */
  static List<String> list(Object value) {
    List<String> words = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> words.add(of(item)));
    }
    return words;
  }
}
