package dev.fairlead.chart.schema;

/** Addresses relative to others. Reference: RFC 3986 section 5, Go net/url ResolveReference. */
final class Urls {
  private Urls() {}

  /** The parts of an address; null for a part that is not there. */
  private record Parts(String scheme, String authority, String path, String query) {
    static Parts of(String url) {
      String rest = url;
      String scheme = null;
      int colon = rest.indexOf(':');
      if (colon > 0 && isScheme(rest.substring(0, colon))) {
        scheme = rest.substring(0, colon);
        rest = rest.substring(colon + 1);
      }
      String query = null;
      int mark = rest.indexOf('?');
      if (mark >= 0) {
        query = rest.substring(mark + 1);
        rest = rest.substring(0, mark);
      }
      String authority = null;
      if (rest.startsWith("//")) {
        int slash = rest.indexOf('/', 2);
        authority = rest.substring(2, slash < 0 ? rest.length() : slash);
        rest = slash < 0 ? "" : rest.substring(slash);
      }
      return new Parts(scheme, authority, rest, query);
    }

    @Override
    public String toString() {
      return (scheme == null ? "" : scheme + ":")
          + (authority == null ? "" : "//" + authority)
          + path
          + (query == null ? "" : "?" + query);
    }

    boolean opaque() {
      return scheme != null && authority == null && !path.startsWith("/");
    }
  }

  private static boolean isScheme(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean other = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
      if (!letter && !(i > 0 && other)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an address begins with a scheme. */
  static boolean isAbsolute(String url) {
    return Parts.of(url).scheme() != null;
  }

  /** The path of an address. */
  static String path(String url) {
    return Parts.of(url).path();
  }

  /** The host of an address with its port; empty if there is none. */
  static String host(String url) {
    String authority = Parts.of(url).authority();
    return authority == null ? "" : authority.substring(authority.lastIndexOf('@') + 1);
  }

  /** The absolute address of a reference without a fragment. */
  static String resolve(String base, String reference) {
    Parts ref = Parts.of(reference);
    if (ref.scheme() != null) {
      return ref.opaque()
          ? reference
          : new Parts(ref.scheme(), ref.authority(), clean(ref.path()), ref.query()).toString();
    }
    Parts from = Parts.of(base);
    if (from.opaque()) {
      return new Parts(from.scheme(), null, from.path(), ref.query()).toString();
    }
    if (ref.authority() != null) {
      return new Parts(from.scheme(), ref.authority(), clean(ref.path()), ref.query()).toString();
    }
    if (ref.path().isEmpty()) {
      String query = ref.query() == null ? from.query() : ref.query();
      return new Parts(from.scheme(), from.authority(), from.path(), query).toString();
    }
    String path = ref.path();
    if (!path.startsWith("/")) {
      String folder = from.path().substring(0, from.path().lastIndexOf('/') + 1);
      path = (folder.isEmpty() ? "/" : folder) + path;
    }
    return new Parts(from.scheme(), from.authority(), clean(path), ref.query()).toString();
  }

  /** A path without {@code .} and {@code ..}. */
  private static String clean(String path) {
    if (path.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    String[] parts = path.split("/", -1);
    for (int i = 1; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      if (parts[i].equals("..")) {
        out.setLength(Math.max(0, out.lastIndexOf("/")));
      } else if (!parts[i].equals(".")) {
        out.append('/').append(parts[i]);
        continue;
      }
      if (last) {
        out.append('/');
      }
    }
    return out.toString();
  }
}
