package dev.fairlead.gpu.plugin;

import dev.fairlead.review.Place;

/**
 * A config under the name by which nodes choose it.
 *
 * @param name empty for a document that stands alone
 * @param place where its name stands
 * @param passage its text, or the values it is made from
 */
public record NamedConfig(String name, Place place, Passage passage, Reading reading) {}
