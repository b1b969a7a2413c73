package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Invocation;
import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.jinja.Expression.Named;
import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import dev.fairlead.value.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Builds the statements of a template from its pieces. */
final class BlockParser {
  private static final int DEEPEST = 200;

  private static final Set<String> ENDS =
      Set.of(
          "elif",
          "else",
          "endif",
          "endfor",
          "endset",
          "endfilter",
          "endmacro",
          "endcall",
          "endwith",
          "endblock",
          "endautoescape");

  private final Source source;
  private final List<Piece> pieces;
  private int next;
  private int depth;
  private int loops;

  /** The tag that ended the last list of statements. */
  private Tag end;

  private BlockParser(Source source, List<Piece> pieces) {
    this.source = source;
    this.pieces = pieces;
  }

  /** A tag: its word, and what follows it. */
  private record Tag(String word, String rest, int offset, int inside) {}

  /** Parses a template. Its text may begin with a byte order mark and have any line breaks. */
  static List<Statement> parse(Source source) {
    BlockParser parser = new BlockParser(source, Pieces.of(source));
    List<Statement> statements = parser.list();
    if (parser.end != null) {
      throw parser.error(parser.end, "'" + parser.end.word() + "' closes nothing here");
    }
    return statements;
  }

  private List<Statement> list() {
    if (++depth > DEEPEST) {
      throw new SourceException(
          source, pieces.get(next - 1).offset(), "blocks are nested more than 200 deep");
    }
    List<Statement> statements = new ArrayList<>();
    end = null;
    while (next < pieces.size()) {
      Piece piece = pieces.get(next++);
      switch (piece.kind()) {
        case TEXT -> statements.add(new Statement.Plain(piece.text(), piece.offset()));
        case COMMENT -> statements.add(new Statement.Note(piece.text().strip(), piece.offset()));
        case OUTPUT -> statements.add(output(piece));
        default -> {
          Tag tag = tag(piece);
          if (ENDS.contains(tag.word())) {
            checkRest(tag);
            end = tag;
            depth--;
            return statements;
          }
          statements.add(statement(tag));
        }
      }
    }
    end = null;
    depth--;
    return statements;
  }

  /** Behind a closing word may stand a name, as in {@code endmacro name}, never more. */
  private void checkRest(Tag tag) {
    String rest = tag.rest().strip();
    boolean named = tag.word().equals("endmacro") || tag.word().equals("endblock");
    if (rest.isEmpty() || tag.word().equals("elif") || (named && Nodes.isIdentifier(rest))) {
      return;
    }
    String hint = tag.word().equals("else") && rest.startsWith("if") ? "; write 'elif'" : "";
    int offset = tag.inside() + tag.rest().indexOf(rest);
    throw new SourceException(source, offset, "'" + tag.word() + "' has nothing behind it" + hint);
  }

  private Statement output(Piece piece) {
    Head head = TagParser.parse(source, "", piece.text(), piece.inside());
    return new Statement.Output(head.value(), piece.offset());
  }

  private Tag tag(Piece piece) {
    String text = piece.text();
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int stop = start;
    while (stop < text.length() && Character.isJavaIdentifierPart(text.charAt(stop))) {
      stop++;
    }
    String word = text.substring(start, stop);
    return new Tag(word, text.substring(stop), piece.offset(), piece.inside() + stop);
  }

  private Statement statement(Tag tag) {
    return switch (tag.word()) {
      case "if" -> branches(tag);
      case "for" -> loop(tag);
      case "set" -> assignment(tag);
      case "filter" -> {
        Head head = head(tag);
        yield new Statement.Capture(null, head.value(), body(tag), tag.offset());
      }
      case "macro" -> macro(tag);
      case "call" -> call(tag);
      case "with" -> {
        Head head = head(tag);
        yield new Statement.With(head.names(), body(tag), tag.offset());
      }
      case "import" -> {
        Head head = head(tag);
        yield new Statement.Import(head.value(), ((Name) head.target()).name(), tag.offset());
      }
      case "from" -> {
        Head head = head(tag);
        yield new Statement.FromImport(head.value(), head.names(), tag.offset());
      }
      case "include" -> new Statement.Include(head(tag).value(), tag.offset());
      case "do" -> new Statement.Do(head(tag).value(), tag.offset());
      case "extends" -> new Statement.Extends(head(tag).value(), tag.offset());
      case "block" -> {
        Head head = head(tag);
        String name = ((Name) head.target()).name();
        yield new Statement.Block(name, body(tag), tag.offset());
      }
      case "break", "continue" -> leave(tag);
      default -> throw unknown(tag);
    };
  }

