package dev.fairlead.gpu.plan;

import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.review.Place;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A pool on the command line: {@code NAME=GPUS[xMODEL][,key=value…]}, as {@code
 * ws=2xRTX-4090,nodes=3,config=shared-10}; {@code mig=1g.10gb*7} once for each GPU in MIG mode,
 * profiles separated by a slash.
 */
public final class PoolFlag {
  private static final Map<String, String> KEYS =
      Map.of(
          "nodes", "nodes",
          "config", "config",
          "memory", "memoryMiB",
          "cc", "computeCapability",
          "driver", "driverVersion",
          "mig", "mig");

  private final String flag;

  private PoolFlag(String text) {
    this.flag = "--pool " + text;
  }

  /** The pools of several flags, read as values are. */
  public static List<Pool> read(List<String> flags) {
    OriginMap pools = new OriginMap();
    for (String text : flags) {
      new PoolFlag(text).add(text, pools);
    }
    return new PoolReader(Passage.files(Map.of())).read(pools);
  }

  private void add(String text, OriginMap pools) {
    String[] parts = text.split(",");
    int equals = parts[0].indexOf('=');
    if (equals < 1) {
      throw fail("expected NAME=GPUS[xMODEL][,key=value...], as in ws=2xRTX-4090");
    }
    String name = parts[0].substring(0, equals);
    String gpus = parts[0].substring(equals + 1);
    OriginMap pool = new OriginMap();
    int x = gpus.indexOf('x');
    put(pool, "gpus", number(x < 0 ? gpus : gpus.substring(0, x)));
    if (x >= 0) {
      put(pool, "model", gpus.substring(x + 1));
    }
    for (int i = 1; i < parts.length; i++) {
      option(pool, parts[i]);
    }
    if (pools.containsKey(name)) {
      throw fail("pool " + name + " is given twice");
    }
    pools.put(name, pool, origin());
  }

  private void option(OriginMap pool, String text) {
    int equals = text.indexOf('=');
    String key = equals < 0 ? text : text.substring(0, equals);
    String value = equals < 0 ? "" : text.substring(equals + 1);
    String target = KEYS.get(key);
    if (target == null) {
      String near = Spelling.nearest(key, KEYS.keySet());
      String hint =
          near == null
              ? "expected nodes, config, memory, cc, driver or mig"
              : "did you mean " + near + "?";
      throw fail("unknown key " + key + "; " + hint);
    }
    if (key.equals("mig")) {
      List<Object> layouts = new ArrayList<>();
      if (pool.get("mig") instanceof List<?> before) {
        layouts.addAll(before);
      }
      layouts.add(profiles(value));
      put(pool, "mig", layouts);
    } else {
      put(pool, target, key.equals("nodes") || key.equals("memory") ? number(value) : value);
    }
  }

  private List<Object> profiles(String text) {
    List<Object> profiles = new ArrayList<>();
    for (String word : text.split("/")) {
      int star = word.indexOf('*');
      Object times = star < 0 ? 1.0 : number(word.substring(star + 1));
      boolean few = times instanceof Double count && count >= 1 && count <= 8;
      if (!few) {
        throw fail("mig=" + text + ": expected PROFILE or PROFILE*N, N from 1 to 8");
      }
      for (int i = 0; i < (Double) times; i++) {
        profiles.add(star < 0 ? word : word.substring(0, star));
      }
    }
    return profiles;
  }

  /** A number, or the text as it stands, which the reader of pools refuses by name. */
  private static Object number(String text) {
    try {
      return (double) Long.parseLong(text);
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private void put(OriginMap pool, String key, Object value) {
    pool.put(key, value, origin());
  }

  private Origin origin() {
    return Origin.at(flag, 0, 0, Origin.Layer.USER);
  }

  private GpuException fail(String message) {
    return new GpuException(Place.flag(flag), message);
  }
}
