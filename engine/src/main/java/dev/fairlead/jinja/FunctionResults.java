package dev.fairlead.jinja;

import java.util.Map;
import java.util.Set;

/** What Go's functions return, as far as that is known. */
final class FunctionResults {
  private static final Set<String> WHOLE_RESULTS =
      Set.of("add", "sub", "mul", "div", "mod", "add1", "len", "int", "int64", "max", "min");
  private static final Set<String> TRUTHS =
      Set.of(
          "hasKey",
          "has",
          "contains",
          "hasPrefix",
          "hasSuffix",
          "empty",
          "not",
          "kindIs",
          "semverCompare",
          "regexMatch",
          "eq",
          "ne",
          "lt",
          "le",
          "gt",
          "ge");
  private static final Set<String> TEXTS =
      Set.of(
          "quote",
          "squote",
          "trunc",
          "trim",
          "trimSuffix",
          "trimPrefix",
          "printf",
          "toYaml",
          "toJson",
          "nindent",
          "indent",
          "upper",
          "lower",
          "replace",
          "tpl",
          "b64enc",
          "b64dec",
          "sha256sum",
          "sha1sum",
          "toString",
          "title",
          "snakecase",
          "kebabcase",
          "camelcase",
          "cat",
          "join",
          "nospace",
          "randAlphaNum",
          "substr",
          "print",
          "typeOf",
          "kindOf",
          "toPrettyJson",
          "toToml",
          "repeat",
          "abbrev",
          "initials",
          "wrap",
          "dateInZone",
          "date");

  private FunctionResults() {}

  /** Whether a function takes and returns whole numbers. */
  static boolean whole(String function) {
    return WHOLE_RESULTS.contains(function);
  }

  /** The type of a function's result. */
  static ValueType of(String function) {
    if (WHOLE_RESULTS.contains(function)) {
      return ValueType.INTEGER;
    }
    if (TRUTHS.contains(function)) {
      return ValueType.TRUTH;
    }
    if (TEXTS.contains(function)) {
      return ValueType.TEXT;
    }
    return switch (function) {
      case "float64", "addf", "subf", "mulf", "divf", "round", "floor", "ceil" -> ValueType.FLOAT;
      case "splitList", "toStrings", "sortAlpha", "keys" -> ValueType.listOf(ValueType.TEXT);
      case "list",
          "concat",
          "append",
          "prepend",
          "uniq",
          "without",
          "compact",
          "fromJsonArray",
          "fromYamlArray" ->
          ValueType.listOf(null);
      case "dict", "merge", "mergeOverwrite", "fromYaml", "fromJson", "pick", "omit" ->
          ValueType.mapOf(Map.of(), ValueType.ANY);
      default -> ValueType.ANY;
    };
  }
}
