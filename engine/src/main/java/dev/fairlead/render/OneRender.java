package dev.fairlead.render;

import static dev.fairlead.chart.Log.Attributes.message;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.ChartException;
import dev.fairlead.chart.ChartFile;
import dev.fairlead.chart.Coalesce;
import dev.fairlead.chart.Dependencies;
import dev.fairlead.chart.Installable;
import dev.fairlead.chart.Log;
import dev.fairlead.chart.LogLine.Level;
import dev.fairlead.chart.SchemaCheck;
import dev.fairlead.jinja.JinjaException;
import dev.fairlead.manifest.Manifest;
import dev.fairlead.manifest.ManifestException;
import dev.fairlead.manifest.ManifestSorter;
import dev.fairlead.manifest.Manifests;
import dev.fairlead.render.TemplateOrder.Entry;
import dev.fairlead.source.SourceException;
import dev.fairlead.tree.Print;
import dev.fairlead.tree.RenderException;
import dev.fairlead.tree.Rendering;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The steps of one render, in Helm's order. Reference: pkg/cmd/install.go, runInstall;
 * pkg/action/install.go, RunWithContext; pkg/action/action.go, renderResources.
 */
final class OneRender {
  private final Profile profile;
  private final Options options;
  private final Log log;
  private final Reads reads;
  private Map<String, Object> values = Map.of();

  /**
   * @param reads is told which values are read, or null
   */
  OneRender(Profile profile, Options options, Log log, Reads reads) {
    this.profile = profile;
    this.options = options;
    this.log = log;
    this.reads = reads;
  }

  Manifests run(Chart chart, Map<String, Object> userValues, Release release) {
    Chart enabled;
    try {
      Installable.check(chart, log);
      ReleaseName.check(release.name(), log, profile);
      enabled = enabled(chart, userValues);
      values = Coalesce.values(enabled, userValues, log);
    } catch (ChartException e) {
      throw new RenderFailure(e.getMessage(), false, "", e);
    }
    if (options.schema()) {
      checkSchemas(enabled);
    }
    try {
      options.capabilities().check(enabled);
      return sorted(templates(ParsedChart.of(chart, profile), enabled, release), enabled);
    } catch (ChartException e) {
      throw new RenderFailure(e.getMessage(), true, "", e);
    } catch (SourceException e) {
      throw new RenderFailure(ParseText.of(e), true, Explanation.of(e), e);
    } catch (RenderException e) {
      String explanation = Explanation.of(e, new ValuePaths(values));
      if (reads != null) {
        reads.failed();
      } else if (e.userMessage() != null) {
        explanation += grounds(chart, userValues, release);
      }
      throw new RenderFailure(ExecutionText.of(e, profile), true, explanation, e);
    } catch (JinjaException e) {
      throw new RenderFailure(e.getMessage(), false, Explanation.of(e.problems().get(0)), e);
    } catch (ManifestException e) {
      throw new RenderFailure(e.getMessage(), true, Explanation.of(e), e);
    }
  }

  /** Renders again, this time watching what the failing check goes by. */
  private String grounds(Chart chart, Map<String, Object> userValues, Release release) {
    Grounds grounds = new Grounds(profile);
    try {
      new OneRender(profile, options, Log.of(profile), new Reads(grounds))
          .run(chart, userValues, release);
      return "";
    } catch (RenderFailure again) {
      return grounds.text();
    }
  }

  private Chart enabled(Chart chart, Map<String, Object> userValues) {
    if (reads == null) {
      return Dependencies.process(chart, userValues, log);
    }
    Chart enabled =
        Dependencies.process(chart, userValues, log, seen -> WatchedValues.of(seen, null, reads));
    reads.pause();
    return enabled;
  }

  private void checkSchemas(Chart enabled) {
    SchemaCheck.Result result = SchemaCheck.check(enabled, values, log);
    if (!result.isClean()) {
      String explanation =
          result.hint().isEmpty() ? Explanation.of(result.violations()) : result.hint() + "\n";
      throw new RenderFailure(result.text(), false, explanation, null);
    }
  }

  /** The text of every template by name, notes left out. */
  private Map<String, String> templates(ParsedChart parsed, Chart enabled, Release release) {
    TemplateOrder order = parsed.order(enabled);
    if (reads != null) {
      values = WatchedValues.of(values, enabled, reads);
    }
    Scopes scopes = new Scopes(profile, release, options.capabilities().object());
    List<Values> dots = scopes.of(enabled, values);
    Rendering rendering =
        new Rendering(profile, parsed.parser(), options.entropy(), options.limits());
    if (reads != null) {
      reads.listen(rendering);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (Entry entry : order.rendered()) {
      Values dot = dots.get(entry.chart());
      scopes.enter(dot, entry);
      String text = rendering.render(order.templates(), entry.template(), dot);
      if (!entry.name().endsWith("NOTES.txt")) {
        texts.put(entry.name(), text.replace(Print.NO_VALUE, ""));
      }
    }
    if (reads != null) {
      reads.pause();
    }
    return texts;
  }

  private Manifests sorted(Map<String, String> texts, Chart enabled) {
    return new ManifestSorter(profile, new UnknownHooks(log)).sort(texts, new Crds(enabled));
  }

  /** Logs the hooks that Helm does not know. */
  private record UnknownHooks(Log log) implements Consumer<String> {
    @Override
    public void accept(String events) {
      log.add(
          Level.INFO,
          message("skipping unknown hooks").with("hookTypes", events),
          "manifest_sorter.go:199: info: skipping unknown hook: " + GoQuote.quote(events));
    }
  }

  /** The files under {@code crds/}, made text only when they are asked for. */
  private record Crds(Chart chart) implements Supplier<List<Manifest>> {
    @Override
    public List<Manifest> get() {
      List<Manifest> crds = new ArrayList<>();
      collect(chart, crds);
      return crds;
    }

    private static void collect(Chart chart, List<Manifest> crds) {
      for (ChartFile file : chart.crds()) {
        String path = chart.fullPath() + "/" + file.name();
        crds.add(new Manifest(path, "", "", "", Utf8.text(file.data()), List.of()));
      }
      for (Chart child : chart.dependencies()) {
        collect(child, crds);
      }
    }
  }
}
