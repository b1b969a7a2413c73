package dev.fairlead.gpu.plugin;

import dev.fairlead.review.Finding;
import dev.fairlead.review.Finding.Severity;
import dev.fairlead.review.Place;
import dev.fairlead.value.Origin;
import java.util.ArrayList;
import java.util.List;

/** Collects findings about a text. */
public final class Findings {
  private final Passage passage;
  private final List<Finding> list = new ArrayList<>();

  public Findings(Passage passage) {
    this.passage = passage;
  }

  /** What was found. */
  public List<Finding> list() {
    return list;
  }

  /** Adds an error. */
  public void error(String rule, String message, Origin origin, String key, String... advice) {
    add(rule, Severity.ERROR, message, passage.place(origin, key), "", advice);
  }

  /** Adds a warning. */
  public void warning(String rule, String message, Origin origin, String key, String... advice) {
    add(rule, Severity.WARNING, message, passage.place(origin, key), "", advice);
  }

  /** Adds an error about a key that was meant to be another one. */
  void misspelt(String rule, String message, Origin origin, String key, String meant) {
    Place place = passage.place(origin, key);
    boolean plain = place.hasLine() && place.length() == key.length();
    String fix = plain ? meant : "";
    add(rule, Severity.ERROR, message, place, fix, "did you mean " + meant + "?");
  }

  private void add(
      String rule, Severity severity, String message, Place place, String fix, String... advice) {
    list.add(new Finding("gpu/" + rule, severity, message, place, List.of(advice), fix));
  }
}
