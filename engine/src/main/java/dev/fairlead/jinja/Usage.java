package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Attribute;
import dev.fairlead.jinja.Expression.Binary;
import dev.fairlead.jinja.Expression.Constant;
import dev.fairlead.jinja.Expression.Filter;
import dev.fairlead.jinja.Expression.Invocation;
import dev.fairlead.jinja.Expression.Item;
import dev.fairlead.jinja.Expression.ListOf;
import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.jinja.Expression.Test;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Guesses initial values from how templates use names: one value of the right kind for each. */
final class Usage {
  private static final Set<String> TEXT_FILTERS =
      Set.of(
          "lower",
          "upper",
          "trim",
          "replace",
          "regex_replace",
          "b64encode",
          "b64decode",
          "sha1",
          "basename",
          "dirname",
          "split",
          "title",
          "regex_search",
          "sha256",
          "hash",
          "quote");
  private static final Set<String> LIST_FILTERS =
      Set.of(
          "join",
          "map",
          "select",
          "selectattr",
          "reject",
          "rejectattr",
          "unique",
          "sort",
          "first",
          "last",
          "sum",
          "reverse");

  /** What is known of a path; the fields of a mapping by name. */
  private static final class Place {
    private final Map<String, Place> fields = new TreeMap<>();
    private Object value;
    private boolean element;

    /** What templates take where the value is not given, or null. */
    private Object standard;
  }

  private final Place root = new Place();

  /** Loop variables and what they go over. */
  private final Map<String, Place> aliases = new LinkedHashMap<>();

  private Set<String> bound = Set.of();

  void read(List<Statement> statements, Set<String> names) {
    bound = names;
    aliases.clear();
    Walk walk = new Walk(this::use, this::loop);
    walk.all(statements);
  }

  /** The values: maps, lists, and null where nothing is known. */
  @SuppressWarnings("unchecked")
  Map<String, Object> values() {
    Object values = value(root);
    return values instanceof Map ? (Map<String, Object>) values : new LinkedHashMap<>();
  }

  private static Object value(Place place) {
    if (place.value instanceof List && !place.fields.isEmpty() && place.element) {
      return List.of(fields(place));
    }
    if (!place.fields.isEmpty() && !place.element) {
      return fields(place);
    }
    boolean given = place.standard != null && (place.value == null || isAlike(place));
    return given ? place.standard : place.value;
  }

  private static boolean isAlike(Place place) {
    return place.value.getClass() == place.standard.getClass();
  }

  private static Map<String, Object> fields(Place place) {
    Map<String, Object> map = new LinkedHashMap<>();
    place.fields.forEach((name, field) -> map.put(name, value(field)));
    return map;
  }

  /** The place of a path of names, or null when the expression is none. */
  private Place place(Expression expression) {
    if (expression instanceof Name name) {
      if (name.name().equals("values")) {
        return root;
      }
      if (aliases.containsKey(name.name())) {
        return aliases.get(name.name());
      }
      return bound.contains(name.name())
          ? null
          : root.fields.computeIfAbsent(name.name(), key -> new Place());
    }
    if (expression instanceof Attribute attribute) {
      return field(place(attribute.target()), attribute.name());
    }
    if (expression instanceof Item item && item.index() instanceof Constant constant) {
      return constant.value() instanceof String name
          ? field(place(item.target()), name)
          : element(place(item.target()));
    }
    return null;
  }

  /** A list's place, whose fields are those of its elements. */
  private static Place element(Place list) {
    boolean fits = list != null && (list.value == null || list.value instanceof List);
    if (fits && list.fields.isEmpty()) {
      list.value = new ArrayList<>();
      list.element = true;
    }
    return list;
  }

  private static Place field(Place target, String name) {
    return target == null ? null : target.fields.computeIfAbsent(name, key -> new Place());
  }

  private void is(Expression expression, Object value) {
    if (expression instanceof Filter filter
        && (filter.name().equals("default") || filter.name().equals("d"))) {
      is(filter.input(), value);
      filter.arguments().positional().forEach(other -> is(other, value));
      return;
    }
    if (expression instanceof Binary binary
        && (binary.operator().equals("or") || binary.operator().equals("+"))) {
      is(binary.left(), value);
      is(binary.right(), value);
      return;
    }
    Place place = place(expression);
    if (place != null && place.value == null) {
      place.value = value;
    }
  }

