package dev.fairlead.function;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import java.util.Locale;

/**
 * A URL in parts, nothing escaped but the query and the user. Strings are {@link ByteText}.
 * Reference: Go net/url, Parse and String.
 *
 * @param user name and password as they stand in a URL, or null
 */
record GoUrl(
    String scheme,
    String opaque,
    String user,
    String host,
    String path,
    String query,
    String fragment) {

  /** Characters that user names and passwords hold unescaped. */
  private static final String USER_MARKS = "-._:~!$&'()*+,;=%@";

  /**
   * Takes a text apart.
   *
   * @param failure what a failure says first
   */
  static GoUrl parse(String text, Profile profile, String failure) {
    int hash = text.indexOf('#');
    String whole = hash < 0 ? text : text.substring(0, hash);
    String blamed = whole;
    try {
      GoUrl url = parse(ByteText.of(whole));
      if (hash < 0 || hash == text.length() - 1) {
        return url;
      }
      blamed = text;
      return url.withFragment(UrlPart.FRAGMENT.unescape(ByteText.of(text.substring(hash + 1))));
    } catch (FunctionException e) {
      throw new FunctionException(
          failure + "parse " + GoQuote.quote(blamed, profile) + ": " + e.getMessage(), e);
    }
  }

  private GoUrl withFragment(String bytes) {
    return new GoUrl(scheme, opaque, user, host, path, query, bytes);
  }

  private static GoUrl parse(String bytes) {
    checkControls(bytes);
    if (bytes.equals("*")) {
      return new GoUrl("", "", null, "", "*", "", "");
    }
    int colon = schemeEnd(bytes);
    String scheme = colon < 0 ? "" : lower(bytes.substring(0, colon));
    String rest = bytes.substring(colon + 1);
    int mark = rest.indexOf('?');
    String query = mark < 0 ? "" : rest.substring(mark + 1);
    rest = mark < 0 ? rest : rest.substring(0, mark);
    if (!rest.startsWith("/")) {
      if (!scheme.isEmpty()) {
        return new GoUrl(scheme, rest, null, "", "", query, "");
      }
      if (beforeSlash(rest).indexOf(':') >= 0) {
        throw new FunctionException("first path segment in URL cannot contain colon");
      }
    }
    if (!rest.startsWith("//") || scheme.isEmpty() && rest.startsWith("///")) {
      return new GoUrl(scheme, "", null, "", UrlPart.PATH.unescape(rest), query, "");
    }
    String authority = beforeSlash(rest.substring(2));
    int at = authority.lastIndexOf('@');
    String host = host(scheme, authority.substring(at + 1));
    String user = at < 0 ? null : user(authority.substring(0, at));
    String path = UrlPart.PATH.unescape(rest.substring(2 + authority.length()));
    return new GoUrl(scheme, "", user, host, path, query, "");
  }

  private static void checkControls(String bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      if (bytes.charAt(i) < ' ' || bytes.charAt(i) == 0x7F) {
        throw new FunctionException("net/url: invalid control character in URL");
      }
    }
  }

  /** Where the scheme's colon stands, or -1 when there is no scheme. */
  private static int schemeEnd(String bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c == ':') {
        if (i == 0) {
          throw new FunctionException("missing protocol scheme");
        }
        return i;
      }
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean other = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
      if (!letter && (!other || i == 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static String lower(String scheme) {
    return scheme.toLowerCase(Locale.ROOT);
  }

  private static String beforeSlash(String bytes) {
    int slash = bytes.indexOf('/');
    return slash < 0 ? bytes : bytes.substring(0, slash);
  }

  /** Reads name and password, and writes them again as Go does. */
  private static String user(String bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c >= 0x80 || !Character.isLetterOrDigit(c) && USER_MARKS.indexOf(c) < 0) {
        throw new FunctionException("net/url: invalid userinfo");
      }
    }
    int colon = bytes.indexOf(':');
    String name = UrlPart.USER.unescape(colon < 0 ? bytes : bytes.substring(0, colon));
    if (colon < 0) {
      return UrlPart.USER.escape(name);
    }
    String password = UrlPart.USER.unescape(bytes.substring(colon + 1));
    return UrlPart.USER.escape(name) + ":" + UrlPart.USER.escape(password);
  }

  private static String host(String scheme, String bytes) {
    int bracket = bytes.lastIndexOf('[');
    if (bracket > 0) {
      throw new FunctionException("invalid IP-literal");
    }
    if (bracket == 0) {
      return literal(bytes);
    }
    boolean http = scheme.equals("http") || scheme.equals("https");
    int colon = http ? bytes.indexOf(':') : bytes.lastIndexOf(':');
    if (colon >= 0) {
      checkPort(bytes.substring(colon));
    }
    return UrlPart.HOST.unescape(bytes);
  }

  /** An IPv6 address in brackets, perhaps with a zone and a port. */
  private static String literal(String bytes) {
    int end = bytes.lastIndexOf(']');
    if (end < 0) {
      throw new FunctionException("missing ']' in host");
    }
    checkPort(bytes.substring(end + 1));
    String name = bytes.substring(1, end);
    int zone = name.indexOf("%25");
    String address =
        zone < 0
            ? UrlPart.HOST.unescape(name)
            : UrlPart.HOST.unescape(name.substring(0, zone))
                + UrlPart.ZONE.unescape(name.substring(zone));
    new IpLiteral(address).check();
    return "[" + address + "]" + bytes.substring(end + 1);
  }

  private static void checkPort(String port) {
    if (!isOptionalPort(port)) {
      throw new FunctionException(
          "invalid port " + GoQuote.quote(ByteText.text(port)) + " after host");
    }
  }

  private static boolean isOptionalPort(String port) {
    for (int i = 0; i < port.length(); i++) {
      if (i == 0 ? port.charAt(i) != ':' : port.charAt(i) < '0' || port.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** The host without port and brackets. */
  String hostName() {
    int colon = host.lastIndexOf(':');
    boolean port = colon >= 0 && isOptionalPort(host.substring(colon));
    String name = port ? host.substring(0, colon) : host;
    boolean literal = name.startsWith("[") && name.endsWith("]") && name.length() > 1;
    return literal ? name.substring(1, name.length() - 1) : name;
  }

  /** The parts put together. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(scheme);
    out.append(scheme.isEmpty() ? "" : ":");
    if (opaque.isEmpty()) {
      appendHierarchy(out);
    } else {
      out.append(opaque);
    }
    if (!query.isEmpty()) {
      out.append('?').append(query);
    }
    if (!fragment.isEmpty()) {
      out.append('#').append(UrlPart.FRAGMENT.escape(fragment));
    }
    return out.toString();
  }

  private void appendHierarchy(StringBuilder out) {
    boolean rooted = !scheme.isEmpty() && !path.isEmpty();
    if (rooted || !host.isEmpty() || user != null) {
      out.append("//").append(user == null ? "" : user + "@").append(UrlPart.HOST.escape(host));
    }
    String escaped = path.equals("*") ? path : UrlPart.PATH.escape(path);
    if (!escaped.isEmpty() && !escaped.startsWith("/") && !host.isEmpty()) {
      out.append('/');
    }
    if (out.length() == 0 && beforeSlash(escaped).indexOf(':') >= 0) {
      out.append("./");
    }
    out.append(escaped);
  }
}
