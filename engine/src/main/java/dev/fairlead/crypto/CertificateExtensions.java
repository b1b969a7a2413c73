package dev.fairlead.crypto;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoQuote;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * The extensions of a certificate in the order of crypto/x509's buildCertExtensions.
 *
 * @param publicKey the bits of the certificate's own public key
 * @param signerId the name of the key that signs; empty for none
 */
record CertificateExtensions(CertificateTemplate template, byte[] publicKey, byte[] signerId) {
  private static final int DIGITAL_SIGNATURE = 0x80;
  private static final int KEY_ENCIPHERMENT = 0x20;
  private static final int CERTIFICATE_SIGN = 0x04;
  private static final int NAME_TAG = 2;
  private static final int ADDRESS_TAG = 7;
  private static final int ID_LENGTH = 20;

  /** The extensions as ASN.1. */
  DERSequence toAsn1() {
    boolean authority = template.authority();
    ASN1EncodableVector all = new ASN1EncodableVector();
    all.add(extension(Extension.keyUsage, true, keyUsage(authority)));
    all.add(
        extension(
            Extension.extendedKeyUsage,
            false,
            sequence(KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth)));
    DERSequence constraints = authority ? sequence(ASN1Boolean.TRUE) : new DERSequence();
    all.add(extension(Extension.basicConstraints, true, constraints));
    if (authority) {
      all.add(extension(Extension.subjectKeyIdentifier, false, new DEROctetString(keyId())));
    }
    if (signerId.length > 0) {
      DERTaggedObject id = new DERTaggedObject(false, 0, new DEROctetString(signerId));
      all.add(extension(Extension.authorityKeyIdentifier, false, sequence(id)));
    }
    if (!template.names().isEmpty() || !template.addresses().isEmpty()) {
      boolean critical = template.commonName().isEmpty();
      all.add(extension(Extension.subjectAlternativeName, critical, alternativeNames()));
    }
    return new DERSequence(all);
  }

  private static DERSequence extension(
      ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
    DEROctetString bytes = new DEROctetString(Der.bytes(value));
    return critical ? sequence(id, ASN1Boolean.TRUE, bytes) : sequence(id, bytes);
  }

  private static DERSequence sequence(ASN1Encodable... parts) {
    return new DERSequence(parts);
  }

  private static DERBitString keyUsage(boolean authority) {
    int bits = DIGITAL_SIGNATURE | KEY_ENCIPHERMENT | (authority ? CERTIFICATE_SIGN : 0);
    return new DERBitString(new byte[] {(byte) bits}, Integer.numberOfTrailingZeros(bits));
  }

  /** The start of the key's SHA-256 digest (RFC 7093, section 2, method 1). */
  private byte[] keyId() {
    SHA256Digest digest = new SHA256Digest();
    digest.update(publicKey, 0, publicKey.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return Arrays.copyOf(hash, ID_LENGTH);
  }

  private static byte[] ascii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        throw new FunctionException(
            "x509: " + GoQuote.quote(name) + " cannot be encoded as an IA5String");
      }
    }
    return name.getBytes(StandardCharsets.US_ASCII);
  }

  private DERSequence alternativeNames() {
    ASN1EncodableVector names = new ASN1EncodableVector();
    for (String name : template.names()) {
      names.add(new DERTaggedObject(false, NAME_TAG, new DEROctetString(ascii(name))));
    }
    for (byte[] address : template.addresses()) {
      names.add(new DERTaggedObject(false, ADDRESS_TAG, new DEROctetString(address)));
    }
    return new DERSequence(names);
  }
}
