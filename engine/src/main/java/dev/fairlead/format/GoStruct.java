package dev.fairlead.format;

import dev.fairlead.value.Profile;
import java.util.List;

/**
 * A Go struct: its name in each Helm, and its fields.
 *
 * @param helm4 the name with the package of Helm 4, {@code v2.Metadata}
 * @param helm3 the name with the package of Helm 3, {@code chart.Metadata}
 */
public record GoStruct(String helm4, String helm3, List<Field> fields) implements GoShape {
  /** A field, what JSON calls it, and whether an empty one is left out of JSON. */
  public record Field(String goName, String jsonName, boolean omitEmpty, GoShape shape) {}

  public GoStruct {
    fields = List.copyOf(fields);
  }

  @Override
  public String typeName(Profile profile) {
    return profile == Profile.HELM_4 ? helm4 : helm3;
  }

  /**
   * The field that a JSON name belongs to: the same name, else one that differs in case; or null.
   */
  Field field(String name) {
    Field folded = null;
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      if (field.jsonName().equals(name)) {
        return field;
      }
      if (folded == null && field.jsonName().equalsIgnoreCase(name)) {
        folded = field;
      }
    }
    return folded;
  }

  /** The name without the package; a type without a name has none. */
  String simpleName() {
    if (helm3.startsWith("struct ")) {
      return "";
    }
    return helm3.substring(helm3.indexOf('.') + 1);
  }
}
