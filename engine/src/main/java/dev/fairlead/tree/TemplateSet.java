package dev.fairlead.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The templates of one render by name. A later template of the same name replaces an earlier one
 * unless it is blank (text/template's AddParseTree).
 */
public final class TemplateSet {
  private final Map<String, Template> templates = new HashMap<>();
  private final TemplateSet outer;

  private TemplateSet(TemplateSet outer) {
    this.outer = outer;
  }

  public static TemplateSet of(List<Template> templates) {
    TemplateSet set = new TemplateSet(null);
    templates.forEach(set::add);
    return set;
  }

  /** This set with more templates on top; this one does not change. */
  public TemplateSet with(List<Template> more) {
    TemplateSet set = new TemplateSet(this);
    more.forEach(set::add);
    return set;
  }

  /** The template of this name, or null. */
  public Template find(String name) {
    Template template = templates.get(name);
    return template != null || outer == null ? template : outer.find(name);
  }

  private void add(Template template) {
    if (!template.blank() || find(template.name()) == null) {
      templates.put(template.name(), template);
    }
  }
}
