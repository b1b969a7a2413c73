package dev.fairlead.gpu.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words of a container's command line, through a shell if it starts one. */
final class CommandWords {
  private final Map<String, String> env;

  CommandWords(Map<String, String> env) {
    this.env = env;
  }

  /** The words of command and args. */
  List<String> of(List<String> commandAndArgs) {
    List<String> given = new ArrayList<>();
    commandAndArgs.forEach(word -> given.add(expanded(word, "$(", ")")));
    if (given.isEmpty() || !ShellScript.isShell(given.get(0))) {
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

  /** The words of all commands of a script, variables replaced. */
  private List<String> split(String script) {
    List<String> words = new ArrayList<>();
    for (List<String> command : ShellScript.commands(expanded(script, "${", "}"))) {
      for (String word : command) {
        boolean variable = word.startsWith("$") && env.containsKey(word.substring(1));
        if (!word.isEmpty()) {
          words.add(variable ? env.get(word.substring(1)) : word);
        }
      }
    }
    return words;
  }

  private String expanded(String text, String open, String close) {
    String result = text;
    for (Map.Entry<String, String> variable : env.entrySet()) {
      result = result.replace(open + variable.getKey() + close, variable.getValue());
    }
    return result;
  }
}
