package dev.fairlead.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes pipelines and operands of a wanted type, and now and then of a wrong one. */
final class ExpressionGenerator {
  /** Functions whose result depends on chance, on the time or on Go's order of map keys. */
  static final Set<String> RANDOM =
      Set.of(
          ("now ago uuidv4 randAlphaNum randAlpha randAscii randNumeric randInt randBytes shuffle "
                  + "bcrypt htpasswd genPrivateKey genCA genCAWithKey genSelfSignedCert "
                  + "genSelfSignedCertWithKey genSignedCert genSignedCertWithKey encryptAES keys "
                  + "values derivePassword buildCustomCert")
              .split(" "));

  /** Functions that take the time of day for what is no time. */
  private static final Set<String> DATES =
      Set.of("date", "dateInZone", "date_in_zone", "htmlDate", "htmlDateInZone");

  /** Functions that do work in proportion to a number. */
  private static final Set<String> COSTLY =
      Set.of(
          "repeat", "until", "untilStep", "indent", "nindent", "seq", "wrap", "wrapWith", "chunk");

  private final Dice dice;
  private final Fragments fragments;
  private final List<FunctionTable.Row> functions;
  private final List<String> variables = new ArrayList<>();
  private int inner;

  ExpressionGenerator(Dice dice, List<FunctionTable.Row> functions) {
    this.dice = dice;
    this.fragments = new Fragments(dice);
    this.functions = functions.stream().filter(row -> !RANDOM.contains(row.name())).toList();
  }

  /** The variables that may be read at this place of the template. */
  List<String> variables() {
    return variables;
  }

  /** Goes into a place where dot is another value, or out of it. */
  void moveDot(int places) {
    inner += places;
  }

  /** A pipeline that gives the type. */
  String pipeline(String type, int depth) {
    if (depth > 0 && !dice.oneIn(5)) {
      FunctionTable.Row row = function(type);
      if (row != null) {
        return call(row, depth);
      }
    }
    return operand(type, 0);
  }

  /** A function that gives the type, or any function now and then. */
  private FunctionTable.Row function(String type) {
    if (dice.oneIn(30)) {
      return dice.pick(functions);
    }
    List<FunctionTable.Row> fitting =
        functions.stream().filter(row -> type.equals("any") || row.result().equals(type)).toList();
    return fitting.isEmpty() ? null : dice.pick(fitting);
  }

  /** A call; the last argument may come through a pipe. */
  private String call(FunctionTable.Row row, int depth) {
    int count = row.parameters().size();
    if (dice.oneIn(60)) {
      count = Math.max(0, count + dice.pick(-1, 1));
    }
    List<String> operands = operands(row, count, depth);
    if (operands.isEmpty() || dice.oneIn(2)) {
      return row.name() + spaced(operands);
    }
    String last = operands.remove(operands.size() - 1);
    String piped = last.startsWith("(") && last.endsWith(")") ? inside(last) : last;
    return piped + " | " + row.name() + spaced(operands);
  }

