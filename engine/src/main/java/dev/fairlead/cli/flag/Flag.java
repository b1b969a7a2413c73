package dev.fairlead.cli.flag;

/**
 * A row of the table of flags.
 *
 * @param name the long name, without dashes
 * @param shorthand the one-letter name, or 0
 * @param shape what values it takes
 * @param role what it is for
 * @param help its line of help; for a deprecated flag pflag's note, for a refused one the reason
 */
public record Flag(String name, char shorthand, Shape shape, Role role, String help) {
  /** What a flag is for; the order and the headings of help. */
  public enum Role {
    VALUES("Values:"),
    RELEASE("Release and cluster facts:"),
    OUTPUT("Output:"),
    GENERAL("General:"),
    INERT("Accepted as helm does, without effect here:"),
    REFUSED("Refused, because render works on local files alone:"),
    /** Known to helm 4, which prints a line and goes on. */
    DEPRECATED(null),
    /** Accepted, but not shown: the flags of helm's logging library. */
    HIDDEN(null);

    private final String heading;

    Role(String heading) {
      this.heading = heading;
    }

    /** The heading in help, or null when help does not show such flags. */
    public String heading() {
      return heading;
    }
  }

  public static Flag of(String name, Shape shape, Role role, String help) {
    return new Flag(name, '\0', shape, role, help);
  }

  /** The names as pflag prints them in errors: {@code -f, --values}. */
  public String names() {
    return shorthand == 0 ? "--" + name : "-" + shorthand + ", --" + name;
  }
}
