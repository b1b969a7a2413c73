package dev.fairlead.gpu.plugin;

import dev.fairlead.value.Origin;
import java.util.List;

/**
 * The grammar of {@code devices}: all, a count, or a list of indexes and identifiers. The plugin
 * refuses what does not fit, and ignores what does. Reference: replicas.go,
 * ReplicatedDevices.UnmarshalJSON.
 */
final class Devices {
  private static final String KEY = "devices";
  private static final double UNSIGNED_LIMIT = 0x1p64;

  private Devices() {}

  /** Whether the word {@code all} stands there; fails on what no selector looks like. */
  static boolean isAll(Json json, Object value, Origin origin) {
    if (value == null || value instanceof String) {
      String text = value == null ? "" : value.toString();
      if (!text.equals("all")) {
        throw json.refusal(
            "devices set as '" + text + "' but the only valid string input is 'all'", origin, KEY);
      }
      return true;
    }
    if (value instanceof Number number && isWhole(number)) {
      if (number.longValue() <= 0) {
        throw json.refusal(
            "devices set as '" + number.longValue() + "' but a count of devices must be > 0",
            origin,
            KEY);
      }
      return false;
    }
    if (!(value instanceof List)) {
      throw json.refusal("unrecognized type for devices spec: " + Json.compact(value), origin, KEY);
    }
    List<Object> items = Json.list(value);
    for (int i = 0; i < items.size(); i++) {
      checkItem(json, items.get(i), Json.origin(items, i));
    }
    return false;
  }

  private static boolean isWhole(Number number) {
    double real = number.doubleValue();
    return real == Math.rint(real) && Math.abs(real) < 0x1p63;
  }

  private static void checkItem(Json json, Object item, Origin origin) {
    boolean index =
        item == null
            || item instanceof Number number
                && number.doubleValue() == Math.rint(number.doubleValue())
                && number.doubleValue() >= 0
                && number.doubleValue() < UNSIGNED_LIMIT;
    String text = item instanceof String given ? given : "";
    if (!index && !isReference(text)) {
      throw json.refusal(
          "unsupported type for device in devices list: " + text + ", string", origin, "");
    }
  }

  private static boolean isReference(String text) {
    if (text.startsWith("GPU-")) {
      return isUuid(text.substring("GPU-".length()));
    }
    if (text.startsWith("MIG-")) {
      String rest = text.substring("MIG-".length());
      String[] parts = rest.split("/", 3);
      return isUuid(rest)
          || parts.length == 3
              && parts[0].startsWith("GPU-")
              && isUuid(parts[0].substring("GPU-".length()))
              && isUnsigned(parts[1])
              && isUnsigned(parts[2]);
    }
    int colon = text.indexOf(':');
    return colon < 0
        ? isUnsigned(text)
        : isUnsigned(text.substring(0, colon)) && isUnsigned(text.substring(colon + 1));
  }

  private static boolean isUnsigned(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= 19;
  }

  /** The forms that google/uuid reads: bare, with dashes, in braces, and as a URN. */
  private static boolean isUuid(String text) {
    String bare = text;
    if (text.length() == 45 && text.regionMatches(true, 0, "urn:uuid:", 0, 9)) {
      bare = text.substring(9);
    } else if (text.length() == 38) {
      bare = text.substring(1, 37);
    } else if (text.length() == 32) {
      return isHex(text);
    }
    if (bare.length() != 36) {
      return false;
    }
    for (int dash : new int[] {8, 13, 18, 23}) {
      if (bare.charAt(dash) != '-') {
        return false;
      }
    }
    return isHex(bare.replace("-", "")) && bare.replace("-", "").length() == 32;
  }

  private static boolean isHex(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
