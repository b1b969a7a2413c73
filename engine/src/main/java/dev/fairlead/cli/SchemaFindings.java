package dev.fairlead.cli;

import dev.fairlead.chart.Violation;
import dev.fairlead.format.JsonWriter;
import dev.fairlead.review.Finding;
import dev.fairlead.review.Finding.Severity;
import dev.fairlead.review.Place;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.List;

/** Makes findings of broken schema rules: where, what is there, what is wanted, what was meant. */
final class SchemaFindings {
  private static final int LONGEST_VALUE = 60;
  private static final String SCHEMA = "file:///values.schema.json";

  private final ValuesFiles files;

  SchemaFindings(ValuesFiles files) {
    this.files = files;
  }

  /**
   * The finding.
   *
   * @param file the file that was checked, for what has no place of its own
   */
  Finding finding(Violation violation, String file) {
    String path = path(violation);
    Place place = files.place(violation.spot().origin(), file, lastName(violation));
    List<String> advice = new ArrayList<>();
    if (violation.suggestion().isPresent()) {
      advice.add("did you mean " + violation.suggestion().get() + "?");
    }
    advice.add("schema: " + schema(violation.spot()));
    String message = path + ": " + violation.message();
    String fix = "";
    switch (violation.fault()) {
      case UNKNOWN_KEY -> fix = fix(violation, place);
      case MISSING_KEY -> {}
      case WRONG_TYPE, WRONG_VALUE -> message += ", found " + shown(violation.found());
    }
    return new Finding(rule(violation), Severity.ERROR, message, place, advice, fix);
  }

  private static String rule(Violation violation) {
    return switch (violation.fault()) {
      case UNKNOWN_KEY -> "values/unknown-key";
      case MISSING_KEY -> "values/missing-key";
      case WRONG_TYPE -> "values/wrong-type";
      case WRONG_VALUE -> "values/wrong-value";
    };
  }

  /** The path from the root chart's values: {@code sub.list[0].name}. */
  private static String path(Violation violation) {
    StringBuilder path = new StringBuilder();
    String[] charts = violation.spot().chart().split("/charts/");
    for (int i = 1; i < charts.length; i++) {
      path.append(path.length() == 0 ? "" : ".").append(charts[i]);
    }
    for (String name : names(violation)) {
      if (isIndex(name)) {
        path.append('[').append(name).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".").append(name);
      }
    }
    return path.length() == 0 ? "the values" : path.toString();
  }

  private static List<String> names(Violation violation) {
    List<String> names = new ArrayList<>();
    String pointer = violation.spot().pointer();
    for (int start = 1; start <= pointer.length(); ) {
      int slash = pointer.indexOf('/', start);
      int end = slash < 0 ? pointer.length() : slash;
      names.add(pointer.substring(start, end).replace("~1", "/").replace("~0", "~"));
      start = end + 1;
    }
    return names;
  }

  private static boolean isIndex(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static String lastName(Violation violation) {
    List<String> names = names(violation);
    return names.isEmpty() ? "" : names.get(names.size() - 1);
  }

  private String schema(Violation.Spot spot) {
    String file = files.real(spot.chart() + "/values.schema.json");
    String address = spot.schema();
    return address.startsWith(SCHEMA) ? file + address.substring(SCHEMA.length()) : address;
  }

  /** The known key, if the file has the unknown one just as it is. */
  private String fix(Violation violation, Place place) {
    boolean plain = place.hasLine() && place.length() == lastName(violation).length();
    return plain ? violation.suggestion().orElse("") : "";
  }

  private static String shown(Object value) {
    String text = JsonWriter.write(value, Profile.HELM_4);
    return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
  }
}
