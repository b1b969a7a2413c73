package dev.fairlead.jinja;

import dev.fairlead.tree.Expr;

/** What a name stands for inside a template. */
sealed interface Binding {
  /** A variable; the key finds its type. */
  record Local(String name, int slot, String key) implements Binding {}

  /** A parameter of the macro, read from its dict. */
  record Parameter(String name, String key) implements Binding {}

  /** A value that is passed on, such as an argument that a later parameter's default reads. */
  record Fixed(Typed value) implements Binding {}

  /** A namespace object; the types of its fields are found by the key and their names. */
  record Namespace(Binding holder, String key) implements Binding {}

  /**
   * {@code loop}.
   *
   * @param index the position from 0, or the key of a mapping
   * @param count a counter that a filtered loop or a loop over a mapping needs, or null
   * @param over what is looped over
   */
  record Loop(Local index, Local count, Expr over) implements Binding {
    /** The variable that counts from 0. */
    Local position() {
      return count == null ? index : count;
    }
  }
}
