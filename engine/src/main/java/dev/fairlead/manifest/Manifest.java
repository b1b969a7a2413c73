package dev.fairlead.manifest;

import java.util.List;

/**
 * One document that a chart renders: a Kubernetes object, or text that Helm passes on as one.
 *
 * @param source the path of its template, from the chart's name on
 * @param apiVersion the object's {@code apiVersion}, empty if it has none
 * @param kind the object's {@code kind}, empty if it has none
 * @param name the object's {@code metadata.name}, empty if it has none
 * @param text the document as Helm prints it
 * @param events when the object runs as a hook ({@code pre-install}, {@code test}, …); empty if it
 *     is none
 */
public record Manifest(
    String source, String apiVersion, String kind, String name, String text, List<String> events) {
  public Manifest {
    events = List.copyOf(events);
  }

  /** Whether the object runs at certain events instead of being installed. */
  public boolean isHook() {
    return !events.isEmpty();
  }

  /** Whether the object is a test of the release. */
  public boolean isTest() {
    return events.contains("test");
  }

  /** The document under the header that Helm gives it. */
  void print(StringBuilder out) {
    out.append("---\n# Source: ").append(source).append('\n').append(text).append('\n');
  }
}
