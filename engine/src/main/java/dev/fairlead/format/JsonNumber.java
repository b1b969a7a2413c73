package dev.fairlead.format;

/** A JSON number as it is written: Go's json.Number. */
public record JsonNumber(String text) {
  @Override
  public String toString() {
    return text;
  }
}
