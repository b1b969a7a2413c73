package dev.fairlead.value;

import java.util.List;

/**
 * The parameters of a function or method.
 *
 * @param parameters the parameter types; when variadic the last one is the type of each element
 * @param variadic whether the last parameter takes any number of arguments
 */
public record Signature(List<Type> parameters, boolean variadic) {
  public Signature {
    parameters = List.copyOf(parameters);
  }

  public static Signature of(Type... parameters) {
    return new Signature(List.of(parameters), false);
  }

  /** A signature whose last parameter repeats. */
  public static Signature variadic(Type... parameters) {
    return new Signature(List.of(parameters), true);
  }

  /** How many arguments are needed at least. */
  public int fixed() {
    return variadic ? parameters.size() - 1 : parameters.size();
  }

  /** The type of the argument at an index, counted over the variadic part too. */
  public Type at(int index) {
    return parameters.get(Math.min(index, parameters.size() - 1));
  }
}
