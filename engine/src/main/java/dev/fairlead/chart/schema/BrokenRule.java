package dev.fairlead.chart.schema;

import dev.fairlead.chart.schema.Failure.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * One rule of a schema that values break, without the rules that led to it.
 *
 * @param fault what is wrong with the value
 * @param pointer the names that lead to the value; to the key itself where it is unknown
 * @param message what is wrong, as Helm says it
 * @param names the types that would fit, the keys that are missing, or the keys that are known
 * @param schema where the rule stands in the schema
 * @param reasons why none of several alternatives fits
 */
public record BrokenRule(
    Fault fault,
    List<String> pointer,
    String message,
    List<String> names,
    String schema,
    List<String> reasons) {
  /** What can be wrong with a value. */
  public enum Fault {
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    WRONG_VALUE
  }

  public BrokenRule {
    pointer = List.copyOf(pointer);
    names = List.copyOf(names);
    reasons = List.copyOf(reasons);
  }

  /** The pointer as JSON has it. */
  public String pointerText() {
    return Locations.pointer(pointer);
  }

  /** The rules behind some failures. */
  static List<BrokenRule> of(List<Failure> failures) {
    List<BrokenRule> rules = new ArrayList<>();
    for (Failure failure : failures) {
      add(rules, failure);
    }
    return rules;
  }

  private static void add(List<BrokenRule> rules, Failure failure) {
    switch (failure.kind()) {
      case GROUP, REFERENCE, ALL_OF -> {
        for (Failure cause : failure.causes()) {
          add(rules, cause);
        }
      }
      case UNKNOWN -> {
        for (String name : failure.names()) {
          List<String> pointer = new ArrayList<>(failure.pointer());
          pointer.add(name);
          String message = "additional properties " + Json.quote(name) + " not allowed";
          List<String> known = new ArrayList<>(failure.schema().properties.keySet());
          rules.add(rule(failure, Fault.UNKNOWN_KEY, pointer, message, known));
        }
      }
      case MISSING -> rules.add(rule(failure, Fault.MISSING_KEY));
      case TYPE -> rules.add(rule(failure, Fault.WRONG_TYPE));
      case CHOICE, PROPERTY_NAME, OTHER -> rules.add(rule(failure, Fault.WRONG_VALUE));
    }
  }

  private static BrokenRule rule(Failure failure, Fault fault) {
    return rule(failure, fault, failure.pointer(), failure.message(), failure.names());
  }

  private static BrokenRule rule(
      Failure failure, Fault fault, List<String> pointer, String message, List<String> names) {
    List<String> reasons = new ArrayList<>();
    if (failure.kind() == Kind.CHOICE || failure.kind() == Kind.PROPERTY_NAME) {
      for (BrokenRule cause : of(failure.causes())) {
        String place = Locations.pointer(cause.pointer());
        reasons.add("at " + Json.quote(place) + ": " + cause.message());
      }
    }
    return new BrokenRule(fault, pointer, message, names, failure.schema().location(), reasons);
  }
}
