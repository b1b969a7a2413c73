package dev.fairlead.parity;

import java.util.ArrayList;
import java.util.List;

/** Makes templates out of tokens: sound ones, most of them damaged in one or two places. */
final class SyntaxGenerator {
  private static final List<String> PIECES =
      List.of(
          "{{",
          "{{- ",
          "{{-",
          "}}",
          " -}}",
          "-}}",
          " ",
          "\n",
          "\r\n",
          "if",
          "else",
          "end",
          "range",
          "with",
          "define",
          "template",
          "block",
          "break",
          "continue",
          "nil",
          "true",
          ".",
          ".a",
          ".a.b",
          "..",
          "$",
          "$x",
          "$y.a",
          ":=",
          "=",
          ":",
          ",",
          "|",
          "(",
          ")",
          "\"s\"",
          "\"s",
          "`raw`",
          "`",
          "'c'",
          "'ab'",
          "''",
          "'\\n'",
          "'",
          "1",
          "-1",
          "+1",
          "1.5",
          ".5",
          "0x1F",
          "08",
          "1e3",
          "1_000",
          "1__0",
          "0_7",
          "0x_1",
          "2i",
          "1+2i",
          "1+2",
          "1e400",
          "0x",
          "0b12",
          "0o8",
          "0x1p4",
          "0x1.8",
          "1.2.3",
          "1e",
          "-",
          "+",
          "!",
          "@",
          "#",
          "\u00e9",
          "\u65e5",
          "\u0001",
          "\u00a0",
          "\ud83d\ude00",
          "/*",
          "*/",
          "{{/* c */}}",
          "{{- /* c */ -}}",
          "{{/* c",
          "print",
          "len",
          "nope",
          "text",
          "\"\\q\"",
          "\"\\xff\"",
          "'\\x41'",
          "'\\q'",
          "\"\\u00e9\"",
          "\"\\ud800\"",
          "\"\\400\"",
          "9223372036854775808",
          "18446744073709551615",
          "18446744073709551616",
          "}",
          "{",
          "%",
          "%d",
          "{{define \"d\"}}x{{end}}",
          "{{block \"d\" .}}y{{end}}",
          "a.b",
          "$.a",
          "()",
          "().a",
          "\"s\".a",
          "0xep1",
          "-0x1e",
          "0b",
          "1i+2i",
          "1+i",
          "\"a long string with many characters\"",
          "else if");

  private final Dice dice;

  SyntaxGenerator(Dice dice) {
    this.dice = dice;
  }

  String template() {
    List<String> tokens = new ArrayList<>();
    if (dice.oneIn(20)) {
      for (int n = dice.roll(8); n > 0; n--) {
        tokens.add(dice.pick(PIECES));
      }
    } else {
      block(tokens, 2);
    }
    for (int damage = dice.pick(0, 1, 1, 1, 2, 2, 3); damage > 0; damage--) {
      damage(tokens);
    }
    return String.join("", tokens);
  }

  private void damage(List<String> tokens) {
    int at = dice.roll(tokens.size() + 1);
    if (at == tokens.size() || dice.oneIn(2)) {
      tokens.add(at, dice.pick(PIECES));
    } else if (dice.oneIn(2)) {
      tokens.remove(at);
    } else {
      tokens.set(at, dice.pick(PIECES));
    }
  }

  private void block(List<String> out, int depth) {
    for (int n = 1 + dice.roll(3); n > 0; n--) {
      statement(out, depth);
    }
  }

  private void statement(List<String> out, int depth) {
    switch (dice.roll(depth > 0 ? 9 : 4)) {
      case 0 -> out.add(dice.pick("text", "\n", " a ", "\u00e9\n", "  "));
      case 1 -> out.add(dice.pick("{{/* c */}}", "{{- /*\n*/ -}}"));
      case 4, 5 -> control(out, dice.pick("if", "with"), depth);
      case 6 -> control(out, "range", depth);
      case 7 -> {
        String word = dice.pick("define", "block", "template");
        action(out, word, dice.pick("\"d\"", "`e`", "\"f\\n\""), word.equals("define") ? "" : ".");
        if (!word.equals("template")) {
          block(out, depth - 1);
          action(out, "end");
        }
      }
      case 8 -> action(out, dice.pick("break", "continue"));
      default -> {
        open(out);
        if (dice.oneIn(4)) {
          out.addAll(List.of(dice.pick("$x", "$y"), " ", dice.pick(":=", "="), " "));
        }
        pipeline(out, 2);
        close(out);
      }
    }
  }

  private void control(List<String> out, String word, int depth) {
    open(out);
    out.addAll(List.of(word, " "));
    if (dice.oneIn(3)) {
      out.addAll(word.equals("range") ? List.of("$x", ",", "$y", ":=") : List.of("$x", " ", ":="));
    }
    pipeline(out, 1);
    close(out);
    block(out, depth - 1);
    if (dice.oneIn(3)) {
      action(out, "else " + word, "true");
      block(out, depth - 1);
    }
    if (dice.oneIn(2)) {
      action(out, "else");
      block(out, depth - 1);
    }
    action(out, "end");
  }

  private void action(List<String> out, String... words) {
    open(out);
    for (String word : words) {
      out.add(word);
      out.add(" ");
    }
    close(out);
  }

  private void open(List<String> out) {
    out.add(dice.pick("{{", "{{", "{{- "));
    out.add(dice.pick("", " ", "\n"));
  }

  private void close(List<String> out) {
    out.add(dice.pick("", " ", "\n"));
    out.add(dice.pick("}}", "}}", " -}}"));
  }

  private void pipeline(List<String> out, int depth) {
    command(out, depth);
    while (dice.oneIn(3)) {
      out.addAll(List.of(dice.pick("|", " | "), dice.pick("print", "len", ".a", "$x")));
      out.add(" ");
    }
  }

  private void command(List<String> out, int depth) {
    out.addAll(List.of(dice.pick("print", "len", "and", ".a.b", "$x", ".", "1"), " "));
    for (int n = dice.roll(3); n > 0; n--) {
      if (depth > 0 && dice.oneIn(3)) {
        out.add("(");
        pipeline(out, depth - 1);
        out.add(dice.pick(")", ")", ").a.b"));
      } else {
        out.add(dice.pick("1", "\"s\"", ".", ".a", ".a.b", "$", "$x", "$.a", "nil", "true", "'c'"));
      }
      out.add(" ");
    }
  }
}
