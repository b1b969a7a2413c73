package dev.fairlead.gpu.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a node advertises.
 *
 * @param offers its extended resources
 * @param absent names that renaming takes away: absent, or 0 where the node advertised them before
 * @param trouble why the plugin advertises nothing, if something keeps it from that
 * @param warnings what the plugin logs
 */
public record Capacity(
    List<Offer> offers, List<String> absent, Optional<Trouble> trouble, List<String> warnings) {
  /**
   * A failure on the node.
   *
   * @param who the program that fails
   * @param text what it logs
   */
  public record Trouble(String who, String text) {}

  public Capacity {
    offers = List.copyOf(offers);
    absent = List.copyOf(absent);
    warnings = List.copyOf(warnings);
  }

  /** The offer of this name, or null. */
  public Offer offer(String resource) {
    for (Offer offer : offers) {
      if (offer.resource().equals(resource)) {
        return offer;
      }
    }
    return null;
  }
}
