package dev.fairlead.tree;

import java.util.List;

/**
 * Statements one after another.
 *
 * @param closing the markers of the action that ends them, <code>{{else}}</code> or <code>{{end}}
 *     </code>
 */
public record Block(List<Stmt> stmts, Trim closing, int offset) implements Stmt {
  public Block {
    stmts = List.copyOf(stmts);
  }

  @Override
  public Flow render(Frame frame) {
    for (Stmt stmt : stmts) {
      Flow flow = stmt.render(frame);
      if (flow != Flow.NEXT) {
        return flow;
      }
    }
    return Flow.NEXT;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Stmt stmt : stmts) {
      text.append(stmt);
    }
    return text.toString();
  }
}
