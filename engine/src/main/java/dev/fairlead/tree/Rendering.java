package dev.fairlead.tree;

import dev.fairlead.source.Source;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One render: what its templates share. Used by one thread; nothing outlives it. Holds the options,
 * which do not change, and what does: the depth of calls, the cache of parsed {@code tpl} texts and
 * the work done so far.
 */
public final class Rendering {
  /** Helm's limit on nested includes of one name (engine.go, recursionMaxNums). */
  private static final int MAX_INCLUDES = 1000;

  private static final int CACHED_TEXTS = 1024;

  private final Profile profile;
  private final TemplateParser parser;
  private final Entropy entropy;
  private final Limits limits;
  private final long deadline;
  private final Map<String, Integer> includes = new HashMap<>();
  private final Map<String, List<Template>> parsed = new HashMap<>();
  private Frame current;
  private long written;
  private int ticks;

  public Rendering(Profile profile, TemplateParser parser, Entropy entropy, Limits limits) {
    this.profile = profile;
    this.parser = parser;
    this.entropy = entropy;
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  public Profile profile() {
    return profile;
  }

  /** Randomness and the clock. */
  public Entropy entropy() {
    return entropy;
  }

  /** Renders one template to text. */
  public String render(TemplateSet templates, Template template, Object dot) {
    return Frame.run(this, templates, template, dot);
  }

  /** {@code include}: another template's text (engine.go, includeFun). */
  String include(TemplateSet templates, String name, Object dot) {
    int count = includes.getOrDefault(name, 0) + 1;
    includes.put(name, count);
    try {
      if (count > MAX_INCLUDES + 1) {
        throw new FunctionException(
            "rendering template has a nested reference name: "
                + name
                + ": unable to execute template");
      }
      Template template = templates.find(name);
      if (template == null) {
        throw new FunctionException(
            "template: no template "
                + GoQuote.quote(name, profile)
                + " associated with template \"gotpl\"");
      }
      return Frame.run(this, templates, template, dot);
    } finally {
      includes.put(name, count - 1);
    }
  }

  /** Makes a frame the current one; gives back the one that it runs in, or null. */
  Frame enter(Frame frame) {
    Frame caller = current;
    current = frame;
    return caller;
  }

  void leave(Frame caller) {
    current = caller;
  }

  /** Where the templates have got to, or null outside of them. */
  public Site site() {
    return current == null ? null : current.site();
  }

  /** The same with all callers; after a failure, where that was. */
  public Step step() {
    return current == null ? null : current.step();
  }

  /** Parses a text given to {@code tpl}; the same text is parsed once. */
  List<Template> parse(Source source) {
    List<Template> templates = parsed.get(source.text());
    if (templates == null) {
      templates = parser.parse(source);
      if (parsed.size() < CACHED_TEXTS) {
        parsed.put(source.text(), templates);
      }
    }
    return templates;
  }

  /** Counts one step of work; fails when the render takes too long. */
  void tick(Frame frame) {
    frame.setRound(++ticks);
    if ((ticks & 0xFFF) == 0 && System.nanoTime() - deadline > 0) {
      throw frame.error("rendering took longer than " + limits.time().toSeconds() + " s");
    }
  }

  /** Counts text written; fails when the render writes too much. */
  void wrote(Frame frame, int length) {
    written += length;
    if (written > limits.output()) {
      throw frame.error("rendering wrote more than " + limits.output() + " characters");
    }
  }
}
