package dev.fairlead.jinja;

import dev.fairlead.source.Source;
import dev.fairlead.tree.Block;
import dev.fairlead.tree.Call;
import dev.fairlead.tree.Comment;
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

  /** Control actions longer than this get lines of their own. */
  private static final int WIDE = 90;

  private final Source source;
  private final Nodes nodes;
  private final BlankLines blankLines;

  /** How many control actions there are, and how many of several lines had to stay as they are. */
  private final int[] counts;

  private final List<Stmt> out = new ArrayList<>();
  private boolean owed;
  private boolean trimmed;

  /**
   * Where the source's line of the action around these statements begins, and how it is written.
   */
  private int outerLine = -1;

  private String outerIndent = "";

  /** Whether the next action prints the line break before it, standing where a line begins. */
  private boolean kept;

  /** Whether the next print becomes a nindent. */
  private boolean nested;

  /** Whether lines may be broken where no white space counts: behind a marker that trims. */
  private boolean tight;

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
    return Markers.needed(new Block(all, Trim.NONE, 0));
  }

  /** Lays out a file of named templates; what stands between them is never printed. */
  Block library(Comment header, List<Stmt> stmts) {
    List<Stmt> all = new ArrayList<>();
    all.add(new Comment(header.text(), Trim.BEFORE, header.offset()));
    boolean noted = false;
    for (Stmt stmt : stmts) {
      if (stmt instanceof Comment comment) {
        String space = noted && !blankBefore(comment.offset()) ? "\n" : "\n\n";
        all.add(new Text(space, space, comment.offset()));
        all.add(new Comment(comment.text(), Trim.NONE, comment.offset()));
        noted = true;
      } else {
        all.add(new Text("", noted ? "\n" : "\n\n", stmt.offset()));
        all.add(define((Define) stmt));
        noted = false;
      }
    }
    all.add(new Text("\n", "\n", header.offset()));
    return Markers.needed(new Block(all, Trim.NONE, 0));
  }

  /** Whether the source has an empty line above the line of an offset. */
  private boolean blankBefore(int offset) {
    int line = source.text().lastIndexOf('\n', offset - 1);
    int above = line < 0 ? -1 : source.text().lastIndexOf('\n', line - 1);
    return line >= 0 && source.text().substring(above + 1, line).isBlank();
  }

  /** Lays out a named template. */
  private Define define(Define define) {
    List<Stmt> stmts = LineEnds.merged(define.template().body().stmts());
    boolean blank = !stmts.isEmpty() && LineEnds.beginsBlank(stmts.get(0));
    Layout inner = new Layout(this, BlankLines.KEPT);
    List<Stmt> body = inner.list(stmts, blank ? Start.INLINE : Start.TRIMMED, false);
    Trim closing = inner.closing(body, "", false);
    Template old = define.template();
    Block block = new Block(body, closing, old.body().offset());
    Template template = new Template(old.name(), old.source(), block, old.slots());
    return new Define(template, blank ? Trim.BEFORE : Trim.BOTH, define.offset());
  }

  /** The markers of the action that closes a body, on a line of its own where that is possible. */
  private Trim closing(List<Stmt> body, String indent, boolean after) {
    boolean blank = !body.isEmpty() && LineEnds.endsBlank(body.get(body.size() - 1));
    if (blank && !trimmed) {
      return Trim.of(false, after);
    }
    padEnd(body, "\n" + indent);
    return Trim.of(true, after);
  }

  /**
   * Lays out a list.
   *
   * @param owes whether it must end with its last line break unwritten; null when it cannot
   */
  private List<Stmt> list(List<Stmt> given, Start start, boolean owes) {
    List<Stmt> stmts = LineEnds.merged(given);
    owed = start == Start.OWED;
    trimmed = start == Start.TRIMMED;
    tight = trimmed;
    boolean fits = !owes || stmts.isEmpty() || LineEnds.endsLine(stmts);
    if (!fits) {
      return null;
    }
    for (int i = 0; i < stmts.size(); i++) {
      Stmt next = i + 1 < stmts.size() ? stmts.get(i + 1) : null;
      boolean nests = next instanceof Print print && indented(stmts.get(i), print, start, i);
      if (stmts.get(i) instanceof Text text && beforeDefine(stmts, i + 1)) {
        textBeforeDefine(text);
      } else if (stmts.get(i) instanceof Text text) {
        boolean last = next == null && owes;
        text(text, last || (next != null && LineEnds.ownLine(next)), nests);
      } else if (nested) {
        nindent((Print) stmts.get(i));
      } else {
        statement(stmts.get(i), next);
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

  /** Whether a definition stands at a place, comments aside. */
  private static boolean beforeDefine(List<Stmt> stmts, int from) {
    int at = from;
    while (at < stmts.size() && stmts.get(at) instanceof Comment) {
      at++;
    }
    return at < stmts.size() && stmts.get(at) instanceof Define;
  }

  private void writeOwed(List<Stmt> stmts) {
    if (!stmts.isEmpty()) {
      out.add(new Text("\n", "\n", stmts.get(stmts.size() - 1).offset()));
    }
    owed = false;
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
    out.add(new Print(value, kept ? Trim.NONE : Trim.BEFORE, print.offset()));
    nested = false;
    kept = false;
    owed = false;
    trimmed = false;
  }

  private void text(Text stmt, boolean beforeOwnLine, boolean beforeNindent) {
    String text = owed ? "\n" + stmt.text() : stmt.text();
    int offset = stmt.offset();
    owed = false;
    if (trimmed) {
      out.add(new Text("", "\n" + indent(offset), offset));
      trimmed = false;
    }
    nested = beforeNindent;
    if (beforeNindent) {
      int line = text.lastIndexOf('\n');
      kept = keep(text.substring(0, line), offset);
      if (!kept) {
        cut(text.substring(0, line), text.substring(line), offset);
      }
    } else if (beforeOwnLine && text.endsWith("\n")) {
      String before = text.substring(0, text.length() - 1);
      kept = keep(before, offset);
      if (!kept) {
        cut(before, "", offset);
      }
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

  /** Adds text whose last blank lines count, and tells whether it did so. */
  private boolean keep(String text, int offset) {
    String plain = text.stripTrailing();
    String blanks = text.substring(plain.length());
    boolean lines = !blanks.isEmpty() && blanks.equals("\n".repeat(blanks.length()));
    if (!lines || blankLines.mayDrop(blanks, offset + text.length())) {
      return false;
    }
    add(text, text, offset);
    return true;
  }

  /** Adds text that a marker behind it will trim, and the white space that it trims for looks. */
  private void cut(String text, String space, int offset) {
    int end = text.length();
    while (end > 0 && LineEnds.isSpace(text.charAt(end - 1))) {
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

  private void statement(Stmt stmt, Stmt next) {
    if (stmt instanceof Define define) {
      lead(define.offset(), afterComment() ? "" : "\n", "");
      out.add(define(define));
      trimmed = false;
      return;
    }
    if (stmt instanceof Comment comment && next instanceof Define) {
      lead(comment.offset(), "\n", "");
      out.add(new Comment(comment.text(), Trim.BEFORE, comment.offset()));
      return;
    }
    if (LineEnds.ownLine(stmt) && owed && line(stmt)) {
      return;
    }
    if (!owed && breaks(stmt) && tightLine(stmt, next)) {
      return;
    }
    counts[1] += LineEnds.isControl(stmt) && stmt.toString().indexOf('\n') >= 0 ? 1 : 0;
    counts[0] += LineEnds.isControl(stmt) ? 1 : 0;
    kept = false;
    if (owed) {
      out.add(new Text("\n", "\n", stmt.offset()));
      owed = false;
    } else if (trimmed) {
      out.add(new Text("", "\n" + indent(stmt.offset()), stmt.offset()));
      trimmed = false;
    }
    out.add(inline(stmt));
  }

  private boolean afterComment() {
    return !out.isEmpty() && out.get(out.size() - 1) instanceof Comment;
  }

  /** Whether a line is to be broken before a statement, where no white space counts. */
  private boolean breaks(Stmt stmt) {
    Stmt last = out.isEmpty() ? null : out.get(out.size() - 1);
    boolean may = trimmed || (tight && last != null && !LineEnds.endsBlank(last));
    if (!may || !(LineEnds.isSilent(stmt) || LineEnds.isControl(stmt))) {
      return false;
    }
    return LineEnds.ownLine(stmt) || LineEnds.isBusy(stmt) || stmt.toString().length() > WIDE;
  }

  /** Writes the blanks before an action on a line of its own. */
  private void lead(int offset, String more, String indent) {
    String space = "\n" + more + indent;
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

  /** The blanks that the source's line begins with; more in a branch that begins on that line. */
  private String indent(int offset) {
    int start = source.text().lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    if (start == outerLine) {
      return outerIndent + "  ";
    }
    int end = start;
    while (end < offset && source.text().charAt(end) == ' ') {
      end++;
    }
    return source.text().substring(start, Math.max(start, end));
  }

  /** Writes a statement on a line of its own; false when its branches do not fit that. */
  private boolean line(Stmt stmt) {
    String indent = kept ? "" : indent(stmt.offset());
    Stmt laid = laid(stmt, indent);
    if (laid == null) {
      return false;
    }
    counts[0] += LineEnds.isControl(stmt) ? 1 : 0;
    if (!kept) {
      lead(stmt.offset(), "", indent);
    }
    out.add(laid);
    kept = false;
    return true;
  }

  private static Stmt silent(Stmt stmt, Trim trim) {
    if (stmt instanceof Print print) {
      return new Print(print.value(), trim, print.offset());
    }
    if (stmt instanceof Comment comment) {
      return new Comment(comment.text(), trim, comment.offset());
    }
    return new Jump(((Jump) stmt).flow(), trim, stmt.offset());
  }

  private Stmt laid(Stmt stmt, String indent) {
    if (stmt instanceof If branch) {
      return laidIf(branch, before(), indent);
    }
    if (!(stmt instanceof Range range)) {
      return silent(stmt, before());
    }
    Block body = branch(range.body(), indent);
    Block otherwise = range.otherwise() == null ? null : branch(range.otherwise(), indent);
    boolean fails = body == null || (range.otherwise() != null && otherwise == null);
    return fails ? null : new Range(range.loop(), body, otherwise, before(), range.offset());
  }

  private Trim before() {
    return kept ? Trim.NONE : Trim.BEFORE;
  }

  private If laidIf(If stmt, Trim trim, String indent) {
    Block then = branch(stmt.then(), indent);
    Stmt otherwise = null;
    if (stmt.otherwise() instanceof If next) {
      otherwise = then == null ? null : laidIf(next, then.closing(), indent);
    } else if (stmt.otherwise() != null) {
      otherwise = branch((Block) stmt.otherwise(), indent);
    }
    boolean fails = then == null || (stmt.otherwise() != null && otherwise == null);
    return fails ? null : new If(stmt.condition(), then, otherwise, trim, stmt.offset());
  }

  private Layout inside(Block block, String indent) {
    Layout inner = new Layout(this, blankLines);
    inner.outerLine = source.text().lastIndexOf('\n', Math.max(0, block.offset() - 1)) + 1;
    inner.outerIndent = indent;
    return inner;
  }

  private Block branch(Block block, String indent) {
    Layout inner = inside(block, indent);
    List<Stmt> stmts = inner.list(block.stmts(), Start.OWED, true);
    if (stmts == null) {
      return null;
    }
    if (!inner.kept) {
      padEnd(stmts, "\n" + indent);
    }
    return new Block(stmts, inner.before(), block.offset());
  }

  /** Writes a statement whose markers trim both sides; false when white space in it counts. */
  private boolean tightLine(Stmt stmt, Stmt next) {
    boolean after = next == null || !LineEnds.beginsBlank(next);
    if (LineEnds.isControl(stmt) && !LineEnds.beginsTight(stmt)) {
      return false;
    }
    String indent = indent(stmt.offset());
    lead(stmt.offset(), "", indent);
    counts[0] += LineEnds.isControl(stmt) ? 1 : 0;
    out.add(
        LineEnds.isControl(stmt)
            ? tightBranches(stmt, Trim.BOTH, indent, after)
            : silent(stmt, Trim.of(true, after)));
    trimmed = after;
    return true;
  }

  private Stmt tightBranches(Stmt stmt, Trim trim, String indent, boolean after) {
    if (stmt instanceof Range range) {
      boolean more = range.otherwise() != null;
      Block body = tightBlock(range.body(), indent, more || after);
      Block otherwise = more ? tightBlock(range.otherwise(), indent, after) : null;
      return new Range(range.loop(), body, otherwise, trim, range.offset());
    }
    If branch = (If) stmt;
    Stmt otherwise = branch.otherwise();
    Block then = tightBlock(branch.then(), indent, otherwise != null || after);
    if (otherwise != null) {
      otherwise =
          otherwise instanceof Block block
              ? tightBlock(block, indent, after)
              : tightBranches(otherwise, then.closing(), indent, after);
    }
    return new If(branch.condition(), then, otherwise, trim, branch.offset());
  }

  private Block tightBlock(Block block, String indent, boolean after) {
    Layout inner = inside(block, indent);
    List<Stmt> stmts = inner.list(block.stmts(), Start.TRIMMED, false);
    return new Block(stmts, inner.closing(stmts, indent, after), block.offset());
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
}
