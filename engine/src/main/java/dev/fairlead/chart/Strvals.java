package dev.fairlead.chart;

import dev.fairlead.format.JsonReader;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.GoType;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginList;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Reads one argument of a {@code --set} flag into a map of values: {@code a.b[0]=c,d={1,2}}.
 * Reference: helm pkg/strvals/parser.go, literal_parser.go.
 */
final class Strvals {
  private static final int MAX_INDEX = 65536;
  private static final int MAX_LEVEL = 30;
  private static final int END = -1;

  /** The flags that take this grammar, and how they read values. */
  enum Form {
    TYPED("--set"),
    TEXT("--set-string"),
    FILE("--set-file"),
    LITERAL("--set-literal"),
    JSON("--set-json");

    private final String flag;

    Form(String flag) {
      this.flag = flag;
    }

    String flag() {
      return flag;
    }
  }

  private final Form form;
  private final StrvalsInput in;
  private final UserValues user;

  private Strvals(Form form, String text, UserValues user) {
    this.form = form;
    this.in = new StrvalsInput(text, form == Form.LITERAL);
    this.user = user;
  }

  /** Reads an argument into the values; the user's values know the profile and read files. */
  static void read(Form form, String text, Map<String, Object> values, UserValues user) {
    Strvals strvals = new Strvals(form, text, user);
    boolean more = true;
    while (more) {
      strvals.in.begin();
      more = strvals.key(values, 0);
    }
  }

  /** Reads a key and all behind it up to the next comma; false at the end of the input. */
  private boolean key(Map<String, Object> data, int level) {
    String key = in.key();
    return switch (in.stop()) {
      case END -> {
        if (!key.isEmpty()) {
          throw error("key " + quote(key) + " has no value");
        }
        yield false;
      }
      case '[' -> indexed(data, key, level);
      case '=' -> form == Form.JSON ? assignJson(data, key) : assign(data, key);
      case '.' -> nested(data, key, level + 1);
      default -> throw error("key " + quote(key) + " has no value (cannot end with ,)");
    };
  }

  private boolean indexed(Map<String, Object> data, String key, int level) {
    if (!in.readIndex()) {
      return endOfIndex();
    }
    long index = index(in.index());
    List<Object> list = new OriginList();
    if (data.containsKey(key)) {
      list = list(data.get(key));
    }
    boolean more = item(list, index, level);
    set(data, key, list);
    return more;
  }

  /** Helm 4 takes an index that is never closed for the end of the input. */
  private boolean endOfIndex() {
    if (user.profile() == Profile.HELM_3) {
      throw error("error parsing index: EOF");
    }
    return false;
  }

  private boolean assign(Map<String, Object> data, String key) {
    Object value = "";
    boolean more = in.literal() || !in.atEnd();
    if (more) {
      value = value();
    }
    set(data, key, value);
    return more;
  }

  private boolean assignJson(Map<String, Object> data, String key) {
    if (in.skipToValue()) {
      set(data, key, null);
      return true;
    }
    set(data, key, json());
    in.skipToValue();
    return true;
  }

  private boolean nested(Map<String, Object> data, String key, int level) {
    if (level > MAX_LEVEL) {
      throw error(
          "value name nested level is greater than maximum supported nested level of " + MAX_LEVEL);
    }
    Map<String, Object> inner = new OriginMap();
    if (data.containsKey(key)) {
      inner = map(data.get(key));
    }
    boolean more = key(inner, level);
    if (more && inner.isEmpty()) {
      throw error("key map " + quote(key) + " has no value");
    }
    if (!inner.isEmpty()) {
      set(data, key, inner);
    }
    return more;
  }

  /** Reads what follows an index; false at the end of the input. */
  private boolean item(List<Object> list, long index, int level) {
    if (index < 0) {
      throw error("negative " + index + " index not allowed");
    }
    String text = in.afterIndex();
    if (!text.isEmpty()) {
      throw error("unexpected data at end of array index: " + characters(text));
    }
    return switch (in.stop()) {
      case '=' -> {
        assignItem(list, index);
        yield true;
      }
      case '[' -> nestedList(list, index, level);
      case '.' -> nestedMap(list, index, level);
      default -> false;
    };
  }

  private void assignItem(List<Object> list, long index) {
    if (form != Form.JSON) {
      setItem(list, index, in.atEnd() ? "" : value());
    } else if (in.skipToValue()) {
      setItem(list, index, null);
    } else {
      setItem(list, index, json());
      in.skipToValue();
    }
  }

  private boolean nestedList(List<Object> list, long index, int level) {
    if (!in.readIndex()) {
      return endOfIndex();
    }
    long next = index(in.index());
    List<Object> inner = new OriginList();
    if (list.size() > index && list.get((int) index) != null) {
      inner = list(list.get((int) index));
    }
    boolean more = item(inner, next, level);
    if (more) {
      setItem(list, index, inner);
    }
    return more;
  }

