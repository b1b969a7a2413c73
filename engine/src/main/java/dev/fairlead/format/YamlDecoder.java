package dev.fairlead.format;

import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginList;
import dev.fairlead.value.OriginMap;
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

  /** Null when the values need no origins. */
  private final String source;

  private final Origin.Layer layer;
  private final int linesBefore;
  private final boolean exact;
  private final Set<YamlNode> openAliases = new HashSet<>();
  private int decoded;
  private int aliased;
  private boolean notFinite;
  private FormatException badKey;

  YamlDecoder(String source, Origin.Layer layer, int linesBefore) {
    this(source, layer, linesBefore, false);
  }

  private YamlDecoder(String source, Origin.Layer layer, int linesBefore, boolean exact) {
    this.source = source;
    this.layer = layer;
    this.linesBefore = linesBefore;
    this.exact = exact;
  }

  /** A decoder that leaves numbers as YAML has them, even those that no JSON can hold. */
  static YamlDecoder exact() {
    return new YamlDecoder(null, null, 0, true);
  }

  /** The value of a document. */
  Object decode(YamlNode root) {
    Object value = value(root);
    if (badKey != null) {
      throw badKey;
    }
    if (notFinite) {
      JsonWriter.checkFinite(value);
    }
    return value;
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
    Object value = resolve(node);
    if (node.tag.equals(BINARY)) {
      return JsonWriter.valid((String) value);
    }
    if (value instanceof Number number && !exact) {
      double real = number.doubleValue();
      notFinite |= Double.isNaN(real) || Double.isInfinite(real);
      return real;
    }
    return value;
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
    Map<String, Object> map = source == null ? new LinkedHashMap<>() : new OriginMap();
    fill(node, map);
    return map;
  }

  private void fill(YamlNode node, Map<String, Object> map) {
    List<YamlNode> children = node.children;
    for (int i = 0; i < children.size(); i += 2) {
      YamlNode key = children.get(i);
      YamlNode item = children.get(i + 1);
      if (key.isMergeKey()) {
        merge(item, map);
        continue;
      }
      String name = key(key);
      Object value = value(item);
      if (name == null && badKey == null) {
        badKey = failure(YamlGoSyntax.unsupportedKey(resolve(target(key)), item), key);
      }
      if (name != null && map instanceof OriginMap known) {
        known.put(name, value, origin(key));
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
