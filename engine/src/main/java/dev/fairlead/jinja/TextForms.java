package dev.fairlead.jinja;

import dev.fairlead.regex.GoRegex;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Literal;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.Profile;
import java.util.List;

/** The special forms on strings. */
final class TextForms {
  private static final int WIDEST = 1000;

  private final Expressions expressions;
  private final Nodes nodes;

  TextForms(Expressions expressions) {
    this.expressions = expressions;
    this.nodes = expressions.nodes();
  }

  /** The value of a form on strings, null for other forms. */
  Typed apply(Use use) {
    return switch (use.row().form().substring(1)) {
      case "capitalize" -> capitalize(use);
      case "format" -> FormatForm.of(use, use.input(), use.given().positional(), expressions);
      case "indent" -> indent(use);
      case "regex_replace" -> regexReplace(use);
      case "regex_search" -> regex(use, "regexFind", ValueType.TEXT);
      case "search" -> regex(use, "regexMatch", ValueType.TRUTH);
      case "match" -> match(use);
      case "regex_findall" -> findAll(use);
      case "split" -> split(use);
      case "trim" -> trim(use);
      case "lstrip" -> strip(use, "^%s+", "^\\s+");
      case "rstrip" -> strip(use, "%s+$", "\\s+$");
      default -> null;
    };
  }

  private static Typed text(Expr expr) {
    return new Typed(expr, ValueType.TEXT);
  }

  private Typed capitalize(Use use) {
    int offset = use.offset();
    Expr text = use.input().expr();
    Expr letter = nodes.call("trunc", offset, Nodes.whole(1, offset), text);
    Expr first = nodes.call("upper", offset, letter);
    Expr others = nodes.call("trimPrefix", offset, letter, text);
    Expr rest = nodes.call("lower", offset, others);
    return text(nodes.call("printf", offset, Nodes.text("%s%s", offset), first, rest));
  }

  private Typed indent(Use use) {
    int offset = use.offset();
    if (!(use.literal("width") instanceof Number width)) {
      throw expressions.error(offset, "'indent' needs a literal width");
    }
    int blanks = (int) Math.min(Math.max(width.longValue(), 0), WIDEST);
    Expr text = use.input().expr();
    Expr value =
        use.isTrue("first")
            ? nodes.piped(text, "indent", offset, Nodes.whole(blanks, offset))
            : nodes.piped(
                text,
                "replace",
                offset,
                Nodes.text("\n", offset),
                Nodes.text("\n" + " ".repeat(blanks), offset));
    return text(value);
  }

  /** The pattern of a use; a literal one is checked for what Go does not know. */
  private Expr pattern(Use use) {
    Typed pattern = use.argument("pattern");
    if (pattern.expr() instanceof Literal literal && literal.value() instanceof String text) {
      check(text, pattern.offset());
    }
    return pattern.expr();
  }

  private void check(String pattern, int offset) {
    try {
      GoRegex.compile(pattern, Profile.HELM_4);
    } catch (FunctionException e) {
      throw expressions.error(
          offset, "Go's regular expressions do not know this: " + e.getMessage());
    }
  }

  private Typed regex(Use use, String function, ValueType type) {
    return new Typed(nodes.call(function, use.offset(), pattern(use), use.input().expr()), type);
  }

  private Typed match(Use use) {
    String pattern = use.text("pattern", expressions);
    check(pattern, use.argument("pattern").offset());
    Expr anchored = Nodes.text("^(?:" + pattern + ")", use.offset());
    return new Typed(
        nodes.call("regexMatch", use.offset(), anchored, use.input().expr()), ValueType.TRUTH);
  }

  private Typed findAll(Use use) {
    int offset = use.offset();
    Expr all = Nodes.whole(-1, offset);
    return new Typed(
        nodes.call("regexFindAll", offset, pattern(use), use.input().expr(), all),
        ValueType.listOf(ValueType.TEXT));
  }

  private Typed regexReplace(Use use) {
    int offset = use.offset();
    Expr with = Nodes.text(goTemplate(use.text("replacement", expressions)), offset);
    return text(nodes.call("regexReplaceAll", offset, pattern(use), use.input().expr(), with));
  }

  /** A replacement as Go writes it: {@code \1} and {@code \g<name>} become <code>${...}</code>. */
  private static String goTemplate(String replacement) {
    StringBuilder go = new StringBuilder();
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
      int close = replacement.startsWith("\\g<", i) ? replacement.indexOf('>', i) : -1;
      if (close > 0) {
        go.append("${").append(replacement, i + 3, close).append('}');
        i = close;
      } else if (c == '\\' && next >= '0' && next <= '9') {
        go.append("${").append(next).append('}');
        i++;
      } else {
        go.append(c == '$' ? "$$" : String.valueOf(c));
      }
    }
    return go.toString();
  }

  /** Without a separator at white space, as Python does. */
  private Typed split(Use use) {
    int offset = use.offset();
    Typed separator = use.argument("separator");
    ValueType type = ValueType.listOf(ValueType.TEXT);
    Expr text = use.input().expr();
    Object most = use.literal("maxsplit");
    if (separator == null) {
      Expr words = Nodes.text("\\S+", offset);
      return new Typed(
          nodes.call("regexFindAll", offset, words, text, Nodes.whole(-1, offset)), type);
    }
    if (!(most instanceof Number count)) {
      throw expressions.error(offset, "'split' needs a literal maxsplit");
    }
    if (count.longValue() < 0) {
      return new Typed(nodes.piped(text, "splitList", offset, separator.expr()), type);
    }
    Expr quoted = Nodes.text(GoRegex.quoteMeta(use.text("separator", expressions)), offset);
    Expr parts = Nodes.whole(count.longValue() + 1, offset);
    return new Typed(nodes.call("regexSplit", offset, quoted, text, parts), type);
  }

  private Typed trim(Use use) {
    Typed given = use.argument("chars");
    Expr text = use.input().expr();
    int offset = use.offset();
    return text(
        given == null
            ? nodes.piped(text, "trim", offset)
            : nodes.piped(text, "trimAll", offset, given.expr()));
  }

  /** Strips one side: Go's functions for that take one piece off only. */
  private Typed strip(Use use, String some, String blanks) {
    int offset = use.offset();
    String pattern = blanks;
    if (use.argument("chars") != null) {
      String letters = use.text("chars", expressions);
      String one =
          letters.length() == 1 ? GoRegex.quoteMeta(letters) : "[" + inClass(letters) + "]";
      pattern = some.replace("%s", one);
    }
    List<Expr> words =
        List.of(Nodes.text(pattern, offset), use.input().expr(), Nodes.text("", offset));
    return text(nodes.call("regexReplaceAll", offset, words));
  }

  private static String inClass(String letters) {
    StringBuilder text = new StringBuilder();
    for (char c : letters.toCharArray()) {
      text.append("\\]^-[".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return text.toString();
  }
}
