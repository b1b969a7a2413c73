package dev.fairlead.tree;

/** The functions a parser may resolve; asked once per name while parsing. */
public interface Functions {
  /** The function of this name, or null. */
  Function find(String name);
}
