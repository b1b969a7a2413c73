package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Named;
import java.util.List;

/** A statement of a Jinja template, as written; white space is already as Jinja prints it. */
sealed interface Statement {
  /** Where its tag begins, as an offset into the template's source. */
  int offset();

  /** Text outside tags. */
  record Plain(String text, int offset) implements Statement {}

  /** An expression that is printed. */
  record Output(Expression value, int offset) implements Statement {}

  /** A comment, without its marks. */
  record Note(String text, int offset) implements Statement {}

  /** One condition of an {@code if} and what it guards. */
  record Branch(Expression condition, List<Statement> body, int offset) {}

  /** {@code if}, {@code elif}, {@code else}; otherwise is null without an else. */
  record If(List<Branch> branches, List<Statement> otherwise, int offset) implements Statement {}

  /** What a loop goes over; condition may be null. */
  record Over(List<String> targets, Expression iterable, Expression condition) {}

  /** {@code for}; otherwise is null without an else. */
  record For(Over over, List<Statement> body, List<Statement> otherwise, int offset)
      implements Statement {}

  /** {@code set target = value}; the target is a name or an attribute of a namespace. */
  record Assign(Expression target, Expression value, int offset) implements Statement {}

  /**
   * A body whose text is captured: block {@code set}, or a {@code filter} block, which has no
   * target.
   *
   * @param filter filters around the name of {@link #BODY}, or that name alone
   */
  record Capture(Expression target, Expression filter, List<Statement> body, int offset)
      implements Statement {
    /** The name that stands for the captured text in the filter. */
    static final String BODY = "<body>";
  }

  /** {@code macro}. */
  record Macro(String name, List<Named> parameters, List<Statement> body, int offset)
      implements Statement {}

  /** {@code call(parameters) value}. */
  record CallBlock(
      List<Named> parameters, Expression.Invocation value, List<Statement> body, int offset)
      implements Statement {}

  /** {@code with}. */
  record With(List<Named> assignments, List<Statement> body, int offset) implements Statement {}

  /** {@code import file as alias}. */
  record Import(Expression file, String alias, int offset) implements Statement {}

  /** {@code from file import name as alias}; each value is the alias as a name. */
  record FromImport(Expression file, List<Named> names, int offset) implements Statement {}

  /** {@code include file}. */
  record Include(Expression file, int offset) implements Statement {}

  /** {@code do value}. */
  record Do(Expression value, int offset) implements Statement {}

  /** {@code break} or {@code continue}. */
  record Leave(boolean all, int offset) implements Statement {}

  /** {@code extends file}. */
  record Extends(Expression file, int offset) implements Statement {}

  /** {@code block name}. */
  record Block(String name, List<Statement> body, int offset) implements Statement {}
}
