package dev.fairlead.function;

import dev.fairlead.tree.Function;
import dev.fairlead.tree.Functions;
import dev.fairlead.value.Profile;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All the functions of one Helm version. Each family is asked in turn, the ones that charts use
 * most first, and makes only what is asked for: a start pays for the functions that a chart uses.
 */
public final class FunctionSet implements Functions {
  private static final int FAMILIES = 22;

  private final Profile profile;

  /** What was asked for before: a chart calls few functions, but those often. */
  private final Map<String, Function> known = new ConcurrentHashMap<>();

  private FunctionSet(Profile profile) {
    this.profile = profile;
  }

  /** The functions of a Helm version. */
  public static FunctionSet of(Profile profile) {
    return new FunctionSet(profile);
  }

  @Override
  public Function find(String name) {
    Function function = known.get(name);
    if (function == null) {
      function = make(name);
      if (function != null) {
        known.put(name, function);
      }
    }
    return function;
  }

  private Function make(String name) {
    if (profile == Profile.HELM_3 && addedInHelm4(name)) {
      return null;
    }
    Function found = null;
    for (int family = 0; found == null && family < FAMILIES; family++) {
      found = ask(family, name);
    }
    return found;
  }

  private static Function ask(int family, String name) {
    return switch (family) {
      case 0 -> HelmFunctions.find(name);
      case 1 -> FlowFunctions.find(name);
      case 2 -> StringFunctions.find(name);
      case 3 -> GoBuiltins.find(name);
      case 4 -> DataFunctions.find(name);
      case 5 -> DictFunctions.find(name);
      case 6 -> ListFunctions.find(name);
      case 7 -> MathFunctions.find(name);
      case 8 -> TypeFunctions.find(name);
      case 9 -> EncodingFunctions.find(name);
      case 10 -> SplitFunctions.find(name);
      case 11 -> WordFunctions.find(name);
      case 12 -> CaseFunctions.find(name);
      case 13 -> RegexFunctions.find(name);
      case 14 -> SemverFunctions.find(name);
      case 15 -> PathFunctions.find(name);
      case 16 -> UrlFunctions.find(name);
      case 17 -> DateFunctions.find(name);
      case 18 -> DurationFunctions.find(name);
      case 19 -> RandomFunctions.find(name);
      case 20 -> CryptoFunctions.find(name);
      case 21 -> CertificateFunctions.find(name);
      default -> throw new IllegalArgumentException();
    };
  }

  private static boolean addedInHelm4(String name) {
    return switch (name) {
      case "mustToYaml", "mustToToml", "mustToDuration" -> true;
      case "durationSeconds", "durationMilliseconds", "durationMicroseconds" -> true;
      case "durationNanoseconds", "durationMinutes", "durationHours" -> true;
      case "durationDays", "durationWeeks", "durationRoundTo", "durationTruncateTo" -> true;
      default -> false;
    };
  }
}
