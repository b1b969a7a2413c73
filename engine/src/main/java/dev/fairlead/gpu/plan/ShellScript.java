package dev.fairlead.gpu.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Scripts that containers start, as a shell reads simple ones. */
public final class ShellScript {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash");

  private ShellScript() {}

  /** Whether a program, given with or without its folder, is a shell. */
  public static boolean isShell(String program) {
    return SHELLS.contains(program.substring(program.lastIndexOf('/') + 1));
  }

  /** The commands of a script, each a list of words; lines and semicolons part them. */
  public static List<List<String>> commands(String script) {
    String text = script.replace("\\\n", " ");
    List<List<String>> commands = new ArrayList<>();
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || c == ';' || c == '&';
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        begun = true;
      } else if (quote != 0 || !ends && !Character.isWhitespace(c)) {
        word.append(c);
        begun = true;
      } else {
        begun = end(begun, word, words);
        if (ends && !words.isEmpty()) {
          commands.add(words);
          words = new ArrayList<>();
        }
      }
    }
    end(begun, word, words);
    if (!words.isEmpty()) {
      commands.add(words);
    }
    return commands;
  }

  private static boolean end(boolean begun, StringBuilder word, List<String> words) {
    if (begun) {
      words.add(word.toString());
      word.setLength(0);
    }
    return false;
  }
}
