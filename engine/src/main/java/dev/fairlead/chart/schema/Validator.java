package dev.fairlead.chart.schema;

import dev.fairlead.chart.schema.Failure.Kind;
import dev.fairlead.value.GoQuote;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks one value by one schema. Reference: jsonschema validator.go, whose order of rules decides
 * which errors show.
 */
final class Validator {
  final Schema schema;
  final Object value;
  private final Place place;
  private final Scope scope;
  private final Unevaluated unevaluated;
  final boolean quick;
  private final MetaCheck meta;
  private final List<Failure> failures = new ArrayList<>();

  private Validator(
      Schema schema, Object value, Place place, Scope scope, Unevaluated unevaluated, Mode mode) {
    this.schema = schema;
    this.value = value;
    this.place = place;
    this.scope = scope;
    this.unevaluated = unevaluated;
    this.quick = mode.quick();
    this.meta = mode.meta();
  }

  /** Whether only the yes or no matters, and what to know when the value is a schema itself. */
  private record Mode(boolean quick, MetaCheck meta) {}

  /** That schemas inside a checked schema may have meta-schemas of their own. */
  private record MetaCheck(Schema schema, Map<String, Resource> resources, MetaSchemas schemas) {}

  /** The way to a value from the top. */
  private record Place(Place parent, String name) {
    static List<String> names(Place place) {
      List<String> names = new ArrayList<>();
      for (Place at = place; at != null; at = at.parent) {
        names.add(0, at.name);
      }
      return names;
    }
  }

  /** The schemas under way, innermost first; those of one value have one number. */
  private record Scope(Schema schema, String keyword, int value, Scope parent) {}

  /** The parts of a value that no keyword has looked at yet. */
  private record Unevaluated(Set<String> properties, Set<Integer> items) {
    static Unevaluated of(Object value, Schema schema, boolean wanted) {
      Set<String> properties = new LinkedHashSet<>();
      Set<Integer> items = new LinkedHashSet<>();
      if (value instanceof Map<?, ?> map
          && !schema.allPropertiesEvaluated
          && (wanted || schema.unevaluatedProperties != null)) {
        properties.addAll(Json.sortedKeys(map));
      }
      if (value instanceof List<?> list
          && !schema.allItemsEvaluated
          && (wanted || schema.unevaluatedItems != null)) {
        for (int i = schema.itemsEvaluated; i < list.size(); i++) {
          items.add(i);
        }
      }
      return new Unevaluated(properties, items);
    }

    boolean isEmpty() {
      return properties.isEmpty() && items.isEmpty();
    }

    void keep(Unevaluated other) {
      properties.retainAll(other.properties);
      items.retainAll(other.items);
    }
  }

  /** A check of a chart's values. */
  static Validator of(Schema schema, Object value) {
    return top(schema, value, null);
  }

  /** A check of a schema by a meta-schema. */
  static Validator ofSchema(
      Schema meta, Object schema, Map<String, Resource> resources, MetaSchemas schemas) {
    return top(meta, schema, new MetaCheck(meta, resources, schemas));
  }

  private static Validator top(Schema schema, Object value, MetaCheck meta) {
    return new Validator(
        schema,
        value,
        null,
        new Scope(schema, "", 0, null),
        Unevaluated.of(value, schema, false),
        new Mode(false, meta));
  }

  /** Why the value does not fit, or null if it does. */
  Failure validate() {
    if (schema.always != null) {
      return schema.always ? null : failure(Kind.OTHER, "false schema");
    }
    Failure first = decisive();
    if (first != null) {
      return first;
    }
    if (schema.ref != null) {
      Failure failure = reference(schema.ref, "$ref");
      if (schema.version < 2019) {
        return failure;
      }
      add(failure);
    }
    if (value instanceof Map) {
      new ObjectRules(this, Json.object(value)).check();
    } else if (value instanceof List) {
      new ArrayRules(this, Json.array(value)).check();
    } else {
      ScalarRules.check(this);
    }
    if (failures.isEmpty() || !quick) {
      dynamicReferences();
      combinations();
      unevaluated();
    }
    return switch (failures.size()) {
      case 0 -> null;
      case 1 -> failures.get(0);
      default -> failure(Kind.GROUP, "validation failed").withCauses(failures);
    };
  }

