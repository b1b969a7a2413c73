package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Adapters.lenient;
import static dev.fairlead.function.Param.INT;
import static dev.fairlead.function.Param.PROFILE;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.regex.GoRegex;
import dev.fairlead.tree.Frame;
import dev.fairlead.tree.Function;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Signature;
import dev.fairlead.value.TypedList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Functions on regular expressions. Each compiles a pattern once: templates call them in loops.
 * Reference: sprig regex.go, Go regexp.
 */
final class RegexFunctions {
  /** Patterns that values make up must not fill the memory. */
  private static final int MOST_PATTERNS = 256;

  private final Map<String, GoRegex> compiled = new ConcurrentHashMap<>();

  private RegexFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "mustRegexMatch" -> fn(PROFILE, TEXT, TEXT, new RegexFunctions()::match);
      case "regexMatch" -> lenient(find("mustRegexMatch"), false);
      case "mustRegexFind" -> fn(PROFILE, TEXT, TEXT, new RegexFunctions()::first);
      case "regexFind" -> new Panicking(find("mustRegexFind"));
      case "mustRegexFindAll" -> fn(PROFILE, TEXT, TEXT, INT, new RegexFunctions()::findAll);
      case "regexFindAll" -> new Panicking(find("mustRegexFindAll"));
      case "mustRegexReplaceAll" -> fn(PROFILE, TEXT, TEXT, TEXT, new RegexFunctions()::replaceAll);
      case "regexReplaceAll" -> new Panicking(find("mustRegexReplaceAll"));
      case "mustRegexReplaceAllLiteral" ->
          fn(PROFILE, TEXT, TEXT, TEXT, new RegexFunctions()::replaceAllLiteral);
      case "regexReplaceAllLiteral" -> new Panicking(find("mustRegexReplaceAllLiteral"));
      case "mustRegexSplit" -> fn(PROFILE, TEXT, TEXT, INT, new RegexFunctions()::split);
      case "regexSplit" -> new Panicking(find("mustRegexSplit"));
      case "regexQuoteMeta" -> fn(TEXT, GoRegex::quoteMeta);
      default -> null;
    };
  }

  /** One function belongs to one profile, so the pattern alone tells. */
  private GoRegex compile(String pattern, Profile profile) {
    GoRegex regex = compiled.get(pattern);
    if (regex == null) {
      regex = GoRegex.compile(pattern, profile);
      if (compiled.size() < MOST_PATTERNS) {
        compiled.put(pattern, regex);
      }
    }
    return regex;
  }

  /** Whether the pattern matches anywhere in the text. */
  boolean match(Profile profile, String pattern, String text) {
    return compile(pattern, profile).matches(text);
  }

  /** The first match, or the empty text. */
  String first(Profile profile, String pattern, String text) {
    return compile(pattern, profile).find(text);
  }

  /** The first matches up to a number of them, all when it is negative. */
  TypedList findAll(Profile profile, String pattern, String text, long limit) {
    List<String> found = compile(pattern, profile).findAll(text, limit);
    return found.isEmpty() ? TypedList.nil("[]string") : TypedList.ofStrings(found);
  }

  /** The text with all matches replaced; {@code $1} and {@code ${name}} stand for groups. */
  String replaceAll(Profile profile, String pattern, String text, String replacement) {
    return compile(pattern, profile).replaceAll(text, replacement);
  }

  /** The text with all matches replaced by the same text. */
  String replaceAllLiteral(Profile profile, String pattern, String text, String replacement) {
    return compile(pattern, profile).replaceAllLiteral(text, replacement);
  }

  /** The parts between matches, at most a number of them, all when it is negative. */
  TypedList split(Profile profile, String pattern, String text, long limit) {
    List<String> parts = compile(pattern, profile).split(text, limit);
    return limit == 0 ? TypedList.nil("[]string") : TypedList.ofStrings(parts);
  }

  /** The twin of a strict function that fails with the words of regexp.MustCompile. */
  private record Panicking(Function strict) implements Function {
    @Override
    public Signature signature() {
      return strict.signature();
    }

    @Override
    public Object call(Frame frame, Object[] arguments) {
      try {
        return strict.call(frame, arguments);
      } catch (FunctionException e) {
        String pattern = (String) arguments[0];
        String quoted =
            GoQuote.fitsBackquotes(pattern)
                ? "`" + pattern + "`"
                : GoQuote.quote(pattern, frame.rendering().profile());
        throw new FunctionException("regexp: Compile(" + quoted + "): " + e.getMessage(), e);
      }
    }
  }
}
