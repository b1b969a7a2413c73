package dev.fairlead.cli;

import dev.fairlead.tree.Frame;
import dev.fairlead.tree.Function;
import dev.fairlead.value.Signature;
import dev.fairlead.value.Type;

/**
 * sprig's {@code env} and {@code expandenv}, which only a name template may call (Go os/env.go).
 *
 * @param expand whether {@code $NAME} and <code>${NAME}</code> in the text are replaced, else the
 *     text is a name
 */
record EnvironmentFunction(Console console, boolean expand) implements Function {
  private static final Signature SIGNATURE = Signature.of(Type.STRING);

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Object call(Frame frame, Object[] arguments) {
    String text = (String) arguments[0];
    return expand ? expanded(text) : console.variable(text);
  }

  private String expanded(String text) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '$' || i == text.length()) {
        out.append(c);
      } else if (text.charAt(i) == '{') {
        int close = text.indexOf('}', i);
        out.append(close < 0 ? "" : console.variable(text.substring(i + 1, close)));
        i = close < 0 ? i + 1 : close + 1;
      } else {
        int end = nameEnd(text, i);
        out.append(end == i ? "$" : console.variable(text.substring(i, end)));
        i = end;
      }
    }
    return out.toString();
  }

  private static int nameEnd(String text, int start) {
    if ("*#$@!?-0123456789".indexOf(text.charAt(start)) >= 0) {
      return start + 1;
    }
    int end = start;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return c == '_' || c < 128 && Character.isLetterOrDigit(c);
  }
}
