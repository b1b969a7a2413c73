package dev.fairlead.tree;

import dev.fairlead.value.Signature;

/** A function that templates can call by name. Has no state: everything it needs is passed in. */
public interface Function {
  /** The parameters; the caller checks and evaluates the arguments by them. */
  Signature signature();

  /**
   * Calls the function.
   *
   * @param frame the running template, for the few functions that need one
   * @param arguments as many as the signature allows, each accepted by its type; nil is null
   * @throws dev.fairlead.value.FunctionException when the function fails
   */
  Object call(Frame frame, Object[] arguments);
}
