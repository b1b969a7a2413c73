package dev.fairlead.gpu.plugin;

import dev.fairlead.value.Origin;

/**
 * A flag that a config gives.
 *
 * @param value text, a boolean, a list of texts, or nanoseconds
 * @param origin where its key stands, or null
 */
public record Setting(Object value, Origin origin) {}
