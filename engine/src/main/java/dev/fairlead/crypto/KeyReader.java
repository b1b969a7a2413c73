package dev.fairlead.crypto;

import dev.fairlead.value.FunctionException;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Reads private keys from DER (crypto/x509: pkcs1.go, sec1.go, pkcs8.go). */
final class KeyReader {
  private KeyReader() {}

  /** The forms that a key may have, by the Go function that reads each. */
  private enum Form {
    PKCS1("ParsePKCS1PrivateKey"),
    SEC1("ParseECPrivateKey"),
    PKCS8("ParsePKCS8PrivateKey"),
    OTHER("");

    private final String reader;

    Form(String reader) {
      this.reader = reader;
    }

    static Form of(ASN1Sequence der) {
      ASN1Encodable second = der.size() < 3 ? null : der.getObjectAt(1);
      if (second instanceof ASN1OctetString) {
        return SEC1;
      }
      boolean wrapped = der.size() >= 3 && der.getObjectAt(2) instanceof ASN1OctetString;
      if (second instanceof ASN1Sequence && wrapped) {
        return PKCS8;
      }
      return second instanceof ASN1Integer && der.size() >= 9 ? PKCS1 : OTHER;
    }
  }

  static PrivateKey rsa(byte[] der) {
    return RsaKey.read(checked(der, Form.PKCS1));
  }

  static PrivateKey ec(byte[] der) {
    return EcKey.read(checked(der, Form.SEC1), null);
  }

  static PrivateKey dsa(byte[] der) {
    ASN1Sequence numbers = sequence(der);
    if (numbers.size() < 6) {
      throw malformed(null);
    }
    return DsaKey.read(numbers);
  }

  /** A key in the form that names its kind. */
  static PrivateKey pkcs8(byte[] der) {
    ASN1Sequence sequence = checked(der, Form.PKCS8);
    AlgorithmIdentifier algorithm = AlgorithmIdentifier.getInstance(sequence.getObjectAt(1));
    byte[] key = ASN1OctetString.getInstance(sequence.getObjectAt(2)).getOctets();
    ASN1ObjectIdentifier kind = algorithm.getAlgorithm();
    if (kind.equals(EdECObjectIdentifiers.id_Ed25519)) {
      return Ed25519Key.read(key);
    }
    if (kind.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      return read("x509: failed to parse RSA private key embedded in PKCS#8: ", () -> rsa(key));
    }
    if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      ASN1Encodable curve = algorithm.getParameters();
      return read(
          "x509: failed to parse EC private key embedded in PKCS#8: ",
          () -> EcKey.read(checked(key, Form.SEC1), curve));
    }
    throw new FunctionException(
        "x509: PKCS#8 wrapping contained private key with unknown algorithm: " + kind);
  }

  /** Something that reads a key. */
  interface Reader {
    PrivateKey read();
  }

  /** Reads a key; says where it stands when that fails. */
  static PrivateKey read(String where, Reader reader) {
    try {
      return reader.read();
    } catch (FunctionException e) {
      throw new FunctionException(where + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new FunctionException(where + malformed(e).getMessage(), e);
    }
  }

  private static FunctionException malformed(RuntimeException cause) {
    return new FunctionException("asn1: structure error: malformed private key", cause);
  }

  private static ASN1Sequence checked(byte[] der, Form wanted) {
    ASN1Sequence sequence = sequence(der);
    Form form = Form.of(sequence);
    if (form != wanted && form != Form.OTHER) {
      throw new FunctionException(
          "x509: failed to parse private key (use "
              + form.reader
              + " instead for this key format)");
    }
    if (form == Form.OTHER) {
      throw malformed(null);
    }
    return sequence;
  }

  private static ASN1Sequence sequence(byte[] der) {
    try {
      ASN1Primitive value = ASN1Primitive.fromByteArray(der);
      if (value == null) {
        throw new FunctionException("asn1: syntax error: sequence truncated");
      }
      return ASN1Sequence.getInstance(value);
    } catch (IOException e) {
      throw new FunctionException("asn1: syntax error: data truncated");
    }
  }
}