  /** The rules whose failure hides all others. */
  private Failure decisive() {
    Scope cycle = cycle();
    if (cycle != null) {
      return failure(
          Kind.OTHER,
          "both "
              + keywords(scope)
              + " and "
              + keywords(cycle)
              + " resolve to "
              + GoQuote.quote(schema.location())
              + " causing reference cycle");
    }
    if (!ScalarRules.hasType(schema, value)) {
      List<String> wanted = ScalarRules.typeNames(schema);
      String found = Json.type(value).schemaName();
      return failure(Kind.TYPE, "got " + found + ", want " + String.join(" or ", wanted), wanted);
    }
    String problem = ScalarRules.valueProblem(schema, value);
    if (problem == null && schema.format != null && value instanceof String text) {
      problem = Formats.problem(schema.format, text);
      if (problem != null) {
        problem = Json.quote(text) + " is not valid " + schema.format + ": " + problem;
      }
    }
    return problem == null ? null : failure(Kind.OTHER, problem);
  }

  private Scope cycle() {
    for (Scope outer = scope.parent; outer != null && outer.value == scope.value; ) {
      if (outer.schema == scope.schema) {
        return outer;
      }
      outer = outer.parent;
    }
    return null;
  }

  /** The keywords that led to a scope. */
  private static String keywords(Scope scope) {
    StringBuilder path = new StringBuilder();
    for (Scope at = scope; at.parent != null; at = at.parent) {
      String outer = at.parent.schema.location();
      path.insert(
          0,
          at.keyword.isEmpty()
              ? at.schema.location().substring(outer.length())
              : "/" + Locations.escape(at.keyword));
    }
    return path.toString();
  }

  private void dynamicReferences() {
    if (schema.recursiveRef != null) {
      Schema target = schema.recursiveRef;
      add(reference(target.recursiveAnchor ? outermostRecursive(target) : target, "$recursiveRef"));
    }
    if (schema.dynamicRef != null) {
      Schema target = schema.dynamicRef;
      String anchor = schema.dynamicRefAnchor;
      boolean dynamic = !anchor.isEmpty() && anchor.equals(target.dynamicAnchor);
      add(reference(dynamic ? outermostDynamic(anchor, target) : target, "$dynamicRef"));
    }
  }

  private Schema outermostRecursive(Schema fallback) {
    Schema found = fallback;
    for (Scope at = scope; at != null; at = at.parent) {
      found = at.schema.resource.recursiveAnchor ? at.schema : found;
    }
    return found;
  }

  private Schema outermostDynamic(String anchor, Schema fallback) {
    Schema found = fallback;
    for (Scope at = scope; at != null; at = at.parent) {
      found = at.schema.resource.dynamicAnchors.getOrDefault(anchor, found);
    }
    return found;
  }

  private Failure reference(Schema target, String keyword) {
    Failure failure = self(target, keyword, false);
    return failure == null
        ? null
        : failure(Kind.REFERENCE, "validation failed").withCauses(failure.ungrouped());
  }

  private void combinations() {
    if (schema.not != null && self(schema.not, "", true) == null) {
      add(Kind.OTHER, "'not' failed");
    }
    allOf();
    anyOf();
    oneOf();
    if (schema.condition != null) {
      boolean holds = self(schema.condition, "", true) == null;
      Schema next = holds ? schema.then : schema.otherwise;
      if (next != null) {
        add(self(next, "", false));
      }
    }
  }

  private void allOf() {
    List<Failure> causes = new ArrayList<>();
    for (Schema part : schema.allOf) {
      addTo(causes, self(part, "", false));
      if (quick && !causes.isEmpty()) {
        break;
      }
    }
    if (!causes.isEmpty()) {
      failures.add(failure(Kind.ALL_OF, "'allOf' failed").withCauses(causes));
    }
  }

  private void anyOf() {
    List<Failure> causes = new ArrayList<>();
    boolean matched = schema.anyOf.isEmpty();
    for (Schema part : schema.anyOf) {
      Failure failure = self(part, "", false);
      addTo(causes, failure);
      matched |= failure == null;
      if (failure == null && unevaluated.isEmpty()) {
        break;
      }
    }
    if (!matched) {
      failures.add(failure(Kind.CHOICE, "'anyOf' failed").withCauses(causes));
    }
  }

