package dev.fairlead.jinja;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names that one place in a template sees, innermost first. */
final class Scope {
  private final Body body;
  private final Scope outer;

  /** Whether dot is a loop's element here. */
  private final boolean shifted;

  /** Whether assignments to outer names make new variables, as in a loop. */
  private final boolean barrier;

  private final Map<String, Binding> names = new HashMap<>();

  /** Paths that a condition around this place says are there. */
  private final Set<String> present = new HashSet<>();

  private Scope(Body body, Scope outer, boolean shifted, boolean barrier) {
    this.body = body;
    this.outer = outer;
    this.shifted = shifted;
    this.barrier = barrier;
  }

  static Scope of(Body body) {
    return new Scope(body, null, false, true);
  }

  /** A branch: what it declares ends with it, what it assigns does not. */
  Scope branch() {
    return new Scope(body, this, shifted, false);
  }

  /** An iteration of a loop. */
  Scope loop() {
    return new Scope(body, this, true, true);
  }

  /** A block with names of its own, dot unchanged. */
  Scope block() {
    return new Scope(body, this, shifted, true);
  }

  /** A place with the same dot that sees none of the names here. */
  Scope isolated() {
    return new Scope(body, null, shifted, true);
  }

  Body body() {
    return body;
  }

  boolean shifted() {
    return shifted;
  }

  void bind(String name, Binding binding) {
    names.put(name, binding);
  }

  /** A new variable. */
  Binding.Local declare(String name, String key) {
    Binding.Local local = new Binding.Local("$" + name, body.newSlot(), key);
    names.put(name, local);
    return local;
  }

  /** A new variable with a name that nothing else here has; the template cannot name it. */
  Binding.Local fresh(String name, String key) {
    String free = name;
    for (int i = 2; find(free) != null || find("$" + free) != null; i++) {
      free = name + i;
    }
    Binding.Local local = new Binding.Local("$" + free, body.newSlot(), key);
    names.put(local.name(), local);
    return local;
  }

  Binding find(String name) {
    Binding binding = names.get(name);
    return binding != null || outer == null ? binding : outer.find(name);
  }

  /** What an assignment here would change: a binding this side of the nearest loop, or null. */
  Binding assignable(String name) {
    Binding binding = names.get(name);
    return binding != null || barrier || outer == null ? binding : outer.assignable(name);
  }

  /** Adds all names that are bound, outer ones too. */
  void collect(Set<String> into) {
    into.addAll(names.keySet());
    if (outer != null) {
      outer.collect(into);
    }
  }

  void say(String path) {
    present.add(path);
  }

  boolean isPresent(String path) {
    return present.contains(path) || (outer != null && outer.isPresent(path));
  }
}
