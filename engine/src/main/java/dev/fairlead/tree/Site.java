package dev.fairlead.tree;

import dev.fairlead.source.Position;

/** A place in a template that is being executed. */
public record Site(Template template, int offset) {
  /** The place as people count. */
  public Position position() {
    return template.source().position(offset);
  }
}
