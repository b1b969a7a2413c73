package dev.fairlead.chart.schema;

import java.util.List;

/**
 * Why a value does not fit a schema, with the reasons behind it. Reference: jsonschema output.go.
 *
 * @param kind what kind of rule is broken
 * @param message the text behind {@code at '/a': }
 * @param pointer the names that lead to the value
 * @param schema the schema that has the rule
 * @param names the properties that are missing or not allowed, or the types that would fit
 */
record Failure(
    Kind kind,
    String message,
    List<String> pointer,
    Schema schema,
    List<String> names,
    List<Failure> causes) {
  /** The kinds that are told apart. */
  enum Kind {
    /** Several reasons at one place. */
    GROUP,
    /** A {@code $ref}. */
    REFERENCE,
    ALL_OF,
    /** Alternatives of which none, or too many, fit. */
    CHOICE,
    PROPERTY_NAME,
    MISSING,
    UNKNOWN,
    TYPE,
    OTHER
  }

  /** The failure without a place, for those who only ask whether there is one. */
  static final Failure SOME = new Failure(Kind.OTHER, "", List.of(), null, List.of(), List.of());

  Failure {
    pointer = List.copyOf(pointer);
    names = List.copyOf(names);
    causes = List.copyOf(causes);
  }

  Failure withCauses(List<Failure> reasons) {
    return new Failure(kind, message, pointer, schema, names, reasons);
  }

  /** The causes to show one level below whatever holds this failure. */
  List<Failure> ungrouped() {
    return kind == Kind.GROUP ? causes : List.of(this);
  }

  /** The lines of some failures, each on a line of its own. */
  static String text(List<Failure> failures) {
    StringBuilder out = new StringBuilder();
    for (Failure failure : failures) {
      failure.print(out, 0);
    }
    return out.toString();
  }

  private void print(StringBuilder out, int indent) {
    boolean silent = kind == Kind.REFERENCE && causes.size() == 1;
    if (!silent) {
      out.append('\n').append("  ".repeat(indent)).append("- at ");
      out.append(Json.quote(Locations.pointer(pointer))).append(": ").append(message);
    }
    for (Failure cause : causes) {
      cause.print(out, silent ? indent : indent + 1);
    }
  }
}
