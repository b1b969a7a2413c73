package dev.fairlead.manifest;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.GoShape.Pointer;
import dev.fairlead.format.GoShape.Scalar;
import dev.fairlead.format.GoShape.Table;
import dev.fairlead.format.GoStruct;
import dev.fairlead.format.GoStruct.Field;
import dev.fairlead.format.StructReader;
import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Turns rendered files into manifests: documents to install and hooks, both in install order.
 * Reference: pkg/release/v1/util/manifest_sorter.go, SortManifests.
 */
public final class ManifestSorter {
  private static final String HOOK = "helm.sh/hook";
  private static final String METADATA_TYPE =
      "struct { Name string \"json:\\\"name\\\"\"; "
          + "Annotations map[string]string \"json:\\\"annotations\\\"\" }";
  private static final GoStruct METADATA =
      new GoStruct(
          METADATA_TYPE,
          METADATA_TYPE,
          List.of(
              new Field("Name", "name", false, Scalar.TEXT),
              new Field("Annotations", "annotations", false, new Table(Scalar.TEXT))));
  private static final GoStruct HEAD =
      new GoStruct(
          "util.SimpleHead",
          "releaseutil.SimpleHead",
          List.of(
              new Field("Version", "apiVersion", false, Scalar.TEXT),
              new Field("Kind", "kind", true, Scalar.TEXT),
              new Field("Metadata", "metadata", true, new Pointer(METADATA))));

  private final Profile profile;
  private final Consumer<String> unknownHooks;
  private final List<Manifest> documents = new ArrayList<>();
  private final List<Manifest> hooks = new ArrayList<>();

  /**
   * @param unknownHooks is told the events of each document that is dropped because one of them
   *     does not exist
   */
  public ManifestSorter(Profile profile, Consumer<String> unknownHooks) {
    this.profile = profile;
    this.unknownHooks = unknownHooks;
  }

  /**
   * The manifests in rendered files.
   *
   * @param files the rendered text by path
   * @param crds the files under {@code crds/}, in order
   * @throws ManifestException when a document is not the YAML of an object
   */
  public Manifests sort(Map<String, String> files, Supplier<List<Manifest>> crds) {
    List<String> paths = new ArrayList<>(files.keySet());
    paths.sort(Utf8.ORDER);
    for (String path : paths) {
      String text = files.get(path);
      if (!path.startsWith("_", path.lastIndexOf('/') + 1) && !Blank.isBlank(text)) {
        for (String document : DocumentSplitter.split(text, profile)) {
          add(path, document);
        }
      }
    }
    KindOrder order = new KindOrder(profile);
    documents.sort(order);
    hooks.sort(order);
    return new Manifests(profile, crds, documents, hooks);
  }

  private void add(String path, String document) {
    Map<String, Object> fields = head(path, document);
    Map<?, ?> metadata = table(fields.get("Metadata"));
    Object hook = table(metadata.get("Annotations")).get(HOOK);
    List<String> events = hook == null ? List.of() : events((String) hook);
    if (events == null) {
      unknownHooks.accept((String) hook);
      return;
    }
    Manifest manifest =
        new Manifest(
            path,
            text(fields.get("Version")),
            text(fields.get("Kind")),
            text(metadata.get("Name")),
            document,
            events);
    (hook == null ? documents : hooks).add(manifest);
  }

  private Map<String, Object> head(String path, String document) {
    Map<String, Object> fields = new HashMap<>();
    try {
      StructReader.read(document, HEAD, fields, profile);
      return fields;
    } catch (FormatException e) {
      throw new ManifestException(path, document, e.line(), e);
    }
  }

  private static Map<?, ?> table(Object value) {
    return value == null ? Map.of() : (Map<?, ?>) value;
  }

  private static String text(Object value) {
    return value == null ? "" : (String) value;
  }

  /** The events of a hook, or null when one of them does not exist. */
  private List<String> events(String annotation) {
    List<String> events = new ArrayList<>();
    for (String word : annotation.split(",", -1)) {
      String event = event(GoUnicode.lower(GoUnicode.trim(word), profile));
      if (event == null) {
        return null;
      }
      events.add(event);
    }
    return events;
  }

  private static String event(String word) {
    return switch (word) {
      case "pre-install",
          "post-install",
          "pre-delete",
          "post-delete",
          "pre-upgrade",
          "post-upgrade",
          "pre-rollback",
          "post-rollback",
          "test" ->
          word;
      case "test-success" -> "test";
      default -> null;
    };
  }
}
