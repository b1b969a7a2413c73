package dev.fairlead.render;

import dev.fairlead.value.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A key of a user's values that nothing reads, nor anything in it.
 *
 * @param path where it stands
 * @param key its last part
 * @param origins where the user gave it: the place that counts, then those that it replaces
 * @param likeness how well the chart knows a key of this name
 * @param suggestion the key that was probably meant, of those that the chart has or asks for there
 */
public record UnusedValue(
    String path, String key, List<Origin> origins, Likeness likeness, Optional<String> suggestion) {
  /** How well a chart knows a key. */
  public enum Likeness {
    /** It has a default for the key, or asks for it when the key is not given. */
    KNOWN,
    /** A template has the name, if perhaps for another key. */
    NAMED,
    /** The name occurs nowhere. */
    UNKNOWN
  }

  public UnusedValue {
    origins = List.copyOf(origins);
  }
}
