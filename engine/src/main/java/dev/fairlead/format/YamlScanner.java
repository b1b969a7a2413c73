package dev.fairlead.format;

import dev.fairlead.format.YamlToken.Kind;
import java.util.Arrays;

/**
 * Cuts a YAML text into tokens: indentation, simple keys and which token may stand where. The rules
 * are those of go-yaml's scanner (yaml/v2 scannerc.go), a few oddities of its look-ahead included.
 */
final class YamlScanner {
  private static final int MAX_DEPTH = 10_000;
  private static final int MAX_KEY = 1024;

  private final YamlInput input;
  private final YamlScalarScanner scalars;
  private final YamlTagScanner tags;

  private final YamlTokens tokens = new YamlTokens();
  private boolean ready;

  private int indent = -1;
  private int[] indents = new int[16];
  private int indentCount;

  private SimpleKey[] keys = new SimpleKey[8];
  private int flowLevel;
  private int nextKeyLevel = -1;
  private boolean keyAllowed = true;

  /** A token that turns out to be a key if a {@code :} follows soon enough. */
  private static final class SimpleKey {
    boolean possible;
    boolean required;
    int token;
    int index;
    int line;
    int column;
  }

  YamlScanner(YamlInput input) {
    this.input = input;
    this.scalars = new YamlScalarScanner(input);
    this.tags = new YamlTagScanner(input);
    keys[0] = new SimpleKey();
    input.ensure(1);
  }

  /** The next token, which stays. */
  YamlToken peek() {
    if (!ready) {
      while (tokens.isEmpty() || headMayBeKey()) {
        fetch();
      }
      ready = true;
    }
    return tokens.first();
  }

  /** Takes the token that {@link #peek} returned and looks at the one after it. */
  YamlToken skip() {
    take();
    return peek();
  }

  /** Takes the token that {@link #peek} returned. */
  void take() {
    ready = false;
    tokens.removeFirst();
  }

  private boolean headMayBeKey() {
    int level = tokens.first().keyLevel;
    return level >= 0 && isValid(keys[level]);
  }

  private void fetch() {
    toNextToken();
    unroll(input.column());
    input.ensure(4);
    char c = input.peek();
    if (c == 0) {
      fetchStreamEnd();
    } else if (input.column() == 0 && c == '%') {
      resetLine();
      append(tags.directive());
    } else if (input.atDocumentIndicator()) {
      resetLine();
      append(c == '-' ? Kind.DOCUMENT_START : Kind.DOCUMENT_END);
      input.skip(3);
    } else {
      fetchContent(c);
    }
  }

  private void fetchContent(char c) {
    boolean blankAfter = YamlInput.isBlankOrEnd(input.peek(1));
    switch (c) {
      case '[' -> fetchFlowStart(Kind.FLOW_SEQUENCE_START);
      case '{' -> fetchFlowStart(Kind.FLOW_MAPPING_START);
      case ']' -> fetchFlowEnd(Kind.FLOW_SEQUENCE_END);
      case '}' -> fetchFlowEnd(Kind.FLOW_MAPPING_END);
      case ',' -> fetchFlowEntry();
      case '*' -> fetchWord(Kind.ALIAS);
      case '&' -> fetchWord(Kind.ANCHOR);
      case '!' -> fetchWord(Kind.TAG);
      case '\'', '"' -> fetchQuoted(c == '\'');
      case '-' -> {
        if (blankAfter) {
          fetchBlockEntry();
        } else {
          fetchPlain();
        }
      }
      case '?' -> {
        if (blankAfter || flowLevel > 0) {
          fetchKey();
        } else {
          fetchPlain();
        }
      }
      case ':' -> {
        if (blankAfter || flowLevel > 0) {
          fetchValue();
        } else {
          fetchPlain();
        }
      }
      case '|', '>' -> fetchBlockScalar(c == '|');
      case '\t', '%', '@', '`' -> throw noToken();
      default -> fetchPlain();
    }
  }

  private FormatException noToken() {
    return error(input, "found character that cannot start any token");
  }

  /** A scanner's error: its line counts from 1 but is left out on the first line. */
  static FormatException error(YamlInput input, String problem) {
    int line = input.line();
    String where = line == 0 ? "yaml: " : "yaml: line " + (line + 1) + ": ";
    return new FormatException(where + problem, line + 1, input.column() + 1);
  }

  /** Steps over blanks, comments and line breaks. */
  private void toNextToken() {
    while (true) {
      input.ensure(1);
      if (input.atByteOrderMark()) {
        input.skip();
        input.ensure(1);
      }
      input.skipSpaces();
      char c = input.peek();
      while (c == ' ' || c == '\t' && (flowLevel > 0 || !keyAllowed)) {
        input.skip();
        input.ensure(1);
        c = input.peek();
      }
      if (c == '#') {
        input.skipToBreak();
      }
      if (!YamlInput.isBreak(input.peek())) {
        return;
      }
      input.ensure(2);
      input.skipLine();
      if (flowLevel == 0) {
        keyAllowed = true;
      }
    }
  }

  private YamlToken token(Kind kind) {
    return new YamlToken(kind, input.line(), input.column());
  }

  private void append(Kind kind) {
    append(token(kind));
  }

  private void append(YamlToken token) {
    token.keyLevel = nextKeyLevel;
    nextKeyLevel = -1;
    tokens.append(token);
  }

