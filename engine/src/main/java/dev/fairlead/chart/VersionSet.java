package dev.fairlead.chart;

import dev.fairlead.value.GoPrint;
import dev.fairlead.value.Kind;
import dev.fairlead.value.Method;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Signature;
import dev.fairlead.value.TemplateObject;
import dev.fairlead.value.Type;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** The API versions that a cluster knows: a list of strings with the method {@code Has}. */
final class VersionSet extends AbstractList<Object> implements TemplateObject, Method.Body {
  private final Profile profile;
  private final List<Object> versions;

  VersionSet(Profile profile, List<String> versions) {
    this.profile = profile;
    this.versions = List.copyOf(versions);
  }

  @Override
  public String typeName() {
    return profile == Profile.HELM_4 ? "common.VersionSet" : "chartutil.VersionSet";
  }

  @Override
  public Kind kind() {
    return Kind.SLICE;
  }

  @Override
  public Method method(String name) {
    if (!name.equals("Has")) {
      return null;
    }
    return new Method(Signature.of(Type.STRING), this);
  }

  /** The method {@code Has}. */
  @Override
  public Object call(Object[] arguments) {
    return contains(arguments[0]);
  }

  @Override
  public boolean truth() {
    return !isEmpty();
  }

  @Override
  public String print() {
    return GoPrint.print(versions);
  }

  @Override
  public boolean stringer() {
    return false;
  }

  @Override
  public Object plain() {
    return new ArrayList<>(versions);
  }

  @Override
  public Object get(int index) {
    return versions.get(index);
  }

  @Override
  public int size() {
    return versions.size();
  }
}
