package dev.fairlead.source;

/**
 * A place in a source.
 *
 * @param name the source's name
 * @param line 1-based line
 * @param column 0-based column in UTF-8 bytes from the line start, as Go counts
 */
public record Position(String name, int line, int column) {
  @Override
  public String toString() {
    return name + ":" + line + ":" + column;
  }
}
