package dev.fairlead.crypto;

import dev.fairlead.value.Kind;
import dev.fairlead.value.TemplateObject;
import dev.fairlead.value.Type;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sprig.certificate.
 *
 * @param cert the certificate as PEM
 * @param key its private key as PEM
 */
public record Certificate(String cert, String key) implements TemplateObject {
  @Override
  public String typeName() {
    return Type.CERTIFICATE.goName();
  }

  @Override
  public Kind kind() {
    return Kind.STRUCT;
  }

  @Override
  public boolean hasField(String name) {
    return name.equals("Cert") || name.equals("Key");
  }

  @Override
  public Object field(String name) {
    return name.equals("Cert") ? cert : key;
  }

  @Override
  public String print() {
    return "{" + cert + " " + key + "}";
  }

  @Override
  public boolean stringer() {
    return false;
  }

  @Override
  public Map<String, Object> structFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("Cert", cert);
    fields.put("Key", key);
    return fields;
  }

  @Override
  public Object plain() {
    return structFields();
  }
}
