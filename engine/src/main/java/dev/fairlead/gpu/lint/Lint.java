package dev.fairlead.gpu.lint;

import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.SharingFile;
import dev.fairlead.gpu.plugin.SharingReader;
import dev.fairlead.review.Finding;
import dev.fairlead.review.Finding.Severity;
import dev.fairlead.review.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be said of a file of configs.
 *
 * @param findings a note with the effect, whose fix is the corrected text if there is one; then
 *     what is wrong, in the order of the file
 * @param corrected the file as it should be; the same text if nothing can be corrected
 * @param left what is wrong with the corrected text still
 */
public record Lint(List<Finding> findings, String corrected, List<Finding> left) {
  /** The rule of the note that says what a file does. */
  public static final String EFFECT = "gpu/effect";

  public Lint {
    findings = List.copyOf(findings);
    left = List.copyOf(left);
  }

  /**
   * Looks at a file.
   *
   * @param delivery how configs reach the plugin where the file does not say
   */
  public static Lint of(String name, String text, Delivery delivery) {
    SharingFile file = SharingReader.read(name, text, delivery);
    boolean clean = file.findings().stream().noneMatch(Finding::isError);
    String corrected = clean ? text : FileCorrection.of(name, text, file);
    List<Finding> left = new ArrayList<>();
    if (!clean) {
      left.addAll(SharingReader.read(name, corrected, delivery).findings());
      left.removeIf(finding -> !finding.isError());
    }
    List<Finding> findings = new ArrayList<>();
    String fix = corrected.equals(text) ? "" : corrected;
    findings.add(
        new Finding(EFFECT, Severity.NOTE, Effect.of(file), Place.in(name), List.of(), fix));
    findings.addAll(file.findings());
    findings.sort(Lint::compare);
    return new Lint(findings, corrected, left);
  }

  private static int compare(Finding one, Finding other) {
    return Integer.compare(one.place().line(), other.place().line());
  }
}