  /** A pipeline without the parentheses around it, if they are one pair. */
  private static String inside(String text) {
    int open = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (open == 0) {
        return text;
      }
    }
    return text.substring(1, text.length() - 1);
  }

  private List<String> operands(FunctionTable.Row row, int count, int depth) {
    List<String> operands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String type = i < row.parameters().size() ? row.parameters().get(i) : "any";
      boolean variadic = type.endsWith("...");
      int times = variadic ? dice.roll(4) : 1;
      for (; times > 0; times--) {
        String one = variadic ? type.substring(0, type.length() - 3) : type;
        String special = dice.oneIn(4) ? null : fragments.special(row.name(), i);
        operands.add(special == null ? argument(row, one, depth) : Fragments.quote(special));
      }
    }
    return operands;
  }

  private static boolean changesMaps(FunctionTable.Row row) {
    return row.name().equals("set") || row.name().toLowerCase(Locale.ROOT).contains("merge");
  }

  private String argument(FunctionTable.Row row, String type, int depth) {
    if (changesMaps(row)) {
      // A map that comes to hold itself would end the oracle's process.
      return type.equals("any")
          ? dice.pick("1", "\"x\"", "nil", "true", "1.5")
          : dice.pick(
              ".Values.m",
              "(deepCopy .Values.m)",
              "(dict \"a\" nil \"c\" 0)",
              "(dict \"a\" (dict \"x\" 1))");
    }
    if (COSTLY.contains(row.name()) && (type.equals("int") || type.equals("any"))) {
      return type.equals("int") ? dice.pick("0", "1", "2", "5", "-1", "13") : operand("[]any", 0);
    }
    if (DATES.contains(row.name()) && type.equals("any")) {
      return dice.pick("0", "1700000000", "-1", operand("time.Time", 0));
    }
    if (row.name().equals("include") && type.equals("string")) {
      return dice.oneIn(15) ? "\"none\"" : dice.pick("\"d1\"", "\"d2\"");
    }
    return operand(dice.oneIn(40) ? dice.pick("any", "string", "int", "[]any") : type, depth - 1);
  }

  private static String spaced(List<String> operands) {
    StringBuilder text = new StringBuilder();
    for (String operand : operands) {
      text.append(' ').append(operand);
    }
    return text.toString();
  }

  /** An operand: a literal, a value, a variable, or a pipeline in parentheses. */
  String operand(String type, int depth) {
    String text = anyOperand(type, depth);
    // Where dot is another value the root's fields are reached through $.
    boolean moved = inner > 0 && !dice.oneIn(30);
    return moved
        ? text.replace(" .", " $.").replace("(.", "($.").replaceAll("^\\.(?=[A-Z])", "\\$.")
        : text;
  }

  private String anyOperand(String type, int depth) {
    if (!variables.isEmpty() && dice.oneIn(6)) {
      return dice.pick(variables);
    }
    if (depth > 0 && dice.oneIn(2)) {
      String inner = "(" + pipeline(type, depth) + ")";
      return dice.oneIn(12) ? inner + "." + dice.pick("a", "b", "x") : inner;
    }
    return switch (type) {
      case "string" -> dice.oneIn(2) ? text() : dice.pick(".Values.s", ".Values.s", "$.Values.s");
      case "int" -> dice.oneIn(6) ? dice.pick("(int .Values.f)", "(len .Values.l)") : integer();
      case "int64" -> dice.pick("(int64 .Values.f)", "(add 1 2)", integer());
      case "float64" -> dice.pick("1.5", "0.1", ".Values.f", ".Values.i", "1e3", "-2.5", "1e21");
      case "bool" ->
          dice.pick("true", "false", ".Values.b", "(not .Values.b)", "(empty .Values.e)");
      case "[]any" ->
          dice.pick(
              ".Values.l", "(keys .Values.m | sortAlpha)", "(list 1 2 3)", "(list \"b\" nil)");
      case "map[string]any" ->
          dice.pick(".Values.m", ".Values.m", "(dict \"a\" 1 \"b\" \"x\")", "dict", ".Values");
      case "time.Time" ->
          dice.pick(
              "(toDate \"2006-01-02\" \"2023-07-04\")",
              "(toDate \"2006-01-02T15:04:05Z07:00\" \"1999-12-31T23:59:59.5+05:30\")");
      default -> anything();
    };
  }

  private String anything() {
    return switch (dice.roll(14)) {
      case 12, 13 -> "(" + fragments.text("object", 1) + ")";
      case 0 -> text();
      case 1 -> integer();
      case 2 -> dice.pick("nil", "true", "false", "1.5", "'a'", "1e3", "0x1p4");
      case 3 ->
          dice.pick(dot(), dot(), "$.Values", "$.Release", "$.Chart.Name", "$.Release.Revision");
      case 4 ->
          dice.pick(".Values.none", ".Values.m.none", ".Values.none.x", ".Values.n.x", ".none");
      case 5 ->
          dice.pick("(.Values.none).x", "(index .Values \"x\")", "(index .Values.m \"a\")", item());
      case 6 ->
          dice.pick(
              "(until 3)", "(splitList \",\" \"a,b\")", "(split \",\" \"a,b\")", "(tuple 1 \"a\")");
      case 7 ->
          dice.pick(
              "(dict \"k\" .Values.x)", "(list 300 -0x1e)", "(int64 5)", "(semver \"1.2.3\")");
      default -> ".Values." + dice.pick("s", "i", "f", "b", "n", "l", "m", "e", "x", "m.a", "m.b");
    };
  }

  /** Something that often fails. */
  private String item() {
    return dice.oneIn(4) ? dice.pick("(index .Values.l 0)", "(.Values.s).x") : ".Release.Name";
  }

  /** Dot, but never the root: it prints an address in memory. */
  private String dot() {
    return inner > 0 ? "." : "$.Values";
  }

  private String text() {
    if (dice.oneIn(20)) {
      return dice.pick(
          "`raw\\n`", "\"\\xff\"", "\"\\x41\\101\\u00e9\"", "\"{{ .Values.s }}\"", "\"\"");
    }
    return Fragments.quote(fragments.text(dice.oneIn(3) ? "words" : "text", 4));
  }

  /** Small, because a template may range over it. */
  private String integer() {
    return dice.pick(
        "0", "1", "2", "3", "-1", "7", "10", "42", "0x10", "0b11", "0o17", "017", "1_0", "'a'",
        "-9");
  }
}
