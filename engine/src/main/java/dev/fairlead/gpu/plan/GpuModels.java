package dev.fairlead.gpu.plan;

import dev.fairlead.value.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of GPU models: {@code gpus.tsv}. */
final class GpuModels {
  private final List<GpuModel> models = new ArrayList<>();

  private GpuModels() {}

  /** Reads the table. */
  static GpuModels read() {
    GpuModels table = new GpuModels();
    try (InputStream in = GpuModels.class.getResourceAsStream("gpus.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          table.models.add(
              new GpuModel(
                  cells[0], Long.parseLong(cells[1]), cells[2], cells[3], profiles(cells[4])));
        }
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Integer> profiles(String cell) {
    Map<String, Integer> profiles = new LinkedHashMap<>();
    for (String word : cell.isEmpty() ? new String[0] : cell.split(" ")) {
      int star = word.indexOf('*');
      profiles.put(word.substring(0, star), Integer.parseInt(word.substring(star + 1)));
    }
    return profiles;
  }

  /**
   * The models that a name means: exactly one if it is known. Case does not count, dashes are
   * spaces, and a name may be cut at its start: {@code RTX-4090}.
   */
  List<GpuModel> find(String name) {
    String wanted = words(name);
    List<GpuModel> found = new ArrayList<>();
    for (GpuModel model : models) {
      String words = words(model.name());
      if (words.equals(wanted)) {
        return List.of(model);
      }
      if (words.endsWith(" " + wanted)) {
        found.add(model);
      }
    }
    return found;
  }

  /** What to say of a name that means no model, or several. */
  String suggestion(String name) {
    String wanted = words(name);
    List<String> parts = new ArrayList<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (GpuModel model : models) {
      String words = words(model.name());
      names.put(words, model.name());
      names.put(words.replaceFirst("^nvidia (geforce )?", ""), model.name());
      if ((" " + words + " ").contains(" " + wanted + " ")) {
        parts.add(model.name());
      }
    }
    if (!parts.isEmpty()) {
      return "did you mean " + String.join(" or ", parts) + "?";
    }
    String near = Spelling.nearest(wanted, names.keySet());
    return near == null ? "" : "did you mean " + names.get(near) + "?";
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ').strip();
  }
}
