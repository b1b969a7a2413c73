package dev.fairlead.gpu.plugin;

/** How GPUs are shared. */
public enum Strategy {
  NONE("none"),
  TIME_SLICING("time-slicing"),
  MPS("mps");

  private final String label;

  Strategy(String label) {
    this.label = label;
  }

  /** As node labels have it. */
  public String label() {
    return label;
  }
}
