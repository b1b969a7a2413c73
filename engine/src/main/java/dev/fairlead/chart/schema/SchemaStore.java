package dev.fairlead.chart.schema;

import dev.fairlead.chart.schema.Resource.Dialect;
import dev.fairlead.regex.GoRegex;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The schema documents that take part in a check: the chart's own, the meta-schemas, and nothing
 * from a network or a disk. Reference: jsonschema roots.go, loader.go.
 */
final class SchemaStore {
  private static final String NOT_FOLLOWED = "references to other documents are not followed";

  final Profile profile;
  private final Map<String, Object> documents = new HashMap<>();
  private final Map<String, Root> roots = new HashMap<>();
  private final Set<String> ignoredUrns = new LinkedHashSet<>();
  private final Map<String, GoRegex> regexes = new HashMap<>();

  /** Null until something needs them. */
  private MetaSchemas metaSchemas;

  /** A store for the schemas of a chart. */
  SchemaStore(Profile profile) {
    this(profile, null);
  }

  /** A store for the meta-schemas themselves. */
  SchemaStore(Profile profile, MetaSchemas metaSchemas) {
    this.profile = profile;
    this.metaSchemas = metaSchemas;
  }

  private MetaSchemas metaSchemas() {
    if (metaSchemas == null) {
      metaSchemas = new MetaSchemas(profile);
    }
    return metaSchemas;
  }

  /** A compiled pattern; throws a FunctionException in Go's words. */
  GoRegex regex(String pattern) {
    GoRegex regex = regexes.get(pattern);
    if (regex == null) {
      regex = GoRegex.compile(pattern, profile);
      regexes.put(pattern, regex);
    }
    return regex;
  }

  void add(String url, Object document) {
    documents.put(url, document);
  }

  /** The URNs that nothing is known of, and everything fits. */
  Set<String> ignoredUrns() {
    return ignoredUrns;
  }

  Root root(String url) {
    Root root = roots.get(url);
    if (root == null) {
      root = new Root(url, document(url));
      collect(root, root.document, url, "", new Dialect(Draft.DRAFT_2020, null));
      check(root, root.document, "");
      roots.put(url, root);
    }
    return root;
  }

  private Object document(String url) {
    if (documents.containsKey(url)) {
      return documents.get(url);
    }
    boolean own = Draft.pathOfJsonSchema(url) != null;
    Object meta = own ? metaSchemas().document(url) : null;
    if (meta != null) {
      return meta;
    }
    if (url.startsWith("urn:")) {
      ignoredUrns.add(url);
      return true;
    }
    int colon = url.indexOf(':');
    String scheme = colon < 0 ? "" : url.substring(0, colon);
    String loading = "failing loading " + GoQuote.quote(url) + ": ";
    switch (scheme) {
      // A relative reference means a file in the root folder to Helm, where it is hardly ever.
      case "file" ->
          throw new SchemaException(
              loading + "open " + Urls.path(url) + ": no such file or directory", NOT_FOLLOWED);
      case "http", "https" -> throw new SchemaException(loading + NOT_FOLLOWED, "");
      default ->
          throw new SchemaException(
              loading + "no URLLoader registered for " + GoQuote.quote(url), "");
    }
  }

  /** Makes sure that a place which no keyword leads to holds a schema too. */
  void ensureSubschema(Root root, String pointer) {
    if (root.processed.contains(pointer)) {
      return;
    }
    Object value = root.lookup(pointer);
    Resource base = root.resource(pointer);
    collect(root, value, base.id, pointer, base.dialect());
    if (!root.resources.containsKey(pointer) && value instanceof Map) {
      collectAnchors(root, Json.object(value), pointer, root.resource(pointer));
    }
    check(root, value, pointer);
  }

  private void check(Root root, Object value, String pointer) {
    if (Draft.pathOfJsonSchema(root.url) != null) {
      return;
    }
    Resource.Dialect dialect = root.resource(pointer).dialect();
    boolean plain = dialect.vocabularies() == null;
    if (!plain || !new WellFormed(dialect.draft(), this).isSchema(value)) {
      metaSchemas().check(root, value, pointer);
    }
  }

  private void collect(Root root, Object schema, String base, String pointer, Dialect fallback) {
    if (!root.processed.add(pointer)) {
      return;
    }
    Map<String, Object> object = Json.object(schema);
    if (object == null) {
      if (pointer.isEmpty()) {
        root.resources.put(pointer, new Resource(pointer, base, fallback));
      }
      return;
    }
    boolean ownDialect = object.get("$schema") instanceof String;
    Draft draft = draft(root, pointer, object, fallback.draft(), new HashSet<>());
    String id = draft.id(object);
    if (id.isEmpty() && !pointer.isEmpty()) {
      // A $schema counts only at the head of a resource.
      draft = fallback.draft();
      ownDialect = false;
      id = draft.id(object);
    }
    String newBase = base;
    if (!id.isEmpty()) {
      newBase = Urls.resolve(base, id);
    }
    if (!id.isEmpty() || pointer.isEmpty()) {
      Dialect dialect = ownDialect ? new Dialect(draft, vocabularies(object, draft)) : fallback;
      addResource(root, pointer, newBase, dialect);
    }
    Resource resource = root.resourceWithId(newBase);
    collectAnchors(root, object, pointer, resource);
    for (Map.Entry<String, Object> entry : draft.subschemas(object, pointer).entrySet()) {
      collect(root, entry.getValue(), newBase, entry.getKey(), resource.dialect());
    }
  }