  // Indentation.

  /** Opens a block collection when the column lies deeper than the current one. */
  private void roll(Kind kind, int number, SimpleKey key) {
    int line = key == null ? input.line() : key.line;
    int column = key == null ? input.column() : key.column;
    if (flowLevel > 0 || indent >= column) {
      return;
    }
    if (indentCount == indents.length) {
      indents = Arrays.copyOf(indents, indentCount * 2);
    }
    indents[indentCount++] = indent;
    indent = column;
    if (indentCount > MAX_DEPTH) {
      throw error(input, "exceeded max depth of " + MAX_DEPTH);
    }
    tokens.insert(number, new YamlToken(kind, line, column));
  }

  /** Closes the block collections that lie deeper than a column. */
  private void unroll(int column) {
    if (flowLevel > 0) {
      return;
    }
    while (indent > column) {
      append(Kind.BLOCK_END);
      indent = indents[--indentCount];
    }
  }

  private void resetLine() {
    unroll(-1);
    removeKey();
    keyAllowed = false;
  }

  // Simple keys.

  private boolean isValid(SimpleKey key) {
    if (!key.possible) {
      return false;
    }
    if (key.line < input.line() || key.index + MAX_KEY < input.index()) {
      checkNotRequired(key);
      key.possible = false;
    }
    return key.possible;
  }

  private void checkNotRequired(SimpleKey key) {
    if (key.required) {
      throw error(input, "could not find expected ':'");
    }
  }

  private void saveKey() {
    if (!keyAllowed) {
      return;
    }
    removeKey();
    SimpleKey key = keys[flowLevel];
    key.possible = true;
    key.required = flowLevel == 0 && indent == input.column();
    key.token = tokens.nextNumber();
    key.index = input.index();
    key.line = input.line();
    key.column = input.column();
    nextKeyLevel = flowLevel;
  }

  private void removeKey() {
    SimpleKey key = keys[flowLevel];
    if (key.possible) {
      checkNotRequired(key);
      key.possible = false;
      tokens.forgetKey(key.token);
    }
  }

  // One method per kind of token.

  private void fetchStreamEnd() {
    input.endLine();
    resetLine();
    append(Kind.STREAM_END);
  }

  private void fetchFlowStart(Kind kind) {
    saveKey();
    int opening = tokens.nextNumber();
    flowLevel++;
    if (flowLevel == keys.length) {
      keys = Arrays.copyOf(keys, flowLevel * 2);
    }
    if (keys[flowLevel] == null) {
      keys[flowLevel] = new SimpleKey();
    }
    keys[flowLevel].possible = false;
    keys[flowLevel].token = opening;
    if (flowLevel > MAX_DEPTH) {
      throw error(input, "exceeded max depth of " + MAX_DEPTH);
    }
    keyAllowed = true;
    append(kind);
    input.skip();
  }

  private void fetchFlowEnd(Kind kind) {
    removeKey();
    if (flowLevel > 0) {
      // For an empty collection this forgets the collection itself as a key, as go-yaml does.
      tokens.forgetKey(keys[flowLevel].token);
      flowLevel--;
    }
    keyAllowed = false;
    append(kind);
    input.skip();
  }

  private void fetchFlowEntry() {
    removeKey();
    keyAllowed = true;
    append(Kind.FLOW_ENTRY);
    input.skip();
  }

  private void fetchBlockEntry() {
    openBlock(Kind.BLOCK_SEQUENCE_START, "block sequence entries");
    removeKey();
    keyAllowed = true;
    append(Kind.BLOCK_ENTRY);
    input.skip();
  }

  private void fetchKey() {
    openBlock(Kind.BLOCK_MAPPING_START, "mapping keys");
    removeKey();
    keyAllowed = flowLevel == 0;
    append(Kind.KEY);
    input.skip();
  }

  private void fetchValue() {
    SimpleKey key = keys[flowLevel];
    if (isValid(key)) {
      tokens.forgetKey(key.token);
      tokens.insert(key.token, new YamlToken(Kind.KEY, key.line, key.column));
      roll(Kind.BLOCK_MAPPING_START, key.token, key);
      key.possible = false;
      keyAllowed = false;
    } else {
      openBlock(Kind.BLOCK_MAPPING_START, "mapping values");
      keyAllowed = flowLevel == 0;
    }
    append(Kind.VALUE);
    input.skip();
  }

  private void openBlock(Kind kind, String what) {
    if (flowLevel > 0) {
      return;
    }
    if (!keyAllowed) {
      throw error(input, what + " are not allowed in this context");
    }
    roll(kind, Integer.MAX_VALUE, null);
  }

  private void fetchWord(Kind kind) {
    saveKey();
    keyAllowed = false;
    append(kind == Kind.TAG ? tags.tag() : tags.anchor(kind));
  }

  private void fetchQuoted(boolean single) {
    saveKey();
    keyAllowed = false;
    append(scalars.quoted(single));
  }

  private void fetchPlain() {
    saveKey();
    keyAllowed = false;
    append(scalars.plain(indent, flowLevel > 0));
    if (scalars.endedLine()) {
      keyAllowed = true;
    }
  }

  private void fetchBlockScalar(boolean literal) {
    if (flowLevel > 0) {
      throw noToken();
    }
    removeKey();
    keyAllowed = true;
    append(scalars.block(indent, literal));
  }
}
