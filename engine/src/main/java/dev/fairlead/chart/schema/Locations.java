package dev.fairlead.chart.schema;

import dev.fairlead.value.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Addresses of schemas, their fragments, and JSON pointers. Reference: jsonschema util.go. */
final class Locations {
  private static final String HEX = "0123456789ABCDEF";

  private Locations() {}

  static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }

  static String fragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? "" : url.substring(hash + 1);
  }

  /** A pointer with one more name behind it. */
  static String append(String pointer, String name) {
    return pointer + "/" + escape(name);
  }

  static String escape(String name) {
    return name.indexOf('~') < 0 && name.indexOf('/') < 0
        ? name
        : name.replace("~", "~0").replace("/", "~1");
  }

  /** The names of a pointer; null if an escape in it is wrong. */
  static List<String> names(String pointer) {
    List<String> names = new ArrayList<>();
    int start = pointer.indexOf('/') + 1;
    while (start > 0) {
      int slash = pointer.indexOf('/', start);
      String name = pointer.substring(start, slash < 0 ? pointer.length() : slash);
      for (int i = name.indexOf('~'); i >= 0; i = name.indexOf('~', i + 1)) {
        if (!name.startsWith("0", i + 1) && !name.startsWith("1", i + 1)) {
          return null;
        }
      }
      names.add(name.indexOf('~') < 0 ? name : name.replace("~1", "/").replace("~0", "~"));
      start = slash + 1;
    }
    return names;
  }

  /** The pointer that some names make. */
  static String pointer(List<String> names) {
    StringBuilder pointer = new StringBuilder();
    for (String name : names) {
      pointer.append('/').append(escape(name));
    }
    return pointer.toString();
  }

  /** A fragment as it is written in an address: escaped but for its slashes (Go's PathEscape). */
  static String encode(String fragment) {
    return encode(fragment, "-_.~$&+=:@/");
  }

  /** A path as Go writes it in an address. */
  static String encodePath(String path) {
    return encode(path, "-_.~$&+=:@/,;");
  }

  private static String encode(String text, String plain) {
    StringBuilder out = new StringBuilder();
    for (byte b : Utf8.bytes(text)) {
      char c = (char) (b & 0xFF);
      if (Formats.isLetter(c) || Formats.isDigit(c) || plain.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
      }
    }
    return out.toString();
  }

  /** Undoes percent escapes; null if one is wrong. */
  static String decode(String fragment) {
    if (fragment.indexOf('%') < 0) {
      return fragment;
    }
    byte[] bytes = fragment.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '%') {
        out[length++] = bytes[i];
        continue;
      }
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return null;
      }
      out[length++] = (byte) (high << 4 | low);
      i += 2;
    }
    return Utf8.text(Arrays.copyOf(out, length));
  }

  /** An address with a pointer or an anchor in it. */
  static String join(String url, String fragment) {
    return url + "#" + encode(fragment);
  }
}
