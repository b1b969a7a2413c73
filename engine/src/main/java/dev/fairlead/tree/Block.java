package dev.fairlead.tree;

import java.util.List;

/** Statements one after another. */
public record Block(List<Stmt> stmts, int offset) implements Stmt {
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
    stmts.forEach(text::append);
    return text.toString();
  }
}
