package dev.fairlead.gotmpl;

import dev.fairlead.gotmpl.Token.Kind;
import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import dev.fairlead.tree.Block;
import dev.fairlead.tree.Call;
import dev.fairlead.tree.CallTemplate;
import dev.fairlead.tree.Comment;
import dev.fairlead.tree.Declare;
import dev.fairlead.tree.Define;
import dev.fairlead.tree.Dot;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Field;
import dev.fairlead.tree.Flow;
import dev.fairlead.tree.Function;
import dev.fairlead.tree.Functions;
import dev.fairlead.tree.Group;
import dev.fairlead.tree.If;
import dev.fairlead.tree.Jump;
import dev.fairlead.tree.Literal;
import dev.fairlead.tree.Nil;
import dev.fairlead.tree.Print;
import dev.fairlead.tree.Range;
import dev.fairlead.tree.ShortCircuit;
import dev.fairlead.tree.Stmt;
import dev.fairlead.tree.Template;
import dev.fairlead.tree.Text;
import dev.fairlead.tree.Trim;
import dev.fairlead.tree.Variable;
import dev.fairlead.tree.With;
import dev.fairlead.tree.Word;
import dev.fairlead.value.GoQuote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses one template (text/template/parse/parse.go). The templates that it defines get parsers of
 * their own, which read from the same lexer: each has its own lookahead, variables and depths.
 */
final class Parser {
  private static final int MAX_DEPTH = 10_000;

  private final Source source;
  private final Functions functions;
  private final Lexer lexer;
  private final Map<String, Template> templates;
  private final Scope scope = new Scope();
  private final Tokens tokens;
  private int ranges;
  private int groups;

  /** The beginning of the action being parsed, for errors that end in another line; or null. */
  private Token action;

  /** The last right delimiter. */
  private Token right;

  /** What ended the last list of statements: else or end. */
  private Kind stop;

  /** The beginning of the action that did. */
  private Token stopLeft;

  Parser(Source source, Functions functions) {
    this.source = source;
    this.functions = functions;
    this.lexer = new Lexer(source.text());
    this.tokens = new Tokens(lexer);
    this.templates = new LinkedHashMap<>();
  }

  /** A parser of a template inside another's text. */
  private Parser(Parser outer) {
    this.source = outer.source;
    this.functions = outer.functions;
    this.lexer = outer.lexer;
    this.tokens = new Tokens(lexer);
    this.templates = outer.templates;
  }

  /** The text's own template and then those that it defines. */
  List<Template> parse() {
    List<Stmt> stmts = new ArrayList<>();
    while (!tokens.peek().is(Kind.EOF)) {
      if (tokens.peek().is(Kind.LEFT_DELIM)) {
        Token delim = tokens.next();
        if (tokens.nextNonSpace().is(Kind.DEFINE)) {
          stmts.add(new Parser(this).define(delim));
          continue;
        }
        tokens.back(delim);
      }
      Stmt stmt = textOrAction();
      if (stmt == null) {
        throw error("unexpected " + stopText());
      }
      stmts.add(stmt);
    }
    add(source.name(), new Block(stmts, Trim.NONE, 0));
    List<Template> all = new ArrayList<>();
    all.add(templates.remove(source.name()));
    all.addAll(templates.values());
    return all;
  }

  /** Adds a template to what the text defines (parse.go, add). */
  private Template add(String name, Block body) {
    Template template = new Template(name, source, body, scope.slots());
    Template other = templates.get(name);
    if (other == null || other.blank()) {
      templates.put(name, template);
    } else if (!template.blank()) {
      throw error("template: multiple definition of template " + GoQuote.quote(name));
    }
    return template;
  }

  private Define define(Token left) {
    String context = "define clause";
    String name = templateName(tokens.nextNonSpace(), context);
    expectRight(context);
    Trim trim = trim(left);
    return new Define(add(name, body(context, this)), trim, left.offset());
  }

  /** The body of a define or block; a complaint about its end comes from the given parser. */
  private Block body(String context, Parser complainer) {
    Block body = list();
    if (stop != Kind.END) {
      throw complainer.error("unexpected " + stopText() + " in " + context);
    }
    return body;
  }

  /**
   * Statements up to else or end (parse.go, itemList). The rest of an {@code else if} is not read
   * yet, so its markers are not known.
   */
  private Block list() {
    int offset = tokens.peekNonSpace().offset();
    List<Stmt> stmts = new ArrayList<>();
    while (!tokens.peekNonSpace().is(Kind.EOF)) {
      Token left = tokens.peek();
      Stmt stmt = textOrAction();
      if (stmt == null) {
        stopLeft = left;
        boolean continued = tokens.isAhead();
        return new Block(stmts, continued ? Trim.NONE : trim(left), offset);
      }
      stmts.add(stmt);
    }
    throw error("unexpected EOF");
  }

