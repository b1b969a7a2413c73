package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Constant;
import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.jinja.Expression.Named;
import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import dev.fairlead.tree.Block;
import dev.fairlead.tree.Comment;
import dev.fairlead.tree.Define;
import dev.fairlead.tree.Functions;
import dev.fairlead.tree.Stmt;
import dev.fairlead.tree.Template;
import dev.fairlead.tree.Trim;
import dev.fairlead.value.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Jinja templates of one chart and what they become. */
public final class JinjaChart {
  /** The folder of a chart that holds its Jinja templates. */
  public static final String FOLDER = "templates-jinja/";

  /** How a Jinja template's name ends. */
  public static final String ENDING = ".j2";

  private static final int MOST_PASSES = 12;

  private final String chart;
  private final RootObjects roots;
  private final Nodes nodes;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Definitions definitions;
  private final Map<String, Definition> included = new LinkedHashMap<>();

  /** What templates that extend others print. */
  private final Map<Unit, Definition> pages = new LinkedHashMap<>();

  private final Joins joins = new Joins();
  private final int[] counts = new int[2];

  private JinjaChart(String chart, ValueType values, Functions functions) {
    this.chart = chart;
    this.roots = new RootObjects(values);
    this.nodes = new Nodes(functions);
    this.definitions = new Definitions(chart);
  }

  /**
   * A template that a Jinja file became.
   *
   * @param name the path in the chart, {@code templates/...}
   * @param templates its own template, then those that it defines
   */
  public record Output(String name, List<Template> templates) {}

  /**
   * What a chart became.
   *
   * @param controls how many control actions there are
   * @param inline how many of them go over lines and yet have none of their own
   */
  public record Result(List<Output> outputs, int controls, int inline) {}

  /**
   * Lowers a chart's templates.
   *
   * @param files texts by path below {@link #FOLDER}
   * @param schema the values schema, or an empty map
   * @param defaults the chart's default values
   * @throws JinjaException with all that is wrong
   */
  public static Result lower(
      String chart, Map<String, String> files, Types types, Functions functions) {
    ValueType values = TypeReader.read(types.schema(), types.defaults());
    JinjaChart lowered = new JinjaChart(chart, values, functions);
    return lowered.run(files);
  }

  /** Where types come from: the values schema, which may be empty, and the default values. */
  public record Types(Map<String, Object> schema, Map<String, Object> defaults) {}

  private Result run(Map<String, String> files) {
    List<SourceException> problems = new ArrayList<>();
    files.forEach(
        (path, text) -> {
          try {
            unit(path, text);
          } catch (SourceException e) {
            problems.add(e);
          }
        });
    JinjaException.check(problems);
    Map<String, Definition> macros = new LinkedHashMap<>();
    for (Unit unit : units.values()) {
      collect(unit, macros);
    }
    for (Unit unit : units.values()) {
      resolve(unit, problems);
    }
    JinjaException.check(problems);
    Recursion.check(units, problems);
    JinjaException.check(problems);
    return new Result(settled(), counts[0], counts[1]);
  }

  private void unit(String path, String text) {
    Source source = new Source(chart + "/" + FOLDER + path, normalized(text));
    String output = "templates/" + outputName(path);
    units.put(path, new Unit(source, output, BlockParser.parse(source)));
  }

