package dev.fairlead.crypto;

import dev.fairlead.value.FunctionException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** An Ed25519 key, in the form of PKCS #8. */
record Ed25519Key(Ed25519PrivateKeyParameters key) implements PrivateKey {

  static Ed25519Key generate(SecureRandom random) {
    return new Ed25519Key(new Ed25519PrivateKeyParameters(random));
  }

  /** Reads the octet string inside PKCS #8. */
  static Ed25519Key read(byte[] der) {
    byte[] seed = ASN1OctetString.getInstance(der).getOctets();
    if (seed.length != Ed25519PrivateKeyParameters.KEY_SIZE) {
      throw new FunctionException("x509: invalid Ed25519 private key length: " + seed.length);
    }
    return new Ed25519Key(new Ed25519PrivateKeyParameters(seed));
  }

  @Override
  public PemBlock block() {
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(new ASN1Integer(0));
    parts.add(algorithm());
    parts.add(new DEROctetString(Der.bytes(new DEROctetString(key.getEncoded()))));
    return new PemBlock("PRIVATE KEY", Der.bytes(new DERSequence(parts)));
  }

  @Override
  public SubjectPublicKeyInfo publicKey() {
    return new SubjectPublicKeyInfo(algorithm(), key.generatePublicKey().getEncoded());
  }

  @Override
  public AlgorithmIdentifier algorithm() {
    return new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
  }

  @Override
  public byte[] sign(byte[] message) {
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, key);
    signer.update(message, 0, message.length);
    return signer.generateSignature();
  }
}
