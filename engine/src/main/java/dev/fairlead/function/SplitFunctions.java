package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Param.ANY;
import static dev.fairlead.function.Param.INT;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.tree.Function;
import dev.fairlead.value.Convert;
import dev.fairlead.value.Elements;
import dev.fairlead.value.StringMap;
import dev.fairlead.value.TypedList;
import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions between texts and lists of texts. Reference: sprig strings.go, list.go, Go strings. */
final class SplitFunctions {
  private SplitFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "join" -> fn(TEXT, ANY, (separator, list) -> String.join(separator, texts(list)));
      case "sortAlpha" -> fn(ANY, SplitFunctions::sortAlpha);
      case "split" -> fn(TEXT, TEXT, (separator, text) -> numbered(parts(separator, -1, text)));
      case "splitList" ->
          fn(TEXT, TEXT, (separator, text) -> TypedList.ofStrings(parts(separator, -1, text)));
      case "splitn" ->
          fn(TEXT, INT, TEXT, (separator, n, text) -> numbered(parts(separator, n, text)));
      case "toStrings" -> fn(ANY, SplitFunctions::toStrings);
      default -> null;
    };
  }

  /** The elements that are not nil, as texts; what is no list is its only element. */
  static List<String> texts(Object value) {
    List<Object> elements = Elements.of(value);
    List<String> texts = new ArrayList<>();
    for (Object element : elements == null ? List.of() : elements) {
      if (element != null) {
        texts.add(Convert.toText(element));
      }
    }
    if (elements == null && value != null) {
      texts.add(Convert.toText(value));
    }
    return texts;
  }

  static List<Object> toStrings(Object value) {
    return isStrings(value) ? (TypedList) value : TypedList.ofStrings(texts(value));
  }

  /** The elements in byte order. A list of strings is itself sorted, as Go's slices are shared. */
  static List<Object> sortAlpha(Object value) {
    if (Elements.of(value) == null) {
      return TypedList.ofStrings(List.of(Convert.toText(value)));
    }
    List<Object> list = toStrings(value);
    ((TypedList) list).sortStrings();
    return list;
  }

  private static boolean isStrings(Object value) {
    return value instanceof TypedList list && list.typeName().equals("[]string");
  }

  /**
   * The parts between separators; an empty separator parts all characters.
   *
   * @param limit how many parts at most, or negative
   */
  static List<String> parts(String separator, long limit, String text) {
    List<String> parts = new ArrayList<>();
    if (limit == 0) {
      return parts;
    }
    if (Utf8.hasBytes(separator)) {
      for (String part : parts(ByteText.of(separator), limit, ByteText.of(text))) {
        parts.add(ByteText.text(part));
      }
      return parts;
    }
    int start = 0;
    int end = next(separator, text, start);
    while (end >= 0 && (limit < 0 || parts.size() < limit - 1)) {
      parts.add(text.substring(start, end));
      start = end + separator.length();
      end = next(separator, text, start);
    }
    if (!separator.isEmpty() || start < text.length()) {
      parts.add(text.substring(start));
    }
    return parts;
  }

  /** Where the part that starts here ends, or -1 when it is the last. */
  private static int next(String separator, String text, int start) {
    if (!separator.isEmpty()) {
      return text.indexOf(separator, start);
    }
    return start < text.length() ? text.offsetByCodePoints(start, 1) : -1;
  }

  private static Map<String, Object> numbered(List<String> parts) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      map.put("_" + i, parts.get(i));
    }
    return new StringMap(map);
  }
}
