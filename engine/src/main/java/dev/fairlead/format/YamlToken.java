package dev.fairlead.format;

/** A token of a YAML text; one object per token, filled by the scanner. */
final class YamlToken {
  /** The kinds of tokens, as libyaml names them. */
  enum Kind {
    STREAM_END,
    VERSION_DIRECTIVE,
    TAG_DIRECTIVE,
    DOCUMENT_START,
    DOCUMENT_END,
    BLOCK_SEQUENCE_START,
    BLOCK_MAPPING_START,
    BLOCK_END,
    FLOW_SEQUENCE_START,
    FLOW_SEQUENCE_END,
    FLOW_MAPPING_START,
    FLOW_MAPPING_END,
    BLOCK_ENTRY,
    FLOW_ENTRY,
    KEY,
    VALUE,
    ALIAS,
    ANCHOR,
    TAG,
    SCALAR
  }

  final Kind kind;

  /** Where it starts, counted from 0. */
  final int line;

  final int column;

  /** A scalar's text, the name of an anchor or alias, the handle of a tag, a version. */
  String value;

  /** The suffix of a tag, the prefix of a tag directive. */
  String suffix;

  /** Whether a scalar is plain. */
  boolean plain;

  /** The flow level whose possible simple key starts here, or -1. */
  int keyLevel = -1;

  YamlToken(Kind kind, int line, int column) {
    this.kind = kind;
    this.line = line;
    this.column = column;
  }
}
