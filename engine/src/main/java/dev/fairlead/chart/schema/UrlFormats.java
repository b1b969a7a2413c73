package dev.fairlead.chart.schema;

import dev.fairlead.value.GoQuote;

/** The formats of URLs. Reference: jsonschema format.go, Go net/url Parse. */
final class UrlFormats {
  private static final String URL_ERROR = "net/url: ";

  private UrlFormats() {}

  static String uri(String text) {
    String problem = parse(text);
    if (problem != null) {
      return problem;
    }
    return Urls.isAbsolute(Locations.withoutFragment(text)) ? null : "relative url";
  }

  static String reference(String text) {
    return text.indexOf('\\') >= 0 ? "contains \\" : parse(text);
  }

  static String template(String text) {
    String problem = parse(text);
    if (problem != null) {
      return problem;
    }
    String path = Urls.path(Locations.withoutFragment(text));
    String decodedPath = Locations.decode(path);
    // A path that is escaped as Go would do it is not looked at.
    if (decodedPath == null || Locations.encodePath(decodedPath).equals(path)) {
      return null;
    }
    for (String part : path.split("/", -1)) {
      boolean open = false;
      String decoded = Locations.decode(part);
      for (int i = 0; decoded != null && i < decoded.length(); i++) {
        char c = decoded.charAt(i);
        if (c == '{' || c == '}') {
          if (open == (c == '{')) {
            return "nested curly braces";
          }
          open = !open;
        }
      }
      if (open) {
        return "no matching closing brace";
      }
    }
    return null;
  }

  /** Go's error for what is no URL, or null. */
  private static String parse(String text) {
    String url = Locations.withoutFragment(text);
    String problem = problem(url);
    if (problem != null) {
      return "parse " + GoQuote.quote(url) + ": " + problem;
    }
    problem = escapeProblem(Locations.fragment(text), false);
    if (problem != null) {
      return "parse " + GoQuote.quote(text) + ": " + problem;
    }
    return addressProblem(Urls.host(url));
  }

  /** What is wrong with a host that must be an address of version 6, or null. */
  private static String addressProblem(String host) {
    if (host.startsWith("[")) {
      return host.contains("%25")
          ? "invalid ipv6 address: zone id is not a part of ipv6 address"
          : null;
    }
    return host.indexOf(':') == host.lastIndexOf(':')
        ? null
        : "ipv6 address not enclosed in brackets";
  }

  private static String problem(String url) {
    for (int i = 0; i < url.length(); i++) {
      if (url.charAt(i) < ' ' || url.charAt(i) == 0x7F) {
        return URL_ERROR + "invalid control character in URL";
      }
    }
    if (url.startsWith(":")) {
      return "missing protocol scheme";
    }
    boolean absolute = Urls.isAbsolute(url);
    String rest = absolute ? url.substring(url.indexOf(':') + 1) : url;
    int query = rest.indexOf('?');
    rest = query < 0 ? rest : rest.substring(0, query);
    if (!rest.startsWith("/")) {
      int slash = rest.indexOf('/');
      String first = slash < 0 ? rest : rest.substring(0, slash);
      if (absolute) {
        return null;
      }
      return first.indexOf(':') >= 0
          ? "first path segment in URL cannot contain colon"
          : escapeProblem(rest, false);
    }
    if (rest.startsWith("//") && (absolute || !rest.startsWith("///"))) {
      int slash = rest.indexOf('/', 2);
      int end = slash < 0 ? rest.length() : slash;
      boolean web = url.startsWith("http:") || url.startsWith("https:");
      String problem = authorityProblem(rest.substring(2, end), web);
      if (problem != null) {
        return problem;
      }
      rest = rest.substring(end);
    }
    return escapeProblem(rest, false);
  }

  private static String authorityProblem(String authority, boolean web) {
    int at = authority.lastIndexOf('@');
    String problem = hostProblem(authority.substring(at + 1), web);
    if (problem != null || at < 0) {
      return problem;
    }
    String user = authority.substring(0, at);
    for (int c : user.codePoints().toArray()) {
      boolean word = Formats.isLetter(c) || Formats.isDigit(c);
      if (!word && "-._:~!$&'()*+,;=%@".indexOf(c) < 0) {
        return URL_ERROR + "invalid userinfo";
      }
    }
    return escapeProblem(user, false);
  }

  private static String hostProblem(String host, boolean web) {
    int bracket = host.lastIndexOf('[');
    if (bracket > 0) {
      return "invalid IP-literal";
    }
    if (bracket < 0) {
      int colon = web ? host.indexOf(':') : host.lastIndexOf(':');
      String problem = colon < 0 ? null : portProblem(host.substring(colon));
      return problem == null ? escapeProblem(host, true) : problem;
    }
    int close = host.lastIndexOf(']');
    if (close < 0) {
      return "missing ']' in host";
    }
    String problem = portProblem(host.substring(close + 1));
    if (problem != null) {
      return problem;
    }
    String address = host.substring(1, close).replace("%25", "%");
    problem = new IpAddress(address).problem();
    if (problem != null) {
      return "invalid host: " + problem;
    }
    return address.indexOf(':') < 0 ? "invalid IP-literal" : null;
  }

  private static String portProblem(String port) {
    boolean fits =
        port.isEmpty()
            || port.startsWith(":") && Formats.digits(port.substring(1)) == port.length() - 1;
    return fits ? null : "invalid port " + GoQuote.quote(port) + " after host";
  }

  /** What is wrong with the percent escapes, or the characters, of a part; or null. */
  static String escapeProblem(String text, boolean host) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        boolean hex =
            i + 2 < text.length()
                && Character.digit(text.charAt(i + 1), 16) >= 0
                && Character.digit(text.charAt(i + 2), 16) >= 0;
        boolean ascii = hex && host && Character.digit(text.charAt(i + 1), 16) < 8;
        if (!hex || ascii && !text.startsWith("%25", i)) {
          String escape = text.substring(i, Math.min(text.length(), i + 3));
          return "invalid URL escape " + GoQuote.quote(escape);
        }
      } else if (host && c < 0x80 && !isHost(c)) {
        return "invalid character " + GoQuote.quote(String.valueOf(c)) + " in host name";
      }
    }
    return null;
  }

  private static boolean isHost(char c) {
    return Formats.isLetter(c) || Formats.isDigit(c) || "-_.~!$&'()*+,;=:[]<>\"".indexOf(c) >= 0;
  }
}
