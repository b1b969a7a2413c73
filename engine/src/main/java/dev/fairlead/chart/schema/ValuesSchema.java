package dev.fairlead.chart.schema;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.JsonReader;
import dev.fairlead.value.Profile;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The compiled values.schema.json of one chart. Immutable; may check values in many threads. */
public final class ValuesSchema {
  private static final String URL = "file:///values.schema.json";

  private final Schema schema;
  private final Set<String> ignoredUrns;

  private ValuesSchema(Schema schema, Set<String> ignoredUrns) {
    this.schema = schema;
    this.ignoredUrns = Set.copyOf(ignoredUrns);
  }

  /** Compiles a schema; throws a SchemaException if it is broken. */
  public static ValuesSchema compile(String text, Profile profile) {
    SchemaStore store = new SchemaStore(profile);
    store.add(URL, document(text, profile));
    Schema schema = new SchemaCompiler(store, false).compile(URL);
    return new ValuesSchema(schema, store.ignoredUrns());
  }

  private static Object document(String text, Profile profile) {
    if (text.isBlank()) {
      throw new SchemaException("EOF");
    }
    try {
      return JsonReader.readExact(text, profile);
    } catch (FormatException e) {
      throw new SchemaException(decoderText(e.getMessage()));
    }
  }

  /** Go's decoder of a stream has its own words for a text that ends too early or goes on. */
  private static String decoderText(String message) {
    if (message.equals("unexpected end of JSON input")) {
      return "unexpected EOF";
    }
    return message.endsWith(" after top-level value")
        ? "invalid character after top-level value"
        : message;
  }

  /** The URN references that could not be resolved, so that everything fits them. */
  public Set<String> ignoredUrns() {
    return ignoredUrns;
  }

  /** Helm's text, empty if the values fit, and the broken rules. */
  public record Outcome(String text, List<BrokenRule> rules) {}

  /** Checks values. */
  public Outcome check(Map<String, Object> values) {
    Failure failure = Validator.of(schema, values).validate();
    if (failure == null) {
      return new Outcome("", List.of());
    }
    List<Failure> failures = failure.ungrouped();
    return new Outcome(Failure.text(failures).substring(1), BrokenRule.of(failures));
  }
}
