package dev.fairlead.jinja;

import dev.fairlead.tree.Block;
import dev.fairlead.tree.Comment;
import dev.fairlead.tree.Define;
import dev.fairlead.tree.If;
import dev.fairlead.tree.Jump;
import dev.fairlead.tree.Print;
import dev.fairlead.tree.Range;
import dev.fairlead.tree.Stmt;
import dev.fairlead.tree.Template;
import dev.fairlead.tree.Text;
import dev.fairlead.tree.Trim;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes out the markers that trim nothing: of two actions with only white space between them, the
 * first needs no <code>-}}</code> when the second has <code>{{-</code>.
 */
final class Markers {
  private Markers() {}

  static Block needed(Block block) {
    return body(block, false);
  }

  /**
   * A body with the markers that it needs.
   *
   * @param trimmed whether what follows its closing action trims what stands between
   */
  private static Block body(Block block, boolean trimmed) {
    List<Stmt> stmts = new ArrayList<>();
    for (int i = 0; i < block.stmts().size(); i++) {
      stmts.add(needed(block.stmts().get(i), trimsNext(block, i + 1)));
    }
    Trim closing = trimmed ? without(block.closing()) : block.closing();
    return new Block(stmts, closing, block.offset());
  }

  /** Whether only white space stands at a place, and the action behind it trims that. */
  private static boolean trimsNext(Block block, int index) {
    int at = index;
    while (at < block.stmts().size() && block.stmts().get(at) instanceof Text text) {
      if (!text.text().isEmpty() || !text.raw().isBlank()) {
        return false;
      }
      at++;
    }
    return at == block.stmts().size()
        ? before(block.closing())
        : before(opening(block.stmts().get(at)));
  }

  private static boolean before(Trim trim) {
    return trim == Trim.BEFORE || trim == Trim.BOTH;
  }

  private static Trim without(Trim trim) {
    return before(trim) ? Trim.BEFORE : Trim.NONE;
  }

  private static Trim opening(Stmt stmt) {
    if (stmt instanceof If branch) {
      return branch.trim();
    }
    if (stmt instanceof Range range) {
      return range.trim();
    }
    if (stmt instanceof Print print) {
      return print.trim();
    }
    if (stmt instanceof Comment comment) {
      return comment.trim();
    }
    return stmt instanceof Define define ? define.trim() : ((Jump) stmt).trim();
  }

  /** A statement with the markers that it needs. */
  private static Stmt needed(Stmt stmt, boolean trimmed) {
    if (stmt instanceof Print print) {
      Trim trim = trimmed ? without(print.trim()) : print.trim();
      return new Print(print.value(), trim, print.offset());
    }
    if (stmt instanceof Comment comment) {
      Trim trim = trimmed ? without(comment.trim()) : comment.trim();
      return new Comment(comment.text(), trim, comment.offset());
    }
    if (stmt instanceof Jump jump) {
      Trim trim = trimmed ? without(jump.trim()) : jump.trim();
      return new Jump(jump.flow(), trim, jump.offset());
    }
    if (stmt instanceof Define define) {
      Template old = define.template();
      Block body = body(old.body(), trimmed);
      Template template = new Template(old.name(), old.source(), body, old.slots());
      return new Define(template, define.trim(), define.offset());
    }
    if (stmt instanceof Range range) {
      boolean more = range.otherwise() != null;
      Block body = body(range.body(), more ? trimsNext(range.otherwise(), 0) : trimmed);
      Block otherwise = more ? body(range.otherwise(), trimmed) : null;
      Trim trim = inside(range.trim(), range.body());
      return new Range(range.loop(), body, otherwise, trim, range.offset());
    }
    return stmt instanceof If branch ? branches(branch, trimmed) : stmt;
  }

  private static If branches(If stmt, boolean trimmed) {
    Trim trim = inside(stmt.trim(), stmt.then());
    Stmt otherwise = stmt.otherwise();
    if (otherwise instanceof If next) {
      If rest = branches(next, trimmed);
      Block then = body(stmt.then(), false);
      Block closed = new Block(then.stmts(), rest.trim(), then.offset());
      return new If(stmt.condition(), closed, rest, trim, stmt.offset());
    }
    boolean more = otherwise instanceof Block;
    Block then = body(stmt.then(), more ? trimsNext((Block) otherwise, 0) : trimmed);
    Block rest = more ? body((Block) otherwise, trimmed) : null;
    return new If(stmt.condition(), then, rest, trim, stmt.offset());
  }

  private static Trim inside(Trim trim, Block body) {
    return trimsNext(body, 0) ? without(trim) : trim;
  }
}
