package dev.fairlead.value;

/**
 * Where a value came from.
 *
 * @param source the values file, or the flag that gave the value ({@code --set a=b})
 * @param line 1-based line, 0 when the source has no lines
 * @param column 1-based column in code points, 0 when the source has no lines
 * @param layer which layer of values: the user's, a chart's defaults, an import
 * @param shadowed the origin that this one replaced while merging, or null
 */
public record Origin(String source, int line, int column, Layer layer, Origin shadowed) {
  /** The layers of values, strongest first. */
  public enum Layer {
    USER,
    PARENT_CHART,
    CHART
  }

  public static Origin at(String source, int line, int column, Layer layer) {
    return new Origin(source, line, column, layer, null);
  }

  /** The same place, remembering also, behind what it remembers already, what it replaced. */
  public Origin over(Origin lower) {
    if (lower == null || samePlace(lower)) {
      return this;
    }
    Origin below = shadowed == null ? lower : shadowed.over(lower);
    return new Origin(source, line, column, layer, below);
  }

  /** The same place, having replaced nothing. */
  public Origin alone() {
    return shadowed == null ? this : at(source, line, column, layer);
  }

  private boolean samePlace(Origin other) {
    return line == other.line && column == other.column && source.equals(other.source);
  }

  /** {@code file:line:column}, or the flag. */
  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
