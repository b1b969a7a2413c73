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
          "now",
          "ago",
          "uuidv4",
          "randAlphaNum",
          "randAlpha",
          "randAscii",
          "randNumeric",
          "randInt",
          "randBytes",
          "shuffle",
          "bcrypt",
          "htpasswd",
          "genPrivateKey",
          "genCA",
          "genCAWithKey",
          "genSelfSignedCert",
          "genSelfSignedCertWithKey",
          "genSignedCert",
          "genSignedCertWithKey",
          "encryptAES",
          "keys",
          "values",
          "derivePassword",
          "date",
          "htmlDate",
          "htmlDateInZone",
          "dateInZone",
          "date_in_zone",
          "buildCustomCert");

  /** Functions that do work in proportion to a number. */
  private static final Set<String> COSTLY =
      Set.of(
          "repeat", "until", "untilStep", "indent", "nindent", "seq", "wrap", "wrapWith", "chunk");

  private final Dice dice;
  private final List<FunctionTable.Row> functions;
  private final List<String> variables = new ArrayList<>();
  private int inner;

  ExpressionGenerator(Dice dice, List<FunctionTable.Row> functions) {
    this.dice = dice;
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
        operands.add(argument(row, variadic ? type.substring(0, type.length() - 3) : type, depth));
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
    if (type.equals("string") && !dice.oneIn(3)) {
      String special = special(row.name());
      if (special != null) {
        return special;
      }
    }
    return operand(dice.oneIn(40) ? dice.pick("any", "string", "int", "[]any") : type, depth - 1);
  }

  /** A text that means something to the function. */
  private String special(String function) {
    if (function.startsWith("regex") || function.startsWith("mustRegex")) {
      return dice.pick(
          "`a*`",
          "`(\\w+)-(\\d+)`",
          "`[a-z]+`",
          "`(?i)HELLO`",
          "`^$`",
          "`(`",
          "`\\pL`",
          "`.`",
          "\"${1}x\"",
          "\"$1W\"",
          "`b|ab?`",
          "`(?P<n>l+)o`",
          "\"abc\"",
          "`\\s`");
    }
    return switch (function) {
      case "printf" ->
          dice.pick(
              "\"%v\"",
              "\"%s\"",
              "\"%d\"",
              "\"%q\"",
              "\"%5.2f|%-8s|\"",
              "\"%T\"",
              "\"%#v\"",
              "\"%x\"",
              "\"%+d % d\"",
              "\"%05d\"",
              "\"%t\"",
              "\"%%\"",
              "\"%!\"",
              "\"%[2]v %[1]v\"",
              "\"%e\"",
              "\"%g\"",
              "\"%c %U\"",
              "\"%08.3f\"",
              "\"%X\"",
              "\"%o %b\"",
              "\"%10v|\"",
              "\"%+v\"",
              "\"%p\"");
      case "semver", "semverCompare" ->
          dice.pick(
              "\"1.2.3\"",
              "\">=1.2\"",
              "\"^1\"",
              "\"~1.2\"",
              "\"1.2.3-rc.1+b\"",
              "\"v1\"",
              "\"*\"",
              "\">1.0 <2 || 3.x\"",
              "\"1.2 - 3\"",
              "\"x\"",
              "\"\"");
      case "fromJson", "mustFromJson", "fromJsonArray" ->
          dice.pick(
              "`{\"a\": 1}`",
              "`[1, \"x\", null]`",
              "`{`",
              "``",
              "`null`",
              "`{\"a\":{\"b\":[true]}}`",
              "`1`");
      case "fromYaml", "fromYamlArray" ->
          dice.pick(
              "\"a: 1\\nb: [x, y]\"",
              "\"- 1\\n- b: c\"",
              "\"a: b: c\"",
              "\"\"",
              "\"null\"",
              "\"y: on\"",
              "\"a: &x 1\\nb: *x\"",
              "\"a\\n---\\nb: 1\"");
      case "fromToml" -> dice.pick("\"a = 1\\n[b]\\nc = 1.5\"", "\"a =\"", "\"a = [1, 2]\"");
      case "tpl" ->
          dice.pick("\"{{ .Values.s }}\"", "\"a{{ if .x }}b{{ end }}\"", "\"{{\"", "\"plain\"");
      case "include" -> dice.pick("\"d1\"", "\"d2\"", "\"none\"");
      case "duration", "mustToDuration", "durationRound" ->
          dice.pick("\"95\"", "\"1h30m\"", "\"x\"");
      case "urlParse" -> dice.pick("\"http://u:p@h:80/p?q=1#f\"", "\"/a/b\"", "\"::\"");
      case "toDate", "mustToDate" -> dice.pick("\"2006-01-02\"", "\"2023-07-04\"", "\"15:04\"");
      case "trunc", "abbrev" -> null;
      default -> null;
    };
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
          dice.pick(".Values.l", ".Values.l", "(list 1 2 3)", "(list \"b\" \"a\" nil)", "list");
      case "map[string]any" ->
          dice.pick(".Values.m", ".Values.m", "(dict \"a\" 1 \"b\" \"x\")", "dict", ".Values");
      case "time.Time" -> "(toDate \"2006-01-02\" \"2023-07-04\")";
      default -> anything();
    };
  }

  private String anything() {
    return switch (dice.roll(12)) {
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
    return dice.pick(
        "\"abc\"",
        "\"\"",
        "\"Hello World\"",
        "`raw\\n`",
        "\"a-b_c.d\"",
        "\"10\"",
        "\"0x1F\"",
        "\"1.5\"",
        "\"日本語テスト\"",
        "\"\\x41\\u00e9\\n\"",
        "\"a,b,c\"",
        "\"  pad  \"",
        "\"x\\\"y\"",
        "\"\\xff\"",
        "\"-\"",
        "\"fooBarBaz HTTPServer\"",
        "\"<a href='x'>&\"",
        "\"/a/b/../c.tar.gz\"",
        "\"true\"",
        "\"aGVsbG8=\"",
        "\"straße İ ǆ\"",
        "\"a\"",
        "\"b\"",
        "\"{{ .Values.s }}\"");
  }

  /** Small, because a template may range over it. */
  private String integer() {
    return dice.pick(
        "0", "1", "2", "3", "-1", "7", "10", "42", "0x10", "0b11", "0o17", "017", "1_0", "'a'",
        "-9");
  }
}
