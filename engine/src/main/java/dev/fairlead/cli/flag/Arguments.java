package dev.fairlead.cli.flag;

import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command line as read: the values of its flags and its positional arguments. */
public final class Arguments {
  private final Profile profile;
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  public Arguments(Profile profile) {
    this.profile = profile;
  }

  /** Which Helm to behave like. */
  public Profile profile() {
    return profile;
  }

  /** The positional arguments. */
  public List<String> words() {
    return words;
  }

  /** Whether a flag was given at all. */
  public boolean given(String flag) {
    return values.containsKey(flag);
  }

  /** A flag's last value, or the fallback when it was not given. */
  public String text(String flag, String fallback) {
    List<String> given = values.get(flag);
    return given == null || given.isEmpty() ? fallback : given.get(given.size() - 1);
  }

  /** Whether a flag without a value was given, and its last value is true. */
  public boolean on(String flag) {
    return GoNumbers.bool(text(flag, "false"));
  }

  /** All values of a repeatable flag, in order. */
  public List<String> list(String flag) {
    return values.getOrDefault(flag, List.of());
  }

  public void add(String flag, List<String> items) {
    List<String> given = values.get(flag);
    if (given == null) {
      given = new ArrayList<>();
      values.put(flag, given);
    }
    given.addAll(items);
  }

  public void addWord(String word) {
    words.add(word);
  }
}
