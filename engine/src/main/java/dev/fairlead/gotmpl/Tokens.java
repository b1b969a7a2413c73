package dev.fairlead.gotmpl;

import dev.fairlead.gotmpl.Token.Kind;

/** The tokens as a parser reads them: up to three may be put back (parse.go, next and peek). */
final class Tokens {
  private final Lexer lexer;
  private final Token[] tokens = new Token[3];
  private int peeked;

  Tokens(Lexer lexer) {
    this.lexer = lexer;
  }

  Token next() {
    if (peeked > 0) {
      peeked--;
    } else {
      tokens[0] = lexer.next();
    }
    return tokens[peeked];
  }

  Token peek() {
    if (peeked == 0) {
      peeked = 1;
      tokens[0] = lexer.next();
    }
    return tokens[peeked - 1];
  }

  Token nextNonSpace() {
    Token token = next();
    while (token.is(Kind.SPACE)) {
      token = next();
    }
    return token;
  }

  Token peekNonSpace() {
    Token token = nextNonSpace();
    back();
    return token;
  }

  /** Puts the last token back. */
  void back() {
    peeked++;
  }

  /** Puts the last token back and one before it. */
  void back(Token first) {
    tokens[1] = first;
    peeked = 2;
  }

  /** Puts the last token back and two before it. */
  void back(Token first, Token second) {
    tokens[1] = second;
    tokens[2] = first;
    peeked = 3;
  }

  /** Whether tokens have been put back. */
  boolean isAhead() {
    return peeked > 0;
  }

  /** The token that the lexer gave last; errors name its line. */
  Token newest() {
    return tokens[0];
  }
}