  private static void addResource(Root root, String pointer, String id, Dialect dialect) {
    Resource known = root.resourceWithId(id);
    if (known == null) {
      root.resources.put(pointer, new Resource(pointer, id, dialect));
    } else if (!known.pointer.equals(pointer)) {
      throw new SchemaException(
          "duplicate id "
              + GoQuote.quote(id)
              + " in "
              + GoQuote.quote(root.url)
              + " at "
              + GoQuote.quote(pointer)
              + " and "
              + GoQuote.quote(known.pointer));
    }
  }

  private static void collectAnchors(
      Root root, Map<String, Object> schema, String pointer, Resource resource) {
    Draft draft = resource.dialect().draft();
    if (draft.version() < 2019) {
      String id = schema.containsKey("$ref") ? null : draft.rawId(schema);
      String fragment = id == null ? "" : Locations.decode(Locations.fragment(id));
      if (fragment == null) {
        throw new SchemaException(
            "error in parsing anchor at " + GoQuote.quote(root.location(pointer)));
      }
      if (!fragment.isEmpty() && !fragment.startsWith("/")) {
        addAnchor(root, fragment, pointer, resource);
      }
      return;
    }
    if (schema.get("$anchor") instanceof String anchor) {
      addAnchor(root, anchor, pointer, resource);
    }
    if (draft.version() >= 2020 && schema.get("$dynamicAnchor") instanceof String anchor) {
      addAnchor(root, anchor, pointer, resource);
      resource.dynamicAnchors.add(anchor);
    }
  }

  private static void addAnchor(Root root, String anchor, String pointer, Resource resource) {
    String known = resource.anchors.putIfAbsent(anchor, pointer);
    if (known != null && !known.equals(pointer)) {
      throw new SchemaException(
          "duplicate anchor "
              + GoQuote.quote(anchor)
              + " in "
              + GoQuote.quote(root.url)
              + " at "
              + GoQuote.quote(known)
              + " and "
              + GoQuote.quote(pointer));
    }
  }

  /**
   * The draft that a schema's {@code $schema} names, through meta-schemas of its own if need be.
   */
  private Draft draft(
      Root root, String pointer, Map<String, Object> schema, Draft fallback, Set<String> seen) {
    if (!(schema.get("$schema") instanceof String name)) {
      return fallback;
    }
    Draft draft = Draft.named(name);
    if (draft != null) {
      return draft;
    }
    String url = Locations.withoutFragment(name);
    if (pointer.isEmpty() && url.equals(root.url)) {
      throw new SchemaException("draft " + GoQuote.quote(url) + " is not supported");
    }
    if (!seen.add(url)) {
      throw new SchemaException("cycle in resolving $schema in " + GoQuote.quote(url));
    }
    Object document = document(url);
    return document instanceof Map
        ? draft(new Root(url, document), "", Json.object(document), fallback, seen)
        : fallback;
  }

  /** The vocabularies that the meta-schema of a schema asks for; null for those of the draft. */
  private List<String> vocabularies(Map<String, Object> schema, Draft draft) {
    String name = (String) schema.get("$schema");
    if (Draft.named(name) != null || draft.version() < 2019) {
      return null;
    }
    String url = Locations.withoutFragment(name);
    Map<String, Object> meta = Json.object(document(url));
    Map<String, Object> wanted = meta == null ? null : Json.object(meta.get("$vocabulary"));
    if (wanted == null) {
      return null;
    }
    List<String> vocabularies = new ArrayList<>();
    for (String vocabulary : Json.sortedKeys(wanted)) {
      if (Boolean.TRUE.equals(wanted.get(vocabulary))) {
        String prefix = draft.vocabularyPrefix();
        String known = vocabulary.startsWith(prefix) ? vocabulary.substring(prefix.length()) : "";
        if (!draft.vocabularies().contains(known)) {
          throw new SchemaException(
              "unsupported vocabulary " + GoQuote.quote(vocabulary) + " in " + GoQuote.quote(url));
        }
        vocabularies.add(known);
      }
    }
    if (!vocabularies.contains("core")) {
      vocabularies.add("core");
    }
    return vocabularies;
  }
}
