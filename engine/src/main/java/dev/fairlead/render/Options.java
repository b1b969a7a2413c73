package dev.fairlead.render;

import dev.fairlead.chart.Capabilities;
import dev.fairlead.tree.Entropy;
import dev.fairlead.tree.Limits;

/**
 * What a caller may choose for a render.
 *
 * @param seed makes random functions repeatable; null for real randomness
 * @param schema whether values are checked against the charts' schemas
 * @param sources whether Jinja templates are compiled even where that was done before
 */
record Options(
    Capabilities capabilities, Limits limits, Long seed, boolean schema, boolean sources) {
  /** Randomness and clock for one render. */
  Entropy entropy() {
    return seed == null ? Entropy.system() : Entropy.seeded(seed);
  }
}
