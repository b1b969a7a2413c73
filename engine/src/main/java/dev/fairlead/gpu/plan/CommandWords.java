package dev.fairlead.gpu.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words of a container's command line, through a shell if it starts one. */
final class CommandWords {
  private static final List<String> SHELLS = List.of("sh", "bash", "dash", "ash");

  private final Map<String, String> env;

  CommandWords(Map<String, String> env) {
    this.env = env;
  }

  /** The words of command and args. */
  List<String> of(List<String> commandAndArgs) {
    List<String> given = new ArrayList<>();
    commandAndArgs.forEach(word -> given.add(expanded(word, "$(", ")")));
    if (given.isEmpty() || !SHELLS.contains(base(given.get(0)))) {
      return given;
    }
    for (int i = 1; i + 1 < given.size(); i++) {
      String option = given.get(i);
      if (option.startsWith("-") && option.endsWith("c")) {
        return split(given.get(i + 1));
      }
    }
    return given;
  }

  private static String base(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Splits a script as a shell splits simple commands; line ends and semicolons part words too. */
  private List<String> split(String script) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    String text = expanded(script.replace("\\\n", " "), "${", "}");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
        word.append(quote == 0 ? "" : c);
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (Character.isWhitespace(c) || c == ';' || c == '&') {
        add(word, words);
      } else {
        word.append(c);
      }
    }
    add(word, words);
    return words;
  }

  private void add(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      String text = word.toString();
      boolean variable = text.startsWith("$") && env.containsKey(text.substring(1));
      words.add(variable ? env.get(text.substring(1)) : text);
      word.setLength(0);
    }
  }

  private String expanded(String text, String open, String close) {
    String result = text;
    for (Map.Entry<String, String> variable : env.entrySet()) {
      result = result.replace(open + variable.getKey() + close, variable.getValue());
    }
    return result;
  }
}
