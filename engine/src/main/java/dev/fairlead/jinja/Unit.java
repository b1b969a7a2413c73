package dev.fairlead.jinja;

import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One Jinja file of a chart while it is lowered. */
final class Unit {
  private final Source source;
  private final String output;
  private final List<Statement> statements;

  /** Macros by the names that the file sees, its own and imported ones. */
  private final Map<String, Definition> macros = new LinkedHashMap<>();

  /** Imported files by alias. */
  private final Map<String, Unit> modules = new LinkedHashMap<>();

  /** Files that are included, by the names that includes use; shared by all files. */
  private Map<String, Definition> included = Map.of();

  /** Comments that belong to the macros below them. */
  private final Set<Statement> attached = Collections.newSetFromMap(new IdentityHashMap<>());

  private final List<SourceException> problems = new ArrayList<>();

  /**
   * @param source the text, named for messages
   * @param output the name of the template that it becomes, from the chart's name on
   */
  Unit(Source source, String output, List<Statement> statements) {
    this.source = source;
    this.output = output;
    this.statements = statements;
  }

  Source source() {
    return source;
  }

  String output() {
    return output;
  }

  List<Statement> statements() {
    return statements;
  }

  Map<String, Definition> macros() {
    return macros;
  }

  Map<String, Unit> modules() {
    return modules;
  }

  Map<String, Definition> included() {
    return included;
  }

  void including(Map<String, Definition> definitions) {
    included = definitions;
  }

  Set<Statement> attached() {
    return attached;
  }

  /** Whether the file is one that Helm never prints. */
  boolean isLibrary() {
    return output.substring(output.lastIndexOf('/') + 1).startsWith("_");
  }

  /** Notes what is wrong; a body that is lowered twice says it once. */
  void problem(SourceException problem) {
    for (SourceException known : problems) {
      if (known.offset() == problem.offset() && known.getMessage().equals(problem.getMessage())) {
        return;
      }
    }
    problems.add(problem);
  }

  List<SourceException> problems() {
    return problems;
  }

  SourceException error(int offset, String message) {
    return new SourceException(source, offset, message);
  }

  /** A key for the type of what is declared at an offset. */
  String key(int offset, String name) {
    return output + ":" + offset + ":" + name;
  }
}