  private String stopText() {
    return stop == Kind.END ? "{{end}}" : "{{else}}";
  }

  /** A statement; null for else or end. */
  private Stmt textOrAction() {
    Token token = tokens.nextNonSpace();
    if (token.is(Kind.TEXT)) {
      String text = token.text();
      boolean trimmed = text.length() < token.end() - token.offset();
      String raw = trimmed ? source.text().substring(token.offset(), token.end()) : text;
      return new Text(text, raw, token.offset());
    }
    if (token.is(Kind.COMMENT)) {
      Trim trim = Trim.of(lexer.trimsBefore(token), lexer.trimsAfter(token));
      return new Comment(token.text(), trim, token.offset());
    }
    if (!token.is(Kind.LEFT_DELIM)) {
      throw unexpected(token, "input");
    }
    action = token;
    Stmt stmt = action(token);
    action = null;
    return stmt;
  }

  private Stmt action(Token left) {
    Token token = tokens.nextNonSpace();
    switch (token.kind()) {
      case BLOCK:
        return block(left);
      case BREAK:
        return jump(token, left, Flow.BREAK);
      case CONTINUE:
        return jump(token, left, Flow.CONTINUE);
      case ELSE:
        return elseControl();
      case END:
        expectRight("end");
        stop = Kind.END;
        return null;
      case IF:
        return ifControl(left);
      case RANGE:
        return range(left);
      case TEMPLATE:
        return template(left);
      case WITH:
        return with(left);
      default:
        tokens.back();
        Expr value = pipeline("command", Kind.RIGHT_DELIM);
        return new Print(value, trim(left), token.offset());
    }
  }

  /** Else; a following if or with stays to be read by the control that it continues. */
  private Stmt elseControl() {
    Token next = tokens.peekNonSpace();
    if (!next.is(Kind.IF) && !next.is(Kind.WITH)) {
      expectRight("else");
    }
    stop = Kind.ELSE;
    return null;
  }

  private Jump jump(Token word, Token left, Flow flow) {
    String name = "{{" + word.text() + "}}";
    expectRight(name);
    if (ranges == 0) {
      throw error(name + " outside {{range}}");
    }
    return new Jump(flow, trim(left), word.offset());
  }

  private If ifControl(Token left) {
    Scope.Mark outer = scope.mark();
    int offset = tokens.peekNonSpace().offset();
    Expr condition = pipeline("if", Kind.RIGHT_DELIM);
    Trim trim = trim(left);
    Scope.Mark inner = scope.mark();
    Block then = list();
    Stmt otherwise = null;
    if (stop == Kind.ELSE) {
      scope.enterElse(inner);
      otherwise = continues(Kind.IF) ? ifControl(stopLeft) : otherwise();
    }
    scope.leave(outer);
    if (otherwise instanceof If next) {
      then = new Block(then.stmts(), next.trim(), then.offset());
    }
    return new If(condition, then, otherwise, trim, offset);
  }

  private With with(Token left) {
    Scope.Mark outer = scope.mark();
    int offset = tokens.peekNonSpace().offset();
    Expr value = pipeline("with", Kind.RIGHT_DELIM);
    Trim trim = trim(left);
    Scope.Mark inner = scope.mark();
    Block then = list();
    Stmt otherwise = null;
    if (stop == Kind.ELSE) {
      scope.enterElse(inner);
      otherwise = continues(Kind.WITH) ? with(stopLeft) : otherwise();
    }
    scope.leave(outer);
    if (otherwise instanceof With next) {
      then = new Block(then.stmts(), next.trim(), then.offset());
    }
    return new With(value, then, otherwise, trim, offset);
  }

  private Range range(Token left) {
    Scope.Mark outer = scope.mark();
    Pipeline head = head("range", Kind.RIGHT_DELIM);
    Trim trim = trim(left);
    List<Variable> variables = new ArrayList<>();
    for (Token name : head.names()) {
      variables.add(new Variable(name.text(), slot(name, head.assign()), name.offset()));
    }
    Scope.Mark inner = scope.mark();
    ranges++;
    Block body = list();
    ranges--;
    Block otherwise = null;
    if (stop == Kind.ELSE) {
      scope.enterElse(inner);
      otherwise = otherwise();
    }
    scope.leave(outer);
    Range.Loop loop = new Range.Loop(variables, head.assign(), head.value());
    return new Range(loop, body, otherwise, trim, head.offset());
  }

