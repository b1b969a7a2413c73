package dev.fairlead.render;

import dev.fairlead.chart.Capabilities;
import dev.fairlead.chart.Chart;
import dev.fairlead.chart.Log;
import dev.fairlead.chart.LogLine;
import dev.fairlead.manifest.Manifests;
import dev.fairlead.tree.Limits;
import dev.fairlead.value.Profile;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Renders charts as {@code helm template} does. Immutable: one renderer serves any number of
 * threads, and renders of the same chart share what is known of it.
 *
 * <pre>{@code
 * Chart chart = Chart.load(Path.of("mychart"));
 * Manifests manifests = Renderer.of(Profile.HELM_4).render(chart, Map.of(), Release.named("web"));
 * System.out.print(manifests.print());
 * }</pre>
 */
public final class Renderer {
  private final Profile profile;
  private final Options options;
  private final Consumer<LogLine> log;

  private Renderer(Profile profile, Options options, Consumer<LogLine> log) {
    this.profile = profile;
    this.options = options;
    this.log = log;
  }

  /** A renderer that behaves like a Helm version without flags. */
  public static Renderer of(Profile profile) {
    Options options = new Options(Capabilities.of(profile), Limits.DEFAULT, null, true, false);
    return new Renderer(profile, options, null);
  }

  /** The same, for another Kubernetes. */
  public Renderer with(Capabilities capabilities) {
    Options o = options;
    return with(new Options(capabilities, o.limits(), o.seed(), o.schema(), o.sources()));
  }

  /** The same, with other limits on one render. */
  public Renderer with(Limits limits) {
    Options o = options;
    return with(new Options(o.capabilities(), limits, o.seed(), o.schema(), o.sources()));
  }

  /** The same, with random functions that depend on a seed alone and a clock that stands still. */
  public Renderer seeded(long seed) {
    Options o = options;
    return with(new Options(o.capabilities(), o.limits(), seed, o.schema(), o.sources()));
  }

  /** The same, without checking values against schemas. */
  public Renderer withoutSchema() {
    Options o = options;
    return with(new Options(o.capabilities(), o.limits(), o.seed(), false, o.sources()));
  }

  /** The same, compiling a chart's Jinja templates even while what they became before fits. */
  public Renderer fromSources() {
    Options o = options;
    return with(new Options(o.capabilities(), o.limits(), o.seed(), o.schema(), true));
  }

  private Renderer with(Options other) {
    return new Renderer(profile, other, log);
  }

  /** The same, telling someone what Helm would log. */
  public Renderer logging(Consumer<LogLine> listener) {
    return new Renderer(profile, options, listener);
  }

  /**
   * Renders a chart with values over its own.
   *
   * @throws RenderFailure with Helm's words when the chart cannot be rendered
   */
  public Manifests render(Chart chart, Map<String, Object> values, Release release) {
    return render(chart, values, release, null);
  }

  /**
   * The same, and which values the templates read, and those that tags and conditions of
   * dependencies decided by. Slower than {@link #render(Chart, Map, Release)}, which records
   * nothing.
   *
   * @throws RenderFailure with Helm's words when the chart cannot be rendered
   */
  public Reading reading(Chart chart, Map<String, Object> values, Release release) {
    Reads reads = new Reads();
    return new Reading(render(chart, values, release, reads), reads);
  }

  private Manifests render(Chart chart, Map<String, Object> values, Release release, Reads reads) {
    if (log != null) {
      chart.log().forEach(log);
    }
    try {
      return attempt(chart, values, release, reads);
    } catch (StackOverflowError shallow) {
      return deeper(chart, values, release, reads);
    }
  }

  private Manifests deeper(Chart chart, Map<String, Object> values, Release release, Reads reads) {
    try {
      return DeepStack.call(() -> attempt(chart, values, release, reads));
    } catch (StackOverflowError e) {
      throw new RenderFailure("rendering template failed: stack overflow", true, "", e);
    }
  }

  private Manifests attempt(Chart chart, Map<String, Object> values, Release release, Reads reads) {
    Log lines = Log.of(profile);
    try {
      Chart compiled = reads == null && !options.sources() ? CompiledLock.compiled(chart) : chart;
      Manifests manifests = compiled == chart ? null : fromCompiled(compiled, values, release);
      if (manifests == null) {
        manifests = new OneRender(profile, options, lines, reads).run(chart, values, release);
      }
      tell(lines);
      return manifests;
    } catch (RenderFailure e) {
      tell(lines);
      throw e;
    } catch (OutOfMemoryError e) {
      tell(lines);
      throw new RenderFailure("rendering template failed: out of memory", true, "", e);
    }
  }

  /** The manifests, or null for a failure: the sources will tell it, with their own places. */
  private Manifests fromCompiled(Chart chart, Map<String, Object> values, Release release) {
    Log lines = Log.of(profile);
    try {
      Manifests manifests =
          new OneRender(profile, options, lines, null).run(chart, values, release);
      tell(lines);
      return manifests;
    } catch (RenderFailure e) {
      return null;
    }
  }

  private void tell(Log lines) {
    if (log != null) {
      lines.lines().forEach(log);
    }
  }
}
