package dev.fairlead.jinja;

import com.hubspot.jinjava.el.ext.ExtendedParser;
import dev.fairlead.jinja.Expression.Arguments;
import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.jinja.Expression.Named;
import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import jinjava.de.odysseus.el.tree.TreeBuilderException;
import jinjava.de.odysseus.el.tree.impl.Builder;
import jinjava.de.odysseus.el.tree.impl.Parser;
import jinjava.de.odysseus.el.tree.impl.Scanner;
import jinjava.de.odysseus.el.tree.impl.Scanner.Symbol;
import jinjava.de.odysseus.el.tree.impl.Scanner.Token;
import jinjava.de.odysseus.el.tree.impl.ast.AstNode;

/**
 * Parses the inside of one tag: jinjava's parser with the statements of Jinja on top and the levels
 * of {@link OperatorParser} below (jinja2 parser.py).
 */
final class TagParser extends ExtendedParser {
  private static final String OPEN = "#{";

  private final Source source;
  private final String word;

  /** What to add to a token's place to get its offset in the source. */
  private final int base;

  private final OperatorParser operators = new OperatorParser(this);

  private TagParser(Builder builder, String input, Source source, String word, int base) {
    super(builder, input);
    this.source = source;
    this.word = word;
    this.base = base;
  }

  /**
   * Parses what stands behind a tag's word.
   *
   * @param word the tag's word; "" for an expression
   * @param text what follows it
   * @param offset where that begins in the source
   */
  static Head parse(Source source, String word, String text, int offset) {
    int base = offset - OPEN.length();
    TagBuilder builder = new TagBuilder(source, word, base);
    try {
      AstNode eval = (AstNode) builder.build(OPEN + text + "}").getRoot();
      if (eval.getCardinality() == 1 && eval.getChild(0) instanceof Held held) {
        return held.head();
      }
    } catch (TreeBuilderException e) {
      int position = Math.max(offset, e.getPosition() + base);
      boolean end = position >= offset + text.length();
      String found = end ? "the end of the tag" : e.getEncountered();
      throw new SourceException(
          source,
          Math.min(position, offset + text.length()),
          found.startsWith("unterminated") || found.startsWith("invalid")
              ? found
              : "unexpected " + found + ", expected " + e.getExpected());
    }
    throw new SourceException(source, offset, "an expression is missing");
  }

  /** Makes the parser; only so do its failures become public. */
  private static final class TagBuilder extends Builder {
    private static final long serialVersionUID = 1L;

    private final transient Source source;
    private final String word;
    private final int base;

    TagBuilder(Source source, String word, int base) {
      this.source = source;
      this.word = word;
      this.base = base;
    }

    @Override
    protected Parser createParser(String expression) {
      return new TagParser(this, expression, source, word, base);
    }
  }

  @Override
  protected Scanner createScanner(String expression) {
    return new PlacedScanner(expression);
  }

  @Override
  protected AstNode expr(boolean required) throws Scanner.ScanException, ParseException {
    Head head =
        switch (word) {
          case "for" -> loop();
          case "set" -> assignment();
          case "macro" -> macro();
          case "call" -> call();
          case "from" -> from();
          case "import" -> importing();
          case "include" -> include();
          case "with" -> new Head(null, assignments(), null, null);
          case "filter" -> Head.of(operators.filterBlock(body()));
          case "block" -> block();
          default -> Head.of(operators.expressionOrList());
        };
    if (getToken().getSymbol() != Symbol.END_EVAL) {
      throw unexpected("the end of the tag");
    }
    return new Held(head);
  }

  private Name body() {
    return new Name(Statement.Capture.BODY, offset());
  }

  private Head loop() throws Scanner.ScanException, ParseException {
    List<Named> targets = new ArrayList<>();
    boolean nested = accept("(");
    do {
      Name name = name();
      targets.add(new Named(name.name(), null, name.offset()));
    } while (accept(","));
    if (nested) {
      expect(")");
    }
    expect("in");
    Expression over = operators.listWithoutChoice();
    Expression condition = accept("if") ? operators.expression() : null;
    if (is("recursive")) {
      throw error("recursive loops have no Helm form; write a named template that includes itself");
    }
    return new Head(null, targets, over, condition);
  }

  private Head assignment() throws Scanner.ScanException, ParseException {
    Expression target = name();
    if (accept(".")) {
      int offset = offset();
      target = new Expression.Attribute(target, word(), offset);
    } else if (is(",")) {
      throw error("several names at once cannot be set; set them one by one");
    }
    if (accept("=")) {
      return new Head(target, List.of(), operators.expressionOrList(), null);
    }
    return new Head(target, List.of(), operators.filters(body()), null);
  }

  private Head block() throws Scanner.ScanException, ParseException {
    Head head = Head.named(name());
    while (accept("scoped") || accept("required")) {
      continue;
    }
    return head;
  }

  private Head macro() throws Scanner.ScanException, ParseException {
    Name name = name();
    return new Head(name, parameters(), null, null);
  }

