package dev.fairlead.gpu.plugin;

import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code sharing.timeSlicing} or {@code sharing.mps}. Reference: replicas.go,
 * ReplicatedResources.UnmarshalJSON and disableResoureRenaming.
 */
final class SharingDecoder {
  private final Json json;
  private final String kind;
  private boolean renames;
  private boolean selects;

  SharingDecoder(Json json, String kind) {
    this.json = json;
    this.kind = kind;
  }

  Replication decode(Map<String, Object> map, Origin origin) {
    boolean rename = bool(map, "renameByDefault", false);
    boolean failsAboveOne = bool(map, "failRequestsGreaterThanOne", kind.equals("mps"));
    if (!map.containsKey("resources")) {
      throw json.refusal("no resources specified", origin, kind);
    }
    Object value = map.get("resources");
    Origin at = OriginMap.origin(map, "resources");
    if (value != null && !(value instanceof List)) {
      throw json.wrongType(value, "[]v1.ReplicatedResource", at, "resources");
    }
    List<Object> items = value == null ? List.of() : Json.list(value);
    if (items.isEmpty()) {
      throw json.refusal("no resources specified", at, "resources");
    }
    List<SharedResource> resources = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      resources.add(resource(items.get(i), Json.origin(items, i), rename));
    }
    return new Replication(rename, failsAboveOne, resources);
  }

  private boolean bool(Map<String, Object> map, String key, boolean otherwise) {
    Object value = map.get(key);
    if (value != null && !(value instanceof Boolean)) {
      throw json.wrongType(value, "bool", OriginMap.origin(map, key), key);
    }
    return value == null ? otherwise : (Boolean) value;
  }

  private SharedResource resource(Object item, Origin origin, boolean rename) {
    if (item != null && !(item instanceof Map)) {
      throw json.wrongType(item, "map[string]json.RawMessage", origin, "");
    }
    Map<String, Object> map = item == null ? Map.of() : Json.map(item);
    if (!map.containsKey("name")) {
      throw json.refusal("no resource name specified", origin, "");
    }
    String name = ResourceName.decode(json, map.get("name"), OriginMap.origin(map, "name"), "name");
    if (map.containsKey("devices")) {
      selects |= !Devices.isAll(json, map.get("devices"), OriginMap.origin(map, "devices"));
    }
    long replicas = replicas(map, origin);
    String shared = rename ? name + ResourceName.SHARED : name;
    if (map.containsKey("rename")) {
      String wanted =
          ResourceName.decode(json, map.get("rename"), OriginMap.origin(map, "rename"), "rename");
      renames |= !rename || !wanted.equals(shared);
    }
    return new SharedResource(name, shared, replicas, origin);
  }

  private long replicas(Map<String, Object> map, Origin origin) {
    if (!map.containsKey("replicas")) {
      throw json.refusal("no replicas specified", origin, "");
    }
    Origin at = OriginMap.origin(map, "replicas");
    Object value = map.get("replicas");
    long replicas = value == null ? 0 : json.integer(value, at, "replicas");
    if (replicas < 2) {
      throw json.refusal("number of replicas must be >= 2", at, "replicas");
    }
    return replicas;
  }

  /** What the plugin logs about keys that it reads and then ignores. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    String end = " field in sharing." + kind + ".resources is not yet supported in the config.";
    if (renames) {
      warnings.add("Setting the 'rename'" + end + " Ignoring...");
    }
    if (selects) {
      warnings.add("Customizing the 'devices'" + end + " Ignoring...");
    }
    return warnings;
  }
}