  private SourceException unknown(Tag tag) {
    if (tag.word().isEmpty()) {
      return error(tag, "a tag without a word");
    }
    String near = Spelling.nearest(tag.word(), TAGS);
    String hint = near == null ? "" : "; did you mean '" + near + "'?";
    return error(tag, "there is no tag '" + tag.word() + "'" + hint);
  }

  private static final List<String> TAGS =
      List.of(
          "if",
          "for",
          "set",
          "filter",
          "macro",
          "call",
          "with",
          "import",
          "from",
          "include",
          "do",
          "extends",
          "block",
          "break",
          "continue",
          "raw");

  private Head head(Tag tag) {
    return TagParser.parse(source, tag.word(), tag.rest(), tag.inside());
  }

  private Statement branches(Tag first) {
    List<Statement.Branch> branches = new ArrayList<>();
    List<Statement> otherwise = null;
    Tag tag = first;
    while (!tag.word().equals("endif")) {
      if (tag.word().equals("else")) {
        otherwise = list();
        closed(first, "endif");
        break;
      }
      Expression condition = head(tag).value();
      branches.add(new Statement.Branch(condition, list(), tag.offset()));
      closed(first, "elif", "else", "endif");
      tag = end;
    }
    return new Statement.If(branches, otherwise, first.offset());
  }

  private Statement loop(Tag tag) {
    Head head = head(tag);
    List<String> targets = new ArrayList<>();
    for (Named name : head.names()) {
      targets.add(name.name());
    }
    loops++;
    List<Statement> body = list();
    loops--;
    closed(tag, "else", "endfor");
    List<Statement> otherwise = null;
    if (end.word().equals("else")) {
      otherwise = list();
      closed(tag, "endfor");
    }
    Statement.Over over = new Statement.Over(targets, head.value(), head.condition());
    return new Statement.For(over, body, otherwise, tag.offset());
  }

  private Statement assignment(Tag tag) {
    Head head = head(tag);
    boolean captures = captured(head.value());
    if (!captures) {
      return new Statement.Assign(head.target(), head.value(), tag.offset());
    }
    return new Statement.Capture(head.target(), head.value(), body(tag), tag.offset());
  }

  private static boolean captured(Expression value) {
    Expression inner = value;
    while (inner instanceof Expression.Filter filter) {
      inner = filter.input();
    }
    return inner instanceof Name name && name.name().equals(Statement.Capture.BODY);
  }

  private Statement macro(Tag tag) {
    Head head = head(tag);
    int outer = loops;
    loops = 0;
    List<Statement> body = body(tag);
    loops = outer;
    return new Statement.Macro(((Name) head.target()).name(), head.names(), body, tag.offset());
  }

  private Statement call(Tag tag) {
    Head head = head(tag);
    if (!(head.value() instanceof Invocation invocation)) {
      throw new SourceException(source, head.value().offset(), "'call' needs the call of a macro");
    }
    return new Statement.CallBlock(head.names(), invocation, body(tag), tag.offset());
  }

  private Statement leave(Tag tag) {
    checkRest(tag);
    if (loops == 0) {
      throw error(tag, "'" + tag.word() + "' outside a loop");
    }
    return new Statement.Leave(tag.word().equals("break"), tag.offset());
  }

  private List<Statement> body(Tag tag) {
    List<Statement> body = list();
    closed(tag, "end" + tag.word());
    return body;
  }

  /** Fails unless the list just read ended with one of these words. */
  private void closed(Tag opening, String... words) {
    String last = words[words.length - 1];
    if (end == null) {
      throw error(opening, "'" + opening.word() + "' is never closed: " + last + " is missing");
    }
    for (String word : words) {
      if (end.word().equals(word)) {
        return;
      }
    }
    int line = source.position(opening.offset()).line();
    throw error(
        end,
        "'"
            + end.word()
            + "' cannot close the '"
            + opening.word()
            + "' of line "
            + line
            + "; expected "
            + last);
  }

  private SourceException error(Tag tag, String message) {
    return new SourceException(source, tag.offset(), message);
  }
}
