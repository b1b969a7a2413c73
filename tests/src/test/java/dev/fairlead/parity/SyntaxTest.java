package dev.fairlead.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.Shape;
import dev.fairlead.gotmpl.GoTemplateParser;
import dev.fairlead.gotmpl.Printer;
import dev.fairlead.render.TemplateBench;
import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import dev.fairlead.tree.Frame;
import dev.fairlead.tree.Function;
import dev.fairlead.tree.Functions;
import dev.fairlead.tree.Template;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Signature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Damaged templates are refused as Helm refuses them, and sound ones are not; these are the same
 * after printing and parsing again. {@code -Dcases=N -Dseed=S} for more cases or others.
 */
class SyntaxTest {
  private static final int BATCH = 1000;

  /** Functions that exist and do nothing. */
  private static final class Names implements Functions, Function {
    private final Set<String> names =
        FunctionTable.read().stream().map(FunctionTable.Row::name).collect(Collectors.toSet());

    @Override
    public Function find(String name) {
      return names.contains(name) ? this : null;
    }

    @Override
    public Signature signature() {
      return Signature.of();
    }

    @Override
    public Object call(Frame frame, Object[] arguments) {
      return null;
    }
  }

  @Test
  void refusesAsHelm() throws IOException {
    int cases = Integer.getInteger("cases", 4000);
    long seed = Long.getLong("seed", 1);
    System.out.println("syntax test: seed " + seed + ", cases " + cases);
    GoTemplateParser parser = new GoTemplateParser(new Names());
    List<String> differences = new ArrayList<>();
    int refused = 0;
    try (Oracle oracle = Oracle.start(Profile.HELM_4)) {
      for (int done = 0; done < cases; done += BATCH) {
        List<Sample> samples = samples(seed + done, Math.min(BATCH, cases - done));
        List<Outcome> wanted = oracle.render(samples);
        for (int i = 0; i < samples.size(); i++) {
          String want = complaint(wanted.get(i));
          String got = complaint(parser, samples.get(i));
          refused += want.isEmpty() ? 0 : 1;
          if (!got.equals(want)) {
            differences.add(
                samples.get(i).template() + "\n--- helm\n" + want + "\n--- ours\n" + got);
          }
        }
      }
    }
    System.out.println(refused + " of " + cases + " refused by helm");
    differences.stream().limit(20).forEach(text -> System.out.println("\n=== difference\n" + text));
    assertEquals(0, differences.size(), "differences");
  }

  private static List<Sample> samples(long seed, int count) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String template = new SyntaxGenerator(new Dice(seed + i)).template();
      samples.add(new Sample("t", template, ""));
    }
    return samples;
  }

  private static String complaint(Outcome outcome) {
    String failure = outcome.failure();
    return failure != null && failure.startsWith("parse error") ? failure : "";
  }

  private static String complaint(GoTemplateParser parser, Sample sample) {
    try {
      List<Template> parsed = parser.parse(new Source(sample.name(), sample.template()));
      String printed = Printer.print(parsed.get(0));
      List<Template> again = parser.parse(new Source(sample.name(), printed));
      return Shape.of(parsed).equals(Shape.of(again)) ? "" : "printed as " + printed;
    } catch (SourceException e) {
      return TemplateBench.complaint(e);
    }
  }
}
