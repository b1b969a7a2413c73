package dev.fairlead.tree;

/** Something that a template does. Each kind writes its own output to the frame. */
public sealed interface Stmt extends Node
    permits Text, Print, If, With, Range, CallTemplate, Define, Jump, Comment, Block {

  /** Runs the statement and says whether the enclosing loop goes on. */
  Flow render(Frame frame);
}