  private boolean continues(Kind kind) {
    if (!tokens.peek().is(kind)) {
      return false;
    }
    tokens.next();
    return true;
  }

  private Block otherwise() {
    Block block = list();
    if (stop != Kind.END) {
      throw error("expected end; found " + stopText());
    }
    return block;
  }

  private CallTemplate block(Token left) {
    String context = "block clause";
    Token token = tokens.nextNonSpace();
    String name = templateName(token, context);
    Expr argument = pipeline(context, Kind.RIGHT_DELIM);
    Trim trim = trim(left);
    Parser inner = new Parser(this);
    Template body = inner.add(name, inner.body(context, this));
    return new CallTemplate(name, argument, body, trim, token.offset());
  }

  private CallTemplate template(Token left) {
    String context = "template clause";
    Token token = tokens.nextNonSpace();
    String name = templateName(token, context);
    Expr argument = null;
    Token next = tokens.nextNonSpace();
    if (next.is(Kind.RIGHT_DELIM)) {
      right = next;
    } else {
      tokens.back();
      argument = pipeline(context, Kind.RIGHT_DELIM);
    }
    return new CallTemplate(name, argument, null, trim(left), token.offset());
  }

  private String templateName(Token token, String context) {
    if (!token.is(Kind.STRING) && !token.is(Kind.RAW_STRING)) {
      throw unexpected(token, context);
    }
    return string(token);
  }

  private String string(Token token) {
    String value = Quoted.string(token.text());
    if (value == null) {
      throw error("invalid syntax");
    }
    return value;
  }

  /**
   * A pipeline as it was read.
   *
   * @param names the variables declared or assigned
   */
  private record Pipeline(List<Token> names, boolean assign, Expr value, int offset) {}

  private Expr pipeline(String context, Kind end) {
    Pipeline pipeline = head(context, end);
    if (pipeline.names().isEmpty()) {
      return pipeline.value();
    }
    Token name = pipeline.names().get(0);
    int slot = slot(name, pipeline.assign());
    return new Declare(name.text(), slot, pipeline.assign(), pipeline.value(), pipeline.offset());
  }

  private int slot(Token name, boolean assign) {
    return assign ? scope.slot(name.text()) : scope.declare(name.text());
  }

  private Pipeline head(String context, Kind end) {
    int offset = tokens.peekNonSpace().offset();
    List<Token> names = new ArrayList<>(2);
    boolean assign = declarations(names, context);
    List<List<Expr>> commands = new ArrayList<>(2);
    Token token = tokens.nextNonSpace();
    while (!token.is(end)) {
      if (!beginsCommand(token.kind())) {
        throw unexpected(token, context);
      }
      tokens.back();
      commands.add(command());
      token = tokens.nextNonSpace();
    }
    if (end == Kind.RIGHT_DELIM) {
      right = token;
    }
    checkCommands(commands, context);
    Expr value = new Commands(names, assign, commands, offset).join();
    return new Pipeline(names, assign, value, offset);
  }

  /** Reads the variables before {@code :=} or {@code =}; true when they are assigned. */
  private boolean declarations(List<Token> names, String context) {
    while (tokens.peekNonSpace().is(Kind.VARIABLE)) {
      Token name = tokens.next();
      Token after = tokens.peek();
      Token sign = tokens.peekNonSpace();
      if (sign.is(Kind.ASSIGN) || sign.is(Kind.DECLARE)) {
        tokens.nextNonSpace();
        names.add(name);
        scope.mention(name.text());
        return sign.is(Kind.ASSIGN);
      }
      if (!sign.is(Kind.CHAR) || !sign.text().equals(",")) {
        if (after.is(Kind.SPACE)) {
          tokens.back(name, after);
        } else {
          tokens.back(name);
        }
        return false;
      }
      tokens.nextNonSpace();
      names.add(name);
      scope.mention(name.text());
      if (!context.equals("range") || names.size() > 1) {
        throw error("too many declarations in " + context);
      }
      switch (tokens.peekNonSpace().kind()) {
        case VARIABLE, RIGHT_DELIM, RIGHT_PAREN -> {}
        default -> throw error("range can only initialize variables");
      }
    }
    return false;
  }

  private static boolean beginsCommand(Kind kind) {
    return switch (kind) {
      case BOOL, CHAR_CONSTANT, COMPLEX, DOT, FIELD, IDENTIFIER -> true;
      case NUMBER, NIL, RAW_STRING, STRING, VARIABLE, LEFT_PAREN -> true;
      default -> false;
    };
  }

