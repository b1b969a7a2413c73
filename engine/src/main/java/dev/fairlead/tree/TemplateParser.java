package dev.fairlead.tree;

import dev.fairlead.source.Source;
import java.util.List;

/** Turns a text into templates: the text's own, and those that it defines. */
public interface TemplateParser {
  /**
   * Parses one text.
   *
   * @return the text's own template, named like the source, then its definitions in order
   * @throws dev.fairlead.source.SourceException when the text does not parse
   */
  List<Template> parse(Source source);
}
