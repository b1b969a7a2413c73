package dev.fairlead.gpu.adopt;

import dev.fairlead.gpu.plan.ShellScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A container's command line, through a shell if it starts one: the words behind {@code vllm
 * serve}, and the driver libraries that a script links in place before.
 */
final class ServerCommand {
  private static final String MODULE = "vllm.entrypoints.openai.api_server";

  private final List<String> words = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private final Set<String> folders = new LinkedHashSet<>();
  private final Set<String> versions = new LinkedHashSet<>();
  private final List<Object> sonames = new ArrayList<>();

  private ServerCommand() {}

  static ServerCommand of(List<String> command, List<String> args) {
    ServerCommand server = new ServerCommand();
    List<String> all = new ArrayList<>(command);
    all.addAll(args);
    if (!command.isEmpty() && ShellScript.isShell(command.get(0))) {
      server.script(all);
    } else if (!server.serve(all) && command.isEmpty()) {
      server.words.addAll(args);
    } else if (!command.isEmpty() && server.words.isEmpty()) {
      server.left.add(String.join(" ", all));
    }
    return server;
  }

  /** The server's own words. */
  List<String> words() {
    return words;
  }

  /** Commands that no value stands for. */
  List<String> left() {
    return left;
  }

  /** Whether libraries are linked, all of one version and in one folder. */
  boolean links() {
    return folders.size() == 1 && versions.size() == 1;
  }

  String folder() {
    return folders.iterator().next();
  }

  String version() {
    return versions.iterator().next();
  }

  List<Object> sonames() {
    return sonames;
  }

  private static String base(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void script(List<String> all) {
    int option = 1;
    while (option < all.size() && !all.get(option).endsWith("c")) {
      option++;
    }
    String script = option + 1 < all.size() ? all.get(option + 1) : "";
    for (List<String> command : ShellScript.commands(script)) {
      boolean plain = command.get(0).equals("set") || command.get(0).equals("exec");
      List<String> rest =
          command.get(0).equals("exec") ? command.subList(1, command.size()) : command;
      if (!link(command) && !serve(rest) && !(plain && rest == command)) {
        left.add(String.join(" ", command));
      }
    }
  }

  /** {@code ln -sf DIR/libx.so.VERSION DIR/libx.so.1}. */
  private boolean link(List<String> command) {
    if (command.size() != 4 || !command.get(0).equals("ln") || !command.get(1).equals("-sf")) {
      return false;
    }
    String from = command.get(2);
    String to = command.get(3);
    String soname = base(to);
    int suffix = soname.indexOf(".so.");
    String folder = to.substring(0, Math.max(0, to.length() - soname.length() - 1));
    String stem = suffix < 0 ? "" : folder + "/" + soname.substring(0, suffix) + ".so.";
    if (stem.isEmpty() || !from.startsWith(stem)) {
      return false;
    }
    folders.add(folder);
    versions.add(from.substring(stem.length()));
    sonames.add(soname);
    return true;
  }

  private boolean serve(List<String> command) {
    for (int i = 0; i + 1 < command.size(); i++) {
      boolean cli = base(command.get(i)).equals("vllm") && command.get(i + 1).equals("serve");
      boolean module = command.get(i).equals("-m") && command.get(i + 1).equals(MODULE);
      if (cli || module) {
        words.addAll(command.subList(i + 2, command.size()));
        return true;
      }
    }
    return false;
  }
}
