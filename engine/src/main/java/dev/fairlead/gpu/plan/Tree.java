package dev.fairlead.gpu.plan;

import dev.fairlead.format.JsonWriter;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.review.Place;
import dev.fairlead.value.Decoded;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginList;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A map of a manifest with its place; absent parts are empty trees.
 *
 * @param map the entries
 * @param place where it stands
 */
record Tree(Map<String, Object> map, Passage passage, Place place) {
  /** The map below a key. */
  Tree at(String... path) {
    Tree tree = this;
    for (String key : path) {
      tree = new Tree(Decoded.map(tree.map.get(key)), passage, tree.place(key));
    }
    return tree;
  }

  /** Where a key stands; the tree's own place if it has none. */
  Place place(String key) {
    Origin origin = OriginMap.origin(map, key);
    return origin == null ? place : passage.place(origin, key);
  }

  /** The maps of the list below a key. */
  List<Tree> list(String key) {
    List<Tree> trees = new ArrayList<>();
    List<Object> items = Decoded.list(map.get(key));
    for (int i = 0; i < items.size(); i++) {
      Origin origin = OriginList.origin(items, i);
      Place at = origin == null ? place(key) : passage.place(origin, "");
      trees.add(new Tree(Decoded.map(items.get(i)), passage, at));
    }
    return trees;
  }

  /** The texts of the list below a key. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    Decoded.list(map.get(key)).forEach(item -> texts.add(text(item)));
    return texts;
  }

  /** A scalar as text; empty if there is none. */
  String text(String key) {
    Object value = map.get(key);
    return value instanceof Map || value instanceof List ? "" : text(value);
  }

  /** A whole number, or another one if there is none. */
  long number(String key, long otherwise) {
    return map.get(key) instanceof Number number ? number.longValue() : otherwise;
  }

  boolean has(String key) {
    return map.get(key) != null;
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof String text ? text : JsonWriter.write(value, Profile.HELM_4);
  }
}
