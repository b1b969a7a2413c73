package dev.fairlead.chart;

import java.nio.charset.StandardCharsets;

/**
 * Names what a file is by its first bytes, for the message that it is no archive. Reference: Go
 * net/http sniff.go.
 */
final class ContentType {
  private static final String HTML =
      "!DOCTYPE HTML|HTML|HEAD|SCRIPT|IFRAME|H1|DIV|FONT|TABLE|A|STYLE|TITLE|B|BODY|BR|P|!--";

  /** Signatures in Latin-1, in Go's order; {@code ?} stands for any byte. */
  private static final String[][] SIGNATURES = {
    {"%PDF-", "application/pdf"},
    {"%!PS-Adobe-", "application/postscript"},
    {"\u00fe\u00ff??", "text/plain; charset=utf-16be"},
    {"\u00ff\u00fe??", "text/plain; charset=utf-16le"},
    {"\u00ef\u00bb\u00bf?", "text/plain; charset=utf-8"},
    {"\0\0\1\0", "image/x-icon"},
    {"\0\0\2\0", "image/x-icon"},
    {"BM", "image/bmp"},
    {"GIF87a", "image/gif"},
    {"GIF89a", "image/gif"},
    {"RIFF????WEBPVP", "image/webp"},
    {"\u0089PNG\r\n\u001a\n", "image/png"},
    {"\u00ff\u00d8\u00ff", "image/jpeg"},
    {"FORM????AIFF", "audio/aiff"},
    {"ID3", "audio/mpeg"},
    {"OggS\0", "application/ogg"},
    {"MThd\0\0\0\6", "audio/midi"},
    {"RIFF????AVI ", "video/avi"},
    {"RIFF????WAVE", "audio/wave"},
    {"\0\0\0?ftypmp4", "video/mp4"},
    {"\u001aE\u00df\u00a3", "video/webm"},
    {"??????????????????????????????????LP", "application/vnd.ms-fontobject"},
    {"\0\1\0\0", "font/ttf"},
    {"OTTO", "font/otf"},
    {"ttcf", "font/collection"},
    {"wOFF", "font/woff"},
    {"wOF2", "font/woff2"},
    {"\u001f\u008b\u0008", "application/x-gzip"},
    {"PK\3\4", "application/zip"},
    {"Rar!\u001a\u0007\0", "application/x-rar-compressed"},
    {"Rar!\u001a\u0007\1\0", "application/x-rar-compressed"},
    {"\0asm", "application/wasm"},
  };

  private ContentType() {}

  /** The media type of a file that begins with these bytes. */
  static String of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    int start = 0;
    while (start < text.length() && "\t\n\f\r ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    if (isHtml(text, start)) {
      return "text/html; charset=utf-8";
    }
    if (text.startsWith("<?xml", start)) {
      return "text/xml; charset=utf-8";
    }
    for (String[] signature : SIGNATURES) {
      if (startsWith(text, signature[0])) {
        return signature[1];
      }
    }
    return isText(text, start) ? "text/plain; charset=utf-8" : "application/octet-stream";
  }

  private static boolean isHtml(String text, int start) {
    if (start >= text.length() || text.charAt(start) != '<') {
      return false;
    }
    for (String tag : HTML.split("\\|")) {
      int end = start + 1 + tag.length();
      if (end < text.length()
          && text.regionMatches(true, start + 1, tag, 0, tag.length())
          && (text.charAt(end) == ' ' || text.charAt(end) == '>')) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(String text, String signature) {
    if (text.length() < signature.length()) {
      return false;
    }
    for (int i = 0; i < signature.length(); i++) {
      char c = signature.charAt(i);
      if (c != '?' && c != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= 8 || c == 0x0B || c >= 0x0E && c <= 0x1A || c >= 0x1C && c <= 0x1F) {
        return false;
      }
    }
    return true;
  }
}
