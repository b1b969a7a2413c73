package dev.fairlead.format;

import dev.fairlead.format.YamlToken.Kind;
import java.util.HashMap;
import java.util.Map;

/**
 * Builds the nodes of the first document of a YAML text. The grammar and its error texts are those
 * of go-yaml (yaml/v2 parserc.go).
 */
final class YamlParser {
  private final YamlScanner scanner;
  private Map<String, YamlNode> anchors = Map.of();
  private Map<String, String> tagPrefixes = Map.of();

  YamlParser(String text) {
    scanner = new YamlScanner(new YamlInput(text));
  }

  /** The root of the first document, or null when there is no document. */
  YamlNode document() {
    YamlToken token = scanner.peek();
    boolean explicit = false;
    if (token.kind == Kind.STREAM_END) {
      return null;
    }
    if (isDirective(token) || token.kind == Kind.DOCUMENT_START) {
      token = directives(token);
      if (token.kind != Kind.DOCUMENT_START) {
        throw error(token, "did not find expected <document start>");
      }
      token = scanner.skip();
      explicit = true;
    }
    YamlNode root =
        explicit && endsDocument(token)
            ? YamlNode.empty(token.line, token.column)
            : node(true, false);
    scanner.peek();
    return root;
  }

  private static boolean isDirective(YamlToken token) {
    return token.kind == Kind.VERSION_DIRECTIVE || token.kind == Kind.TAG_DIRECTIVE;
  }

  private static boolean endsDocument(YamlToken token) {
    return isDirective(token)
        || token.kind == Kind.DOCUMENT_START
        || token.kind == Kind.DOCUMENT_END
        || token.kind == Kind.STREAM_END;
  }

  private YamlToken directives(YamlToken first) {
    boolean versionSeen = false;
    YamlToken token = first;
    for (; isDirective(token); token = scanner.skip()) {
      if (token.kind == Kind.TAG_DIRECTIVE) {
        tagDirective(token);
        continue;
      }
      if (versionSeen) {
        throw error(token, "found duplicate %YAML directive");
      }
      if (!token.value.equals("1.1")) {
        throw error(token, "found incompatible YAML document");
      }
      versionSeen = true;
    }
    return token;
  }

  private void tagDirective(YamlToken token) {
    if (tagPrefixes.isEmpty()) {
      tagPrefixes = new HashMap<>();
    }
    if (tagPrefixes.put(token.value, token.suffix) != null) {
      throw error(token, "found duplicate %TAG directive");
    }
  }

  /** A parser's error: its line is the one before, counted from 1, and left out on the first. */
  private static FormatException error(YamlToken token, String problem) {
    String where = token.line == 0 ? "yaml: " : "yaml: line " + token.line + ": ";
    return new FormatException(where + problem, token.line + 1, token.column + 1);
  }

  // Nodes.

  private YamlNode node(boolean block, boolean indentless) {
    YamlToken token = scanner.peek();
    if (token.kind == Kind.ALIAS) {
      return alias(token);
    }
    YamlToken start = token;
    YamlToken anchor = null;
    YamlToken tag = null;
    while (token.kind == Kind.ANCHOR && anchor == null || token.kind == Kind.TAG && tag == null) {
      if (token.kind == Kind.ANCHOR) {
        anchor = token;
      } else {
        tag = token;
      }
      token = scanner.skip();
    }
    String fullTag = tag == null ? "" : fullTag(tag);
    YamlNode.Kind kind = kind(token, block, indentless);
    if (kind == null && start == token) {
      throw error(token, "did not find expected node content");
    }
    YamlNode node =
        new YamlNode(kind == null ? YamlNode.Kind.SCALAR : kind, start.line, start.column);
    node.tag = fullTag;
    if (anchor != null) {
      anchor(anchor.value, node);
    }
    if (kind == null) {
      node.implicit = tag == null;
    } else {
      fill(node, token);
    }
    return node;
  }

  private void anchor(String name, YamlNode node) {
    if (anchors.isEmpty()) {
      anchors = new HashMap<>();
    }
    anchors.put(name, node);
  }

  private YamlNode alias(YamlToken token) {
    YamlNode node = new YamlNode(YamlNode.Kind.ALIAS, token.line, token.column);
    node.value = token.value;
    node.target = anchors.get(token.value);
    if (node.target == null) {
      throw new FormatException(
          "yaml: unknown anchor '" + token.value + "' referenced",
          token.line + 1,
          token.column + 1);
    }
    scanner.take();
    return node;
  }

  private String fullTag(YamlToken tag) {
    if (tag.value.isEmpty()) {
      return tag.suffix;
    }
    String prefix = tagPrefixes.get(tag.value);
    if (prefix == null && tag.value.equals("!!")) {
      prefix = "tag:yaml.org,2002:";
    } else if (prefix == null && tag.value.equals("!")) {
      prefix = "!";
    }
    if (prefix == null) {
      throw error(tag, "found undefined tag handle");
    }
    return prefix + tag.suffix;
  }

  private static YamlNode.Kind kind(YamlToken token, boolean block, boolean indentless) {
    return switch (token.kind) {
      case SCALAR -> YamlNode.Kind.SCALAR;
      case FLOW_SEQUENCE_START -> YamlNode.Kind.SEQUENCE;
      case FLOW_MAPPING_START -> YamlNode.Kind.MAPPING;
      case BLOCK_SEQUENCE_START -> block ? YamlNode.Kind.SEQUENCE : null;
      case BLOCK_MAPPING_START -> block ? YamlNode.Kind.MAPPING : null;
      case BLOCK_ENTRY -> indentless ? YamlNode.Kind.SEQUENCE : null;
      default -> null;
    };
  }

