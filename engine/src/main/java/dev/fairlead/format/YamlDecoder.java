package dev.fairlead.format;

import dev.fairlead.format.GoShape.Pointer;
import dev.fairlead.format.GoShape.Scalar;
import dev.fairlead.format.GoShape.Slice;
import dev.fairlead.format.GoShape.Table;
import dev.fairlead.value.GoFloat;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginList;
import dev.fairlead.value.OriginMap;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns nodes into template values as Helm does: go-yaml's decoder (yaml/v2 decode.go), then
 * sigs.k8s.io/yaml's way through JSON, which makes every key a string and every number a float64.
 */
final class YamlDecoder {
  private static final String BINARY = "tag:yaml.org,2002:binary";

  /** Takes the entries of maps that are only looked through. */
  private static final Map<String, Object> NOWHERE =
      new AbstractMap<>() {
        @Override
        public Object put(String key, Object value) {
          return null;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
          return Set.of();
        }
      };

  /** Null when the values need no origins. */
  private final String source;

  private final Origin.Layer layer;
  private final int linesBefore;

  /** The Go type that is decoded into; null for none. */
  private GoShape shape;

  /** Whether values that the type has no field for are decoded all the same. */
  private boolean keepsAll;

  /** Whether a value is only looked through for errors. */
  private boolean skipping;

  private final Set<YamlNode> openAliases = new HashSet<>();
  private int decoded;
  private int aliased;
  private boolean notFinite;

  /** A key that no JSON can have, if there was one. */
  private YamlNode badKey;

  YamlDecoder(String source, Origin.Layer layer, int linesBefore) {
    this.source = source;
    this.layer = layer;
    this.linesBefore = linesBefore;
  }

  /**
   * A document as the JSON for a struct: text where the struct wants text, and only what it has
   * fields for (yaml.go, convertToJSONableObject).
   */
  static Object decode(YamlNode root, GoStruct type) {
    YamlDecoder decoder = new YamlDecoder(null, null, 0);
    decoder.shape = type;
    Object value = decoder.value(root);
    decoder.checkKeys(root);
    if (decoder.notFinite) {
      YamlDecoder all = new YamlDecoder(null, null, 0);
      all.shape = type;
      all.keepsAll = true;
      JsonWriter.checkFinite(all.value(root));
    }
    return value;
  }

  /** The value of a document for a struct, with what the struct has no field for. */
  Object decodeAll(YamlNode root, GoStruct type) {
    shape = type;
    keepsAll = true;
    return decode(root);
  }

  /** The value of a document. */
  Object decode(YamlNode root) {
    Object value = value(root);
    checkKeys(root);
    if (notFinite) {
      JsonWriter.checkFinite(value);
    }
    return value;
  }

  /** Fails on a key that no JSON can have, unless a later duplicate took its map away. */
  private void checkKeys(YamlNode root) {
    String complaint = badKey == null ? null : YamlGoSyntax.unsupportedKey(root);
    if (complaint != null) {
      throw failure(complaint, badKey);
    }
  }

  private Object value(YamlNode node) {
    count();
    return switch (node.kind) {
      case SCALAR -> scalar(node);
      case SEQUENCE -> sequence(node);
      case MAPPING -> mapping(node);
      case ALIAS -> alias(node, null);
    };
  }

  /** Counts a step, and refuses documents that consist of aliases to aliases. */
  private void count() {
    decoded++;
    if (!openAliases.isEmpty()) {
      aliased++;
      if (aliased > 100 && decoded > 1000 && (double) aliased / decoded > allowedAliases()) {
        throw new FormatException("yaml: document contains excessive aliasing");
      }
    }
  }

  private double allowedAliases() {
    if (decoded <= 400_000) {
      return 0.99;
    }
    return decoded >= 4_000_000 ? 0.10 : 0.99 - 0.89 * ((decoded - 400_000) / 3_600_000.0);
  }

  private Object alias(YamlNode node, Map<String, Object> merged) {
    if (!openAliases.add(node)) {
      throw failure("yaml: anchor '" + node.value + "' value contains itself", node);
    }
    Object value = null;
    if (merged == null) {
      value = value(node.target);
    } else {
      count();
      fill(node.target, merged);
    }
    openAliases.remove(node);
    return value;
  }

  private Object scalar(YamlNode node) {
    if (skipping && node.tag.isEmpty() && !(node.implicit && mayBeInfinite(node.value))) {
      return null;
    }
    Object value = resolve(node);
    if (node.tag.equals(BINARY)) {
      return JsonWriter.valid((String) value);
    }
    if (shape == Scalar.TEXT && !skipping) {
      return text(value);
    }
    if (value instanceof Number number) {
      double real = number.doubleValue();
      notFinite |= Double.isNaN(real) || Double.isInfinite(real);
      return real;
    }
    return value;
  }

