package dev.fairlead.render;

import dev.fairlead.source.Position;
import dev.fairlead.source.Source;
import dev.fairlead.tree.Rendering;
import dev.fairlead.tree.Site;
import dev.fairlead.value.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which values a render read. Templates work on maps that tell of each access; what a template
 * copies goes on telling. A map that is only handed around is not read, one that is printed,
 * compared or listed is, with all that was listed.
 */
public final class Reads {
  private final Map<ReadKey, Read> reads = new LinkedHashMap<>();
  private final Map<Origin, Read> byOrigin = new HashMap<>();

  /** The uses of the maps that came from one place, and of the root maps, which come from none. */
  private final Map<Origin, List<MapUse>> uses = new HashMap<>();

  private Rendering rendering;
  private boolean listening = true;

  private final Grounds grounds;

  Reads() {
    this(null);
  }

  /**
   * @param grounds is told of each read too, or null
   */
  Reads(Grounds grounds) {
    this.grounds = grounds;
  }

  /** The templates failed; nothing runs any more. */
  void failed() {
    if (grounds != null && rendering != null) {
      grounds.failed(rendering.step());
    }
  }

  private record ReadKey(String path, Source source, int offset) {
    @Override
    public boolean equals(Object other) {
      return other instanceof ReadKey key
          && offset == key.offset
          && source == key.source
          && path.equals(key.path);
    }

    @Override
    public int hashCode() {
      return path.hashCode() * 31 + offset;
    }
  }

  /** Each value with each place that read it, in the order of the first time. */
  public List<Read> list() {
    return List.copyOf(reads.values());
  }

  /** Whether the value that came from a place was read. */
  boolean read(Origin origin) {
    return byOrigin.containsKey(origin.alone());
  }

  /** How the maps that came from a place were used; null means the root. */
  List<MapUse> uses(Origin origin) {
    return uses.getOrDefault(origin == null ? null : origin.alone(), List.of());
  }

  /** What follows is not the templates' doing. */
  void pause() {
    listening = false;
  }

  /** From here on templates read. */
  void listen(Rendering templates) {
    rendering = templates;
    listening = true;
  }

  boolean listening() {
    return listening;
  }

  void add(String path, Origin origin, Object value) {
    if (grounds != null && rendering != null) {
      grounds.add(path, origin, value, rendering.step());
    }
    Site site = rendering == null ? null : rendering.site();
    ReadKey key =
        site == null
            ? new ReadKey(path, null, 0)
            : new ReadKey(path, site.template().source(), site.offset());
    Read read = reads.get(key);
    if (read == null || read.origin().isEmpty() && origin != null) {
      Optional<Position> position = Optional.ofNullable(site).map(Site::position);
      String template = site == null ? "" : site.template().name();
      read = new Read(path, Optional.ofNullable(origin), template, position);
      reads.put(key, read);
    }
    if (origin != null) {
      byOrigin.putIfAbsent(origin.alone(), read);
    }
  }

  void used(Origin origin, MapUse use) {
    uses.computeIfAbsent(origin == null ? null : origin.alone(), place -> new ArrayList<>())
        .add(use);
  }
}