  private void oneOf() {
    List<Failure> causes = new ArrayList<>();
    int matched = schema.oneOf.isEmpty() ? 0 : -1;
    for (int i = 0; i < schema.oneOf.size(); i++) {
      Failure failure = self(schema.oneOf.get(i), "", matched >= 0);
      if (failure == null && matched >= 0) {
        add(Kind.CHOICE, "'oneOf' failed, subschemas " + matched + ", " + i + " matched");
        break;
      }
      if (failure == null) {
        matched = i;
      } else if (matched < 0) {
        causes.add(failure);
      }
    }
    if (matched < 0) {
      failures.add(failure(Kind.CHOICE, "'oneOf' failed, none matched").withCauses(causes));
    }
  }

  private void unevaluated() {
    if (schema.unevaluatedProperties != null && value instanceof Map<?, ?> map) {
      for (String name : unevaluated.properties()) {
        add(member(schema.unevaluatedProperties, map.get(name), name));
      }
      unevaluated.properties().clear();
    }
    if (schema.unevaluatedItems != null && value instanceof List<?> list) {
      for (int i : unevaluated.items()) {
        add(member(schema.unevaluatedItems, list.get(i), Integer.toString(i)));
      }
      unevaluated.items().clear();
    }
  }

  /** Checks the same value by another schema. */
  Failure self(Schema other, String keyword, boolean quickly) {
    Unevaluated rest = Unevaluated.of(value, other, !unevaluated.isEmpty());
    Validator inner =
        new Validator(
            effective(other, place),
            value,
            place,
            new Scope(other, keyword, scope.value, scope),
            rest,
            new Mode(quick || quickly, inner(other, place)));
    Failure failure = inner.validate();
    if (failure == null) {
      unevaluated.keep(rest);
    }
    return failure;
  }

  /** Checks a member of the value. */
  Failure member(Schema other, Object member, String name) {
    Place inside = new Place(place, name);
    return new Validator(
            effective(other, inside),
            member,
            inside,
            new Scope(other, "", scope.value + 1, scope),
            Unevaluated.of(member, other, false),
            new Mode(quick, inner(other, inside)))
        .validate();
  }

  /** Checks a property's name by itself. */
  Failure name(Schema other, String name) {
    return top(effective(other, place), name, inner(other, place)).validate();
  }

  /** The meta-schema of the resource at a place, where the schema is the meta-schema; or null. */
  private Schema ownMeta(Schema other, Place at) {
    if (meta == null || other != meta.schema) {
      return null;
    }
    Resource resource = meta.resources.get(Locations.pointer(Place.names(at)));
    return resource == null ? null : meta.schemas.schema(resource.dialect());
  }

  private Schema effective(Schema other, Place at) {
    Schema own = ownMeta(other, at);
    return own == null ? other : own;
  }

  private MetaCheck inner(Schema other, Place at) {
    Schema own = ownMeta(other, at);
    return own == null ? meta : new MetaCheck(own, meta.resources, meta.schemas);
  }

  void evaluated(String property) {
    unevaluated.properties().remove(property);
  }

  void evaluated(int item) {
    unevaluated.items().remove(item);
  }

  boolean failed() {
    return !failures.isEmpty();
  }

  void add(Failure failure) {
    addTo(failures, failure);
  }

  private static void addTo(List<Failure> list, Failure failure) {
    if (failure != null) {
      list.add(failure);
    }
  }

  void add(Kind kind, String message) {
    failures.add(failure(kind, message));
  }

  void add(Kind kind, String message, List<String> names) {
    failures.add(failure(kind, message, names));
  }

  /** A failure at this place; without one if nobody will read it. */
  Failure failure(Kind kind, String message) {
    return failure(kind, message, List.of());
  }

  private Failure failure(Kind kind, String message, List<String> names) {
    return quick
        ? Failure.SOME
        : new Failure(kind, message, Place.names(place), schema, names, List.of());
  }
}
