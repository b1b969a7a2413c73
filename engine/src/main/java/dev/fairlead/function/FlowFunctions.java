package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Adapters.fnAll;
import static dev.fairlead.function.Param.ANY;
import static dev.fairlead.function.Param.BOOL;

import dev.fairlead.tree.Function;
import dev.fairlead.value.Truth;
import java.util.List;

/** Functions that choose between values. Reference: sprig defaults.go. */
final class FlowFunctions {
  private FlowFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "all" -> fnAll(ANY, FlowFunctions::all);
      case "any" -> fnAll(ANY, values -> coalesce(values) != null);
      case "coalesce" -> fnAll(ANY, FlowFunctions::coalesce);
      case "default" -> fnAll(ANY, ANY, FlowFunctions::orDefault);
      case "empty" -> fn(ANY, value -> !Truth.of(value));
      case "ternary" -> fn(ANY, ANY, BOOL, (yes, no, condition) -> condition ? yes : no);
      default -> null;
    };
  }

  private static boolean all(List<Object> values) {
    for (Object value : values) {
      if (!Truth.of(value)) {
        return false;
      }
    }
    return true;
  }

  private static Object coalesce(List<Object> values) {
    for (Object value : values) {
      if (Truth.of(value)) {
        return value;
      }
    }
    return null;
  }

  private static Object orDefault(Object fallback, List<Object> given) {
    return given.isEmpty() || !Truth.of(given.get(0)) ? fallback : given.get(0);
  }
}
