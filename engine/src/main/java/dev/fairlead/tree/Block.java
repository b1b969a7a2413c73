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
  public List<? extends Node> parts() {
    return stmts;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Stmt stmt : stmts) {
      String next = stmt.toString();
      int last = text.length() - 1;
      if (next.startsWith("{{") && last >= 0 && text.charAt(last) == '{') {
        // A brace before an action would be taken for the action's own.
        text.setLength(last);
        text.append("{{\"{\"}}");
      }
      text.append(next);
    }
    return text.toString();
  }
}
