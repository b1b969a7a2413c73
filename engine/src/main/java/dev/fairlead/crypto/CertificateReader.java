package dev.fairlead.crypto;

import dev.fairlead.value.FunctionException;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** Reads certificates and keys that templates give. */
public final class CertificateReader {
  private CertificateReader() {}

  /** A certificate and its key as given, checked only for their form. */
  public static Certificate check(String cert, String key) {
    PemBlock block = PemBlock.decode(cert);
    if (block == null) {
      throw new FunctionException("unable to decode certificate");
    }
    read(block.bytes(), "decodedCert");
    key(key);
    return new Certificate(cert, key);
  }

  /** A certificate; a failure names it as sprig does. */
  static org.bouncycastle.asn1.x509.Certificate read(byte[] der, String name) {
    try (ASN1InputStream in = new ASN1InputStream(der)) {
      org.bouncycastle.asn1.x509.Certificate certificate =
          org.bouncycastle.asn1.x509.Certificate.getInstance(in.readObject());
      if (certificate == null) {
        throw failure(name, "malformed certificate");
      }
      if (in.read() >= 0) {
        throw failure(name, "trailing data");
      }
      AlgorithmIdentifier inner = certificate.getTBSCertificate().getSignature();
      if (!inner.equals(certificate.getSignatureAlgorithm())) {
        throw failure(name, "inner and outer signature algorithm identifiers don't match");
      }
      return certificate;
    } catch (IOException | IllegalArgumentException e) {
      throw failure(name, "malformed certificate");
    }
  }

  private static FunctionException failure(String name, String what) {
    return new FunctionException("error parsing certificate: " + name + ".Bytes: x509: " + what);
  }

  /** The private key in a PEM block. */
  static PrivateKey key(String pem) {
    try {
      return PrivateKey.parse(pem);
    } catch (FunctionException e) {
      throw new FunctionException("error parsing private key: " + e.getMessage(), e);
    }
  }
}
