package dev.fairlead.chart.schema;

import dev.fairlead.chart.schema.Resource.Dialect;
import dev.fairlead.format.JsonReader;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schemas of schemas, read from a resource and compiled when they are needed. */
final class MetaSchemas {
  private static final String RESOURCE = "metaschemas.json";

  private final Map<String, Schema> compiled = new HashMap<>();
  private final Map<String, Object> documents;
  private final SchemaCompiler compiler;

  MetaSchemas(Profile profile) {
    this.documents = read(profile);
    // Formats count in meta-schemas of all drafts.
    this.compiler = new SchemaCompiler(new SchemaStore(profile, this), true);
  }

  private static Map<String, Object> read(Profile profile) {
    try (InputStream in = MetaSchemas.class.getResourceAsStream(RESOURCE)) {
      return Json.object(JsonReader.readExact(Utf8.text(in.readAllBytes()), profile));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document at an address of json-schema.org, or null. */
  Object document(String url) {
    String name = Draft.pathOfJsonSchema(url);
    return "schema".equals(name) ? document(Draft.DRAFT_2020.url()) : documents.get(name);
  }

  /** Fails if a part of a document is no schema of its dialect. */
  void check(Root root, Object value, String pointer) {
    Schema meta = schema(root.resource(pointer).dialect());
    Failure failure = Validator.ofSchema(meta, value, root.resources, this).validate();
    if (failure != null) {
      throw new SchemaException(
          GoQuote.quote(root.location(pointer))
              + " is not valid against metaschema: jsonschema validation failed with "
              + Json.quote(meta.location())
              + Failure.text(failure.ungrouped()));
    }
  }

  /** The schema that schemas of a dialect must fit. */
  Schema schema(Dialect dialect) {
    if (dialect.vocabularies() == null) {
      return schema(dialect.draft().url());
    }
    List<Schema> parts = new ArrayList<>();
    for (String vocabulary : dialect.vocabularies()) {
      parts.add(schema(dialect.draft().vocabularyUrl(vocabulary)));
    }
    Schema schema = new Schema("urn:mem:metaschema", "");
    schema.version = dialect.draft().version();
    schema.allOf = parts;
    schema.resource = schema;
    if (schema.version >= 2020) {
      schema.dynamicAnchor = "meta";
      schema.dynamicAnchors.put("meta", schema);
    }
    return schema;
  }

  private Schema schema(String url) {
    Schema schema = compiled.get(url);
    if (schema == null) {
      schema = compiler.compile(url);
      compiled.put(url, schema);
    }
    return schema;
  }
}
