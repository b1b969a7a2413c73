package dev.fairlead.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Ansible's lookups that have a meaning in a chart: {@code lookup('env', 'NAME')} is a value, as
 * what an operator reads from its environment a chart reads from its values, and {@code
 * lookup('template', 'x.j2')} is the text of another manifest.
 */
final class Lookups {
  private static final String LOOKUP = "lookup(";

  private final String text;
  private final String file;
  private final Map<String, String> files;
  private final Edits edits = new Edits();
  private final List<String> parts = new ArrayList<>();

  private Lookups(String text, String file, Map<String, String> files) {
    this.text = text;
    this.file = file;
    this.files = files;
  }

  /**
   * Reads the lookups of a manifest.
   *
   * @param file the manifest
   * @param files all manifests, by path
   */
  static Lookups in(String text, String file, Map<String, String> files) {
    Lookups lookups = new Lookups(text, file, files);
    int open = text.indexOf(LOOKUP);
    while (open >= 0) {
      int close = text.indexOf(')', open);
      if (close >= 0) {
        lookups.one(open, close);
      }
      open = text.indexOf(LOOKUP, open + 1);
    }
    return lookups;
  }

  /** What to put in place of the lookups. */
  Edits edits() {
    return edits;
  }

  /** What is looked up and is no manifest itself. */
  List<String> parts() {
    return parts;
  }

  private void one(int open, int close) {
    String[] words = text.substring(open + LOOKUP.length(), close).split(",");
    String plugin = words.length == 2 ? unquoted(words[0]) : null;
    String argument = plugin == null ? null : unquoted(words[1]);
    if (argument == null) {
      return;
    }
    switch (plugin) {
      case "env", "ansible.builtin.env" -> {
        if (Nodes.isIdentifier(argument)) {
          edits.replace(open, close + 1, "values.env." + argument);
        }
      }
      case "template", "ansible.builtin.template" -> {
        String found = find(argument);
        if (found != null) {
          boolean part = !("\n" + files.get(found)).contains("\nkind:");
          if (part) {
            parts.add(found);
          }
          String name = part ? Migration.partial(found) : Migration.whole(found);
          edits.replace(open, close + 1, "include('" + name + "')");
        }
      }
      default -> {}
    }
  }

  /** The manifest of a path that counts from a role's templates, or from the manifest's folder. */
  private String find(String path) {
    String name = path;
    while (name.startsWith("../") || name.startsWith("./")) {
      name = name.substring(name.indexOf('/') + 1);
    }
    String folder = file;
    while (folder.indexOf('/') >= 0) {
      folder = folder.substring(0, folder.lastIndexOf('/'));
      if (files.containsKey(folder + "/" + name)) {
        return folder + "/" + name;
      }
    }
    return files.containsKey(name) ? name : null;
  }

  private static String unquoted(String literal) {
    String text = literal.strip();
    boolean quoted =
        text.length() > 2
            && (text.charAt(0) == '\'' || text.charAt(0) == '"')
            && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1) : null;
  }
}
