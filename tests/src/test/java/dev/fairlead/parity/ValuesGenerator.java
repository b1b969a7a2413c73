package dev.fairlead.parity;

import java.util.ArrayList;
import java.util.List;

/** Makes values files: the keys that the templates ask for, and odd scalars and keys. */
final class ValuesGenerator {
  /** Scalars as written in YAML, most of them with a trap. */
  static final List<String> SCALARS =
      List.of(
          "0",
          "1",
          "-1",
          "3",
          "42",
          "1000000",
          "1234567",
          "0.5",
          "-0.0",
          "1e3",
          "1e21",
          "5e-324",
          "0x1F",
          "0o17",
          "017",
          "08",
          "1_000",
          "+5",
          ".5",
          "5.",
          "1e+06",
          "9223372036854775807",
          "12345678901234567890",
          "0b101",
          "1:30",
          "190:20:30",
          "true",
          "false",
          "yes",
          "No",
          "on",
          "off",
          "y",
          "n",
          "~",
          "null",
          "Null",
          "\"\"",
          "''",
          "abc",
          "\"abc\"",
          "'it''s'",
          "\"a\\tb\\u00e9\\x41\\n\"",
          "2001-01-01",
          "2001-12-14t21:59:43.10-05:00",
          "1.2.3",
          "v1.28.3-gke.100",
          "a: b",
          "\"- a\"",
          "'#x'",
          "a#b",
          "a #b",
          "!!str 5",
          "!!int \"5\"",
          "!!binary aGVsbG8=",
          "\"=\"",
          "\"<<\"",
          "'?'",
          "\"@a\"",
          "'%a'",
          "'`a`'",
          "\"*a\"",
          "'&a'",
          "\"!a\"",
          "'|'",
          "'>'",
          "'{a}'",
          "'[a]'",
          "\" a\"",
          "'a '",
          "日本語",
          "\"\\U0001F600\"",
          "\"\\x00\\x07\\x7f\"",
          "\"\\u200b\\u00a0\\u2028\"",
          "straße",
          "İstanbul",
          "Hello World",
          "http://user:pw@host:8080/p/a?q=1&r=2#f",
          "a,b,,c",
          "'a$b ${c}'",
          "\"<no value>\"",
          "a-very-long-text that goes on and on past the eightieth column so that it must be folded",
          "\"two\\nlines\"",
          "\"trailing newline\\n\"",
          "\"\\n leading\"",
          "\"a\\\\b\"",
          "10Gi",
          "500m",
          "\"0x1F\"",
          "'1e3'",
          "\"true\"",
          "'null'",
          "\"1_000\"",
          "'010'",
          "\"2001-01-01\"",
          "\"{{ .Values.s }}\"",
          "'{{ fail \"x\" }}'",
          "2h45m",
          "\"95\"",
          "-1.5h",
          "\"[1, 2\"",
          "'{\"a\": [1, null]}'",
          "\"a: [1, 2]\\nb: {c: d}\"",
          "aGVsbG8=",
          "\"a.b.c\"",
          "\"é\"");

  /** Scalars that need quotes in flow style. */
  private static final List<String> BLOCK_ONLY = List.of("a: b", "a,b,,c", "a #b");

  private static final List<String> ODD_KEYS =
      List.of("y", "1", "1.5", "a-b", "\"a b\"", "日本", "\"\"", "A", "b10", "b9", "\"<<\"");

  private final Dice dice;
  private final Fragments fragments;

  ValuesGenerator(Dice dice) {
    this.dice = dice;
    this.fragments = new Fragments(dice);
  }

  /** A values file with the keys s, i, f, b, n, l, m, e and x, most of what their names say. */
  String values() {
    StringBuilder out = new StringBuilder();
    line(out, "s", dice.oneIn(12) ? value(0) : text());
    line(out, "i", dice.oneIn(20) ? value(0) : dice.pick("0", "1", "2", "5", "1000000", "-3"));
    line(out, "f", dice.oneIn(20) ? value(0) : dice.pick("1.5", "0.1", "-2.5", "1e3", "3.0"));
    line(out, "b", dice.oneIn(20) ? value(0) : dice.pick("true", "false"));
    line(out, "n", "null");
    line(out, "l", dice.oneIn(20) ? value(0) : list(1));
    line(out, "m", dice.oneIn(20) ? value(0) : map(1));
    line(out, "e", dice.pick("''", "[]", "{}", "0", "false", "null"));
    line(out, "x", value(2));
    return out.toString();
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append(key).append(": ").append(value).append('\n');
  }

  private String text() {
    return dice.pick(
        "abc", "Hello World", "a.b-c_d", "\"\"", "'010'", "1.2.3", "日本語", "\"x\\ny\"", "\"a,b\"");
  }

  /** A value in flow style. */
  private String value(int depth) {
    if (depth > 0 && dice.oneIn(2)) {
      return dice.oneIn(2) ? list(depth) : map(depth);
    }
    if (dice.oneIn(2)) {
      return Fragments.quote(fragments.text(dice.oneIn(3) ? "words" : "text", dice.pick(2, 6, 16)));
    }
    String scalar = dice.pick(SCALARS);
    return BLOCK_ONLY.contains(scalar) ? '"' + scalar + '"' : scalar;
  }

  private String list(int depth) {
    List<String> items = new ArrayList<>();
    boolean plain = dice.oneIn(2);
    for (int n = dice.roll(5); n > 0; n--) {
      items.add(plain ? dice.pick("a", "b", "c", "d10", "d9") : value(depth - 1));
    }
    return "[" + String.join(", ", items) + "]";
  }

  private String map(int depth) {
    List<String> entries = new ArrayList<>(List.of("a: " + value(depth - 1)));
    if (dice.oneIn(2)) {
      entries.add("b: " + value(depth - 1));
    }
    for (int n = dice.roll(3); n > 0; n--) {
      entries.add(dice.pick(ODD_KEYS) + ": " + value(depth - 1));
    }
    return "{" + String.join(", ", entries) + "}";
  }
}
