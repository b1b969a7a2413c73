package dev.fairlead.jinja;

import dev.fairlead.tree.Stmt;
import java.util.ArrayList;
import java.util.List;

/** One Go template in the making: a file's own, or a named one. */
final class Body {
  private final boolean dict;
  private int slots = 1;
  private boolean readsRoot;

  /** Statements that the expression being lowered needs before it. */
  private List<Stmt> before = new ArrayList<>();

  /**
   * @param dict whether its dot is a dict of parameters, not the root
   */
  Body(boolean dict) {
    this.dict = dict;
  }

  boolean dict() {
    return dict;
  }

  int newSlot() {
    return slots++;
  }

  int slots() {
    return slots;
  }

  void readRoot() {
    readsRoot = true;
  }

  boolean readsRoot() {
    return readsRoot;
  }

  void before(Stmt stmt) {
    before.add(stmt);
  }

  /** The statements needed so far; they are handed over once. */
  List<Stmt> takeBefore() {
    List<Stmt> taken = before;
    before = new ArrayList<>();
    return taken;
  }
}
