package dev.fairlead.render;

import dev.fairlead.tree.RenderException;
import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * Helm's words for a template that failed while it ran. Reference: pkg/engine/engine.go,
 * cleanupExecError (Helm 3) and reformatExecErrorMsg (Helm 4).
 */
final class ExecutionText {
  private static final String PREFIX = "template: ";
  private static final String EXECUTING = ": executing ";
  private static final String NESTED = " template:";

  private ExecutionText() {}

  static String of(RenderException failure, Profile profile) {
    if (failure.userMessage() != null) {
      String location = failure.ownText().split(": ", 3)[1];
      return "execution error at (" + location + "): " + failure.userMessage();
    }
    String text = failure.goText();
    return profile == Profile.HELM_3 ? text : reformatted(failure, text);
  }

  /** One line per level of the failure, unless a level is not of text/template's making. */
  private static String reformatted(RenderException failure, String text) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (!(cause instanceof RenderException) && !cause.getMessage().startsWith(PREFIX)) {
        return text;
      }
    }
    List<String> levels = new ArrayList<>();
    int start = 0;
    Throwable current = failure;
    while (current != null) {
      String level =
          level(current instanceof RenderException ? text.substring(start) : current.getMessage());
      if (level == null) {
        return text;
      }
      if (levels.isEmpty() || !levels.get(levels.size() - 1).equals(level)) {
        levels.add(level);
      }
      start += current instanceof RenderException e ? e.ownText().length() : 0;
      current = current.getCause();
    }
    return GoUnicode.trim(String.join("", levels));
  }

  /** A level's text in several lines, or null if it is not of text/template's making. */
  private static String level(String text) {
    if (!text.startsWith(PREFIX)) {
      return null;
    }
    String rest = text.substring(PREFIX.length());
    if (rest.startsWith("no template ")) {
      return text + "\n";
    }
    String executing = executing(rest);
    if (executing != null) {
      return executing;
    }
    int colon = rest.lastIndexOf(": ");
    return colon < 0
        ? null
        : rest.substring(0, colon) + "\n  " + message(rest.substring(colon + 2));
  }

  /** {@code LOCATION: executing "NAME" at <CONTEXT>: MESSAGE}, or null if it is something else. */
  private static String executing(String rest) {
    int executing = rest.indexOf(EXECUTING);
    int name = executing + EXECUTING.length();
    if (executing < 0 || !rest.startsWith("\"", name)) {
      return null;
    }
    int quote = rest.indexOf('"', name + 1);
    int context = quote + "\" at <".length();
    int close = rest.indexOf(">: ", context);
    if (quote < 0 || !rest.startsWith("\" at <", quote) || close < 0) {
      return null;
    }
    String location = rest.substring(0, executing);
    String what = "executing " + rest.substring(name, close) + ">:";
    return location + "\n  " + what + "\n    " + message(rest.substring(close + 3));
  }

  private static String message(String text) {
    int nested = text.indexOf(NESTED);
    String message = nested < 0 ? text : text.substring(0, nested);
    return message.isEmpty() ? "" : message + "\n";
  }
}
