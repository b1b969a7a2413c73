package dev.fairlead.parity;

/**
 * What a render came to: a text or Helm's complaint.
 *
 * @param text null for a failure
 * @param failure null for a text
 */
record Outcome(String text, String failure) {
  static Outcome text(String text) {
    return new Outcome(text, null);
  }

  static Outcome failure(String failure) {
    return new Outcome(null, failure);
  }

  @Override
  public String toString() {
    return text == null ? "failure: " + failure : "text: " + text;
  }
}
