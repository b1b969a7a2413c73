package dev.fairlead.render;

import dev.fairlead.source.Position;
import dev.fairlead.value.Origin;
import java.util.Optional;

/**
 * A template read a value, or looked for one that is not there.
 *
 * @param path the value's path in the values of the root chart; globals have the same in all charts
 * @param origin where the value came from; empty if it is not there or a template made it
 * @param template the template that was being executed; empty for Chart.yaml
 * @param position where in it; empty for a dependency's condition or tag in Chart.yaml
 */
public record Read(
    String path, Optional<Origin> origin, String template, Optional<Position> position) {}
