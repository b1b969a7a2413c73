package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Param.MAP;
import static dev.fairlead.function.Param.PROFILE;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.tree.Function;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoPrint;
import dev.fairlead.value.Kind;
import dev.fairlead.value.Profile;
import java.util.LinkedHashMap;
import java.util.Map;

/** Functions on URLs. Reference: sprig url.go, Go net/url. */
final class UrlFunctions {
  private UrlFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "urlJoin" -> fn(PROFILE, MAP, UrlFunctions::join);
      case "urlParse" -> fn(PROFILE, TEXT, UrlFunctions::parse);
      default -> null;
    };
  }

  private static Map<String, Object> parse(Profile profile, String text) {
    GoUrl url = GoUrl.parse(text, profile, "unable to parse url: ");
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("scheme", ByteText.text(url.scheme()));
    parts.put("host", ByteText.text(url.host()));
    parts.put("hostname", ByteText.text(url.hostName()));
    parts.put("path", ByteText.text(url.path()));
    parts.put("query", ByteText.text(url.query()));
    parts.put("opaque", ByteText.text(url.opaque()));
    parts.put("fragment", ByteText.text(url.fragment()));
    parts.put("userinfo", url.user() == null ? "" : ByteText.text(url.user()));
    return parts;
  }

  private static String join(Profile profile, Map<String, Object> parts) {
    String scheme = part(parts, "scheme");
    String host = part(parts, "host");
    String path = part(parts, "path");
    String query = part(parts, "query");
    String opaque = part(parts, "opaque");
    String fragment = part(parts, "fragment");
    String userinfo = part(parts, "userinfo");
    String user = null;
    if (!userinfo.isEmpty()) {
      String carrier = "proto://" + ByteText.text(userinfo) + "@host";
      user = GoUrl.parse(carrier, profile, "unable to parse userinfo in dict: ").user();
    }
    return ByteText.text(new GoUrl(scheme, opaque, user, host, path, query, fragment).toString());
  }

  /** The bytes of one part; empty where it is missing. */
  private static String part(Map<String, Object> parts, String key) {
    if (parts == null || !parts.containsKey(key)) {
      return "";
    }
    Object part = parts.get(key);
    if (part == null) {
      throw new FunctionException(
          "runtime error: invalid memory address or nil pointer dereference");
    }
    if (Kind.of(part) != Kind.STRING) {
      String found = Kind.of(part).goName();
      throw new FunctionException(
          "unable to parse " + key + " key, must be of type string, but " + found + " found");
    }
    return ByteText.of(GoPrint.print(part));
  }
}
