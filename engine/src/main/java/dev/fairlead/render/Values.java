package dev.fairlead.render;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.YamlWriter;
import dev.fairlead.value.DeepCopy;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Method;
import dev.fairlead.value.NamedMap;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Signature;
import dev.fairlead.value.Type;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code .Values} and the other tables that have methods: a view of a map. Reference:
 * pkg/chart/common/values.go.
 */
final class Values extends NamedMap {
  private static final Signature NONE = Signature.of();
  private static final Signature NAME = Signature.of(Type.STRING);
  private static final Signature WRITER = Signature.of(Type.WRITER);

  private final Profile profile;

  Values(Profile profile, Map<String, Object> target) {
    super(target);
    this.profile = profile;
  }

  @Override
  public String typeName() {
    return profile == Profile.HELM_3 ? "chartutil.Values" : "common.Values";
  }

  @Override
  public Object copied() {
    return of(DeepCopy.copy(target()));
  }

  @Override
  public Method method(String name) {
    return switch (name) {
      case "AsMap" -> new Method(NONE, arguments -> asMap());
      case "Table" -> new Method(NAME, arguments -> tableOrFail((String) arguments[0]));
      case "PathValue" -> new Method(NAME, arguments -> pathValue((String) arguments[0]));
      case "YAML" -> new Method(NONE, arguments -> yaml());
      case "Encode" -> new Method(WRITER, arguments -> encode());
      default -> null;
    };
  }

  /** The table at a path of names with dots between them, or null. */
  Values table(String path) {
    Values table = this;
    for (String name : path.split("\\.", -1)) {
      table = table.child(name);
      if (table == null) {
        return null;
      }
    }
    return table;
  }

  private Values child(String name) {
    Object value = get(name);
    if (value instanceof Values values) {
      return values;
    }
    return value instanceof NamedMap || !(value instanceof Map) ? null : of((Map<?, ?>) value);
  }

  @SuppressWarnings("unchecked")
  private Values of(Map<?, ?> map) {
    return new Values(profile, (Map<String, Object>) map);
  }

  private Values tableOrFail(String path) {
    Values table = this;
    for (String name : path.split("\\.", -1)) {
      table = table.child(name);
      if (table == null) {
        throw new FunctionException(GoQuote.quote(name) + " is not a table");
      }
    }
    return table;
  }

  private Object pathValue(String path) {
    if (path.isEmpty()) {
      throw new FunctionException("YAML path cannot be empty");
    }
    int dot = path.lastIndexOf('.');
    String key = path.substring(dot + 1);
    Values table = dot < 0 ? this : table(path.substring(0, dot));
    Object value = table == null ? null : table.get(key);
    boolean found = table != null && table.containsKey(key);
    if (!found || value instanceof Map && !(value instanceof NamedMap)) {
      throw new FunctionException(GoQuote.quote(key) + " is not a value");
    }
    return value;
  }

  private Map<String, Object> asMap() {
    return isEmpty() ? new LinkedHashMap<>() : target();
  }

  private String yaml() {
    try {
      return YamlWriter.write(target());
    } catch (FormatException e) {
      throw new FunctionException(e.getMessage(), e);
    }
  }

  /** Templates have no io.Writer to pass but nil, which Go only notices when it writes. */
  private Object encode() {
    yaml();
    throw new FunctionException("runtime error: invalid memory address or nil pointer dereference");
  }
}
