package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Param.ANY;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.tree.Function;
import dev.fairlead.value.DeepEqual;
import dev.fairlead.value.GoType;
import dev.fairlead.value.Kind;

/** Functions on the types of values. Reference: sprig reflect.go. */
final class TypeFunctions {
  private TypeFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "deepEqual" -> fn(ANY, ANY, DeepEqual::equal);
      case "kindIs" -> fn(TEXT, ANY, (kind, value) -> kind.equals(Kind.of(value).goName()));
      case "kindOf" -> fn(ANY, value -> Kind.of(value).goName());
      case "typeIs" -> fn(TEXT, ANY, (type, value) -> type.equals(GoType.of(value)));
      case "typeIsLike" -> fn(TEXT, ANY, TypeFunctions::typeIsLike);
      case "typeOf" -> fn(ANY, GoType::of);
      default -> null;
    };
  }

  private static boolean typeIsLike(String type, Object value) {
    String name = GoType.of(value);
    return name.equals(type) || name.equals("*" + type);
  }
}
