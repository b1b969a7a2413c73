package dev.fairlead.jinja;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a value before anything is rendered.
 *
 * @param kinds which kinds it may be, as a set of bits; none while nothing is known yet
 * @param nullable whether it may be missing
 * @param exact whether a whole number is a Go integer already, not the float that YAML gives
 * @param most the largest number it can be
 * @param parts what is inside
 */
record ValueType(int kinds, boolean nullable, boolean exact, double most, Parts parts) {
  static final int STRING = 1;
  static final int INT = 2;
  static final int NUMBER = 4;
  static final int BOOL = 8;
  static final int LIST = 16;
  static final int MAP = 32;
  static final int EVERYTHING = 63;

  /**
   * The inside of a mapping or list.
   *
   * @param fields the known keys
   * @param rest what other keys hold, null when there are none
   * @param items what a list holds, null when that is not known
   * @param go whether it is one of Helm's own objects, whose fields begin with capital letters
   */
  record Parts(Map<String, ValueType> fields, ValueType rest, ValueType items, boolean go) {
    static final Parts NONE = new Parts(Map.of(), null, null, false);
  }

  /** Nothing is known yet: every operation passes. */
  static final ValueType UNKNOWN = of(0);

  static final ValueType TEXT = of(STRING);
  static final ValueType TRUTH = of(BOOL);
  static final ValueType FLOAT = of(NUMBER);

  /** A Go integer, as functions return them. */
  static final ValueType INTEGER = new ValueType(INT, false, true, Double.MAX_VALUE, Parts.NONE);

  /** No value at all. */
  static final ValueType NOTHING =
      new ValueType(0, true, true, Double.NEGATIVE_INFINITY, Parts.NONE);

  private static final ValueType OPEN =
      new ValueType(EVERYTHING, true, false, Double.MAX_VALUE, Parts.NONE);

  /** Anything: no schema says what. */
  static final ValueType ANY = OPEN;

  static ValueType of(int kinds) {
    return new ValueType(kinds, false, false, Double.MAX_VALUE, Parts.NONE);
  }

  static ValueType listOf(ValueType items) {
    return of(LIST).with(new Parts(Map.of(), null, items, false));
  }

  static ValueType mapOf(Map<String, ValueType> fields, ValueType rest) {
    return of(MAP).with(new Parts(fields, rest, null, false));
  }

  /** One of Helm's objects. */
  static ValueType object(Map<String, ValueType> fields) {
    return of(MAP).with(new Parts(fields, null, null, true));
  }

  ValueType with(Parts other) {
    return new ValueType(kinds, nullable, exact, most, other);
  }

  ValueType orNull() {
    return new ValueType(kinds, true, exact, most, parts);
  }

  ValueType present() {
    return new ValueType(kinds, false, exact, most, parts);
  }

  ValueType upTo(double largest) {
    return new ValueType(kinds, nullable, exact, largest, parts);
  }

  boolean unknown() {
    return kinds == 0 && !nullable;
  }

  /** Whether all it may be is among these kinds. */
  boolean only(int some) {
    return kinds != 0 && (kinds & ~some) == 0;
  }

  boolean maybe(int some) {
    return kinds == 0 || (kinds & some) != 0;
  }

  /** Whether it is known to be of one kind only, numbers counting as one. */
  boolean isWhole() {
    return only(INT);
  }

  boolean isNumber() {
    return only(INT | NUMBER);
  }

  /** What a list holds; its elements are there. */
  ValueType items() {
    return parts.items() == null ? (unknown() ? UNKNOWN : ANY.present()) : parts.items();
  }

  /** What the values of a mapping hold, whichever the key. */
  ValueType entries() {
    if (unknown()) {
      return UNKNOWN;
    }
    ValueType all = parts.rest();
    for (ValueType field : parts.fields().values()) {
      all = all == null ? field : all.join(field);
    }
    return all == null ? ANY : all.present();
  }

  /** What holds for values of either type. */
  ValueType join(ValueType other) {
    if (unknown() || equals(other)) {
      return other;
    }
    if (other.unknown()) {
      return this;
    }
    boolean bothExact = (exact || (kinds & INT) == 0) && (other.exact || (other.kinds & INT) == 0);
    return new ValueType(
        kinds | other.kinds,
        nullable || other.nullable,
        bothExact && (kinds | other.kinds) != 0 && ((kinds | other.kinds) & INT) != 0,
        Math.max(most, other.most),
        joined(other));
  }

  private Parts joined(ValueType other) {
    if (((kinds | other.kinds) & (MAP | LIST)) == 0) {
      return Parts.NONE;
    }
    if (!maybe(MAP | LIST) || kinds == 0) {
      return other.parts;
    }
    if (!other.maybe(MAP | LIST) || other.kinds == 0) {
      return parts;
    }
    Map<String, ValueType> fields = new LinkedHashMap<>();
    parts.fields().forEach((name, type) -> fields.put(name, join(type, other.parts, name)));
    other.parts.fields().forEach((name, type) -> fields.computeIfAbsent(name, n -> type.orNull()));
    ValueType rest = either(parts.rest(), other.parts.rest());
    return new Parts(fields, rest, either(parts.items(), other.parts.items()), parts.go());
  }

  private static ValueType join(ValueType type, Parts other, String name) {
    ValueType field = other.fields().get(name);
    return field == null ? type.orNull() : type.join(field);
  }

  private static ValueType either(ValueType one, ValueType two) {
    if (one == null) {
      return two;
    }
    return two == null ? one : one.join(two);
  }

  /** The kinds in words, for messages. */
  String words() {
    if (kinds == EVERYTHING) {
      return "of unknown type";
    }
    StringBuilder text = new StringBuilder();
    String[] names = {"a string", "an integer", "a number", "a boolean", "a list", "a mapping"};
    for (int i = 0; i < names.length; i++) {
      if ((kinds >> i & 1) != 0) {
        text.append(text.isEmpty() ? "" : " or ").append(names[i]);
      }
    }
    return text.isEmpty() ? "none" : text.toString();
  }
}
