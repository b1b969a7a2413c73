package dev.fairlead.crypto;

import dev.fairlead.value.FunctionException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;

/**
 * Who signs a certificate.
 *
 * @param name the subject of its own certificate, as DER
 * @param key what it signs with
 * @param publicKey the public key that its own certificate has
 * @param keyId names the key in what it signs; empty for none
 */
public record Issuer(byte[] name, PrivateKey key, SubjectPublicKeyInfo publicKey, byte[] keyId) {

  /** An issuer without a certificate of its own, yet. */
  static Issuer self(byte[] name, PrivateKey key) {
    return new Issuer(name, key, null, new byte[0]);
  }

  /** The issuer that a certificate of sprig describes. */
  public static Issuer of(Certificate authority) {
    PemBlock block = PemBlock.decode(authority.cert());
    if (block == null) {
      throw new FunctionException("unable to decode certificate");
    }
    TBSCertificate own =
        CertificateReader.read(block.bytes(), "decodedSignerCert").getTBSCertificate();
    PrivateKey key = CertificateReader.key(authority.key());
    byte[] name = Der.bytes(own.getSubject());
    return new Issuer(name, key, own.getSubjectPublicKeyInfo(), keyId(own.getExtensions()));
  }

  private static byte[] keyId(Extensions extensions) {
    Extension id =
        extensions == null ? null : extensions.getExtension(Extension.subjectKeyIdentifier);
    return id == null ? new byte[0] : ASN1OctetString.getInstance(id.getParsedValue()).getOctets();
  }

  /** Fails when the key is not that of the certificate. */
  void checkKey() {
    boolean matches =
        publicKey == null || Arrays.equals(Der.bytes(publicKey), Der.bytes(key.publicKey()));
    if (!matches) {
      throw new FunctionException("x509: provided PrivateKey doesn't match parent's PublicKey");
    }
  }
}
