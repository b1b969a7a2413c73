package dev.fairlead.chart;

import dev.fairlead.value.GoQuote;
import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cleans the texts of Chart.yaml and checks them. Reference: helm pkg/chart/v2, Validate. */
final class MetadataRules {
  private static final String[] TEXTS = {
    "Name", "Description", "Home", "Icon", "Condition", "Tags", "AppVersion", "KubeVersion"
  };
  private static final String[] MAINTAINER_TEXTS = {"Name", "Email", "URL"};
  private static final String[] DEPENDENCY_TEXTS = {"Name", "Version", "Repository", "Condition"};

  private final Profile profile;

  private MetadataRules(Profile profile) {
    this.profile = profile;
  }

  /** Cleans the decoded fields in place; fails at the first rule that is broken. */
  static void apply(Map<String, Object> fields, Profile profile) {
    MetadataRules rules = new MetadataRules(profile);
    rules.clean(fields, TEXTS);
    rules.cleanList(fields, "Sources");
    rules.cleanList(fields, "Keywords");
    rules.checkHead(Metadata.of(fields));
    rules.checkMaintainers(fields);
    rules.checkDependencies(fields);
  }

  private void checkHead(Metadata metadata) {
    if (metadata.apiVersion().isEmpty()) {
      throw invalid("chart.metadata.apiVersion is required");
    }
    String name = metadata.name();
    if (name.isEmpty()) {
      throw invalid("chart.metadata.name is required");
    }
    if (name.equals(".") || name.equals("..")) {
      throw invalid("chart.metadata.name " + quote(name) + " is not allowed");
    }
    if (name.indexOf('/') >= 0 && name.length() > 1) {
      throw invalid("chart.metadata.name " + quote(name) + " is invalid");
    }
    String version = metadata.version();
    if (version.isEmpty()) {
      throw invalid("chart.metadata.version is required");
    }
    if (!CompatibleRange.isVersion(version)) {
      throw invalid("chart.metadata.version " + quote(version) + " is invalid");
    }
    String type = metadata.type();
    if (!type.isEmpty() && !type.equals("application") && !type.equals("library")) {
      throw invalid("chart.metadata.type must be application or library");
    }
  }

  private void checkMaintainers(Map<String, Object> fields) {
    for (Object maintainer : list(fields, "Maintainers")) {
      if (maintainer == null) {
        throw invalid("maintainers must not contain empty or null nodes");
      }
      clean(Origins.table(maintainer), MAINTAINER_TEXTS);
    }
  }

  private void checkDependencies(Map<String, Object> fields) {
    Set<String> names = new HashSet<>();
    for (Object item : list(fields, "Dependencies")) {
      if (item == null) {
        throw invalid("dependencies must not contain empty or null nodes");
      }
      clean(Origins.table(item), DEPENDENCY_TEXTS);
      cleanList(Origins.table(item), "Tags");
      Dependency dependency = new Dependency(Origins.table(item));
      String alias = dependency.alias();
      if (!isAlias(alias)) {
        throw invalid(
            "dependency " + quote(dependency.name()) + " has disallowed characters in the alias");
      }
      String name = alias.isEmpty() ? dependency.name() : alias;
      if (!names.add(name)) {
        throw invalid("more than one dependency with name or alias " + quote(name));
      }
    }
  }

  private static boolean isAlias(String alias) {
    for (int i = 0; i < alias.length(); i++) {
      char c = alias.charAt(i);
      boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!word && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static List<Object> list(Map<String, Object> fields, String name) {
    return fields.get(name) == null ? List.of() : Origins.list(fields.get(name));
  }

  private void clean(Map<String, Object> fields, String[] names) {
    for (String name : names) {
      if (fields.get(name) instanceof String text) {
        fields.put(name, cleaned(text));
      }
    }
  }

  private void cleanList(Map<String, Object> fields, String name) {
    List<Object> list = list(fields, name);
    for (int i = 0; i < list.size(); i++) {
      list.set(i, cleaned((String) list.get(i)));
    }
  }

  /** Every kind of space becomes a blank; what Go does not print is dropped. */
  private String cleaned(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (GoUnicode.isSpace(c)) {
        out.append(' ');
      } else if (Utf8.isByte(c)) {
        out.append('\uFFFD');
      } else if (GoUnicode.isPrint(c, profile)) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private String quote(String text) {
    return GoQuote.quote(text, profile);
  }

  private static ChartException invalid(String message) {
    return new ChartException("validation: " + message);
  }
}
