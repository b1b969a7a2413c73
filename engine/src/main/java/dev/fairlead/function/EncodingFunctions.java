package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.tree.Function;
import dev.fairlead.value.Utf8;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.Adler32;

/** Encodings and digests of texts. Reference: sprig strings.go, crypto.go. */
final class EncodingFunctions {
  private static final String HEX = "0123456789abcdef";

  private EncodingFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "adler32sum" -> fn(TEXT, EncodingFunctions::adler32);
      case "b32dec" -> fn(TEXT, Base32::decode);
      case "b32enc" -> fn(TEXT, Base32::encode);
      case "b64dec" -> fn(TEXT, Base64Text::decode);
      case "b64enc" -> fn(TEXT, EncodingFunctions::base64);
      case "sha1sum" -> fn(TEXT, text -> digest("SHA-1", text));
      case "sha256sum" -> fn(TEXT, text -> digest("SHA-256", text));
      case "sha512sum" -> fn(TEXT, text -> digest("SHA-512", text));
      default -> null;
    };
  }

  private static String adler32(String text) {
    Adler32 checksum = new Adler32();
    checksum.update(Utf8.bytes(text));
    return Long.toString(checksum.getValue());
  }

  private static String base64(String text) {
    byte[] encoded = Base64.getEncoder().encode(Utf8.bytes(text));
    return new String(encoded, StandardCharsets.ISO_8859_1);
  }

  private static String digest(String algorithm, String text) {
    byte[] digest;
    try {
      digest = MessageDigest.getInstance(algorithm).digest(Utf8.bytes(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    StringBuilder out = new StringBuilder(digest.length * 2);
    for (byte b : digest) {
      out.append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
    }
    return out.toString();
  }
}