  private void checkCommands(List<List<Expr>> commands, String context) {
    if (commands.isEmpty()) {
      throw error("missing value for " + context);
    }
    for (int i = 1; i < commands.size(); i++) {
      Expr first = commands.get(i).get(0);
      if (first instanceof Literal || first instanceof Dot || first instanceof Nil) {
        throw error("non executable command in pipeline stage " + (i + 1));
      }
    }
  }

  private List<Expr> command() {
    List<Expr> operands = new ArrayList<>(4);
    Token token;
    do {
      tokens.peekNonSpace();
      Expr operand = operand();
      if (operand != null) {
        operands.add(operand);
      }
      token = tokens.next();
    } while (token.is(Kind.SPACE));
    if (token.is(Kind.RIGHT_DELIM) || token.is(Kind.RIGHT_PAREN)) {
      tokens.back();
    } else if (!token.is(Kind.PIPE)) {
      throw unexpected(token, "operand");
    }
    if (operands.isEmpty()) {
      throw error("empty command");
    }
    return operands;
  }

  /** A term and the fields behind it; null when there is none. */
  private Expr operand() {
    Expr term = term();
    if (term == null || !tokens.peek().is(Kind.FIELD)) {
      return term;
    }
    int offset = tokens.peek().offset();
    List<String> names = new ArrayList<>(4);
    Expr receiver = term;
    if (term instanceof Field field) {
      names.addAll(field.names());
      receiver = field.receiver();
    }
    while (tokens.peek().is(Kind.FIELD)) {
      names.add(tokens.next().text());
    }
    if (term instanceof Literal || term instanceof Nil || term instanceof Dot) {
      throw error("unexpected . after term " + GoQuote.quote(term.toString()));
    }
    return new Field(receiver, names, List.of(), null, offset);
  }

  private Expr term() {
    Token token = tokens.nextNonSpace();
    int offset = token.offset();
    switch (token.kind()) {
      case IDENTIFIER:
        return function(new Word(token.text(), offset));
      case DOT:
        return new Dot(offset);
      case NIL:
        return new Nil(offset);
      case VARIABLE:
        return variable(token);
      case FIELD:
        List<String> names = List.of(token.text());
        return new Field(new Dot(offset), names, List.of(), null, offset);
      case BOOL:
        return Literal.of(token.text().equals("true"), token.text(), offset);
      case CHAR_CONSTANT, COMPLEX, NUMBER:
        return Numbers.read(token, this);
      case STRING, RAW_STRING:
        return Literal.of(string(token), token.text(), offset);
      case LEFT_PAREN:
        return group();
      default:
        tokens.back();
        return null;
    }
  }

  private Expr function(Word name) {
    if (name.text().equals("and") || name.text().equals("or")) {
      return new ShortCircuit(name, List.of(), null);
    }
    Function function = functions.find(name.text());
    if (function == null) {
      throw error("function " + GoQuote.quote(name.text()) + " not defined");
    }
    return new Call(name, function, List.of(), null);
  }

  private Variable variable(Token token) {
    if (!scope.isKnown(token.text())) {
      throw error("undefined variable " + GoQuote.quote(token.text()));
    }
    return new Variable(token.text(), scope.slot(token.text()), token.offset());
  }

  private Group group() {
    if (groups == MAX_DEPTH) {
      throw error("max expression depth exceeded");
    }
    groups++;
    int offset = tokens.peekNonSpace().offset();
    Expr inner = pipeline("parenthesized pipeline", Kind.RIGHT_PAREN);
    groups--;
    return new Group(inner, offset);
  }

  private Trim trim(Token left) {
    return Trim.of(lexer.trimsBefore(left), lexer.trimsAfter(right));
  }

  private void expectRight(String context) {
    Token token = tokens.nextNonSpace();
    if (!token.is(Kind.RIGHT_DELIM)) {
      throw unexpected(token, context);
    }
    right = token;
  }

  private SourceException unexpected(Token token, String context) {
    if (!token.is(Kind.ERROR)) {
      return error("unexpected " + token + " in " + context);
    }
    if (action == null) {
      return error(token.text());
    }
    int line = source.position(action.offset()).line();
    if (line == source.position(token.offset()).line()) {
      return error(token.text());
    }
    String started = token.text().endsWith(" action") ? "" : " in action";
    return error(token + started + " started at " + source.name() + ":" + line);
  }

  /** A failure at the token read last. */
  SourceException error(String message) {
    return new SourceException(source, tokens.newest().offset(), message);
  }
}