  static String normalized(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return plain.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** {@code _lib.j2} becomes {@code _lib.tpl}, {@code web.yaml.j2} becomes {@code web.yaml}. */
  static String outputName(String path) {
    String name = path.substring(0, path.length() - ENDING.length());
    String file = name.substring(name.lastIndexOf('/') + 1);
    if (file.indexOf('.') >= 0) {
      return name;
    }
    return name + (file.startsWith("_") ? ".tpl" : ".yaml");
  }

  private void collect(Unit unit, Map<String, Definition> macros) {
    Set<String> top = new LinkedHashSet<>();
    for (Statement statement : unit.statements()) {
      if (statement instanceof Statement.Assign assign && assign.target() instanceof Name name) {
        top.add(name.name());
      }
    }
    List<Statement.Note> notes = new ArrayList<>();
    for (Statement statement : unit.statements()) {
      if (statement instanceof Statement.Note note) {
        notes.add(note);
        continue;
      }
      if (statement instanceof Statement.Macro macro) {
        Definition definition =
            definitions.of(macro, macro.name(), macro.parameters(), Silence.of(macro), unit);
        definition.note(notes);
        unit.attached().addAll(notes);
        unit.macros().put(macro.name(), definition);
      }
      notes.clear();
    }
    Captures.find(unit, top);
  }

  private void resolve(Unit unit, List<SourceException> problems) {
    unit.including(included);
    for (Statement statement : unit.statements()) {
      try {
        if (statement instanceof Statement.Import module) {
          unit.modules().put(module.alias(), file(unit, module.file()));
        } else if (statement instanceof Statement.FromImport names) {
          Unit from = file(unit, names.file());
          for (Named name : names.names()) {
            unit.macros().put(((Name) name.value()).name(), macro(unit, from, name));
          }
        } else if (statement instanceof Statement.Extends extended) {
          extend(unit, extended);
        }
      } catch (SourceException e) {
        problems.add(e);
      }
    }
    for (String name : Includes.in(unit.statements())) {
      include(name);
    }
  }

  /**
   * A template that extends another: the other's text in a template of its own, blocks replaced.
   */
  private void extend(Unit unit, Statement.Extends extended) {
    Unit parent = file(unit, extended.file());
    for (Statement statement : parent.statements()) {
      if (statement instanceof Statement.Extends) {
        throw unit.error(extended.offset(), "a template that extends one is not extended itself");
      }
    }
    String stem = Definitions.stem(unit.output());
    Map<String, Definition> blocks = new LinkedHashMap<>();
    for (Statement statement : unit.statements()) {
      if (statement instanceof Statement.Block block) {
        String name = stem + "." + block.name();
        blocks.put(block.name(), definitions.of(block, name, List.of(), block.body(), unit));
      }
    }
    Definition page = definitions.of(extended, stem, List.of(), parent.statements(), parent);
    page.override(blocks);
    pages.put(unit, page);
  }

  private void include(String name) {
    Unit file = units.get(name);
    if (file != null && !included.containsKey(name)) {
      Statement key = new Statement.Plain(name, 0);
      String stem = Definitions.stem(file.output());
      included.put(name, definitions.of(key, stem, List.of(), file.statements(), file));
    }
  }

  private static Definition macro(Unit unit, Unit from, Named name) {
    Definition definition = from.macros().get(name.name());
    if (definition == null) {
      throw unit.error(
          name.offset(), "'" + from.source().name() + "' has no macro '" + name.name() + "'");
    }
    if (!definition.captures().isEmpty()) {
      throw unit.error(
          name.offset(),
          "'"
              + name.name()
              + "' reads '"
              + definition.captures().get(0)
              + "', which its own file sets; pass it as a parameter");
    }
    return definition;
  }

  private Unit file(Unit unit, Expression file) {
    if (!(file instanceof Constant constant && constant.value() instanceof String name)) {
      throw unit.error(file.offset(), "the name of a file must be a literal");
    }
    Unit found = units.get(name);
    if (found == null) {
      String near = Spelling.nearest(name, units.keySet());
      String hint = near == null ? "" : "; did you mean '" + near + "'?";
      throw unit.error(file.offset(), "there is no template '" + name + "'" + hint);
    }
    return found;
  }

  /** Lowers until the types no longer change. */
  private List<Output> settled() {
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      lowerAll();
      if (!joins.takeChanged()) {
        break;
      }
    }
    joins.settle();
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      List<Output> outputs = lowerAll();
      if (!joins.takeChanged()) {
        List<SourceException> problems = new ArrayList<>();
        units.values().forEach(unit -> problems.addAll(unit.problems()));
        JinjaException.check(problems);
        return outputs;
      }
    }
    throw new IllegalStateException("types do not settle");
  }

  private List<Output> lowerAll() {
    counts[0] = 0;
    counts[1] = 0;
    List<Output> outputs = new ArrayList<>();
    for (Unit unit : units.values()) {
      unit.problems().clear();
      outputs.add(lower(unit));
    }
    return outputs;
  }

  private Output lower(Unit unit) {
    Expressions expressions = new Expressions(unit, nodes, joins, roots);
    Statements statements = new Statements(expressions, definitions);
    Body body = new Body(false);
    List<Stmt> stmts = statements(unit, statements, Scope.of(body));
    String text = "/* Made from " + FOLDER + path(unit) + " by render compile: edit that file. */";
    Comment header = new Comment(text, Trim.NONE, 0);
    Layout layout =
        new Layout(unit.source(), nodes, BlankLines.of(unit.output(), unit.source()), counts);
    Block block = unit.isLibrary() ? layout.library(header, stmts) : layout.file(header, stmts);
    List<Template> templates = new ArrayList<>();
    String name = chart + "/" + unit.output();
    templates.add(new Template(name, unit.source(), block, body.slots()));
    for (Stmt stmt : block.stmts()) {
      if (stmt instanceof Define define) {
        templates.add(define.template());
      }
    }
    return new Output(unit.output(), templates);
  }

  /** The lowered statements of a file, its definitions last. */
  private List<Stmt> statements(Unit unit, Statements statements, Scope scope) {
    Closures closures = statements.closures();
    for (Definition definition : bodies()) {
      if (definition.unit() == unit) {
        closures.define(definition);
      }
    }
    List<Stmt> stmts = new ArrayList<>();
    Definition page = pages.get(unit);
    if (page != null) {
      page.blocks().values().forEach(closures::define);
      closures.page(page, scope, stmts);
    }
    Definition itself = included.get(path(unit));
    if (page != null || (unit.isLibrary() && isBody(unit))) {
      unit.macros().values().stream()
          .filter(macro -> macro.unit() == unit)
          .forEach(closures::define);
    } else if (unit.isLibrary()) {
      library(unit, statements, scope, stmts);
    } else if (itself != null) {
      closures.page(itself, scope, stmts);
    } else {
      statements.lower(unit.statements(), scope, stmts);
    }
    stmts.addAll(closures.takeDefines());
    return stmts;
  }

  /** Comments and definitions in their order: nothing else of such a file is ever printed. */
  private static void library(Unit unit, Statements statements, Scope scope, List<Stmt> stmts) {
    for (Statement statement : unit.statements()) {
      statements.lower(List.of(statement), scope, stmts);
      stmts.removeIf(stmt -> !(stmt instanceof Comment) && !(stmt instanceof Define));
      stmts.addAll(statements.closures().takeDefines());
    }
  }

  /** The templates that are made of the whole text of a file. */
  private List<Definition> bodies() {
    List<Definition> bodies = new ArrayList<>(included.values());
    bodies.addAll(pages.values());
    return bodies;
  }

  private boolean isBody(Unit unit) {
    return bodies().stream().anyMatch(definition -> definition.unit() == unit);
  }

  private static String path(Unit unit) {
    String name = unit.source().name();
    return name.substring(name.indexOf(FOLDER) + FOLDER.length());
  }
}
