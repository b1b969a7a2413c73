package dev.fairlead.value;

/**
 * One step of a Go time layout: literal text, then an element of the reference time.
 *
 * @param literal the text before the element
 * @param element null at the end of the layout
 * @param text the element as written
 * @param rest the layout after the element
 */
record TimeLayout(String literal, Element element, String text, String rest) {

  /** What an element stands for. Where one text starts with another, the longer comes first. */
  enum Element {
    LONG_MONTH("January"),
    MONTH("Jan"),
    LONG_WEEKDAY("Monday"),
    WEEKDAY("Mon"),
    ZONE_NAME("MST"),
    ZERO_MONTH("01"),
    ZERO_DAY("02"),
    ZERO_HOUR_12("03"),
    ZERO_MINUTE("04"),
    ZERO_SECOND("05"),
    YEAR("06"),
    ZERO_YEAR_DAY("002"),
    HOUR("15"),
    NUMBER_MONTH("1"),
    LONG_YEAR("2006"),
    DAY("2"),
    UNDER_DAY("_2"),
    UNDER_YEAR_DAY("__2"),
    HOUR_12("3"),
    MINUTE("4"),
    SECOND("5"),
    UPPER_PM("PM"),
    LOWER_PM("pm"),
    OFFSET_SECONDS("-070000"),
    OFFSET_COLON_SECONDS("-07:00:00"),
    OFFSET_MINUTES("-0700"),
    OFFSET_COLON_MINUTES("-07:00"),
    OFFSET_HOURS("-07"),
    ISO_SECONDS("Z070000"),
    ISO_COLON_SECONDS("Z07:00:00"),
    ISO_MINUTES("Z0700"),
    ISO_COLON_MINUTES("Z07:00"),
    ISO_HOURS("Z07"),
    /** {@code .000}: this many digits. */
    FRACTION(".0"),
    /** {@code .999}: without trailing zeros. */
    SHORT_FRACTION(".9");

    private final String text;

    Element(String text) {
      this.text = text;
    }

    /** Whether this is an offset from UTC in numbers. */
    boolean offset() {
      return compareTo(OFFSET_SECONDS) >= 0 && compareTo(ISO_HOURS) <= 0;
    }

    /** Whether UTC may be written as Z. */
    boolean iso() {
      return text.charAt(0) == 'Z';
    }

    boolean colon() {
      return text.indexOf(':') > 0;
    }

    /** How many two-digit numbers an offset has. */
    int numbers() {
      return colon() ? text.length() / 3 : text.length() / 2;
    }

    boolean fraction() {
      return this == FRACTION || this == SHORT_FRACTION;
    }

    private boolean at(String layout, int i) {
      if (fraction() || !layout.startsWith(text, i)) {
        return false;
      }
      int end = i + text.length();
      boolean word = this == MONTH || this == WEEKDAY;
      return !(word && end < layout.length() && isLower(layout.charAt(end)));
    }

    private static boolean isLower(char c) {
      return 'a' <= c && c <= 'z';
    }
  }

  private static final Element[] ELEMENTS = Element.values();

  /** The first step of a layout (time/format.go, nextStdChunk). */
  static TimeLayout first(String layout) {
    for (int i = 0; i < layout.length(); i++) {
      char c = layout.charAt(i);
      if (c == '.' || c == ',') {
        int end = fractionEnd(layout, i + 1);
        if (end > 0) {
          boolean zeros = layout.charAt(i + 1) == '0';
          return step(layout, i, end, zeros ? Element.FRACTION : Element.SHORT_FRACTION);
        }
      } else if (layout.startsWith("_2006", i)) {
        return step(layout, i + 1, i + 5, Element.LONG_YEAR);
      } else {
        for (Element element : ELEMENTS) {
          if (element.at(layout, i)) {
            return step(layout, i, i + element.text.length(), element);
          }
        }
      }
    }
    return new TimeLayout(layout, null, "", "");
  }

  /** The digits of a fraction; after the separator and before it. */
  int digits() {
    return text.length() - 1;
  }

  private static TimeLayout step(String layout, int start, int end, Element element) {
    return new TimeLayout(
        layout.substring(0, start), element, layout.substring(start, end), layout.substring(end));
  }

  /** Where a run of zeros or nines ends; 0 when there is none or another digit follows. */
  private static int fractionEnd(String layout, int start) {
    int length = layout.length();
    char digit = start < length ? layout.charAt(start) : ' ';
    if (digit != '0' && digit != '9') {
      return 0;
    }
    int end = start;
    while (end < length && layout.charAt(end) == digit) {
      end++;
    }
    return end < length && isDigit(layout.charAt(end)) ? 0 : end;
  }

  static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }
}