  private boolean nestedMap(List<Object> list, long index, int level) {
    Map<String, Object> inner = new OriginMap();
    if (list.size() > index) {
      if (list.get((int) index) instanceof Map<?, ?> existing) {
        inner = map(existing);
      } else {
        setItem(list, index, inner);
      }
    }
    boolean more = key(inner, level);
    if (more) {
      setItem(list, index, inner);
    }
    return more;
  }

  private Object valueOf(String text) {
    return switch (form) {
      case TYPED -> typed(text);
      case FILE -> Utf8.text(user.content(text));
      case TEXT, LITERAL, JSON -> text;
    };
  }

  /** The JSON value that begins here. */
  private Object json() {
    JsonReader.Prefix prefix = JsonReader.readPrefix(in.text(), in.position(), user.profile());
    in.moveTo(prefix.end());
    return Origins.fromValue(origin(), prefix.value());
  }

  /** A value, or a list in braces, up to the next comma. */
  private Object value() {
    if (in.literal() || !in.startsList()) {
      return valueOf(in.value());
    }
    OriginList list = new OriginList();
    while (true) {
      String text = in.listValue();
      if (in.stop() == END) {
        throw error("list must terminate with '}'");
      }
      list.add(valueOf(text), origin());
      if (in.stop() == '}') {
        in.skipComma();
        return list;
      }
    }
  }

  private void set(Map<String, Object> data, String key, Object value) {
    boolean table = value instanceof Map || value instanceof List;
    if (key.isEmpty() || table && data.get(key) == value) {
      return;
    }
    Origin origin = origin().over(OriginMap.origin(data, key));
    if (data instanceof OriginMap known) {
      known.put(key, value, origin);
    } else {
      data.put(key, value);
    }
  }

  private void setItem(List<Object> list, long index, Object value) {
    if (index > MAX_INDEX) {
      throw error("index of " + index + " is greater than maximum supported index of " + MAX_INDEX);
    }
    int place = (int) index;
    while (list.size() <= place) {
      list.add(null);
    }
    if (list instanceof OriginList known) {
      known.set(place, value, origin().over(OriginList.origin(list, place)));
    } else {
      list.set(place, value);
    }
  }

  private Origin origin() {
    return Origin.at(form.flag() + " " + in.assignment(), 0, 0, Origin.Layer.USER);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    if (value instanceof Map) {
      return (Map<String, Object>) value;
    }
    throw notA("map[string]interface {}", value);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    if (value instanceof List) {
      return (List<Object>) value;
    }
    throw notA("[]interface {}", value);
  }

  private static ChartException notA(String wanted, Object value) {
    String found = value == null ? "nil" : GoType.of(value);
    return error(
        "unable to parse key: interface conversion: interface {} is " + found + ", not " + wanted);
  }

  /** An index as Go's strconv.Atoi reads it. */
  private static long index(String text) {
    Long number = integer(text);
    if (number == null) {
      String reason = overflows(text) ? ": value out of range" : ": invalid syntax";
      throw error("error parsing index: strconv.Atoi: parsing " + quote(text) + reason);
    }
    return number;
  }

  /** Whether Go meets too large a number in the text before it meets what is no digit. */
  private static boolean overflows(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    BigInteger number = BigInteger.ZERO;
    for (int i = signed ? 1 : 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      number = number.multiply(BigInteger.TEN).add(BigInteger.valueOf(digit));
      if (number.bitLength() > Long.SIZE) {
        return true;
      }
    }
    return isInteger(text);
  }

  /** The value that {@code --set} gives some text: bool, null, integer or string. */
  private static Object typed(String text) {
    if (text.equalsIgnoreCase("true")) {
      return Boolean.TRUE;
    }
    if (text.equalsIgnoreCase("false")) {
      return Boolean.FALSE;
    }
    if (text.equalsIgnoreCase("null")) {
      return null;
    }
    if (text.equals("0")) {
      return 0L;
    }
    Long number = text.startsWith("0") ? null : integer(text);
    return number == null ? text : number;
  }

  /** A base 10 integer of 64 bits with an optional sign, or null: Go's strconv.ParseInt. */
  private static Long integer(String text) {
    if (!isInteger(text)) {
      return null;
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isInteger(String text) {
    boolean sign = text.startsWith("-") || text.startsWith("+");
    for (int i = sign ? 1 : 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() > (sign ? 1 : 0);
  }

  /** Go's {@code %q} of a list of characters. */
  private String characters(String text) {
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      out.append(i > 0 ? " " : "").append(GoQuote.character(c, user.profile()));
      i += Character.charCount(c);
    }
    return out.append(']').toString();
  }

  private static String quote(String text) {
    return GoQuote.quote(text);
  }

  private static ChartException error(String message) {
    return new ChartException(message);
  }
}
