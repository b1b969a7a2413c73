package dev.fairlead.chart.schema;

import dev.fairlead.chart.schema.Failure.Kind;
import java.util.ArrayList;
import java.util.List;

/** The rules for arrays. Reference: jsonschema validator.go, arrValidate. */
final class ArrayRules {
  private final Validator validator;
  private final Schema schema;
  private final List<Object> array;

  ArrayRules(Validator validator, List<Object> array) {
    this.validator = validator;
    this.schema = validator.schema;
    this.array = array;
  }

  void check() {
    int size = array.size();
    if (schema.minItems != null && size < schema.minItems) {
      validator.add(Kind.OTHER, ScalarRules.limit("minItems", size, schema.minItems));
    }
    if (schema.maxItems != null && size > schema.maxItems) {
      validator.add(Kind.OTHER, ScalarRules.limit("maxItems", size, schema.maxItems));
    }
    if (schema.uniqueItems) {
      unique();
    }
    int first = Math.min(size, schema.firstItems.size());
    for (int i = 0; i < first; i++) {
      item(schema.firstItems.get(i), i);
    }
    if (schema.noMoreItems && size > first) {
      String count = EnglishNumber.print(size - first);
      validator.add(Kind.OTHER, "last " + count + " additionalItem(s) not allowed");
    }
    for (int i = first; i < size && schema.items != null; i++) {
      item(schema.items, i);
    }
    if (schema.contains != null) {
      contains();
    }
  }

  private void item(Schema other, int index) {
    validator.add(validator.member(other, array.get(index), Integer.toString(index)));
  }

  private void unique() {
    for (int i = 1; i < array.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (Json.equal(array.get(i), array.get(j))) {
          String places = EnglishNumber.print(j) + " and " + EnglishNumber.print(i);
          validator.add(Kind.OTHER, "items at " + places + " are equal");
          return;
        }
      }
    }
  }

  private void contains() {
    List<Failure> causes = new ArrayList<>();
    List<Integer> matched = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      Failure failure = validator.member(schema.contains, array.get(i), Integer.toString(i));
      if (failure != null) {
        causes.add(failure);
      } else {
        matched.add(i);
        if (schema.version >= 2020) {
          validator.evaluated(i);
        }
      }
    }
    String message = tooFew(matched);
    if (message != null) {
      validator.add(validator.failure(Kind.CHOICE, message).withCauses(causes));
    }
    if (schema.maxContains != null && matched.size() > schema.maxContains) {
      validator.add(
          Kind.OTHER,
          "max "
              + EnglishNumber.print(schema.maxContains)
              + " items required to match contains schema, but "
              + matches(matched));
    }
  }

  private String tooFew(List<Integer> matched) {
    if (schema.minContains == null) {
      return matched.isEmpty() ? "no items match contains schema" : null;
    }
    if (matched.size() >= schema.minContains) {
      return null;
    }
    return "min "
        + EnglishNumber.print(schema.minContains)
        + " items required to match contains schema, but "
        + (matched.isEmpty() ? "none matched" : matches(matched));
  }

  private static String matches(List<Integer> matched) {
    StringBuilder places = new StringBuilder();
    for (int place : matched) {
      places.append(places.length() == 0 ? "" : " ").append(place);
    }
    return "matched " + EnglishNumber.print(matched.size()) + " items at " + places;
  }
}
