package dev.fairlead.cli.flag;

/**
 * What values a flag takes.
 *
 * @param kind how a value is read, named after pflag's types
 * @param label what the value is called in help; for a choice its values, separated by {@code |}
 * @param bare the value of the flag given without one, or null when it needs a value
 */
public record Shape(Kind kind, String label, String bare) {
  /** pflag's types of flags, and a choice of fixed words. */
  public enum Kind {
    BOOL,
    TEXT,
    INT,
    FLOAT,
    DURATION,
    /** StringSlice: repeatable, and every value is a CSV record. */
    LIST,
    /** StringArray: repeatable, values are taken as they are. */
    ARRAY,
    /** StringToString: {@code key=value} pairs. */
    LABELS,
    /** helm 4's {@code --wait}. */
    WAIT,
    CHOICE
  }

  public static final Shape BOOL = new Shape(Kind.BOOL, "", "true");
  public static final Shape INT = new Shape(Kind.INT, "int", null);
  public static final Shape FLOAT = new Shape(Kind.FLOAT, "float32", null);
  public static final Shape DURATION = new Shape(Kind.DURATION, "duration", null);
  public static final Shape LABELS = new Shape(Kind.LABELS, "KEY=VALUE", null);
  public static final Shape WAIT = new Shape(Kind.WAIT, "watcher|hookOnly|legacy", "watcher");

  public static Shape text(String label) {
    return new Shape(Kind.TEXT, label, null);
  }

  /** Text that may be left out. */
  public static Shape optional(String label, String bare) {
    return new Shape(Kind.TEXT, label, bare);
  }

  public static Shape list(String label) {
    return new Shape(Kind.LIST, label, null);
  }

  public static Shape array(String label) {
    return new Shape(Kind.ARRAY, label, null);
  }

  /** One of some words, separated by {@code |}. */
  public static Shape choice(String words) {
    return new Shape(Kind.CHOICE, words, null);
  }

  /** Whether the flag may be repeated to give more values. */
  public boolean repeatable() {
    return kind == Kind.LIST || kind == Kind.ARRAY || kind == Kind.LABELS;
  }

  /** Whether the label lists the words that the flag takes. */
  public boolean listsWords() {
    return label.indexOf('|') > 0;
  }
}
