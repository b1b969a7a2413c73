package dev.fairlead.parity;

import java.util.List;

/** Makes templates: nested control structures, variables, definitions, markers and comments. */
final class TemplateGenerator {
  private static final String DEFINES =
      "{{ define \"d1\" }}<{{ .s }}|{{ $ | kindOf }}>{{ end }}"
          + "{{- define \"d2\" -}}\n{{ with .Values }}{{ .i }}{{ else }}none{{ end }}\n{{ end -}}\n";
  private static final List<String> TYPES =
      List.of("any", "any", "string", "int", "float64", "bool", "[]any", "map[string]any", "int64");

  private final Dice dice;
  private final ExpressionGenerator expressions;
  private int loops;
  private int names;

  TemplateGenerator(Dice dice, ExpressionGenerator expressions) {
    this.dice = dice;
    this.expressions = expressions;
  }

  String template() {
    String body = block(1 + dice.roll(3));
    return body.contains("d1") || body.contains("d2") ? DEFINES + body : body;
  }

  private String block(int depth) {
    int outer = expressions.variables().size();
    StringBuilder text = new StringBuilder();
    for (int n = 1 + dice.roll(3); n > 0; n--) {
      text.append(statement(depth));
    }
    List<String> variables = expressions.variables();
    variables.subList(outer, variables.size()).clear();
    return text.toString();
  }

  private String block(int depth, int dots) {
    expressions.moveDot(dots);
    String text = block(depth);
    expressions.moveDot(-dots);
    return text;
  }

  private String statement(int depth) {
    int kind = dice.roll(depth > 0 ? 16 : 9);
    return switch (kind) {
      case 0 -> dice.pick("text", "\n", " a\n  b: ", "\r\n\t", "é", "}", "{ ");
      case 1 -> dice.pick("{{/* c */}}", "{{- /* c\n */ -}}", "  {{/**/ -}}\n ");
      case 2 -> declaration();
      case 3 -> loops > 0 ? jump() : print();
      case 9, 10 -> control("if", depth);
      case 11, 12 -> control("with", depth);
      case 13, 14 -> range(depth);
      case 15 -> call();
      default -> print();
    };
  }

  private String action(String inner) {
    String open = dice.oneIn(4) ? "{{- " : dice.pick("{{ ", "{{", "{{\n");
    String close = dice.oneIn(4) ? " -}}" : dice.pick(" }}", "}}", "\t}}");
    return open + inner + close;
  }

  private String print() {
    String pipeline = expressions.pipeline(dice.pick(TYPES), 2);
    String shown =
        switch (dice.roll(10)) {
          case 0 -> pipeline + " | toJson";
          case 1 -> pipeline + " | quote";
          case 2 -> pipeline + " | toYaml";
          case 3 -> pipeline + " | printf \"%v\"";
          case 4 -> pipeline + " | typeOf";
          case 5 -> pipeline + " | kindOf";
          case 6 -> pipeline + " | toString";
          default -> pipeline;
        };
    return action(shown);
  }

  private String declaration() {
    List<String> variables = expressions.variables();
    if (!variables.isEmpty() && dice.oneIn(3)) {
      return action(dice.pick(variables) + " = " + expressions.pipeline(dice.pick(TYPES), 1));
    }
    String pipeline = expressions.pipeline(dice.pick(TYPES), 1);
    String name = name();
    String text = action(name + " := " + pipeline);
    variables.add(name);
    return text;
  }

  private String name() {
    return dice.oneIn(4) ? "$v" : "$v" + names++;
  }

  private String jump() {
    String word = dice.pick("break", "continue");
    return dice.oneIn(2)
        ? action(word)
        : action("if " + expressions.pipeline("bool", 1)) + action(word) + action("end");
  }

  private String control(String word, int depth) {
    int outer = expressions.variables().size();
    String head = expressions.pipeline(dice.pick(TYPES), 1);
    if (dice.oneIn(4)) {
      String name = name();
      head = name + " := " + head;
      expressions.variables().add(name);
    }
    int dots = word.equals("with") ? 1 : 0;
    String text = action(word + " " + head) + block(depth - 1, dots);
    while (dice.oneIn(4)) {
      String next = expressions.pipeline("bool", 1);
      text += action("else " + word + " " + next) + block(depth - 1, dots);
    }
    if (dice.oneIn(2)) {
      text += action("else") + block(depth - 1);
    }
    leave(outer);
    return text + action("end");
  }

  private void leave(int outer) {
    List<String> variables = expressions.variables();
    variables.subList(outer, variables.size()).clear();
  }

  private String range(int depth) {
    int outer = expressions.variables().size();
    String over =
        switch (dice.roll(6)) {
          case 0 -> dice.pick("3", "0", "-1", "(len .Values.l)", "(int64 2)");
          case 1 -> expressions.pipeline("map[string]any", 1);
          case 2 -> expressions.operand("any", 1);
          default -> expressions.pipeline("[]any", 1);
        };
    String head = over;
    List<String> variables = expressions.variables();
    if (variables.size() > 1 && dice.oneIn(8)) {
      head = variables.get(0) + ", " + variables.get(1) + " = " + over;
    } else if (dice.oneIn(2)) {
      String first = name();
      String second = name();
      boolean one = dice.oneIn(2) || (over.length() < 3 && !dice.oneIn(9));
      head = one ? first + " := " + over : first + ", " + second + " := " + over;
      variables.add(first);
      if (head.contains(second)) {
        variables.add(second);
      }
    }
    loops++;
    String text = action("range " + head) + block(depth - 1, 1);
    loops--;
    if (dice.oneIn(3)) {
      text += action("else") + block(depth - 1);
    }
    leave(outer);
    return text + action("end");
  }

  private String call() {
    String name = dice.oneIn(15) ? "\"none\"" : dice.pick("\"d1\"", "\"d2\"", "`d1`");
    return action("template " + name + " " + expressions.operand("map[string]any", 1));
  }
}
