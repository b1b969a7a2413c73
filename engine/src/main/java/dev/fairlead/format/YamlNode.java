package dev.fairlead.format;

import java.util.ArrayList;
import java.util.List;

/** A node of a YAML document, before tags and plain scalars get their meaning. */
final class YamlNode {
  /** What a node is. */
  enum Kind {
    SCALAR,
    SEQUENCE,
    MAPPING,
    ALIAS
  }

  final Kind kind;

  /** Where it starts, counted from 0. */
  final int line;

  final int column;

  /** The full tag, or the empty string. */
  String tag = "";

  /** The text of a scalar, the name of an alias. */
  String value = "";

  /** Whether a scalar's text decides its type. */
  boolean implicit;

  /** The items of a sequence; the keys and values of a mapping by turns. */
  List<YamlNode> children = List.of();

  /** What an alias stands for. */
  YamlNode target;

  YamlNode(Kind kind, int line, int column) {
    this.kind = kind;
    this.line = line;
    this.column = column;
    if (kind == Kind.SEQUENCE || kind == Kind.MAPPING) {
      children = new ArrayList<>();
    }
  }

  /** An empty plain scalar. */
  static YamlNode empty(int line, int column) {
    YamlNode node = new YamlNode(Kind.SCALAR, line, column);
    node.implicit = true;
    return node;
  }

  /** Whether it is the key of a merge: an unquoted {@code <<}. */
  boolean isMergeKey() {
    return kind == Kind.SCALAR
        && value.equals("<<")
        && (implicit || tag.equals("tag:yaml.org,2002:merge"));
  }
}
