package dev.fairlead.cluster;

import dev.fairlead.format.JsonReader;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The schemas of one Kubernetes version, from the OpenAPI documents of its module, and of the CRDs
 * beside it.
 */
final class KubernetesSchemas {
  private final Path documents;
  private final Map<String, Map<String, Object>> definitions = new HashMap<>();
  private final Map<String, Map<String, Object>> custom = new HashMap<>();

  private KubernetesSchemas(Path documents) {
    this.documents = documents;
  }

  /** The schemas of a version of Kubernetes with some CRDs. */
  static KubernetesSchemas of(String version, List<Map<String, Object>> crds) throws IOException {
    Path module = GoModule.folder("k8s.io/kubernetes@" + version);
    KubernetesSchemas schemas = new KubernetesSchemas(module.resolve("api/openapi-spec/v3"));
    crds.forEach(schemas::add);
    return schemas;
  }

  private void add(Map<String, Object> crd) {
    Map<String, Object> spec = map(crd.get("spec"));
    for (Object item : (List<?>) spec.get("versions")) {
      Map<String, Object> version = map(item);
      Map<String, Object> schema = map(map(version.get("schema")).get("openAPIV3Schema"));
      String group = spec.get("group") + "/" + version.get("name");
      custom.put(group + " " + map(spec.get("names")).get("kind"), schema);
    }
  }

  /** The schema of a kind of objects; null when neither Kubernetes nor a CRD knows it. */
  ObjectSchema schema(String apiVersion, String kind) throws IOException {
    Map<String, Object> core = definitions("v1");
    Map<String, Object> crd = custom.get(apiVersion + " " + kind);
    if (crd != null) {
      Map<String, Object> schema = new LinkedHashMap<>(crd);
      Map<String, Object> properties = new LinkedHashMap<>(map(crd.get("properties")));
      properties.put("metadata", core.get("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"));
      schema.put("properties", properties);
      return new ObjectSchema(schema, core);
    }
    Map<String, Object> all = definitions(apiVersion);
    for (Object schema : all.values()) {
      if (names(map(schema), apiVersion, kind)) {
        return new ObjectSchema(map(schema), all);
      }
    }
    return null;
  }

  private static boolean names(Map<String, Object> schema, String apiVersion, String kind) {
    if (!(schema.get("x-kubernetes-group-version-kind") instanceof List<?> names)) {
      return false;
    }
    for (Object item : names) {
      Map<String, Object> name = map(item);
      String group = name.get("group").equals("") ? "" : name.get("group") + "/";
      if (apiVersion.equals(group + name.get("version")) && kind.equals(name.get("kind"))) {
        return true;
      }
    }
    return false;
  }

  private Map<String, Object> definitions(String apiVersion) throws IOException {
    Map<String, Object> known = definitions.get(apiVersion);
    if (known == null) {
      String prefix = apiVersion.contains("/") ? "apis__" : "api__";
      Path document = documents.resolve(prefix + apiVersion.replace("/", "__") + "_openapi.json");
      known =
          Files.exists(document)
              ? map(
                  map(JsonReader.readMap(Files.readString(document), Profile.HELM_4)
                          .get("components"))
                      .get("schemas"))
              : Map.of();
      definitions.put(apiVersion, known);
    }
    return known;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
