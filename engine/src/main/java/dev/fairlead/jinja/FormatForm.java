package dev.fairlead.jinja;

import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Literal;
import java.util.ArrayList;
import java.util.List;

/** Python's {@code %} formats as Go's printf: the verbs say what the values are made. */
final class FormatForm {
  private final Expressions expressions;
  private final String format;
  private final int offset;
  private final List<Character> verbs = new ArrayList<>();

  private FormatForm(Expressions expressions, String format, int offset) {
    this.expressions = expressions;
    this.format = format;
    this.offset = offset;
  }

  /** {@code format % values}. */
  static Typed of(Use use, Typed format, List<Expression> values, Expressions expressions) {
    int offset = use.offset();
    if (!use.given().named().isEmpty()) {
      throw expressions.error(
          use.given().named().get(0).offset(), "'format' takes values by position, not by name");
    }
    return of(format, values, use.scope(), offset, expressions);
  }

  static Typed of(
      Typed format, List<Expression> values, Scope scope, int offset, Expressions expressions) {
    if (!(format.expr() instanceof Literal literal && literal.value() instanceof String text)) {
      throw expressions.error(offset, "'format' needs a literal format");
    }
    FormatForm form = new FormatForm(expressions, text, offset);
    String go = form.read();
    if (values.size() != form.verbs.size()) {
      throw expressions.error(
          offset, "the format takes " + form.verbs.size() + " values, not " + values.size());
    }
    List<Expr> words = new ArrayList<>(List.of(Nodes.text(go, format.offset())));
    for (int i = 0; i < values.size(); i++) {
      words.add(form.value(form.verbs.get(i), expressions.lower(values.get(i), scope)));
    }
    return new Typed(expressions.nodes().call("printf", offset, words), ValueType.TEXT);
  }

  /** Collects the verbs; the format as Go writes it. */
  private String read() {
    StringBuilder go = new StringBuilder();
    for (int at = 0; at < format.length(); at++) {
      char c = format.charAt(at);
      go.append(c);
      if (c != '%') {
        continue;
      }
      int end = at + 1;
      while (end < format.length() && "0123456789.+- #".indexOf(format.charAt(end)) >= 0) {
        go.append(format.charAt(end++));
      }
      char verb = end < format.length() ? format.charAt(end) : ' ';
      go.append(verb(verb));
      if (verb != '%') {
        verbs.add(verb);
      }
      at = end;
    }
    return go.toString();
  }

  private char verb(char verb) {
    return switch (verb) {
      case 'd', 'i', 'u' -> 'd';
      case 'f', 'F' -> 'f';
      case 's', 'x', 'X', 'o', 'c', 'e', 'E', '%', 'q', 'v' -> verb;
      default -> throw expressions.error(offset, "'%" + verb + "' has no Helm form");
    };
  }

  private Expr value(char verb, Typed value) {
    Conversions conversions = expressions.conversions();
    return switch (verb) {
      case 'd', 'i', 'u', 'x', 'X', 'o', 'c' -> conversions.whole(value).expr();
      case 'f', 'F', 'e', 'E' -> conversions.real(value).expr();
      default -> conversions.text(value).expr();
    };
  }
}