  private static boolean mayBeInfinite(String text) {
    return !text.isEmpty() && ".+-".indexOf(text.charAt(0)) >= 0;
  }

  /** A scalar as text: floats with 32 bits. */
  private static Object text(Object value) {
    if (value instanceof Double real) {
      return GoFloat.shortest(real.floatValue(), 'g');
    }
    return value instanceof Number || value instanceof Boolean ? value.toString() : value;
  }

  static Object resolve(YamlNode node) {
    if (node.tag.isEmpty()) {
      return node.implicit ? YamlResolver.plain(node.value) : node.value;
    }
    return node.tag.equals(BINARY)
        ? YamlResolver.binary(node.value)
        : YamlResolver.tagged(node.tag, node.value);
  }

  private Object sequence(YamlNode node) {
    GoShape outer = shape;
    shape = outer instanceof Slice slice ? slice.element() : outer == null ? null : Scalar.ANY;
    Object list = items(node);
    shape = outer;
    return list;
  }

  private Object items(YamlNode node) {
    if (skipping) {
      for (YamlNode child : node.children) {
        value(child);
      }
      return null;
    }
    if (source == null) {
      List<Object> list = new ArrayList<>(node.children.size());
      for (YamlNode child : node.children) {
        list.add(value(child));
      }
      return list;
    }
    OriginList list = new OriginList();
    for (YamlNode child : node.children) {
      list.add(value(child), origin(child));
    }
    return list;
  }

  private Origin origin(YamlNode node) {
    return Origin.at(source, linesBefore + node.line + 1, node.column + 1, layer);
  }

  private Object mapping(YamlNode node) {
    Map<String, Object> map;
    if (skipping) {
      map = NOWHERE;
    } else {
      map = source == null ? new LinkedHashMap<>() : new OriginMap();
    }
    fill(node, map);
    return map;
  }

  /** The value of a key, by what the type says of it. */
  private Object member(String name, YamlNode item) {
    if (shape == null || skipping) {
      return value(item);
    }
    GoShape outer = shape;
    GoShape type = outer instanceof Pointer pointer ? pointer.target() : outer;
    shape = Scalar.ANY;
    if (type instanceof Table table) {
      shape = table.element();
    } else if (type instanceof GoStruct struct) {
      GoStruct.Field field = name == null ? null : struct.field(name);
      skipping = field == null && !keepsAll;
      shape = field == null ? Scalar.ANY : field.shape();
    }
    Object value = value(item);
    skipping = false;
    shape = outer;
    return value;
  }

  private void fill(YamlNode node, Map<String, Object> map) {
    List<YamlNode> children = node.children;
    Set<String> own = keepsAll ? new HashSet<>() : null;
    for (int i = 0; i < children.size(); i += 2) {
      YamlNode key = children.get(i);
      YamlNode item = children.get(i + 1);
      if (key.isMergeKey()) {
        merge(item, map);
        continue;
      }
      String name = key(key);
      Object value = member(name, item);
      badKey = name == null && badKey == null ? key : badKey;
      if (name != null && map instanceof OriginMap known) {
        Origin origin = origin(key);
        boolean again = own != null && !own.add(name);
        known.put(name, value, again ? origin.over(known.origin(name)) : origin);
      } else if (name != null) {
        map.put(name, value);
      }
    }
  }

  /** A key as a string; null when no JSON can have such a key, which is reported at the end. */
  private String key(YamlNode node) {
    YamlNode target = target(node);
    if (target.kind != YamlNode.Kind.SCALAR) {
      value(node);
      throw failure("yaml: invalid map key: " + YamlGoSyntax.print(target), node);
    }
    count();
    if (node != target) {
      alias(node, null);
    }
    Object key = resolve(target);
    if (key instanceof String text) {
      return target.tag.equals(BINARY) ? JsonWriter.valid(text) : text;
    }
    if (key instanceof Double real) {
      return YamlGoSyntax.floatKey(real);
    }
    return key instanceof Boolean || key instanceof Long ? key.toString() : null;
  }

  private static YamlNode target(YamlNode node) {
    return node.kind == YamlNode.Kind.ALIAS ? node.target : node;
  }

  private static FormatException failure(String message, YamlNode node) {
    return new FormatException(message, node.line + 1, node.column + 1);
  }

  private void merge(YamlNode node, Map<String, Object> map) {
    if (node.kind == YamlNode.Kind.SEQUENCE) {
      for (int i = node.children.size() - 1; i >= 0; i--) {
        mergeOne(node.children.get(i), map);
      }
    } else {
      mergeOne(node, map);
    }
  }

  private void mergeOne(YamlNode node, Map<String, Object> map) {
    if (target(node).kind != YamlNode.Kind.MAPPING) {
      throw failure("yaml: map merge requires map or sequence of maps as the value", node);
    }
    count();
    if (node.kind == YamlNode.Kind.ALIAS) {
      alias(node, map);
    } else {
      fill(node, map);
    }
  }
}
