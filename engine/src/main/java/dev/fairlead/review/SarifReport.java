package dev.fairlead.review;

import dev.fairlead.format.JsonWriter;
import dev.fairlead.value.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings as SARIF 2.1.0, for code scanning. */
public final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifReport() {}

  /**
   * The report.
   *
   * @param version the version of this program
   */
  public static String of(List<Finding> findings, String version) {
    List<String> rules = new ArrayList<>();
    List<Object> results = new ArrayList<>();
    for (Finding finding : findings) {
      if (!rules.contains(finding.rule())) {
        rules.add(finding.rule());
      }
      results.add(result(finding, rules.indexOf(finding.rule())));
    }
    List<Object> descriptors = new ArrayList<>();
    rules.forEach(rule -> descriptors.add(object("id", rule)));
    Map<String, Object> driver = object("name", "render", "version", version);
    driver.put("rules", descriptors);
    Map<String, Object> run = object("tool", object("driver", driver));
    run.put("columnKind", "unicodeCodePoints");
    run.put("results", results);
    Map<String, Object> log = object("$schema", SCHEMA, "version", "2.1.0");
    log.put("runs", list(run));
    return JsonWriter.writePretty(log, Profile.HELM_4) + "\n";
  }

  private static Map<String, Object> result(Finding finding, int ruleIndex) {
    String text = finding.message();
    if (!finding.advice().isEmpty()) {
      text += "\n" + String.join("\n", finding.advice());
    }
    Map<String, Object> result = object("ruleId", finding.rule(), "ruleIndex", (long) ruleIndex);
    result.put("level", finding.severity().name().toLowerCase(Locale.ROOT));
    result.put("message", object("text", text));
    result.put("locations", list(location(finding.place())));
    result.put("partialFingerprints", object("render/v1", finding.fingerprint()));
    if (!finding.fix().isEmpty() && finding.place().hasLine()) {
      Map<String, Object> replacement = object("deletedRegion", region(finding.place()));
      replacement.put("insertedContent", object("text", finding.fix()));
      Map<String, Object> change = object("artifactLocation", artifact(finding.place()));
      change.put("replacements", list(replacement));
      result.put("fixes", list(object("artifactChanges", list(change))));
    }
    return result;
  }

  private static Map<String, Object> location(Place place) {
    if (!place.isFile()) {
      return object("logicalLocations", list(object("fullyQualifiedName", place.file())));
    }
    Map<String, Object> physical = object("artifactLocation", artifact(place));
    if (place.hasLine()) {
      physical.put("region", region(place));
    }
    return object("physicalLocation", physical);
  }

  private static Map<String, Object> artifact(Place place) {
    return object("uri", uri(place.file()));
  }

  private static Map<String, Object> region(Place place) {
    Map<String, Object> region = object("startLine", (long) place.line());
    region.put("startColumn", (long) place.column());
    region.put("endColumn", (long) place.endColumn());
    return region;
  }

  /** A relative path stays one, so that code scanning finds the file in the repository. */
  private static String uri(String file) {
    Path path = Path.of(file);
    String uri = path.toUri().getRawPath();
    return path.isAbsolute() ? "file://" + uri : uri.substring(folder().length());
  }

  private static String folder() {
    String here = Path.of("").toUri().getRawPath();
    return here.endsWith("/") ? here : here + "/";
  }

  private static Map<String, Object> object(String key, Object value) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(key, value);
    return object;
  }

  private static Map<String, Object> object(String key, Object value, String key2, Object value2) {
    Map<String, Object> object = object(key, value);
    object.put(key2, value2);
    return object;
  }

  private static List<Object> list(Object item) {
    List<Object> list = new ArrayList<>();
    list.add(item);
    return list;
  }
}
