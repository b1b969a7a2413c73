package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Adapters.lenient;
import static dev.fairlead.function.Param.ANY;
import static dev.fairlead.function.Param.PROFILE;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.JsonReader;
import dev.fairlead.format.JsonWriter;
import dev.fairlead.format.YamlReader;
import dev.fairlead.format.YamlWriter;
import dev.fairlead.format.toml.TomlReader;
import dev.fairlead.format.toml.TomlWriter;
import dev.fairlead.tree.Function;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Functions that read and write YAML, JSON and TOML. Reference: Helm engine/funcs.go, sprig
 * defaults.go.
 */
final class DataFunctions {
  private DataFunctions() {}

  /** Writes a value as text. */
  private interface Writer {
    String write(Object value, Profile profile);
  }

  /** Reads a text. */
  private interface Reader<T> {
    T read(String text, Profile profile);
  }

  static Function find(String name) {
    return switch (name) {
      case "mustToYaml" -> writer((value, profile) -> yaml(value));
      case "toYaml" -> lenient(find("mustToYaml"), "");
      case "toYamlPretty" -> lenient(writer((value, profile) -> prettyYaml(value)), "");
      case "mustToJson" -> writer(JsonWriter::write);
      case "toJson" -> lenient(find("mustToJson"), "");
      case "mustToPrettyJson" -> writer(JsonWriter::writePretty);
      case "toPrettyJson" -> lenient(find("mustToPrettyJson"), "");
      case "mustToRawJson", "toRawJson" -> writer(JsonWriter::writeRaw);
      case "mustToToml" -> writer((value, profile) -> TomlWriter.write(value));
      case "toToml" -> fn(ANY, DataFunctions::toml);
      case "fromYaml" -> mapReader((text, profile) -> YamlReader.readMap(text));
      case "fromYamlArray" -> listReader((text, profile) -> YamlReader.readList(text));
      case "mustFromJson" -> fn(PROFILE, TEXT, DataFunctions::json);
      case "fromJson" -> mapReader(JsonReader::readMap);
      case "fromJsonArray" -> listReader(JsonReader::readList);
      case "fromToml" -> mapReader((text, profile) -> TomlReader.read(text));
      default -> null;
    };
  }

  private static Function writer(Writer writer) {
    return fn(
        PROFILE,
        ANY,
        (profile, value) -> {
          try {
            return writer.write(value, profile);
          } catch (FormatException e) {
            throw new FunctionException(e.getMessage(), e);
          }
        });
  }

  /** A reader of maps; its failure becomes the map's entry {@code Error}. */
  private static Function mapReader(Reader<Map<String, Object>> reader) {
    return fn(
        PROFILE,
        TEXT,
        (profile, text) -> {
          try {
            return reader.read(text, profile);
          } catch (FormatException e) {
            Map<String, Object> map = new LinkedHashMap<>();
            if (e.partial() instanceof Map<?, ?> partial) {
              partial.forEach((key, value) -> map.put((String) key, value));
            }
            map.put("Error", e.getMessage());
            return map;
          }
        });
  }

  /** A reader of lists; its failure becomes the only element. */
  private static Function listReader(Reader<List<Object>> reader) {
    return fn(
        PROFILE,
        TEXT,
        (profile, text) -> {
          try {
            return reader.read(text, profile);
          } catch (FormatException e) {
            return new ArrayList<Object>(List.of(e.getMessage()));
          }
        });
  }

  /** YAML as Helm prints it, without the last line feed. */
  static String yaml(Object value) {
    return withoutLineFeed(YamlWriter.write(value));
  }

  /** YAML with lists indented, without the last line feed. */
  static String prettyYaml(Object value) {
    return withoutLineFeed(YamlWriter.writePretty(value));
  }

  private static String withoutLineFeed(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  /** TOML, or the words of the failure. */
  static String toml(Object value) {
    try {
      return TomlWriter.write(value);
    } catch (FormatException e) {
      return e.getMessage();
    }
  }

  /** Any JSON value. */
  static Object json(Profile profile, String text) {
    try {
      return JsonReader.read(text, profile);
    } catch (FormatException e) {
      throw new FunctionException(e.getMessage(), e);
    }
  }
}
