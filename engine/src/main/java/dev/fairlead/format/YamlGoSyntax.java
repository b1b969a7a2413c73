package dev.fairlead.format;

import dev.fairlead.value.GoFloat;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Utf8;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints a node as Go prints the value that go-yaml reads from it with {@code %#v}: what the errors
 * about map keys show.
 */
final class YamlGoSyntax {
  private YamlGoSyntax() {}

  static String print(YamlNode node) {
    StringBuilder out = new StringBuilder();
    print(value(node), out);
    return out.toString();
  }

  /** The error for a key that is null or larger than an int64; null if there is none. */
  static String unsupportedKey(YamlNode root) {
    return unsupportedKey(value(root));
  }

  private static String unsupportedKey(Object value) {
    if (value instanceof List<?> list) {
      for (Object item : list) {
        String complaint = unsupportedKey(item);
        if (complaint != null) {
          return complaint;
        }
      }
    }
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        Object key = entry.getKey();
        boolean bad = key == null || key instanceof BigInteger;
        String complaint =
            bad ? complaint(key, entry.getValue()) : unsupportedKey(entry.getValue());
        if (complaint != null) {
          return complaint;
        }
      }
    }
    return null;
  }

  private static String complaint(Object key, Object value) {
    StringBuilder text = new StringBuilder("unsupported map key of type: ");
    if (key == null) {
      text.append("%!s(<nil>), key: <nil>, value: ");
    } else {
      text.append("uint64, key: ");
      print(key, text);
      text.append(", value: ");
    }
    if (value == null) {
      text.append("<nil>");
    } else {
      print(value, text);
    }
    return text.toString();
  }

  /** A float as a key: sigs.k8s.io/yaml writes it with 32-bit precision. */
  static String floatKey(double key) {
    if (Double.isNaN(key)) {
      return ".nan";
    }
    float narrow = (float) key;
    if (Float.isInfinite(narrow)) {
      return narrow > 0 ? ".inf" : "-.inf";
    }
    return GoFloat.shortest(narrow, 'g');
  }

  /** The value with its Go types: the keys of maps are no strings yet. */
  static Object value(YamlNode node) {
    return switch (node.kind) {
      case SCALAR -> YamlDecoder.resolve(node);
      case ALIAS -> value(node.target);
      case SEQUENCE -> {
        List<Object> list = new ArrayList<>();
        for (YamlNode child : node.children) {
          list.add(value(child));
        }
        yield list;
      }
      case MAPPING -> {
        Map<Object, Object> map = new LinkedHashMap<>();
        fill(node, map);
        yield map;
      }
    };
  }

  private static void fill(YamlNode node, Map<Object, Object> map) {
    for (int i = 0; i < node.children.size(); i += 2) {
      YamlNode item = node.children.get(i + 1);
      if (!node.children.get(i).isMergeKey()) {
        map.put(value(node.children.get(i)), value(item));
      } else if (item.kind == YamlNode.Kind.SEQUENCE) {
        for (int k = item.children.size() - 1; k >= 0; k--) {
          fill(target(item.children.get(k)), map);
        }
      } else {
        fill(target(item), map);
      }
    }
  }

  private static YamlNode target(YamlNode node) {
    return node.kind == YamlNode.Kind.ALIAS ? node.target : node;
  }

  private static void print(Object value, StringBuilder out) {
    if (value == null) {
      out.append("interface {}(nil)");
    } else if (value instanceof String text) {
      out.append(GoQuote.quote(text));
    } else if (value instanceof BigInteger large) {
      out.append("0x").append(large.toString(16));
    } else if (value instanceof Double real) {
      out.append(GoFloat.shortest(real, 'g'));
    } else if (value instanceof List<?> list) {
      printList(list, out);
    } else if (value instanceof Map<?, ?> map) {
      printMap(map, out);
    } else {
      out.append(value);
    }
  }

  private static void printList(List<?> list, StringBuilder out) {
    out.append("[]interface {}{");
    for (int i = 0; i < list.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      print(list.get(i), out);
    }
    out.append('}');
  }

  private static void printMap(Map<?, ?> map, StringBuilder out) {
    List<Object> keys = new ArrayList<>(map.keySet());
    keys.sort(new KeyOrder());
    out.append("map[interface {}]interface {}{");
    for (int i = 0; i < keys.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      print(keys.get(i), out);
      out.append(':');
      print(map.get(keys.get(i)), out);
    }
    out.append('}');
  }

  /** internal/fmtsort: first by type, in the order of the type's address in Helm, then by value. */
  private static final class KeyOrder implements Comparator<Object> {
    @Override
    public int compare(Object a, Object b) {
      if (type(a) != type(b)) {
        return type(a) - type(b);
      }
      return switch (type(a)) {
        case 1 -> Utf8.compare((String) a, (String) b);
        case 2 -> ((BigInteger) a).compareTo((BigInteger) b);
        case 3 -> Long.compare((Long) a, (Long) b);
        case 4 -> compareFloats((Double) a, (Double) b);
        case 5 -> Boolean.compare((Boolean) a, (Boolean) b);
        default -> 0;
      };
    }

    private static int compareFloats(double a, double b) {
      if (Double.isNaN(a) || Double.isNaN(b)) {
        return Double.isNaN(b) ? 1 : -1;
      }
      return Double.compare(a, b);
    }

    private static int type(Object value) {
      if (value == null) {
        return 0;
      }
      if (value instanceof String) {
        return 1;
      }
      if (value instanceof BigInteger) {
        return 2;
      }
      if (value instanceof Long) {
        return 3;
      }
      return value instanceof Double ? 4 : 5;
    }
  }
}
