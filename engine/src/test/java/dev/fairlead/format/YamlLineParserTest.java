package dev.fairlead.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the line parser accepts must be what the full parser reads, marks included. */
class YamlLineParserTest {
  private static final int MUTANTS = 30_000;

  private static final List<String> TEXTS =
      List.of(
          "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n  labels:\n    \"a/b\": 'c'\n"
              + "spec:\n  ports:\n  - port: 80\n    name: http # web\n  -\n    port: 81\n",
          "# words\n---\na: |\n  one\n\n    two\n  \n  three\nb: |-\n   x\n\n\nc: |+\n  y\n\n\nd: |\n",
          "a: plain text that\n  goes on\n\n  here: no\nb:\n  below\nc: -1\nd: http://x:80/#y\n",
          "a: plain text that\n  goes on\n\n  here\nb:\n  below the key\nc: -1\nd: http://x:80/#y\n",
          "a: 'it''s\n  folded\n\n  twice' # c\nb: \"x\\n\\ty \\\"z\\\"\n  more\"\nc: ''\nd: \"\"\n",
          "l:\n- [a, \"b\", 'c', 1.5, ~]\n- {}\n- []\n- - x\nk: []\n",
          "l:\n  - a: 1\n    b:\n    - 2\n    - c: 3\n  - plain\n  - \"q: r\"\n  - |\n    t\nnull: ~\n",
          "<<: {}\n<<:\n  a: 1\né: ü\n\"k\": v\n'l':\n- 1\nlast");

  private static final String[] BITS = {
    " ", "  ", "\n", "- ", ":", ": ", "#", " #", "'", "\"", "|", "|-", ">", "{}", "[", "]", "a",
    "\t", "...", "---", "\n\n", "k: v\n", "- x\n", "? ", "&b ", "*a", "!t ", "\\", ",", "null",
    "<<", "\u00e9", "\u00a0", "\u2028", "\ufeff", "\r", "\n   \n", "x: |\n", "\u0085", "\ud83d"
  };

  @Test
  void readsPlainTexts() {
    for (String text : List.of(TEXTS.get(0), TEXTS.get(1), TEXTS.get(3), TEXTS.get(4))) {
      assertNotNull(YamlLineParser.document(text), text);
    }
  }

  @Test
  void agreesWithTheFullParser() {
    Random random = new Random(1);
    int accepted = 0;
    for (int i = 0; i < MUTANTS; i++) {
      StringBuilder text = new StringBuilder(TEXTS.get(i % TEXTS.size()));
      for (int edits = random.nextInt(5); edits > 0 && text.length() > 0; edits--) {
        edit(text, random);
      }
      YamlNode plain = YamlLineParser.document(text.toString());
      if (plain != null) {
        accepted++;
        assertEquals(full(text.toString()), print(plain), text::toString);
      }
    }
    assertEquals(true, accepted > MUTANTS / 10, "too few texts are accepted: " + accepted);
  }

  private static void edit(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    int newline = text.indexOf("\n", at);
    switch (random.nextInt(4)) {
      case 0 -> text.insert(at, BITS[random.nextInt(BITS.length)]);
      case 1 -> text.deleteCharAt(at);
      case 2 -> text.delete(at, newline < 0 ? text.length() : newline + random.nextInt(2));
      default -> text.insert(newline + 1, " ".repeat(random.nextInt(5)));
    }
  }

  private static String full(String text) {
    try {
      return print(new YamlParser(text).document());
    } catch (FormatException e) {
      return e.getMessage();
    }
  }

  private static String print(YamlNode node) {
    StringBuilder text = new StringBuilder();
    print(node, text);
    return text.toString();
  }

  private static void print(YamlNode node, StringBuilder out) {
    out.append(node.kind).append(node.line).append(':').append(node.column).append(node.tag);
    out.append(node.implicit ? " plain <" : " <").append(node.value).append(">[");
    for (YamlNode child : node.children) {
      print(child, out);
    }
    out.append(']');
  }
}
