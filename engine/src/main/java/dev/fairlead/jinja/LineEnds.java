package dev.fairlead.jinja;

import dev.fairlead.tree.Block;
import dev.fairlead.tree.Call;
import dev.fairlead.tree.Comment;
import dev.fairlead.tree.Declare;
import dev.fairlead.tree.Define;
import dev.fairlead.tree.If;
import dev.fairlead.tree.Jump;
import dev.fairlead.tree.Print;
import dev.fairlead.tree.Range;
import dev.fairlead.tree.Stmt;
import dev.fairlead.tree.Text;
import java.util.ArrayList;
import java.util.List;

/** How lowered statements begin and end: what a layout may do depends on it. */
final class LineEnds {
  private LineEnds() {}

  static boolean isControl(Stmt stmt) {
    return stmt instanceof If || stmt instanceof Range;
  }

  /** Whether a statement prints nothing and has no branches. */
  static boolean isSilent(Stmt stmt) {
    return stmt instanceof Jump
        || stmt instanceof Comment
        || stmt instanceof Define
        || (stmt instanceof Print print && (print.value() instanceof Declare || fails(print)));
  }

  /** Whether a statement is a call of {@code fail}, behind which nothing is printed. */
  static boolean fails(Stmt stmt) {
    return stmt instanceof Print print
        && print.value() instanceof Call call
        && call.name().text().equals("fail");
  }

  /** Whether a statement may stand on a line of its own because it prints nothing itself. */
  static boolean ownLine(Stmt stmt) {
    return isControl(stmt) ? endsLine(List.of(stmt)) : isSilent(stmt);
  }

  /** Whether all that the statements print ends in a line break, if they print anything. */
  static boolean endsLine(List<Stmt> stmts) {
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
      } else if (!isSilent(stmt)) {
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

  /** Whether no white space would be lost if markers trimmed the beginning of each branch. */
  static boolean beginsTight(Stmt stmt) {
    if (stmt instanceof Range range) {
      return beginsTight(range.body().stmts())
          && (range.otherwise() == null || beginsTight(range.otherwise().stmts()));
    }
    if (stmt instanceof If branch) {
      return beginsTight(branch.then().stmts())
          && (branch.otherwise() == null || beginsTight(branch.otherwise()));
    }
    return beginsTight(((Block) stmt).stmts());
  }

  private static boolean beginsTight(List<Stmt> stmts) {
    return stmts.isEmpty() || !beginsBlank(stmts.get(0));
  }

  static boolean beginsBlank(Stmt stmt) {
    return stmt instanceof Text text && !text.text().isEmpty() && isSpace(text.text().charAt(0));
  }

  static boolean endsBlank(Stmt stmt) {
    return stmt instanceof Text text
        && !text.text().isEmpty()
        && isSpace(text.text().charAt(text.text().length() - 1));
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** The statements with neighbouring texts joined, without what a call of {@code fail} ends. */
  static List<Stmt> merged(List<Stmt> stmts) {
    List<Stmt> merged = new ArrayList<>(stmts.size());
    boolean over = false;
    boolean fails = stmts.stream().anyMatch(LineEnds::fails);
    for (Stmt stmt : stmts) {
      int last = merged.size() - 1;
      if (fails && stmt instanceof Text text && text.text().isBlank()) {
        continue;
      }
      if (stmt instanceof Text text && last >= 0 && merged.get(last) instanceof Text before) {
        String joined = before.text() + text.text();
        merged.set(last, new Text(joined, joined, before.offset()));
      } else if (!over || stmt instanceof Define || stmt instanceof Comment) {
        merged.add(stmt);
      }
      over |= fails(stmt);
    }
    return merged;
  }

  /** Whether a list holds statements that are hard to read in the middle of a line. */
  static boolean isBusy(Stmt stmt) {
    if (stmt instanceof Block block) {
      return block.stmts().stream().anyMatch(one -> isSilent(one) || isControl(one));
    }
    if (stmt instanceof Range range) {
      return isBusy(range.body()) || (range.otherwise() != null && isBusy(range.otherwise()));
    }
    return stmt instanceof If branch
        && (isBusy(branch.then()) || (branch.otherwise() != null && isBusy(branch.otherwise())));
  }
}
