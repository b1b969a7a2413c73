package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Arguments;
import dev.fairlead.jinja.Expression.Attribute;
import dev.fairlead.jinja.Expression.Binary;
import dev.fairlead.jinja.Expression.Choice;
import dev.fairlead.jinja.Expression.Constant;
import dev.fairlead.jinja.Expression.DictOf;
import dev.fairlead.jinja.Expression.Filter;
import dev.fairlead.jinja.Expression.Invocation;
import dev.fairlead.jinja.Expression.Item;
import dev.fairlead.jinja.Expression.ListOf;
import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.jinja.Expression.Slice;
import dev.fairlead.jinja.Expression.Test;
import dev.fairlead.jinja.Expression.Unary;
import java.util.ArrayList;
import java.util.List;
import jinjava.de.odysseus.el.tree.impl.Parser.ParseException;
import jinjava.de.odysseus.el.tree.impl.Scanner.ScanException;
import jinjava.de.odysseus.el.tree.impl.Scanner.Symbol;

/**
 * Jinja's operators with Python's precedence (jinja2 parser.py, parse_condexpr to parse_postfix),
 * read from a tag's tokens.
 */
final class OperatorParser {
  private static final int DEEPEST = 200;

  private final TagParser in;
  private int depth;

  OperatorParser(TagParser in) {
    this.in = in;
  }

  /** An expression, or several with commas between, which make a list. */
  Expression expressionOrList() throws ScanException, ParseException {
    return list(expression(), true);
  }

  /** The same for the list of a loop, which an {@code if} may follow. */
  Expression listWithoutChoice() throws ScanException, ParseException {
    return list(or(), false);
  }

  private Expression list(Expression first, boolean choice) throws ScanException, ParseException {
    if (!in.is(",")) {
      return first;
    }
    List<Expression> items = new ArrayList<>(List.of(first));
    while (in.accept(",")) {
      items.add(choice ? expression() : or());
    }
    return new ListOf(items, first.offset());
  }

  Expression expression() throws ScanException, ParseException {
    if (++depth > DEEPEST) {
      throw in.error("expressions are nested more than " + DEEPEST + " deep");
    }
    Expression value = or();
    while (in.is("if")) {
      int offset = in.offset();
      in.take();
      Expression condition = or();
      Expression otherwise = in.accept("else") ? expression() : null;
      value = new Choice(condition, value, otherwise, offset);
    }
    depth--;
    return value;
  }

  private Expression or() throws ScanException, ParseException {
    Expression value = and();
    while (in.is("or")) {
      value = binary("or", value, in.offset());
    }
    return value;
  }

  private Expression and() throws ScanException, ParseException {
    Expression value = not();
    while (in.is("and")) {
      value = binary("and", value, in.offset());
    }
    return value;
  }

  private Expression binary(String operator, Expression left, int offset)
      throws ScanException, ParseException {
    in.take();
    return new Binary(operator, left, operator.equals("or") ? and() : not(), offset);
  }

  private Expression not() throws ScanException, ParseException {
    int offset = in.offset();
    if (in.is("not")) {
      in.take();
      return new Unary("not", not(), offset);
    }
    return comparison();
  }

  /** {@code a < b < c} is {@code a < b and b < c}. */
  private Expression comparison() throws ScanException, ParseException {
    Expression left = sum();
    Expression value = null;
    String operator = comparisonOperator();
    while (operator != null) {
      int offset = in.offset();
      in.take();
      if (operator.equals("not in")) {
        in.take();
      }
      Expression right = sum();
      Expression one = new Binary(operator, left, right, offset);
      value = value == null ? one : new Binary("and", value, one, offset);
      left = right;
      operator = comparisonOperator();
    }
    return value == null ? left : value;
  }

  private String comparisonOperator() throws ScanException, ParseException {
    if (in.token().getSymbol() == Symbol.STRING) {
      return null;
    }
    String image = in.token().getImage();
    return switch (image) {
      case "==", "!=", "<", "<=", ">", ">=", "in" -> image;
      case "not" -> in.second().getImage().equals("in") ? "not in" : null;
      default -> null;
    };
  }

  private Expression sum() throws ScanException, ParseException {
    Expression value = concatenation();
    while (in.is("+") || in.is("-")) {
      int offset = in.offset();
      value = new Binary(in.take().getImage(), value, concatenation(), offset);
    }
    return value;
  }

  private Expression concatenation() throws ScanException, ParseException {
    Expression value = product();
    while (in.is("~")) {
      int offset = in.offset();
      in.take();
      value = new Binary("~", value, product(), offset);
    }
    return value;
  }

  private Expression product() throws ScanException, ParseException {
    Expression value = unary(true);
    while (in.is("*") || in.is("/") || in.is("//") || in.is("%")) {
      int offset = in.offset();
      value = new Binary(in.take().getImage(), value, unary(true), offset);
    }
    if (in.is("**")) {
      throw in.error("'**' has no Helm form; multiply instead");
    }
    return value;
  }

  private Expression unary(boolean filtered) throws ScanException, ParseException {
    int offset = in.offset();
    Expression value;
    if (in.accept("-")) {
      value = new Unary("-", unary(false), offset);
    } else if (in.accept("+")) {
      value = unary(false);
    } else {
      value = postfix(primary());
    }
    return filtered ? filters(value) : value;
  }

  /** Filters, tests and calls behind a value. */
  Expression filters(Expression input) throws ScanException, ParseException {
    Expression value = input;
    while (true) {
      if (in.accept("|")) {
        value = filter(value);
      } else if (in.is("is")) {
        value = test(value);
      } else if (in.is("(")) {
        int offset = in.offset();
        value = new Invocation(value, in.arguments(), offset);
      } else {
        return value;
      }
    }
  }

