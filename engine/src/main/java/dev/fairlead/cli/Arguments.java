package dev.fairlead.cli;

import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command line as read: the values of its flags and its positional arguments. */
final class Arguments {
  private final Profile profile;
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  Arguments(Profile profile) {
    this.profile = profile;
  }

  /** Which Helm to behave like. */
  Profile profile() {
    return profile;
  }

  /** The positional arguments. */
  List<String> words() {
    return words;
  }

  /** Whether a flag was given at all. */
  boolean given(String flag) {
    return values.containsKey(flag);
  }

  /** A flag's last value, or the fallback when it was not given. */
  String text(String flag, String fallback) {
    List<String> given = values.get(flag);
    return given == null || given.isEmpty() ? fallback : given.get(given.size() - 1);
  }

  /** Whether a flag without a value was given, and its last value is true. */
  boolean on(String flag) {
    return GoNumbers.bool(text(flag, "false"));
  }

  /** All values of a repeatable flag, in order. */
  List<String> list(String flag) {
    return values.getOrDefault(flag, List.of());
  }

  void add(String flag, List<String> items) {
    List<String> given = values.get(flag);
    if (given == null) {
      given = new ArrayList<>();
      values.put(flag, given);
    }
    given.addAll(items);
  }

  void addWord(String word) {
    words.add(word);
  }
}
