package dev.fairlead.format;

import dev.fairlead.value.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads YAML as Helm does: the first document, by sigs.k8s.io/yaml's Unmarshal. Every key is a
 * string, every number a Double, and later duplicates of a key win.
 */
public final class YamlReader {
  private YamlReader() {}

  /** The value of the first document; null if there is none. */
  public static Object read(String text) {
    return decode(text, new YamlDecoder(null, null, 0));
  }

  /** The same, with maps and lists that know where each entry came from. */
  public static Object read(String text, String source, Origin.Layer layer) {
    return decode(text, new YamlDecoder(source, layer, 0));
  }

  /**
   * The value of the first document with its numbers as YAML has them: Long, Double, BigInteger.
   */
  static Object readExact(String text) {
    return decode(text, YamlDecoder.exact());
  }

  /** A document that must be a map; an empty one is an empty map. */
  public static Map<String, Object> readMap(String text) {
    return map(read(text));
  }

  /** The same, with origins. */
  public static Map<String, Object> readMap(String text, String source, Origin.Layer layer) {
    return map(read(text, source, layer));
  }

  /** A document that must be a list; an empty one is an empty list. */
  public static List<Object> readList(String text) {
    Object value = read(text);
    return value == null
        ? new ArrayList<>()
        : JsonTypes.list(value, "error unmarshaling JSON: while decoding JSON: ");
  }

  /**
   * All documents of a values file, as Helm 4 cuts it (apimachinery, YAMLReader): at lines that
   * start with {@code ---}.
   */
  public static List<Map<String, Object>> readDocuments(
      String text, String source, Origin.Layer layer) {
    List<Map<String, Object>> maps = new ArrayList<>();
    YamlDocuments documents = new YamlDocuments(text);
    for (String document = documents.next(); document != null; document = documents.next()) {
      YamlDecoder decoder = new YamlDecoder(source, layer, documents.line());
      try {
        maps.add(map(decode(document, decoder)));
      } catch (FormatException e) {
        throw e.prefixed("cannot unmarshal yaml document: ", documents.line());
      }
    }
    return maps;
  }

  private static Map<String, Object> map(Object value) {
    return value == null
        ? new LinkedHashMap<>()
        : JsonTypes.map(value, "error unmarshaling JSON: while decoding JSON: ");
  }

  private static Object decode(String text, YamlDecoder decoder) {
    try {
      YamlNode root = new YamlParser(text.isEmpty() ? "\n" : text).document();
      return root == null ? null : decoder.decode(root);
    } catch (FormatException e) {
      throw e.prefixed("error converting YAML to JSON: ", 0);
    }
  }
}
