package dev.fairlead.jinja;

import dev.fairlead.source.Source;
import dev.fairlead.tree.Block;
import dev.fairlead.tree.Call;
import dev.fairlead.tree.Comment;
import dev.fairlead.tree.Declare;
import dev.fairlead.tree.Define;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.If;
import dev.fairlead.tree.Jump;
import dev.fairlead.tree.Literal;
import dev.fairlead.tree.Print;
import dev.fairlead.tree.Range;
import dev.fairlead.tree.Stmt;
import dev.fairlead.tree.Template;
import dev.fairlead.tree.Text;
import dev.fairlead.tree.Trim;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a lowered tree the layout of a template written by hand. Its trim markers move line breaks,
 * they never change what is printed, but for blank lines where YAML ignores them: {@code X\n} +
 * block({@code Y\n}) + {@code Z} prints the same as {@code X} + block({@code \nY}) + {@code \nZ},
 * which lets each control action stand on a line of its own with <code>{{-</code>.
 */
final class Layout {
  /** How a list of statements begins. */
  enum Start {
    /** In the middle of a line: everything is kept as it is. */
    INLINE,
    /** The line break before is still to be written. */
    OWED,
    /** Behind an action that trims what follows it. */
    TRIMMED
  }

  private final Source source;
  private final Nodes nodes;
  private final BlankLines blankLines;

  /** How many control actions there are, and how many of several lines had to stay as they are. */
  private final int[] counts;

  private final List<Stmt> out = new ArrayList<>();
  private boolean owed;
  private boolean trimmed;

  private Layout(Layout outer, BlankLines blankLines) {
    this.source = outer.source;
    this.nodes = outer.nodes;
    this.counts = outer.counts;
    this.blankLines = blankLines;
  }

  Layout(Source source, Nodes nodes, BlankLines blankLines, int[] counts) {
    this.source = source;
    this.nodes = nodes;
    this.blankLines = blankLines;
    this.counts = counts;
  }

  /** Lays out a file; a comment goes first. */
  Block file(Comment header, List<Stmt> stmts) {
    List<Stmt> all = new ArrayList<>();
    all.add(new Comment(header.text(), Trim.BEFORE, header.offset()));
    all.addAll(list(stmts, Start.OWED, false));
    return new Block(all, Trim.NONE, 0);
  }

  /** Lays out a named template. */
  private Define define(Define define) {
    List<Stmt> stmts = merged(define.template().body().stmts());
    Layout inner = new Layout(this, BlankLines.KEPT);
    List<Stmt> body = inner.list(stmts, Start.TRIMMED, false);
    boolean ends = endsLine(stmts);
    Trim closing = Trim.NONE;
    if (!ends) {
      padEnd(body, "\n");
      closing = Trim.BEFORE;
    }
    Template old = define.template();
    Block block = new Block(body, closing, old.body().offset());
    Template template = new Template(old.name(), old.source(), block, old.slots());
    return new Define(template, Trim.BOTH, define.offset());
  }

  /**
   * Lays out a list.
   *
   * @param owes whether it must end with its last line break unwritten; null when it cannot
   */
  private List<Stmt> list(List<Stmt> given, Start start, boolean owes) {
    List<Stmt> stmts = merged(given);
    owed = start == Start.OWED;
    trimmed = start == Start.TRIMMED;
    boolean fits = !owes || stmts.isEmpty() || endsLine(stmts);
    if (!fits) {
      return null;
    }
    for (int i = 0; i < stmts.size(); i++) {
      Stmt next = i + 1 < stmts.size() ? stmts.get(i + 1) : null;
      boolean nested = next instanceof Print print && indented(stmts.get(i), print, start, i);
      if (stmts.get(i) instanceof Text text && next instanceof Define) {
        textBeforeDefine(text);
      } else if (stmts.get(i) instanceof Text text) {
        boolean last = next == null && owes;
        text(text, last || (next != null && ownLine(next)), nested);
      } else if (nested(stmts, i)) {
        nindent((Print) stmts.get(i));
      } else {
        statement(stmts.get(i));
      }
    }
    if (owes && !owed) {
      return null;
    }
    if (owed && !owes) {
      writeOwed(stmts);
    }
    return out;
  }

  private void writeOwed(List<Stmt> stmts) {
    if (!stmts.isEmpty()) {
      out.add(new Text("\n", "\n", stmts.get(stmts.size() - 1).offset()));
    }
    owed = false;
  }

  /** Whether an earlier step decided that the statement at this place becomes a nindent. */
  private boolean nested(List<Stmt> stmts, int index) {
    return index > 0
        && stmts.get(index) instanceof Print print
        && width(print) >= 0
        && !out.isEmpty()
        && out.get(out.size() - 1) instanceof Text text
        && text.raw().endsWith("\n" + " ".repeat(width(print)))
        && !text.text().endsWith(text.raw().substring(text.raw().lastIndexOf('\n')));
  }

  /** The width of an indent that could be a nindent, or -1. */
  private static int width(Print print) {
    boolean replaces =
        print.value() instanceof Call call
            && call.name().text().equals("replace")
            && call.piped() != null
            && call.arguments().size() == 2
            && isText(call.arguments().get(0), "\n");
    if (!replaces) {
      return -1;
    }
    Literal with = (Literal) ((Call) print.value()).arguments().get(1);
    String text = String.valueOf(with.value());
    return text.isBlank() && text.lastIndexOf('\n') == 0 ? text.length() - 1 : -1;
  }

  private static boolean isText(Expr expr, String text) {
    return expr instanceof Literal literal && text.equals(literal.value());
  }

  /** Whether the text puts the print that follows on a line of its own, as deep as its indent. */
  private boolean indented(Stmt stmt, Print print, Start start, int index) {
    int width = width(print);
    if (width < 0 || !(stmt instanceof Text text)) {
      return false;
    }
    String blanks = " ".repeat(width);
    boolean first = (owed || (start == Start.OWED && index == 0)) && text.text().equals(blanks);
    return first || text.text().endsWith("\n" + blanks);
  }

  private void nindent(Print print) {
    Call call = (Call) print.value();
    int width = width(print);
    Expr value =
        nodes.piped(call.piped(), "nindent", call.offset(), Nodes.whole(width, call.offset()));
    out.add(new Print(value, Trim.BEFORE, print.offset()));
    owed = false;
    trimmed = false;
  }

  private void text(Text stmt, boolean beforeOwnLine, boolean beforeNindent) {
    String text = owed ? "\n" + stmt.text() : stmt.text();
    int offset = stmt.offset();
    owed = false;
    if (trimmed) {
      text = untrimmed(text, offset);
      trimmed = false;
    }
    if (beforeNindent) {
      int line = text.lastIndexOf('\n');
      cut(text.substring(0, line), text.substring(line), offset);
    } else if (beforeOwnLine && text.endsWith("\n")) {
      cut(text.substring(0, text.length() - 1), "", offset);
      owed = true;
    } else if (!text.isEmpty()) {
      add(text, text, offset);
    }
  }

  /** A definition prints nothing, wherever it stands: its marker must not trim what counts. */
  private void textBeforeDefine(Text stmt) {
    boolean ends = stmt.text().endsWith("\n");
    if (ends) {
      text(stmt, true, false);
    } else {
      String text = owed ? "\n" + stmt.text() : stmt.text();
      owed = false;
      cut(text, "", stmt.offset());
    }
  }

  /** Text behind a marker that trims: blanks at its beginning need quotes. */
  private String untrimmed(String text, int offset) {
    int blanks = 0;
    while (blanks < text.length() && isSpace(text.charAt(blanks))) {
      blanks++;
    }
    out.add(new Text("", "\n", offset));
    if (blanks > 0) {
      Expr literal = Nodes.text(text.substring(0, blanks), offset);
      out.add(new Print(literal, Trim.NONE, offset));
    }
    return text.substring(blanks);
  }

  /** Adds text that a marker behind it will trim, and the white space that it trims for looks. */
  private void cut(String text, String space, int offset) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    String blanks = text.substring(end);
    if (blanks.isEmpty()) {
      add(text, text + space, offset);
    } else if (blankLines.mayDrop(blanks, offset + text.length())) {
      add(text.substring(0, end), text + space, offset);
    } else {
      add(text.substring(0, end), text.substring(0, end) + "\n", offset);
      out.add(new Print(Nodes.text(blanks, offset), Trim.BEFORE, offset));
      add("", space, offset);
    }
  }

  private void add(String text, String raw, int offset) {
    if (!raw.isEmpty()) {
      out.add(new Text(text, raw, offset));
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private void statement(Stmt stmt) {
    if (stmt instanceof Define define) {
      lead(define.offset(), "");
      out.add(define(define));
      trimmed = false;
      return;
    }
    if (ownLine(stmt) && (owed || trimmed) && line(stmt)) {
      return;
    }
    counts[1] += isControl(stmt) && stmt.toString().indexOf('\n') >= 0 ? 1 : 0;
    counts[0] += isControl(stmt) ? 1 : 0;
    if (owed) {
      out.add(new Text("\n", "\n", stmt.offset()));
      owed = false;
    } else if (trimmed) {
      out.add(new Text("", "\n", stmt.offset()));
      trimmed = false;
    }
    out.add(inline(stmt));
  }

  /** Writes the blanks before an action on a line of its own. */
  private void lead(int offset, String indent) {
    String space = "\n" + indent;
    int last = out.size() - 1;
    if (last >= 0 && out.get(last) instanceof Text text) {
      out.set(last, new Text(text.text(), text.raw() + space, text.offset()));
    } else {
      out.add(new Text("", space, offset));
    }
  }

  private static void padEnd(List<Stmt> stmts, String space) {
    int last = stmts.size() - 1;
    if (last >= 0 && stmts.get(last) instanceof Text text) {
      stmts.set(last, new Text(text.text(), text.raw() + space, text.offset()));
    } else {
      stmts.add(new Text("", space, last < 0 ? 0 : stmts.get(last).offset()));
    }
  }

  /** The blanks that the source's line begins with. */
  private String indent(int offset) {
    int start = source.text().lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    int end = start;
    while (end < offset && source.text().charAt(end) == ' ') {
      end++;
    }
    return source.text().substring(start, Math.max(start, end));
  }

  /** Writes a statement on a line of its own; false when its branches do not fit that. */
  private boolean line(Stmt stmt) {
    String indent = indent(stmt.offset());
    Trim trim = owed ? Trim.BEFORE : Trim.AFTER;
    Stmt laid = laid(stmt, trim, indent);
    if (laid == null) {
      return false;
    }
    counts[0] += isControl(stmt) ? 1 : 0;
    lead(stmt.offset(), indent);
    out.add(laid);
    return true;
  }

  private Stmt laid(Stmt stmt, Trim trim, String indent) {
    if (stmt instanceof Print print) {
      return new Print(print.value(), trim, print.offset());
    }
    if (stmt instanceof Comment comment) {
      return new Comment(comment.text(), trim, comment.offset());
    }
    if (stmt instanceof Jump jump) {
      return new Jump(jump.flow(), trim, jump.offset());
    }
    if (stmt instanceof If branch) {
      return laidIf(branch, trim, indent);
    }
    Range range = (Range) stmt;
    Block body = branch(range.body(), trim, indent);
    Block otherwise = range.otherwise() == null ? null : branch(range.otherwise(), trim, indent);
    boolean fails = body == null || (range.otherwise() != null && otherwise == null);
    return fails ? null : new Range(range.loop(), body, otherwise, trim, range.offset());
  }

  private If laidIf(If stmt, Trim trim, String indent) {
    Block then = branch(stmt.then(), trim, indent);
    Stmt otherwise = null;
    if (stmt.otherwise() instanceof If next) {
      otherwise = laidIf(next, trim, indent);
    } else if (stmt.otherwise() != null) {
      otherwise = branch((Block) stmt.otherwise(), trim, indent);
    }
    boolean fails = then == null || (stmt.otherwise() != null && otherwise == null);
    return fails ? null : new If(stmt.condition(), then, otherwise, trim, stmt.offset());
  }

  private Block branch(Block block, Trim trim, String indent) {
    boolean owing = trim == Trim.BEFORE;
    if (!owing && !endsLine(merged(block.stmts()))) {
      return null;
    }
    Layout inner = new Layout(this, blankLines);
    List<Stmt> stmts = inner.list(block.stmts(), owing ? Start.OWED : Start.TRIMMED, owing);
    if (stmts == null) {
      return null;
    }
    if (owing) {
      padEnd(stmts, "\n" + indent);
    }
    return new Block(stmts, trim, block.offset());
  }

  private Stmt inline(Stmt stmt) {
    if (stmt instanceof If branch) {
      Stmt otherwise = branch.otherwise();
      if (otherwise != null) {
        otherwise = otherwise instanceof Block block ? inline(block) : inline(otherwise);
      }
      return new If(
          branch.condition(), inline(branch.then()), otherwise, Trim.NONE, branch.offset());
    }
    if (stmt instanceof Range range) {
      Block otherwise = range.otherwise() == null ? null : inline(range.otherwise());
      return new Range(range.loop(), inline(range.body()), otherwise, Trim.NONE, range.offset());
    }
    return stmt;
  }

  private Block inline(Block block) {
    Layout inner = new Layout(this, blankLines);
    return new Block(inner.list(block.stmts(), Start.INLINE, false), Trim.NONE, block.offset());
  }

  private static boolean isControl(Stmt stmt) {
    return stmt instanceof If || stmt instanceof Range;
  }

  /** Whether a statement may stand on a line of its own because it prints nothing itself. */
  private static boolean ownLine(Stmt stmt) {
    return isControl(stmt)
        ? endsLine(List.of(stmt))
        : stmt instanceof Jump
            || stmt instanceof Comment
            || stmt instanceof Define
            || (stmt instanceof Print print && print.value() instanceof Declare);
  }

  /** Whether all that the statements print ends in a line break, if they print anything. */
  private static boolean endsLine(List<Stmt> stmts) {
    for (int i = stmts.size() - 1; i >= 0; i--) {
      Stmt stmt = stmts.get(i);
      if (stmt instanceof Text text) {
        return text.text().endsWith("\n");
      }
      if (stmt instanceof If branch) {
        if (!endsLine(branch)) {
          return false;
        }
      } else if (stmt instanceof Range range) {
        boolean body = endsLine(range.body().stmts());
        if (!body || (range.otherwise() != null && !endsLine(range.otherwise().stmts()))) {
          return false;
        }
      } else if (stmt instanceof Print print && !(print.value() instanceof Declare)) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsLine(If stmt) {
    if (!endsLine(stmt.then().stmts())) {
      return false;
    }
    return stmt.otherwise() == null
        || (stmt.otherwise() instanceof If next
            ? endsLine(next)
            : endsLine(((Block) stmt.otherwise()).stmts()));
  }

  private static List<Stmt> merged(List<Stmt> stmts) {
    List<Stmt> merged = new ArrayList<>(stmts.size());
    for (Stmt stmt : stmts) {
      int last = merged.size() - 1;
      if (stmt instanceof Text text && last >= 0 && merged.get(last) instanceof Text before) {
        String joined = before.text() + text.text();
        merged.set(last, new Text(joined, joined, before.offset()));
      } else {
        merged.add(stmt);
      }
    }
    return merged;
  }
}
