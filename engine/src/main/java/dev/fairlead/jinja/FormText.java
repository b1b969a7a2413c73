package dev.fairlead.jinja;

import dev.fairlead.tree.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a Helm form of the support table, such as {@code replace {old} {new}}: stages with bars
 * between, words, strings, parentheses. <code>{0}</code> is the input; a first stage without it
 * gets the input piped.
 */
final class FormText {
  private final String form;
  private final Use use;
  private final Nodes nodes;
  private int at;

  FormText(String form, Use use, Nodes nodes) {
    this.form = form;
    this.use = use;
    this.nodes = nodes;
  }

  Expr build() {
    boolean pipes = use.input() != null && !form.contains("{0}");
    Expr value = stage(pipes ? use.input().expr() : null);
    while (at < form.length() && form.charAt(at) == '|') {
      at++;
      value = stage(value);
    }
    return value;
  }

  private Expr stage(Expr piped) {
    List<Expr> arguments = new ArrayList<>();
    skip();
    String name = word();
    skip();
    while (at < form.length() && form.charAt(at) != '|' && form.charAt(at) != ')') {
      arguments.add(argument());
      skip();
    }
    return nodes.piped(piped, name, use.offset(), arguments);
  }

  private Expr argument() {
    char c = form.charAt(at);
    if (c == '(') {
      at++;
      Expr inner = stage(null);
      at++;
      return inner;
    }
    if (c == '"') {
      int end = form.indexOf('"', at + 1);
      String text = form.substring(at + 1, end);
      at = end + 1;
      return Nodes.text(text, use.offset());
    }
    String word = word();
    if (word.equals("{0}")) {
      return use.input().expr();
    }
    if (word.startsWith("{")) {
      return use.argument(word.substring(1, word.length() - 1)).expr();
    }
    return switch (word) {
      case "true", "false" -> Nodes.truth(word.equals("true"), use.offset());
      default -> Nodes.whole(Long.parseLong(word), use.offset());
    };
  }

  private String word() {
    int start = at;
    while (at < form.length() && " |)".indexOf(form.charAt(at)) < 0) {
      at++;
    }
    return form.substring(start, at);
  }

  private void skip() {
    while (at < form.length() && form.charAt(at) == ' ') {
      at++;
    }
  }
}
