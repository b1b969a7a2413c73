package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A macro, or another body that becomes a named template of its own. */
final class Definition {
  private final String define;
  private final List<Named> parameters;
  private final List<Statement> body;
  private final Unit unit;
  private final int offset;
  private List<Statement.Note> notes = List.of();
  private List<String> captures = List.of();
  private Map<String, Definition> blocks = Map.of();
  private final boolean callsBack;
  private boolean readsRoot;

  /**
   * @param define the name of the named template
   */
  Definition(String define, List<Named> parameters, List<Statement> body, Unit unit, int offset) {
    this.define = define;
    this.parameters = List.copyOf(parameters);
    this.body = body;
    this.unit = unit;
    this.offset = offset;
    this.callsBack = Names.in(body).contains("caller");
  }

  String define() {
    return define;
  }

  List<Named> parameters() {
    return parameters;
  }

  List<Statement> body() {
    return body;
  }

  Unit unit() {
    return unit;
  }

  int offset() {
    return offset;
  }

  /** The comments right above it. */
  List<Statement.Note> notes() {
    return notes;
  }

  void note(List<Statement.Note> comments) {
    notes = List.copyOf(comments);
  }

  /** The outer names that the body reads; they are passed along. */
  List<String> captures() {
    return captures;
  }

  void capture(List<String> names) {
    captures = List.copyOf(names);
  }

  /** The names that the body and the defaults of parameters mention. */
  Set<String> mentioned() {
    Set<String> names = new LinkedHashSet<>();
    for (Named parameter : parameters) {
      if (parameter.value() != null) {
        names.addAll(Names.in(parameter.value()).set());
      }
    }
    names.addAll(Names.in(body).set());
    return names;
  }

  /** The blocks that take the places of those in the body. */
  Map<String, Definition> blocks() {
    return blocks;
  }

  void override(Map<String, Definition> definitions) {
    blocks = definitions;
  }

  /** Whether the template gets a dict, not the root. */
  boolean takesDict() {
    return !parameters.isEmpty() || !captures.isEmpty() || callsBack;
  }

  /** Whether it is a macro that calls its caller. */
  boolean callsBack() {
    return callsBack;
  }

  boolean readsRoot() {
    return readsRoot;
  }

  void readRoot() {
    readsRoot = true;
  }

  /** The key of the type of a parameter or captured name. */
  String key(String name) {
    return "define " + define + ":" + name;
  }
}
