package dev.fairlead.jinja;

import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.LegacyOverrides;
import com.hubspot.jinjava.tree.parse.TokenScanner;
import dev.fairlead.jinja.Piece.Kind;
import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a template into pieces with jinjava's scanner and applies Jinja's rules of white space, with
 * trim_blocks, lstrip_blocks and keep_trailing_newline on (jinja2 lexer.py, tokeniter).
 */
final class Pieces {
  private static final int DELIMITER = 2;

  private final Source source;
  private final List<Piece> pieces = new ArrayList<>();

  /** Text not yet added, and where it begins. */
  private final StringBuilder text = new StringBuilder();

  private int textOffset;

  /** Whether the text before this point ended a line, or the template begins here. */
  private boolean lineStarting = true;

  /** Whether text loses the white space it begins with, or one line break. */
  private boolean stripNext;

  private boolean trimNext;
  private boolean raw;

  private Pieces(Source source) {
    this.source = source;
  }

  /** The pieces of a template whose line breaks are single characters. */
  static List<Piece> of(Source source) {
    return new Pieces(source).scan();
  }

  private List<Piece> scan() {
    String all = source.text();
    TokenScanner scanner = new TokenScanner(all, Config.SCANNING);
    int offset = 0;
    while (scanner.hasNext()) {
      String image = scanner.next().getImage();
      int end = raw ? Delimiters.endRaw(all, offset) : Delimiters.end(all, offset, image);
      token(all.substring(offset, end), offset);
      if (end != offset + image.length()) {
        scanner = new TokenScanner(all.substring(end), Config.SCANNING);
      }
      offset = end;
    }
    if (raw) {
      throw new SourceException(source, textOffset, "'raw' is never closed: endraw is missing");
    }
    flush(false, false);
    return pieces;
  }

  private void token(String image, int offset) {
    String open = image.length() < DELIMITER ? "" : image.substring(0, DELIMITER);
    switch (open) {
      case "{{" -> delimited(Kind.OUTPUT, image, offset, "}}");
      case "{%" -> delimited(Kind.TAG, image, offset, "%}");
      case "{#" -> delimited(Kind.COMMENT, image, offset, "#}");
      default -> plain(image, offset);
    }
  }

  private void plain(String image, int offset) {
    int start = 0;
    if (stripNext) {
      while (start < image.length() && Delimiters.isSpace(image.charAt(start))) {
        start++;
      }
      stripNext = start == image.length();
    } else if (trimNext && image.startsWith("\n")) {
      start = 1;
    }
    if (start > 0) {
      lineStarting = image.charAt(start - 1) == '\n';
    }
    trimNext = false;
    if (text.isEmpty()) {
      textOffset = offset + start;
    }
    text.append(image, start, image.length());
  }

  private void delimited(Kind kind, String image, int offset, String close) {
    if (raw && !(kind == Kind.TAG && Delimiters.isEndRaw(image))) {
      plain(image, offset);
      return;
    }
    if (image.length() < 2 * DELIMITER || !image.endsWith(close)) {
      String start = image.substring(0, DELIMITER);
      throw new SourceException(
          source, offset, "'" + start + "' is never closed: no '" + close + "'");
    }
    int from = DELIMITER;
    int to = image.length() - DELIMITER;
    char before = to > from ? image.charAt(from) : ' ';
    char after = to > from + 1 ? image.charAt(to - 1) : ' ';
    boolean block = kind != Kind.OUTPUT;
    boolean opens = before == '-' || (block && before == '+');
    boolean closes = after == '-' || (block && after == '+');
    from += opens ? 1 : 0;
    to -= closes ? 1 : 0;
    flush(before == '-', block && before != '+');
    stripNext = after == '-';
    String inside = image.substring(from, to);
    trimNext = block && after != '+' && !inside.strip().equals("raw");
    lineStarting = false;
    add(kind, inside, offset, offset + from);
  }

  private void add(Kind kind, String inside, int offset, int start) {
    String name = kind == Kind.TAG ? inside.strip() : "";
    if (name.equals("raw") || name.equals("endraw")) {
      raw = name.equals("raw");
      textOffset = offset;
      return;
    }
    pieces.add(new Piece(kind, inside, offset, start));
  }

  /** Adds the text so far; strips its end, or the blanks of a line that it has for itself. */
  private void flush(boolean strip, boolean stripLine) {
    int end = text.length();
    int line = text.lastIndexOf("\n") + 1;
    int blank = end;
    while (blank > 0 && Delimiters.isSpace(text.charAt(blank - 1))) {
      blank--;
    }
    if (strip) {
      end = blank;
    } else if (stripLine && blank <= line && (line > 0 || lineStarting)) {
      end = line;
    }
    if (end > 0) {
      pieces.add(new Piece(Kind.TEXT, text.substring(0, end), textOffset, textOffset));
    }
    text.setLength(0);
  }

  /** Made when the first template is scanned: its classes are many. */
  private static final class Config {
    static final JinjavaConfig SCANNING =
        JinjavaConfig.newBuilder()
            .withTrimBlocks(false)
            .withLstripBlocks(false)
            .withLegacyOverrides(
                LegacyOverrides.newBuilder()
                    .withParseWhitespaceControlStrictly(true)
                    .withHandleBackslashInQuotesOnly(true)
                    .build())
            .build();
  }
}