  private void fill(YamlNode node, YamlToken token) {
    switch (token.kind) {
      case SCALAR -> {
        node.value = token.value;
        node.implicit = node.tag.isEmpty() ? token.plain : node.tag.equals("!");
        scanner.take();
      }
      case FLOW_SEQUENCE_START -> flowSequence(node);
      case FLOW_MAPPING_START -> flowMapping(node);
      case BLOCK_SEQUENCE_START -> blockSequence(node);
      case BLOCK_MAPPING_START -> blockMapping(node);
      default -> indentlessSequence(node);
    }
  }

  // Block collections.

  private void blockSequence(YamlNode node) {
    YamlToken token = scanner.skip();
    while (token.kind == Kind.BLOCK_ENTRY) {
      YamlToken entry = token;
      token = scanner.skip();
      boolean empty = token.kind == Kind.BLOCK_ENTRY || token.kind == Kind.BLOCK_END;
      node.children.add(empty ? emptyAfter(entry) : node(true, false));
      token = scanner.peek();
    }
    if (token.kind != Kind.BLOCK_END) {
      throw error(token, "did not find expected '-' indicator");
    }
    scanner.take();
  }

  private void indentlessSequence(YamlNode node) {
    YamlToken token = scanner.peek();
    while (token.kind == Kind.BLOCK_ENTRY) {
      YamlToken entry = token;
      token = scanner.skip();
      boolean empty = token.kind == Kind.BLOCK_ENTRY || endsBlockValue(token);
      node.children.add(empty ? emptyAfter(entry) : node(true, false));
      token = scanner.peek();
    }
  }

  private static boolean endsBlockValue(YamlToken token) {
    return token.kind == Kind.KEY || token.kind == Kind.VALUE || token.kind == Kind.BLOCK_END;
  }

  private static YamlNode emptyAfter(YamlToken token) {
    return YamlNode.empty(token.line, token.column + 1);
  }

  private void blockMapping(YamlNode node) {
    YamlToken token = scanner.skip();
    while (token.kind == Kind.KEY) {
      node.children.add(blockPart(token));
      token = scanner.peek();
      node.children.add(
          token.kind == Kind.VALUE ? blockPart(token) : YamlNode.empty(token.line, token.column));
      token = scanner.peek();
    }
    if (token.kind != Kind.BLOCK_END) {
      throw error(token, "did not find expected key");
    }
    scanner.take();
  }

  /** What follows a key's or a value's token. */
  private YamlNode blockPart(YamlToken token) {
    return endsBlockValue(scanner.skip()) ? emptyAfter(token) : node(true, true);
  }

  // Flow collections.

  private void flowSequence(YamlNode node) {
    YamlToken token = scanner.skip();
    while (token.kind != Kind.FLOW_SEQUENCE_END) {
      if (!node.children.isEmpty()) {
        if (token.kind != Kind.FLOW_ENTRY) {
          throw error(token, "did not find expected ',' or ']'");
        }
        token = scanner.skip();
      }
      if (token.kind == Kind.KEY) {
        node.children.add(singlePair(token));
      } else if (token.kind != Kind.FLOW_SEQUENCE_END) {
        node.children.add(node(false, false));
      }
      token = scanner.peek();
    }
    scanner.take();
  }

  /** The mapping of one entry that {@code [a: b]} holds. */
  private YamlNode singlePair(YamlToken key) {
    YamlNode pair = new YamlNode(YamlNode.Kind.MAPPING, key.line, key.column);
    YamlToken token = scanner.skip();
    if (token.kind == Kind.VALUE || endsFlowItem(token, Kind.FLOW_SEQUENCE_END)) {
      // go-yaml drops this token, be it the closing bracket.
      pair.children.add(emptyAfter(token));
      scanner.take();
    } else {
      pair.children.add(node(false, false));
    }
    pair.children.add(flowValue(Kind.FLOW_SEQUENCE_END));
    scanner.peek();
    return pair;
  }

  private static boolean endsFlowItem(YamlToken token, Kind end) {
    return token.kind == Kind.FLOW_ENTRY || token.kind == end;
  }

  private YamlNode flowValue(Kind end) {
    YamlToken token = scanner.peek();
    if (token.kind == Kind.VALUE) {
      YamlToken value = token;
      token = scanner.skip();
      if (!endsFlowItem(token, end)) {
        return node(false, false);
      }
      token = end == Kind.FLOW_SEQUENCE_END ? value : token;
    }
    return YamlNode.empty(token.line, token.column);
  }

  private void flowMapping(YamlNode node) {
    YamlToken token = scanner.skip();
    while (token.kind != Kind.FLOW_MAPPING_END) {
      if (!node.children.isEmpty()) {
        if (token.kind != Kind.FLOW_ENTRY) {
          throw error(token, "did not find expected ',' or '}'");
        }
        token = scanner.skip();
      }
      if (token.kind == Kind.KEY) {
        flowEntry(node, scanner.skip());
      } else if (token.kind != Kind.FLOW_MAPPING_END) {
        node.children.add(node(false, false));
        token = scanner.peek();
        node.children.add(YamlNode.empty(token.line, token.column));
      }
      token = scanner.peek();
    }
    scanner.take();
  }

  private void flowEntry(YamlNode node, YamlToken token) {
    boolean noKey = token.kind == Kind.VALUE || endsFlowItem(token, Kind.FLOW_MAPPING_END);
    node.children.add(noKey ? YamlNode.empty(token.line, token.column) : node(false, false));
    node.children.add(flowValue(Kind.FLOW_MAPPING_END));
  }
}
