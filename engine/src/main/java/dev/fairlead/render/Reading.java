package dev.fairlead.render;

import dev.fairlead.manifest.Manifests;

/** A render that also says which values it read. */
public record Reading(Manifests manifests, Reads reads) {}
