package dev.fairlead.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fairlead.format.toml.TomlReader;
import dev.fairlead.format.toml.TomlWriter;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginList;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Profile;
import dev.fairlead.value.TypedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What data cannot say: Java types, origins, places of failures, values beyond JSON's. */
class FormatTest {
  private static final Origin.Layer USER = Origin.Layer.USER;

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static FormatException failure(Runnable body) {
    return assertThrows(FormatException.class, body::run);
  }

  @Test
  void tellsWhereEntriesComeFrom() {
    String text = "# é\na: &x\n  😀: 1\n  list: [1, two]\nb: *x\nc:\n  <<: *x\n";
    OriginMap values = assertInstanceOf(OriginMap.class, YamlReader.read(text, "v.yaml", USER));
    assertEquals("v.yaml:2:1", values.origin("a").toString());
    OriginMap a = assertInstanceOf(OriginMap.class, values.get("a"));
    assertEquals("v.yaml:3:3", a.origin("😀").toString());
    OriginList list = assertInstanceOf(OriginList.class, a.get("list"));
    assertEquals("v.yaml:4:13", OriginList.origin(list, 1).toString());
    assertEquals("v.yaml:3:3", OriginMap.origin(map(values.get("c")), "😀").toString());
  }

  @Test
  void cutsValuesFilesIntoDocuments() {
    String text = "---\na: 1\r\n--- # b\nb: |\n  x\n---\n\n---\nc: 2";
    List<Map<String, Object>> documents = YamlReader.readDocuments(text, "v.yaml", USER);
    assertEquals("[{a=1.0}, {b=x\n}, {}, {c=2.0}]", documents.toString());
    assertEquals("v.yaml:9:1", OriginMap.origin(documents.get(3), "c").toString());
  }

  @Test
  void placesFailuresOfLaterDocuments() {
    FormatException e =
        failure(() -> YamlReader.readDocuments("a: 1\n---\nb: 1\nc: @", "v.yaml", USER));
    assertEquals(
        "cannot unmarshal yaml document: error converting YAML to JSON: yaml: line 2: found"
            + " character that cannot start any token",
        e.getMessage());
    assertEquals("4:4", e.line() + ":" + e.column());
    e = failure(() -> YamlReader.readDocuments("a: 1\n---x\n", "v.yaml", USER));
    assertEquals("error reading yaml document: invalid Yaml document separator: x", e.getMessage());
    assertEquals(2, e.line());
    e = failure(() -> YamlReader.readDocuments("- a", "v.yaml", USER));
    assertEquals(
        "cannot unmarshal yaml document: error unmarshaling JSON: while decoding JSON: json: cannot"
            + " unmarshal array into Go value of type map[string]interface {}",
        e.getMessage());
  }

  @Test
  void readsEmptyTextsAsEmptyCollections() {
    assertEquals(Map.of(), YamlReader.readMap("# only\n"));
    assertEquals(List.of(), YamlReader.readList("null"));
    assertEquals(Map.of(), JsonReader.readMap("null", Profile.HELM_4));
    assertEquals(
        "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal number into Go value"
            + " of type []interface {}",
        failure(() -> YamlReader.readList("1")).getMessage());
  }

  @Test
  void refusesAliasBombs() {
    StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 30; i++) {
      text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertEquals(
        "error converting YAML to JSON: yaml: document contains excessive aliasing",
        failure(() -> YamlReader.read(text.toString())).getMessage());
  }

  @Test
  void keepsWhatGoDecodedInSpiteOfANumber() {
    String text = "{\"a\": 1e400, \"b\": 2}";
    FormatException e = failure(() -> JsonReader.readMap(text, Profile.HELM_3));
    assertEquals("{a=null, b=2.0}", e.partial().toString());
    e = failure(() -> JsonReader.readMap(text, Profile.HELM_4));
    assertEquals("{a=0.0, b=2.0}", e.partial().toString());
  }

  @Test
  void writesEveryKindOfValue() {
    List<Object> values = new ArrayList<>();
    values.addAll(List.of(1, 1000000L, 1e6, (byte) 200, true, new byte[] {1, 2}, "\udcff"));
    values.add(TypedList.ofStrings(List.of("a")));
    values.add(null);
    String start = "[1,1000000,1000000,200,true,\"AQI=\",\"";
    assertEquals(start + "\\ufffd\",[\"a\"],null]", JsonWriter.write(values, Profile.HELM_3));
    assertEquals(start + "\ufffd\",[\"a\"],null]", JsonWriter.write(values, Profile.HELM_4));
    assertEquals(
        "- 1\n- 1000000\n- 1000000\n- 200\n- true\n- AQI=\n- \ufffd\n- - a\n- null\n",
        YamlWriter.write(values));
    assertEquals("a: !!binary /w==\n", YamlWriter.writePretty(Map.of("a", "\udcff")));
    values.remove(values.size() - 1);
    assertEquals(
        "[1, 1000000, 1e+06, 200, true, [1, 2], \"\udcff\", [\"a\"]]", TomlWriter.write(values));
  }

  @Test
  void failsOnCycles() {
    Map<String, Object> map = new HashMap<>();
    map.put("a", map);
    String message = "json: unsupported value: encountered a cycle via map[string]interface {}";
    assertEquals(message, failure(() -> JsonWriter.write(map, Profile.HELM_4)).getMessage());
    assertEquals(
        "error marshaling into JSON: " + message,
        failure(() -> YamlWriter.write(map)).getMessage());
  }

  @Test
  void givesArraysOfTablesTheirGoType() {
    Object list = TomlReader.read("[[a]]\nb = 1").get("a");
    assertEquals("[]map[string]interface {}", assertInstanceOf(TypedList.class, list).typeName());
    assertEquals(Long.valueOf(1), map(((List<?>) list).get(0)).get("b"));
    assertThrows(FunctionException.class, () -> TomlWriter.write(null));
  }

  @Test
  void reportsBadBytesByBlocks() {
    assertEquals(
        "error converting YAML to JSON: yaml: invalid leading UTF-8 octet",
        failure(() -> YamlReader.read("a: @ \udcff")).getMessage());
    assertEquals(
        "error converting YAML to JSON: yaml: found character that cannot start any token",
        failure(() -> YamlReader.read("a: @" + " ".repeat(508) + "\udcff")).getMessage());
  }
}
