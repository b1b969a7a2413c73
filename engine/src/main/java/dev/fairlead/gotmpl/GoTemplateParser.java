package dev.fairlead.gotmpl;

import dev.fairlead.source.Source;
import dev.fairlead.tree.Functions;
import dev.fairlead.tree.Template;
import dev.fairlead.tree.TemplateParser;
import java.util.List;

/** The parser of Go's text/template. Has no state: any number of threads may use one. */
public final class GoTemplateParser implements TemplateParser {
  private final Functions functions;

  /** A parser whose templates may call these functions. */
  public GoTemplateParser(Functions functions) {
    this.functions = functions;
  }

  @Override
  public List<Template> parse(Source source) {
    return new Parser(source, functions).parse();
  }
}
