package dev.fairlead.render;

import dev.fairlead.tree.Block;
import dev.fairlead.tree.CallTemplate;
import dev.fairlead.tree.Declare;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Node;
import dev.fairlead.tree.Range;
import dev.fairlead.tree.Stmt;
import dev.fairlead.tree.Template;
import dev.fairlead.tree.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The expressions of one template that decide whether a place in it is reached: the conditions of
 * the statements around it, and what gave the variables in them their values.
 */
final class Deciding {
  private final Template template;
  private final List<Part> parts = new ArrayList<>();
  private final Set<Node> known = Collections.newSetFromMap(new IdentityHashMap<>());

  private Deciding(Template template) {
    this.template = template;
  }

  /**
   * An expression that matters.
   *
   * @param offsets where it and all in it stands
   * @param action whether the place itself is in it
   * @param every whether each time it was evaluated counts, not only the last
   */
  record Part(Set<Integer> offsets, boolean action, boolean every) {}

  /** The expressions that decide about an offset of a template. */
  static List<Part> about(Template template, int offset) {
    Deciding deciding = new Deciding(template);
    List<Node> way = new ArrayList<>();
    if (find(template.body(), offset, way)) {
      Stmt last = null;
      for (Node node : way) {
        last = node instanceof Stmt stmt ? stmt : last;
      }
      for (Node node : way) {
        deciding.expressionsOf(node, node == last, false);
      }
    }
    return deciding.parts;
  }

  /** Leaves the way to the first expression at an offset. */
  private static boolean find(Node node, int offset, List<Node> way) {
    way.add(node);
    if (node.offset() == offset && (node instanceof Expr || node instanceof CallTemplate)) {
      return true;
    }
    for (Node part : node.parts()) {
      if (find(part, offset, way)) {
        return true;
      }
    }
    way.remove(way.size() - 1);
    return false;
  }

  private void expressionsOf(Node statement, boolean action, boolean every) {
    if (statement instanceof Stmt && !(statement instanceof Block)) {
      for (Node part : statement.parts()) {
        if (part instanceof Expr expr) {
          add(expr, action, every);
        }
      }
    }
  }

  private void add(Expr expr, boolean action, boolean every) {
    if (known.add(expr)) {
      Set<Integer> offsets = new HashSet<>();
      List<Variable> variables = new ArrayList<>();
      collect(expr, offsets, variables);
      parts.add(new Part(offsets, action, every));
      for (Variable variable : variables) {
        origins(template.body(), variable, new ArrayList<>());
      }
    }
  }

  private static void collect(Node node, Set<Integer> offsets, List<Variable> variables) {
    offsets.add(node.offset());
    if (node instanceof Variable variable && variable.slot() > 0) {
      variables.add(variable);
    }
    for (Node part : node.parts()) {
      collect(part, offsets, variables);
    }
  }

  /** What a variable is given anywhere; where it is changed, also the conditions of that. */
  private void origins(Node node, Variable variable, List<Node> around) {
    if (node instanceof Declare declare && declare.slot() == variable.slot()) {
      add(declare.value(), false, declare.assign());
      if (declare.assign()) {
        around.forEach(outer -> expressionsOf(outer, false, true));
      }
    } else if (node instanceof Range range && gives(range, variable)) {
      add(range.loop().over(), false, false);
    }
    around.add(node);
    for (Node part : node.parts()) {
      origins(part, variable, around);
    }
    around.remove(around.size() - 1);
  }

  private static boolean gives(Range range, Variable variable) {
    for (Variable own : range.loop().variables()) {
      if (own.slot() == variable.slot()) {
        return true;
      }
    }
    return false;
  }
}
