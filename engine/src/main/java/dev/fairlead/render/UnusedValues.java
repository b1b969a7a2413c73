package dev.fairlead.render;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.ChartFile;
import dev.fairlead.render.UnusedValue.Likeness;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Spelling;
import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the keys of a user's values that nothing reads in one render. A key is read when a
 * template, a condition or a tag asks for it, or lists, prints or compares the map that it is in,
 * or tests whether that map is empty and does no more with it. A schema does not read.
 */
public final class UnusedValues {
  private final Chart chart;
  private final Reads reads;
  private final List<Unread> unread = new ArrayList<>();

  /** The true places of what is read: by an anchor one place may give several entries. */
  private final Set<Origin> used = new HashSet<>();

  private UnusedValues(Chart chart, Reads reads) {
    this.chart = chart;
    this.reads = reads;
  }

  /** An entry that is not read, in a map that may be. */
  private record Unread(GivenValue parent, GivenValue given, DefaultTables defaults) {}

  /**
   * The unused keys, in the order of the values; of a map that is not read at all its own key only.
   *
   * @throws RenderFailure with Helm's words when the chart cannot be rendered
   */
  public static List<UnusedValue> find(
      Renderer renderer, Chart chart, Map<String, Object> values, Release release) {
    GivenValue root = GivenValue.root(values);
    Reading reading;
    try {
      reading = renderer.reading(chart, root.numbered(), release);
    } catch (RenderFailure e) {
      // Once more, to explain the failure with the true origins.
      renderer.logging(line -> {}).render(chart, values, release);
      throw e;
    }
    UnusedValues search = new UnusedValues(chart, reading.reads());
    search.visit(root, DefaultTables.of(chart));
    List<UnusedValue> found = new ArrayList<>();
    for (Unread each : search.unread) {
      Origin origin = each.given.origin();
      if (origin == null || !search.used.contains(origin.alone())) {
        found.add(search.unused(each));
      }
    }
    return found;
  }

  private void visit(GivenValue parent, DefaultTables defaults) {
    for (GivenValue given : parent.inner()) {
      boolean looked = looked(given);
      boolean counted = !looked && counted(given);
      if (!looked && !counted && !read(parent, given)) {
        unread.add(new Unread(parent, given, defaults));
        continue;
      }
      if (given.origin() != null && given.origin().line() > 0) {
        used.add(given.origin().alone());
      }
      if (given.value() instanceof List) {
        items(given);
      } else if (!counted) {
        visit(given, defaults.inner(given.key()));
      }
    }
  }

  /** In lists only the maps that a template looked into can have unused keys. */
  private void items(GivenValue list) {
    for (GivenValue item : list.inner()) {
      if (item.value() instanceof List) {
        items(item);
      } else if (looked(item)) {
        visit(item, DefaultTables.NONE);
      }
    }
  }

  /** Whether something in a map was asked for, perhaps after it was merged into another. */
  private boolean looked(GivenValue given) {
    for (MapUse use : uses(given)) {
      if (use.looked()) {
        return true;
      }
    }
    for (GivenValue inner : given.inner()) {
      if (reads.read(inner.number()) || looked(inner)) {
        return true;
      }
    }
    return false;
  }

  private boolean counted(GivenValue given) {
    for (MapUse use : uses(given)) {
      if (use.isCounted()) {
        return true;
      }
    }
    return false;
  }

  /** How a map was used; nothing for what is no map, or an empty one. */
  private List<MapUse> uses(GivenValue given) {
    return given.value() instanceof Map && !given.inner().isEmpty()
        ? reads.uses(given.number())
        : List.of();
  }

  /** Whether an entry was asked for. A null may have deleted a default that would have been. */
  private boolean read(GivenValue parent, GivenValue given) {
    if (reads.read(given.number())) {
      return true;
    }
    if (given.value() == null) {
      for (MapUse use : reads.uses(parent.number())) {
        if (use.isListed() || use.asked().contains(given.key())) {
          return true;
        }
      }
    }
    return false;
  }

  private UnusedValue unused(Unread each) {
    GivenValue given = each.given;
    List<Origin> origins = new ArrayList<>();
    for (Origin origin = given.origin(); origin != null; origin = origin.shadowed()) {
      origins.add(origin.alone());
    }
    Set<String> known = known(each);
    Likeness likeness = known.contains(given.key()) ? Likeness.KNOWN : Likeness.UNKNOWN;
    String nearest = null;
    if (likeness == Likeness.UNKNOWN) {
      nearest = Spelling.nearest(given.key(), known);
      likeness = isNamed(given.key(), chart) ? Likeness.NAMED : Likeness.UNKNOWN;
    }
    return new UnusedValue(
        given.path(), given.key(), origins, likeness, Optional.ofNullable(nearest));
  }

  /** The keys that the chart has in a map by itself, and those that it asked for there. */
  private Set<String> known(Unread each) {
    Set<String> keys = new LinkedHashSet<>(each.defaults.keys());
    for (MapUse use : reads.uses(each.parent.number())) {
      for (String key : OriginMap.keys(use.map())) {
        if (isDefault(use.map().origin(key))) {
          keys.add(key);
        }
      }
      keys.addAll(use.asked());
    }
    return keys;
  }

  /** Whether a template of a chart or its subcharts has a word. */
  private static boolean isNamed(String word, Chart chart) {
    for (ChartFile file : chart.templates()) {
      String text = Utf8.text(file.data());
      for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
        if (isEdge(text, i - 1) && isEdge(text, i + word.length())) {
          return true;
        }
      }
    }
    for (Chart child : chart.dependencies()) {
      if (isNamed(word, child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEdge(String text, int index) {
    if (index < 0 || index >= text.length()) {
      return true;
    }
    char c = text.charAt(index);
    return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_');
  }

  private static boolean isDefault(Origin origin) {
    for (Origin each = origin; each != null; each = each.shadowed()) {
      if (each.layer() != Origin.Layer.USER) {
        return true;
      }
    }
    return origin == null;
  }
}
