package dev.fairlead.parity;

import dev.fairlead.chart.Chart;
import dev.fairlead.format.FormatException;
import dev.fairlead.format.YamlReader;
import dev.fairlead.render.RenderFailure;
import dev.fairlead.render.TemplateBench;
import dev.fairlead.value.Profile;
import java.util.LinkedHashMap;
import java.util.Map;

/** Our side of a comparison: one template of the chart that the oracle has too. */
final class Fairlead {
  private final TemplateBench bench;

  Fairlead(Profile profile) {
    this.bench = new TemplateBench(profile, Chart.load(Oracle.CHART, profile));
  }

  Outcome render(Sample sample) {
    try {
      return Outcome.text(bench.render(sample.name(), sample.template(), values(sample)));
    } catch (FormatException e) {
      return Outcome.failure("values: " + e.getMessage());
    } catch (RenderFailure e) {
      return Outcome.failure(e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.failure("crash: " + e + " at " + e.getStackTrace()[0]);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> values(Sample sample) {
    Object values = YamlReader.read(sample.values());
    return values == null ? new LinkedHashMap<>() : (Map<String, Object>) values;
  }
}
