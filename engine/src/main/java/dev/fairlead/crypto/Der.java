package dev.fairlead.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;

/** Writes ASN.1 structures as DER. */
final class Der {
  private Der() {}

  static byte[] bytes(ASN1Encodable structure) {
    try {
      return structure.toASN1Primitive().getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
