package dev.fairlead.render;

import dev.fairlead.format.JsonWriter;
import dev.fairlead.tree.Step;
import dev.fairlead.tree.Template;
import dev.fairlead.value.Origin;
import dev.fairlead.value.Profile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values that a failing check went by: those that its message and the conditions around it
 * read.
 */
final class Grounds {
  /** How many reads are remembered, and how many callers of each are looked at. */
  private static final int REMEMBERED = 20_000;

  private static final int CALLERS = 64;

  /** How many values are listed, and how much of each. */
  private static final int LISTED = 12;

  private static final int LONGEST = 80;

  private final Profile profile;
  private final ArrayDeque<Entry> entries = new ArrayDeque<>();
  private String text = "";

  Grounds(Profile profile) {
    this.profile = profile;
  }

  private record Entry(String path, Origin origin, Object value, Step step) {}

  /** One expression, and what was read the last time that it was evaluated. */
  private static final class Ground {
    private final Template template;
    private final Deciding.Part part;
    private final boolean innermost;
    private final List<Entry> entries = new ArrayList<>();
    private int round;

    Ground(Template template, Deciding.Part part, boolean innermost) {
      this.template = template;
      this.part = part;
      this.innermost = innermost;
    }

    /** Takes a read if the expression did it, itself or in a template that it included. */
    void consider(Entry entry) {
      // What an action around the failing template includes is that template.
      int callers = part.action() && !innermost ? 1 : CALLERS;
      Step step = entry.step();
      for (int i = 0; i < callers && step != null; i++, step = step.caller()) {
        if (step.template() == template && part.offsets().contains(step.offset())) {
          if (round != step.round() && !part.every()) {
            entries.clear();
          }
          round = step.round();
          entries.add(entry);
          return;
        }
      }
    }
  }

  /** A value was read, or looked for. */
  void add(String path, Origin origin, Object value, Step step) {
    if (step != null) {
      if (entries.size() == REMEMBERED) {
        entries.removeFirst();
      }
      entries.add(new Entry(path, origin, value, step));
    }
  }

  /** The check failed here. */
  void failed(Step place) {
    List<Ground> grounds = new ArrayList<>();
    Map<Template, Set<Integer>> known = new IdentityHashMap<>();
    Step step = place;
    for (int i = 0; i < CALLERS && step != null; i++, step = step.caller()) {
      if (known.computeIfAbsent(step.template(), key -> new HashSet<>()).add(step.offset())) {
        for (Deciding.Part part : Deciding.about(step.template(), step.offset())) {
          grounds.add(new Ground(step.template(), part, step == place));
        }
      }
    }
    Set<Entry> used = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Ground ground : grounds) {
      entries.forEach(ground::consider);
      used.addAll(ground.entries);
    }
    Map<String, Entry> byPath = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (used.contains(entry)) {
        byPath.put(entry.path(), entry);
      }
    }
    text = lines(byPath);
  }

  /** A line per value; empty if there was none. */
  String text() {
    return text;
  }

  private String lines(Map<String, Entry> byPath) {
    StringBuilder out = new StringBuilder();
    int lines = 0;
    for (Entry entry : byPath.values()) {
      if (!hasInner(entry.path(), byPath.keySet()) && ++lines <= LISTED) {
        out.append("depends on ").append(entry.path()).append(state(entry)).append('\n');
      }
    }
    if (lines > LISTED) {
      out.append("and on ").append(lines - LISTED).append(" values more\n");
    }
    return out.toString();
  }

  /** Whether a part of the value was read too; that says more. */
  private static boolean hasInner(String path, Set<String> paths) {
    for (String other : paths) {
      if (other.startsWith(path) && other.length() > path.length()) {
        char next = other.charAt(path.length());
        if (next == '.' || next == '[') {
          return true;
        }
      }
    }
    return false;
  }

  private String state(Entry entry) {
    if (entry.value() == null && entry.origin() == null) {
      return ", which is not set";
    }
    String value = JsonWriter.write(entry.value(), profile);
    if (value.length() > LONGEST) {
      value = value.substring(0, value.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
    return ": " + value + (entry.origin() == null ? "" : ", from " + entry.origin());
  }
}
