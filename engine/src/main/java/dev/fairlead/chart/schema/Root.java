package dev.fairlead.chart.schema;

import dev.fairlead.value.GoQuote;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A schema document with the resources in it. Reference: jsonschema root.go. */
final class Root {
  final String url;
  final Object document;

  /** By pointer. */
  final Map<String, Resource> resources = new LinkedHashMap<>();

  /** The pointers of all schemas that were looked at. */
  final Set<String> processed = new HashSet<>();

  Root(String url, Object document) {
    this.url = url;
    this.document = document;
  }

  /** The innermost resource that a place belongs to. */
  Resource resource(String pointer) {
    if (resources.size() == 1) {
      return resources.get("");
    }
    String place = pointer;
    while (!resources.containsKey(place)) {
      int slash = place.lastIndexOf('/');
      if (slash < 0) {
        return resources.get("");
      }
      place = place.substring(0, slash);
    }
    return resources.get(place);
  }

  Resource resourceWithId(String id) {
    for (Resource resource : resources.values()) {
      if (resource.id.equals(id)) {
        return resource;
      }
    }
    return null;
  }

  /** The pointer that an address in this document means, or null if it leads elsewhere. */
  String resolve(String target, String fragment) {
    Resource resource = target.equals(url) ? resources.get("") : resourceWithId(target);
    return resource == null ? null : resolve(fragment, resource);
  }

  /** The pointer of a fragment, which is a pointer or an anchor. */
  String resolve(String fragment, Resource resource) {
    if (fragment.isEmpty() || fragment.startsWith("/")) {
      return resource.pointer + fragment;
    }
    String pointer = resource.anchors.get(fragment);
    if (pointer == null) {
      throw new SchemaException(
          "anchor in "
              + GoQuote.quote(Locations.join(resource.id, fragment))
              + " not found in schema "
              + GoQuote.quote(url));
    }
    return pointer;
  }

  /** What stands at a pointer. */
  Object lookup(String pointer) {
    List<String> names = Locations.names(pointer);
    if (names == null) {
      throw new SchemaException("invalid json-pointer " + GoQuote.quote(location(pointer)));
    }
    Object value = document;
    for (String name : names) {
      if (value instanceof Map<?, ?> map && map.containsKey(name)) {
        value = map.get(name);
      } else if (value instanceof List<?> list && index(name) < list.size()) {
        value = list.get(index(name));
      } else {
        throw new SchemaException(
            "json-pointer in " + GoQuote.quote(location(pointer)) + " not found");
      }
    }
    return value;
  }

  private static int index(String name) {
    int index = 0;
    for (int i = 0; i < name.length(); i++) {
      int digit = name.charAt(i) - '0';
      if (digit < 0 || digit > 9 || index > 1_000_000) {
        return Integer.MAX_VALUE;
      }
      index = index * 10 + digit;
    }
    return name.isEmpty() ? Integer.MAX_VALUE : index;
  }

  String location(String pointer) {
    return Locations.join(url, pointer);
  }
}
