package dev.fairlead.gpu.plugin;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.SemanticVersion;
import dev.fairlead.value.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The releases of the plugin: {@code plugin-releases.txt}. */
public final class Releases {
  private Releases() {}

  /**
   * What is wrong with a version, or null: not a version, or none of the releases up to the newest
   * one known here. Later ones may exist.
   */
  public static String complaint(String version) {
    List<String> known = all();
    String bare = version.startsWith("v") ? version.substring(1) : version;
    SemanticVersion parsed;
    try {
      parsed = SemanticVersion.parse(bare);
    } catch (FunctionException e) {
      return version + " is no version; expected one like " + Delivery.NEWEST;
    }
    SemanticVersion newest = SemanticVersion.parse(Delivery.NEWEST);
    boolean released = known.contains(bare) || parsed.compare(newest) > 0;
    if (released || bare.indexOf('-') > 0) {
      return null;
    }
    String near = Spelling.nearest(bare, known);
    String hint =
        near == null ? "; the oldest known one is " + known.get(0) : "; did you mean " + near + "?";
    return version + " is no release of the device plugin" + hint;
  }

  private static List<String> all() {
    List<String> versions = new ArrayList<>();
    try (InputStream in = Releases.class.getResourceAsStream("plugin-releases.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        if (!line.startsWith("#")) {
          versions.addAll(List.of(line.strip().split(" ")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions;
  }
}