  /** The filters of a filter block; the first has no bar before it. */
  Expression filterBlock(Expression input) throws ScanException, ParseException {
    return filters(filter(input));
  }

  private Expression filter(Expression input) throws ScanException, ParseException {
    int offset = in.offset();
    String name = dottedName();
    Arguments arguments = in.is("(") ? in.arguments() : Arguments.NONE;
    return new Filter(input, name, arguments, offset);
  }

  private String dottedName() throws ScanException, ParseException {
    StringBuilder name = new StringBuilder(in.word());
    while (in.accept(".")) {
      name.append('.').append(in.word());
    }
    return name.toString();
  }

  private Expression test(Expression input) throws ScanException, ParseException {
    in.take();
    boolean negated = in.accept("not");
    int offset = in.offset();
    String name = symbolicTest();
    Arguments arguments = Arguments.NONE;
    if (in.is("(")) {
      arguments = in.arguments();
    } else if (beginsArgument()) {
      arguments = new Arguments(List.of(postfix(primary())), List.of());
    }
    return new Test(input, name, arguments, negated, offset);
  }

  private String symbolicTest() throws ScanException, ParseException {
    String image = in.token().getImage();
    return switch (image) {
      case "==", "!=", "<", "<=", ">", ">=" -> in.take().getImage();
      default -> dottedName();
    };
  }

  private boolean beginsArgument() {
    return switch (in.token().getSymbol()) {
      case STRING, INTEGER, FLOAT, LBRACK -> true;
      default ->
          in.is("{")
              || (in.isWord()
                  && !in.is("else")
                  && !in.is("or")
                  && !in.is("and")
                  && !in.is("if")
                  && !in.is("is")
                  && !in.is("not")
                  && !in.is("in")
                  && !in.is("recursive"));
    };
  }

  private Expression postfix(Expression primary) throws ScanException, ParseException {
    Expression value = primary;
    while (true) {
      int offset = in.offset();
      if (in.accept(".")) {
        offset = in.offset();
        boolean number = in.token().getSymbol() == Symbol.INTEGER;
        value =
            number ? new Item(value, integer(), offset) : new Attribute(value, in.word(), offset);
      } else if (in.accept("[")) {
        value = subscript(value);
      } else if (in.is("(")) {
        value = new Invocation(value, in.arguments(), offset);
      } else {
        return value;
      }
    }
  }

  private Expression subscript(Expression target) throws ScanException, ParseException {
    int offset = in.offset();
    Expression from = in.is(":") ? null : expression();
    if (in.accept("]")) {
      return new Item(target, from, offset);
    }
    in.expect(":");
    Expression to = in.is("]") || in.is(":") ? null : expression();
    if (in.is(":")) {
      throw in.error("slices with a step have no Helm form");
    }
    in.expect("]");
    return new Slice(target, from, to, offset);
  }

  private Expression integer() throws ScanException, ParseException {
    int offset = in.offset();
    String image = in.token().getImage();
    try {
      Constant constant = new Constant(Long.parseLong(image), offset);
      in.take();
      return constant;
    } catch (NumberFormatException e) {
      throw in.error("the number " + image + " is too large");
    }
  }

  private Expression primary() throws ScanException, ParseException {
    int offset = in.offset();
    switch (in.token().getSymbol()) {
      case STRING:
        StringBuilder text = new StringBuilder();
        while (in.token().getSymbol() == Symbol.STRING) {
          text.append(in.take().getImage());
        }
        return new Constant(text.toString(), offset);
      case INTEGER:
        return integer();
      case FLOAT:
        return new Constant(Double.valueOf(in.take().getImage()), offset);
      default:
        return in.isWord() ? word(offset) : bracketed(offset);
    }
  }

  private Expression word(int offset) throws ScanException, ParseException {
    String name = in.word();
    return switch (name) {
      case "true", "True" -> new Constant(true, offset);
      case "false", "False" -> new Constant(false, offset);
      case "none", "None" -> new Constant(null, offset);
      case "in", "if", "else", "is", "and", "or", "not" ->
          throw in.error("unexpected '" + name + "', expected a value before it");
      default -> new Name(name, offset);
    };
  }

  private Expression bracketed(int offset) throws ScanException, ParseException {
    if (in.accept("[")) {
      return new ListOf(items("]"), offset);
    }
    if (in.accept("{")) {
      return dict(offset);
    }
    if (!in.accept("(")) {
      throw in.unexpected("a value");
    }
    if (in.accept(")")) {
      return new ListOf(List.of(), offset);
    }
    Expression first = expression();
    if (in.accept(")")) {
      return first;
    }
    in.expect(",");
    List<Expression> items = new ArrayList<>(List.of(first));
    items.addAll(items(")"));
    return new ListOf(items, offset);
  }

  private List<Expression> items(String close) throws ScanException, ParseException {
    List<Expression> items = new ArrayList<>();
    while (!in.accept(close)) {
      items.add(expression());
      if (!in.is(close)) {
        in.expect(",");
      }
    }
    return items;
  }

  private Expression dict(int offset) throws ScanException, ParseException {
    List<Expression> keys = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    while (!in.accept("}")) {
      keys.add(expression());
      in.expect(":");
      values.add(expression());
      if (!in.is("}")) {
        in.expect(",");
      }
    }
    return new DictOf(keys, values, offset);
  }
}