  private Head call() throws Scanner.ScanException, ParseException {
    List<Named> parameters = is("(") ? parameters() : List.of();
    return new Head(null, parameters, operators.expression(), null);
  }

  private List<Named> parameters() throws Scanner.ScanException, ParseException {
    List<Named> parameters = new ArrayList<>();
    expect("(");
    while (!is(")")) {
      if (!parameters.isEmpty()) {
        expect(",");
        if (is(")")) {
          break;
        }
      }
      Name name = name();
      Expression standard = accept("=") ? operators.expression() : null;
      parameters.add(new Named(name.name(), standard, name.offset()));
    }
    expect(")");
    return parameters;
  }

  private Head from() throws Scanner.ScanException, ParseException {
    Expression file = operators.expression();
    expect("import");
    List<Named> names = new ArrayList<>();
    do {
      Name name = name();
      Name alias = accept("as") ? name() : name;
      names.add(new Named(name.name(), alias, name.offset()));
    } while (accept(",") && !withContext());
    withContext();
    return new Head(null, names, file, null);
  }

  private Head importing() throws Scanner.ScanException, ParseException {
    Expression file = operators.expression();
    expect("as");
    Name alias = name();
    withContext();
    return new Head(alias, List.of(), file, null);
  }

  private Head include() throws Scanner.ScanException, ParseException {
    Expression file = operators.expression();
    if (is("ignore")) {
      throw error("'ignore missing' has no Helm form: templates are known when the chart is made");
    }
    withContext();
    return Head.of(file);
  }

  private boolean withContext() throws Scanner.ScanException, ParseException {
    if ((is("with") || is("without")) && lookahead(0).getImage().equals("context")) {
      consumeToken();
      consumeToken();
      return true;
    }
    return false;
  }

  private List<Named> assignments() throws Scanner.ScanException, ParseException {
    List<Named> names = new ArrayList<>();
    if (getToken().getSymbol() == Symbol.END_EVAL) {
      return names;
    }
    do {
      Name name = name();
      expect("=");
      names.add(new Named(name.name(), operators.expression(), name.offset()));
    } while (accept(","));
    return names;
  }

  /** The arguments of a call, parentheses included. */
  Arguments arguments() throws Scanner.ScanException, ParseException {
    List<Expression> positional = new ArrayList<>();
    List<Named> named = new ArrayList<>();
    expect("(");
    while (!is(")")) {
      if (!positional.isEmpty() || !named.isEmpty()) {
        expect(",");
        if (is(")")) {
          break;
        }
      }
      if (is("*") || is("**")) {
        throw error("arguments cannot be unpacked with '" + token().getImage() + "'");
      }
      if (isWord() && lookahead(0).getImage().equals("=")) {
        int offset = offset();
        String name = word();
        expect("=");
        named.add(new Named(name, operators.expression(), offset));
      } else {
        positional.add(operators.expression());
      }
    }
    expect(")");
    return new Arguments(positional, named);
  }

  /** The next token. */
  Token token() {
    return getToken();
  }

  /** The token behind the next one. */
  Token second() throws Scanner.ScanException, ParseException {
    return lookahead(0);
  }

  Token take() throws Scanner.ScanException, ParseException {
    return consumeToken();
  }

  /** Where the next token begins in the source. */
  int offset() {
    int place = getToken() instanceof PlacedScanner.Placed placed ? placed.offset() : 0;
    return place + base;
  }

  /** Whether the next token reads so and is no string. */
  boolean is(String image) {
    return getToken().getSymbol() != Symbol.STRING && image.equals(getToken().getImage());
  }

  boolean accept(String image) throws Scanner.ScanException, ParseException {
    if (!is(image)) {
      return false;
    }
    consumeToken();
    return true;
  }

  void expect(String image) throws Scanner.ScanException, ParseException {
    if (!accept(image)) {
      throw unexpected("'" + image + "'");
    }
  }

  /** Whether the next token is a word; jinjava's own keywords are words too. */
  boolean isWord() {
    String image = getToken().getImage();
    return getToken().getSymbol() != Symbol.STRING
        && image != null
        && !image.isEmpty()
        && Character.isJavaIdentifierStart(image.charAt(0));
  }

  String word() throws Scanner.ScanException, ParseException {
    if (!isWord()) {
      throw unexpected("a name");
    }
    return consumeToken().getImage();
  }

  private Name name() throws Scanner.ScanException, ParseException {
    int offset = offset();
    return new Name(word(), offset);
  }

  SourceException unexpected(String expected) {
    Symbol symbol = getToken().getSymbol();
    boolean end = symbol == Symbol.END_EVAL || symbol == Symbol.EOF;
    String found = end ? "the end of the tag" : "'" + getToken().getImage() + "'";
    return error("unexpected " + found + ", expected " + expected);
  }

  /** A failure at the next token. */
  SourceException error(String message) {
    return new SourceException(source, offset(), message);
  }
}
