package dev.fairlead.format;

import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Origin;
import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads YAML as Helm does: the first document, by sigs.k8s.io/yaml's Unmarshal. Every key is a
 * string, every number a Double, and later duplicates of a key win.
 */
public final class YamlReader {
  private static final String CONVERTING = "error converting YAML to JSON: ";

  private YamlReader() {}

  /** The value of the first document; null if there is none. */
  public static Object read(String text) {
    return decode(text, new YamlDecoder(null, null, 0));
  }

  /** The same, with maps and lists that know where each entry came from. */
  public static Object read(String text, String source, Origin.Layer layer) {
    return decode(text, new YamlDecoder(source, layer, 0));
  }

  /** The first document as the JSON for a struct; null if there is none. */
  static Object readFor(GoStruct type, String text) {
    try {
      YamlNode root = root(text);
      return root == null ? null : YamlDecoder.decode(root, type);
    } catch (FormatException e) {
      throw e.prefixed(CONVERTING, 0);
    }
  }

  /**
   * The first document for a struct, with origins: text where the struct wants text, all else as it
   * stands. The origin of a key that its map has twice remembers the earlier one as shadowed.
   */
  public static Object readFor(GoStruct type, String text, String source, Origin.Layer layer) {
    try {
      YamlNode root = root(text);
      return root == null ? null : new YamlDecoder(source, layer, 0).decodeAll(root, type);
    } catch (FormatException e) {
      throw e.prefixed(CONVERTING, 0);
    }
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
        : JsonReader.list(value, "error unmarshaling JSON: while decoding JSON: ");
  }

  /**
   * All documents of a values file, as Helm 4 cuts it (apimachinery, YAMLReader): at lines that
   * start with {@code ---}.
   */
  public static List<Map<String, Object>> readDocuments(
      String text, String source, Origin.Layer layer) {
    List<Map<String, Object>> maps = new ArrayList<>();
    Documents documents = new Documents(text);
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
        : JsonReader.map(value, "error unmarshaling JSON: while decoding JSON: ");
  }

  private static Object decode(String text, YamlDecoder decoder) {
    try {
      YamlNode root = root(text);
      return root == null ? null : decoder.decode(root);
    } catch (FormatException e) {
      throw e.prefixed(CONVERTING, 0);
    }
  }

  private static YamlNode root(String text) {
    YamlNode plain = YamlLineParser.document(text);
    return plain != null ? plain : new YamlParser(Utf16.decoded(text)).document();
  }

  /** Cuts a values file into documents: apimachinery's YAMLReader, by lines that start with ---. */
  private static final class Documents {
    private static final String SEPARATOR = "---";

    private final String text;
    private int pos;
    private int nextLine;
    private int line;

    Documents(String text) {
      this.text = text;
    }

    /** How many lines of the file come before the document that was returned last. */
    int line() {
      return line;
    }

    /** The next document with line feeds as line breaks, or null. */
    String next() {
      if (pos == 0 && isOne()) {
        pos = text.length();
        return text;
      }
      StringBuilder document = new StringBuilder();
      line = nextLine;
      while (pos < text.length()) {
        int end = text.indexOf('\n', pos);
        int next = end < 0 ? text.length() : end + 1;
        if (end < 0) {
          end = text.length();
        } else if (end > pos && text.charAt(end - 1) == '\r') {
          end--;
        }
        boolean separator = text.startsWith(SEPARATOR, pos);
        if (separator) {
          checkSeparator(text.substring(pos + SEPARATOR.length(), end));
        }
        nextLine++;
        int start = pos;
        pos = next;
        if (separator && document.length() > 0) {
          return document.toString();
        }
        document.append(text, start, end).append('\n');
      }
      return document.length() == 0 ? null : document.toString();
    }

    /** Whether the whole text is the only document, as it stands. */
    private boolean isOne() {
      return text.endsWith("\n")
          && text.indexOf('\r') < 0
          && !text.startsWith(SEPARATOR)
          && text.indexOf("\n" + SEPARATOR) < 0;
    }

    private void checkSeparator(String rest) {
      String trimmed = GoUnicode.trim(rest);
      if (!trimmed.isEmpty() && trimmed.charAt(0) != '#') {
        throw new FormatException(
            "error reading yaml document: invalid Yaml document separator: " + trimmed,
            nextLine + 1,
            1);
      }
    }
  }

  /** YAML texts in UTF-16, which go-yaml tells by their byte order mark (yaml/v2 readerc.go). */
  private static final class Utf16 {
    private final byte[] bytes;
    private final int low;
    private int pos = 2;

    private Utf16(byte[] bytes, int low) {
      this.bytes = bytes;
      this.low = low;
    }

    /** The text itself, unless its first two bytes are the mark of UTF-16. */
    static String decoded(String text) {
      if (text.startsWith("\uDCFF\uDCFE")) {
        return new Utf16(Utf8.bytes(text), 0).decode();
      }
      return text.startsWith("\uDCFE\uDCFF") ? new Utf16(Utf8.bytes(text), 1).decode() : text;
    }

    private String decode() {
      StringBuilder text = new StringBuilder(bytes.length / 2);
      while (pos < bytes.length) {
        char c = unit("incomplete UTF-16 character");
        if (Character.isLowSurrogate(c)) {
          throw new FormatException("yaml: unexpected low surrogate area");
        }
        text.append(c);
        if (Character.isHighSurrogate(c)) {
          char second = unit("incomplete UTF-16 surrogate pair");
          if (!Character.isLowSurrogate(second)) {
            throw new FormatException("yaml: expected low surrogate area");
          }
          text.append(second);
        }
      }
      return text.toString();
    }

    private char unit(String incomplete) {
      if (pos + 2 > bytes.length) {
        throw new FormatException("yaml: " + incomplete);
      }
      int unit = bytes[pos + low] & 0xFF | (bytes[pos + 1 - low] & 0xFF) << 8;
      pos += 2;
      return (char) unit;
    }
  }
}
