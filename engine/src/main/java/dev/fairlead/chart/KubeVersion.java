package dev.fairlead.chart;

import dev.fairlead.chart.StructObject.Field;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Method;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Signature;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A version of Kubernetes. Reference: helm pkg/chart/common/capabilities.go, apimachinery
 * pkg/util/version/version.go (ParseGeneric).
 *
 * @param version what templates see as {@code .Version}: Helm 4 keeps suffixes
 * @param normalized the numbers only, for constraints
 */
public record KubeVersion(String version, String normalized, String major, String minor) {
  /** The version that the profiles' builds of Helm assume. */
  static final KubeVersion DEFAULT = new KubeVersion("v1.37.0", "v1.37.0", "1", "37");

  private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(64);

  /** Reads the value of {@code --kube-version}. */
  public static KubeVersion parse(String text, Profile profile) {
    int start = 0;
    while (start < text.length() && "\t\n\f\r ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    start += text.startsWith("v", start) ? 1 : 0;
    int end = numbersEnd(text, start);
    if (end == start || text.indexOf('\n', end) >= 0) {
      throw invalid(text, "could not parse " + GoQuote.quote(text) + " as version");
    }
    List<String> numbers = numbers(text, text.substring(start, end));
    String normalized = "v" + String.join(".", numbers);
    String version = normalized;
    if (profile == Profile.HELM_4) {
      version = text.startsWith("v") ? text : "v" + text;
    }
    return new KubeVersion(version, normalized, numbers.get(0), numbers.get(1));
  }

  /** Where numbers with single dots between them end. */
  private static int numbersEnd(String text, int start) {
    int end = start;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        end = i + 1;
      } else if (c != '.' || end != i || i == start) {
        break;
      }
    }
    return end;
  }

  private static List<String> numbers(String text, String joined) {
    String[] parts = joined.split("\\.");
    if (parts.length < 2) {
      throw invalid(text, "illegal version string " + GoQuote.quote(text));
    }
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      String place = GoQuote.quote(part) + " in " + GoQuote.quote(text);
      if (i == 0 && part.length() > 1 && part.startsWith("0")) {
        throw invalid(text, "illegal zero-prefixed version component " + place);
      }
      BigInteger number = new BigInteger(part);
      if (number.compareTo(LARGEST) >= 0) {
        throw invalid(
            text,
            "illegal non-numeric version component "
                + place
                + ": strconv.ParseUint: parsing "
                + GoQuote.quote(part)
                + ": value out of range");
      }
      numbers.add(number.toString());
    }
    return numbers;
  }

  private static ChartException invalid(String text, String reason) {
    return new ChartException("invalid kube version '" + text + "': " + reason);
  }

  /** The struct that templates see. */
  StructObject object(Profile profile) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of("Version", version));
    if (profile == Profile.HELM_4) {
      fields.add(Field.hidden("normalizedVersion", normalized));
    }
    fields.add(Field.of("Major", major));
    fields.add(Field.of("Minor", minor));
    String type = profile == Profile.HELM_4 ? "common.KubeVersion" : "chartutil.KubeVersion";
    return StructObject.struct(type, fields, new Methods(this));
  }

  /** A method that always gives the same text. */
  private record Answer(String text) implements Method.Body {
    @Override
    public Object call(Object[] arguments) {
      return text;
    }
  }

  /** The methods String and GitVersion. */
  private record Methods(KubeVersion version) implements StructObject.Methods {
    @Override
    public Method find(String name) {
      return switch (name) {
        case "String" -> answer(text());
        case "GitVersion" -> answer(version.version());
        default -> null;
      };
    }

    private static Method answer(String text) {
      return new Method(Signature.of(), new Answer(text));
    }

    @Override
    public String text() {
      return version.normalized();
    }
  }
}
