package dev.fairlead.jinja;

import jinjava.de.odysseus.el.tree.Bindings;
import jinjava.de.odysseus.el.tree.impl.ast.AstLiteral;
import jinjava.javax.el.ELContext;

/** What a tag says, carried through jinjava's tree; it never runs. */
final class Held extends AstLiteral {
  private final Head head;

  Held(Head head) {
    this.head = head;
  }

  Head head() {
    return head;
  }

  @Override
  public Object eval(Bindings bindings, ELContext context) {
    throw new UnsupportedOperationException("templates are lowered, not evaluated");
  }

  @Override
  public void appendStructure(StringBuilder text, Bindings bindings) {
    text.append(head);
  }
}
