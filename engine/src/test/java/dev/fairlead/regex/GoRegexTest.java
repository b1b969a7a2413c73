package dev.fairlead.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.GoVectors;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** What Go's package regexp makes of generated patterns and texts. */
class GoRegexTest {
  @Test
  void patterns() {
    for (String[] row : GoVectors.rows("regex/patterns.tsv")) {
      assertEquals(row[row.length - 1], result(row), () -> String.join(" ", row));
    }
  }

  private static String result(String[] row) {
    Profile profile = row[0].equals("3") ? Profile.HELM_3 : Profile.HELM_4;
    GoRegex regex;
    try {
      regex = GoRegex.compile(GoVectors.unquote(row[1]), profile);
    } catch (FunctionException e) {
      return GoQuote.ascii(e.getMessage());
    }
    String text = GoVectors.unquote(row[2]);
    int limit = Integer.parseInt(row[4]);
    String template = GoVectors.unquote(row[3]);
    StringJoiner result = new StringJoiner(" ");
    result.add(String.valueOf(regex.matches(text)));
    result.add(GoQuote.ascii(regex.find(text)));
    result.add(list(regex.findAll(text, limit)));
    result.add(list(regex.split(text, limit)));
    result.add(GoQuote.ascii(regex.replaceAll(text, template)));
    result.add(GoQuote.ascii(regex.replaceAllLiteral(text, template)));
    return result.toString();
  }

  private static String list(List<String> texts) {
    StringJoiner list = new StringJoiner(" ", "[", "]");
    texts.forEach(text -> list.add(GoQuote.ascii(text)));
    return list.toString();
  }
}
