package dev.fairlead.gotmpl;

import java.util.ArrayList;
import java.util.List;

/**
 * The variables that a template has declared so far. Go looks names up while it runs; scopes are
 * lexical, so the parser can find each variable's slot instead. Two lists: the names that the
 * parser lets pass (parse.go, vars), and those that exist when the template runs.
 */
final class Scope {
  private final List<String> known = new ArrayList<>(List.of("$"));
  private final List<String> declared = new ArrayList<>(List.of("$"));
  private int slots = 1;

  /** A place to go back to. */
  record Mark(int known, int declared) {}

  Mark mark() {
    return new Mark(known.size(), declared.size());
  }

  /** Forgets all variables since the mark. */
  void leave(Mark mark) {
    known.subList(mark.known(), known.size()).clear();
    enterElse(mark);
  }

  /** Goes on with an else branch: the parser lets the other branch's variables pass, still. */
  void enterElse(Mark mark) {
    declared.subList(mark.declared(), declared.size()).clear();
  }

  /** Lets a name pass from here on. */
  void mention(String name) {
    known.add(name);
  }

  boolean isKnown(String name) {
    return known.contains(name);
  }

  /** Makes a new variable and returns its slot. */
  int declare(String name) {
    declared.add(name);
    slots = Math.max(slots, declared.size());
    return declared.size() - 1;
  }

  /** The slot of the innermost variable of a name, or -1. */
  int slot(String name) {
    return declared.lastIndexOf(name);
  }

  /** How many slots are in use at most. */
  int slots() {
    return slots;
  }
}
