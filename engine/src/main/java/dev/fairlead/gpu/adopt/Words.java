package dev.fairlead.gpu.adopt;

import dev.fairlead.format.JsonWriter;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.List;

/** Words of command lines, and of scripts as a shell reads simple ones. */
final class Words {
  private Words() {}

  /** A scalar as a word. */
  static String of(Object value) {
    return value instanceof String text ? text : JsonWriter.write(value, Profile.HELM_4);
  }

  /** The items of a list as words. */
  static List<String> list(Object value) {
    List<String> words = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> words.add(of(item)));
    }
    return words;
  }

  /** The commands of a script, each a list of words; lines and semicolons part them. */
  static List<List<String>> commands(String script) {
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
