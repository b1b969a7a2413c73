package dev.fairlead.document;

import dev.fairlead.value.Spelling;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A text with sections between marks, {@code <!-- docs:values -->} and {@code <!-- docs:end -->},
 * each alone on its line.
 *
 * @param file its name, for errors
 */
record MarkedText(String file, String text) {
  private static final String START = "<!-- docs:";
  private static final String STOP = " -->";
  private static final String END = START + "end" + STOP;

  private static final String NOTE =
      "<!-- render docs makes what stands between docs: marks; all else is prose, and stays. -->\n";

  /** A text of nothing but empty sections. */
  static String skeleton(List<String> sections) {
    StringBuilder text = new StringBuilder(NOTE);
    for (String section : sections) {
      text.append('\n')
          .append(START)
          .append(section)
          .append(STOP)
          .append('\n')
          .append(END)
          .append('\n');
    }
    return text.toString();
  }

  /** The text with its sections made anew; what stands outside of them stays. */
  String filled(List<String> sections, UnaryOperator<String> content) {
    StringBuilder result = new StringBuilder();
    String open = "";
    int opened = 0;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.equals(END)) {
        if (open.isEmpty()) {
          throw failure(number, "the section that ends here does not begin");
        }
        result.append("\n").append(END).append('\n');
        open = "";
      } else if (line.startsWith(START)) {
        if (!open.isEmpty()) {
          throw failure(number, "section " + open + " of line " + opened + " has no " + END);
        }
        open = section(line, number, sections);
        opened = number;
        result.append(line).append("\n\n").append(content.apply(open));
      } else if (open.isEmpty()) {
        result.append(line).append('\n');
      }
    }
    if (!open.isEmpty()) {
      throw failure(opened, "section " + open + " has no " + END);
    }
    return result.toString();
  }

  private String section(String line, int number, List<String> sections) {
    String name = line.endsWith(STOP) ? line.substring(START.length(), line.length() - 4) : "";
    if (!sections.contains(name)) {
      String near = Spelling.nearest(name, sections);
      throw failure(
          number,
          "there is no section "
              + (name.isEmpty() ? line : name)
              + (near == null
                  ? "; there are " + String.join(", ", sections)
                  : "; did you mean " + near + "?"));
    }
    return name;
  }

  private DocumentException failure(int line, String message) {
    return new DocumentException(file + ":" + line + ":1: " + message);
  }
}