  private void loop(Statement.For loop) {
    Expression over = loop.over().iterable();
    boolean items =
        over instanceof Invocation call
            && call.callee() instanceof Attribute method
            && (method.name().equals("items") || method.name().equals("keys"));
    while (over instanceof Filter filter) {
      over = filter.input();
    }
    if (items) {
      is(((Attribute) ((Invocation) over).callee()).target(), Map.of());
      return;
    }
    Place place = place(over);
    if (place != null && loop.over().targets().size() == 1) {
      place.value = new ArrayList<>();
      place.element = true;
      aliases.put(loop.over().targets().get(0), place);
    }
  }

  private void use(Expression expression) {
    if (expression instanceof Binary binary) {
      binary(binary);
    } else if (expression instanceof Filter filter) {
      filter(filter);
    } else if (expression instanceof Invocation call) {
      call(call);
    } else if (expression instanceof Test test) {
      test(test);
    } else if (expression instanceof Item item
        && !(item.index() instanceof Constant text && text.value() instanceof String)) {
      boolean number = item.index() instanceof Constant;
      is(item.target(), number ? List.of() : Map.of());
    } else {
      place(expression);
    }
  }

  private void binary(Binary binary) {
    switch (binary.operator()) {
      case "==", "!=" -> both(binary, "");
      case "+" -> both(binary, "");
      case "<", "<=", ">", ">=", "-", "*", "/", "//", "%" -> both(binary, 0L);
      case "in", "not in" -> {
        is(binary.right(), new ArrayList<>());
        is(binary.left(), "");
      }
      default -> {}
    }
  }

  /** Both sides are of one kind: that of the literal, or of the other side. */
  private void both(Binary binary, Object otherwise) {
    Object left = kind(binary.left());
    Object right = kind(binary.right());
    Object kind = left != null ? left : right;
    is(binary.left(), kind == null ? otherwise : kind);
    is(binary.right(), kind == null ? otherwise : kind);
  }

  /** A value of the kind that an expression has, or null. */
  private Object kind(Expression expression) {
    if (expression instanceof Constant constant) {
      return constant.value() instanceof String
          ? ""
          : constant.value() instanceof Boolean
              ? (Object) false
              : constant.value() == null ? null : (Object) 0L;
    }
    if (expression instanceof ListOf) {
      return new ArrayList<>();
    }
    if (expression instanceof Filter filter) {
      return switch (filter.name()) {
        case "int", "length", "count", "abs", "round" -> 0L;
        case "string", "lower", "upper", "trim", "replace", "join", "b64encode" -> "";
        case "default", "d" ->
            filter.arguments().positional().isEmpty()
                ? null
                : kind(filter.arguments().positional().get(0));
        default -> null;
      };
    }
    if (expression instanceof Binary binary) {
      Object left = kind(binary.left());
      return left != null ? left : kind(binary.right());
    }
    Place place = place(expression);
    return place == null ? null : place.value;
  }

  private void filter(Filter filter) {
    if (TEXT_FILTERS.contains(filter.name())) {
      is(filter.input(), "");
    } else if (LIST_FILTERS.contains(filter.name())) {
      is(filter.input(), new ArrayList<>());
    } else if (filter.name().equals("combine") || filter.name().equals("dict2items")) {
      is(filter.input(), Map.of());
    } else if (filter.name().equals("default") || filter.name().equals("d")) {
      Object kind = kind(filter);
      if (kind != null) {
        is(filter.input(), kind);
      }
      standard(filter);
    } else if (filter.name().equals("bool")) {
      is(filter.input(), false);
    }
  }

  private void standard(Filter filter) {
    List<Expression> given = filter.arguments().positional();
    Place place = place(filter.input());
    boolean literal = place != null && !given.isEmpty() && given.get(0) instanceof Constant;
    if (literal && place.standard == null) {
      place.standard = ((Constant) given.get(0)).value();
    }
  }

  private void call(Invocation call) {
    if (!(call.callee() instanceof Attribute method)) {
      return;
    }
    switch (method.name()) {
      case "items", "keys", "get", "values" -> is(method.target(), Map.of());
      case "split", "replace", "startswith", "endswith", "upper", "lower", "strip" ->
          is(method.target(), "");
      default -> {}
    }
  }

  private void test(Test test) {
    switch (test.name()) {
      case "mapping" -> is(test.input(), Map.of());
      case "version", "match", "search" -> is(test.input(), "");
      default -> {}
    }
  }
}
