package dev.fairlead.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.function.FunctionSet;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The differential test: templates made by chance are rendered by us and by real Helms; texts and
 * failures must be the same. {@code -Dcases=N -Dseed=S} for more cases or others.
 */
class OracleTest {
  private static final int BATCH = 500;
  private static final int SHOWN = Integer.getInteger("shown", 20);

  @ParameterizedTest
  @EnumSource(Profile.class)
  void rendersAsHelm(Profile profile) throws IOException {
    int cases = Integer.getInteger("cases", 4000);
    long seed = Long.getLong("seed", 1);
    System.out.println("differential test of " + profile + ": seed " + seed + ", cases " + cases);
    Fairlead ours = new Fairlead(profile);
    Divergences known = Divergences.read();
    List<String> differences = new ArrayList<>();
    int failures = 0;
    try (Oracle oracle = Oracle.start(profile)) {
      for (int done = 0; done < cases; done += BATCH) {
        List<Sample> samples = samples(profile, seed + done, Math.min(BATCH, cases - done));
        List<Outcome> wanted = oracle.render(samples);
        for (int i = 0; i < samples.size(); i++) {
          Outcome got = ours.render(samples.get(i));
          failures += wanted.get(i).text() == null ? 1 : 0;
          if (!got.equals(wanted.get(i)) && !known.explain(wanted.get(i), got)) {
            differences.add(describe(samples.get(i), wanted.get(i), got));
          }
        }
      }
    }
    System.out.println(failures + " of " + cases + " fail in helm");
    differences.stream().limit(SHOWN).forEach(System.out::println);
    assertEquals(0, differences.size(), "differences");
  }

  private static List<Sample> samples(Profile profile, long seed, int count) {
    List<FunctionTable.Row> functions =
        FunctionTable.read().stream()
            .filter(row -> FunctionSet.of(profile).find(row.name()) != null)
            .toList();
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Dice dice = new Dice(seed + i);
      ExpressionGenerator expressions = new ExpressionGenerator(dice, functions);
      String values = new ValuesGenerator(dice).values();
      samples.add(
          new Sample(
              "c/templates/t.yaml", new TemplateGenerator(dice, expressions).template(), values));
    }
    return samples;
  }

  private static String describe(Sample sample, Outcome wanted, Outcome got) {
    return "\n=== difference\n"
        + sample.template()
        + "\n--- values\n"
        + sample.values()
        + "--- helm\n"
        + wanted
        + "\n--- ours\n"
        + got;
  }
}
