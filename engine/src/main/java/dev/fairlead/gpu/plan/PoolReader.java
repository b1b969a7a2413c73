package dev.fairlead.gpu.plan;

import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.review.Place;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads pools from values, and refuses what no cluster can have. */
public final class PoolReader {
  static final int MOST_NODES = 5_000;
  static final int MOST_GPUS = 256;
  private static final List<String> KEYS =
      List.of(
          "config",
          "nodes",
          "nodeNames",
          "selector",
          "gpus",
          "model",
          "memoryMiB",
          "computeCapability",
          "driverVersion",
          "mig");

  private final Passage passage;
  private final GpuModels models = GpuModels.read();
  private final Map<String, String> owners = new HashMap<>();

  public PoolReader(Passage passage) {
    this.passage = passage;
  }

  /** The pools of a map, in its order. */
  public List<Pool> read(Map<String, Object> map) {
    List<Pool> pools = new ArrayList<>();
    for (String name : map.keySet()) {
      Origin origin = OriginMap.origin(map, name);
      if (!(map.get(name) instanceof Map)) {
        throw new GpuException(
            passage.place(origin, name), "pools." + name + ": expected a mapping with gpus");
      }
      pools.add(pool(new Reader(name, origin, map.get(name))));
    }
    return pools;
  }

  private Pool pool(Reader reader) {
    reader.checkKeys();
    long gpus = reader.number("gpus", 1, MOST_GPUS, -1);
    if (gpus < 0) {
      throw reader.fail("", "gpus is missing; expected how many GPUs each node has");
    }
    GpuModel model = reader.model();
    List<String> names = reader.texts("nodeNames");
    long nodes = reader.number("nodes", 1, MOST_NODES, names.isEmpty() ? 1 : names.size());
    if (!names.isEmpty() && nodes != names.size()) {
      throw reader.fail(
          "nodes",
          "nodes is " + nodes + ", but nodeNames has " + names.size() + "; leave nodes out");
    }
    for (String node : names) {
      String owner = owners.put(node, reader.name);
      if (owner != null) {
        String where = owner.equals(reader.name) ? "twice" : "also in pool " + owner;
        throw reader.fail("nodeNames", "node " + node + " is listed " + where);
      }
    }
    boolean named = !names.isEmpty();
    for (int i = 0; !named && i < nodes; i++) {
      names.add(reader.name + "-" + i);
    }
    Place place = reader.place("");
    Pool.Facts facts =
        new Pool.Facts(
            reader.text("driverVersion"), reader.selector(), place, reader.place("config"));
    return new Pool(
        reader.name, reader.text("config"), names, named, reader.gpus(gpus, model), facts);
  }

  /** One pool's values. */
  private final class Reader {
    private final String name;
    private final Origin origin;
    private final Map<String, Object> map;

    @SuppressWarnings("unchecked")
    Reader(String name, Origin origin, Object map) {
      this.name = name;
      this.origin = origin;
      this.map = (Map<String, Object>) map;
    }

    /** Where a key stands; the pool, if it has none. */
    Place place(String key) {
      Origin own = OriginMap.origin(map, key);
      return own == null ? passage.place(origin, name) : passage.place(own, key);
    }

    GpuException fail(String key, String message) {
      return new GpuException(place(key), "pools." + name + ": " + message);
    }

    void checkKeys() {
      for (String key : map.keySet()) {
        if (!KEYS.contains(key)) {
          String near = Spelling.nearest(key, KEYS);
          String hint =
              near == null
                  ? "; expected one of " + String.join(", ", KEYS)
                  : "; did you mean " + near + "?";
          throw fail(key, "no pool has the key " + key + hint);
        }
      }
    }

    String text(String key) {
      Object value = map.get(key);
      if (value == null) {
        return "";
      }
      if (value instanceof String text) {
        return text;
      }
      throw fail(key, key + ": found " + shown(value) + ", expected text in quotes");
    }

    List<String> texts(String key) {
      List<String> texts = new ArrayList<>();
      Object value = map.get(key);
      if (value != null && !(value instanceof List)) {
        throw fail(key, key + ": found " + shown(value) + ", expected a list");
      }
      for (Object item : value == null ? List.of() : (List<?>) value) {
        texts.add(String.valueOf(item));
      }
      return texts;
    }

    long number(String key, long least, long most, long otherwise) {
      Object value = map.get(key);
      if (value == null) {
        return otherwise;
      }
      boolean whole =
          value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
      long found = whole ? ((Number) value).longValue() : 0;
      if (!whole || found < least || found > most) {
        String wanted = "expected a whole number from " + least + " to " + most;
        throw fail(key, key + ": found " + shown(value) + ", " + wanted);
      }
      return found;
    }

    Map<String, String> selector() {
      Map<String, String> labels = new TreeMap<>();
      if (map.get("selector") instanceof Map<?, ?> given) {
        given.forEach((key, value) -> labels.put(String.valueOf(key), String.valueOf(value)));
      }
      return labels;
    }

    GpuModel model() {
      String given = text("model");
      long memory = number("memoryMiB", 1, 1L << 32, 0);
      String capability = text("computeCapability");
      if (!capability.isEmpty() && !isCapability(capability)) {
        throw fail(
            "computeCapability", "computeCapability: found " + capability + ", expected as in 8.9");
      }
      List<GpuModel> found = given.isEmpty() ? List.of(GpuModel.UNKNOWN) : models.find(given);
      if (found.size() == 1) {
        GpuModel model = found.get(0);
        return new GpuModel(
            model.name(),
            memory == 0 ? model.memoryMiB() : memory,
            capability.isEmpty() ? model.capability() : capability,
            model.family(),
            model.profiles());
      }
      if (memory == 0 || capability.isEmpty()) {
        throw fail(
            "model",
            "the model "
                + given
                + " is not in the table; "
                + or(models.suggestion(given))
                + "a model of one's own needs memoryMiB and computeCapability");
      }
      return new GpuModel(given, memory, capability, "", Map.of());
    }

    List<Gpu> gpus(long count, GpuModel model) {
      List<Gpu> gpus = new ArrayList<>();
      Object value = map.get("mig");
      if (value != null && !(value instanceof List)) {
        throw fail("mig", "mig: found " + shown(value) + ", expected a list of lists of profiles");
      }
      List<?> layouts = value == null ? List.of() : (List<?>) value;
      if (layouts.size() > count) {
        throw fail("mig", "mig has " + layouts.size() + " GPUs, the node has " + count);
      }
      for (Object layout : layouts) {
        if (!(layout instanceof List<?> names)) {
          throw fail(
              "mig", "mig: found " + shown(layout) + ", expected a list of profiles per GPU");
        }
        gpus.add(new Gpu(model, true, MigLayout.check(names, model, text -> fail("mig", text))));
      }
      while (gpus.size() < count) {
        gpus.add(new Gpu(model, false, List.of()));
      }
      return gpus;
    }
  }

  private static String or(String suggestion) {
    return suggestion.isEmpty() ? "" : suggestion + " ";
  }

  private static boolean isCapability(String text) {
    int dot = text.indexOf('.');
    return dot > 0
        && dot < 3
        && text.length() == dot + 2
        && text.replace(".", "").chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String shown(Object value) {
    if (value instanceof Double real && real == Math.rint(real) && Math.abs(real) < 1e15) {
      return String.valueOf(real.longValue());
    }
    return value instanceof Map
        ? "a mapping"
        : value instanceof List ? "a list" : String.valueOf(value);
  }
}
