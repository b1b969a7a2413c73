package dev.fairlead.chart;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.YamlWriter;
import dev.fairlead.value.DeepCopy;
import dev.fairlead.value.Method;
import dev.fairlead.value.NamedMap;
import dev.fairlead.value.Signature;
import dev.fairlead.value.Type;
import dev.fairlead.value.TypedList;
import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What templates see as {@code .Files}. Reference: helm pkg/engine/files.go. */
public final class FilesObject extends NamedMap {
  private static final byte[] EMPTY = {};

  private FilesObject(Map<String, Object> files) {
    super(files);
  }

  /** The files of a chart by name; templates cannot change it, so all renders share one. */
  public static FilesObject of(Chart chart) {
    Object known = chart.derived(FilesObject.class);
    if (known != null) {
      return (FilesObject) known;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    for (ChartFile file : chart.files()) {
      map.put(file.name(), file.data());
    }
    return (FilesObject) chart.keep(FilesObject.class, new FilesObject(map));
  }

  @Override
  public String typeName() {
    return "engine.files";
  }

  @Override
  public Object copied() {
    return new FilesObject(DeepCopy.copy(target()));
  }

  @Override
  public Object zero() {
    return TypedList.NIL_BYTES;
  }

  @Override
  public Method method(String name) {
    return switch (name) {
      case "Get", "GetBytes", "Glob", "Lines" ->
          new Method(Signature.of(Type.STRING), new Call(this, name));
      case "AsConfig", "AsSecrets" -> new Method(Signature.of(), new Call(this, name));
      default -> null;
    };
  }

  /** A method of these files, by name. */
  private record Call(FilesObject files, String name) implements Method.Body {
    @Override
    public Object call(Object[] arguments) {
      String argument = arguments.length == 0 ? "" : (String) arguments[0];
      return switch (name) {
        case "Get" -> Utf8.text(files.bytes(argument));
        case "GetBytes" -> files.bytes(argument);
        case "Glob" -> files.glob(argument);
        case "Lines" -> files.lines(argument);
        case "AsConfig" -> files.asConfig();
        default -> files.asSecrets();
      };
    }
  }

  private byte[] bytes(String path) {
    return target().get(path) instanceof byte[] data ? data : EMPTY;
  }

  private FilesObject glob(String pattern) {
    GlobMatcher glob = Glob.compile(pattern);
    Map<String, Object> matching = new LinkedHashMap<>();
    for (Map.Entry<String, Object> file : target().entrySet()) {
      if (glob.matches(file.getKey())) {
        matching.put(file.getKey(), file.getValue());
      }
    }
    return new FilesObject(matching);
  }

  private TypedList lines(String path) {
    String text = Utf8.text(bytes(path));
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      lines.add(text.substring(start, end < 0 ? text.length() : end));
      start = end < 0 ? text.length() : end + 1;
    }
    return TypedList.ofStrings(lines);
  }

  private String asConfig() {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Object> file : target().entrySet()) {
      entries.put(baseName(file.getKey()), Utf8.text((byte[]) file.getValue()));
    }
    return yaml(entries);
  }

  private String asSecrets() {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Object> file : target().entrySet()) {
      byte[] data = (byte[]) file.getValue();
      entries.put(baseName(file.getKey()), Base64.getEncoder().encodeToString(data));
    }
    return yaml(entries);
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** As Helm's toYaml: empty if it cannot be written. */
  private static String yaml(Map<String, Object> entries) {
    try {
      String text = YamlWriter.write(entries);
      return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    } catch (FormatException e) {
      return "";
    }
  }
}
