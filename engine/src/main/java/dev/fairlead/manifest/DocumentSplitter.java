package dev.fairlead.manifest;

import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a rendered file into its YAML documents, not as YAML would but as Helm does. Reference:
 * pkg/release/v1/util/manifest.go and pkg/releaseutil/manifest.go, SplitManifests.
 */
final class DocumentSplitter {
  private static final String DASHES = "---";

  private DocumentSplitter() {}

  /** The documents that are not empty, in order. */
  static List<String> split(String text, Profile profile) {
    return profile == Profile.HELM_3 ? splitTrimmed(text) : splitAtLines(text);
  }

  /** Helm 4: a separator starts a line; documents keep the white space at their end. */
  private static List<String> splitAtLines(String text) {
    List<String> documents = new ArrayList<>();
    String body = Blank.trimLeft(text);
    int start = 0;
    int separator = body.startsWith(DASHES) ? 0 : lineOfDashes(body, 0);
    while (separator >= 0) {
      addUnlessBlank(documents, body.substring(start, separator));
      start = separator + DASHES.length();
      while (start < body.length() && (body.charAt(start) == ' ' || body.charAt(start) == '\t')) {
        start++;
      }
      separator = lineOfDashes(body, start);
    }
    addUnlessBlank(documents, body.substring(start));
    return documents;
  }

  private static int lineOfDashes(String text, int from) {
    int newline = text.indexOf("\n---", from);
    return newline < 0 ? -1 : newline + 1;
  }

  private static void addUnlessBlank(List<String> documents, String document) {
    String text = Blank.trimLeft(document);
    if (!text.isEmpty()) {
      documents.add(text);
    }
  }

  /** Helm 3: a separator takes the white space around it; documents are trimmed. */
  private static List<String> splitTrimmed(String text) {
    List<String> documents = new ArrayList<>();
    String body = GoUnicode.trim(text);
    int start = 0;
    int dashes = body.startsWith(DASHES) ? 0 : lineOfDashes(body, 0);
    while (dashes >= 0) {
      addUnlessEmpty(documents, body.substring(start, withoutSpace(body, start, dashes)));
      start = dashes + DASHES.length();
      while (start < body.length() && isRegexSpace(body.charAt(start))) {
        start++;
      }
      dashes = lineOfDashes(body, start);
    }
    addUnlessEmpty(documents, body.substring(start));
    return documents;
  }

  private static int withoutSpace(String text, int start, int end) {
    int last = end;
    while (last > start && isRegexSpace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  private static void addUnlessEmpty(List<String> documents, String document) {
    if (!document.isEmpty()) {
      documents.add(GoUnicode.trim(document));
    }
  }

  /** The regular expression {@code \s}: without the vertical tab that TrimSpace removes. */
  private static boolean isRegexSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
