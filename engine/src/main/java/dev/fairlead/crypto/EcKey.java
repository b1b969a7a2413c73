package dev.fairlead.crypto;

import dev.fairlead.value.FunctionException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** An elliptic curve key, in the form of SEC 1. */
record EcKey(ECPrivateKeyParameters key) implements PrivateKey {

  static EcKey generate(SecureRandom random) {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(curve(SECObjectIdentifiers.secp256r1), random));
    return new EcKey((ECPrivateKeyParameters) generator.generateKeyPair().getPrivate());
  }

  /** Reads a key; the curve may be named outside of it. */
  static EcKey read(ASN1Sequence der, ASN1Encodable curve) {
    ECPrivateKey structure = ECPrivateKey.getInstance(der);
    Object name = curve == null ? structure.getParametersObject() : curve;
    if (!(name instanceof ASN1ObjectIdentifier known) || !isKnown(known)) {
      throw new FunctionException("x509: unknown elliptic curve");
    }
    BigInteger scalar = structure.getKey();
    ECNamedDomainParameters domain = curve(known);
    if (scalar.signum() <= 0 || scalar.compareTo(domain.getN()) >= 0) {
      throw new FunctionException("x509: failed to parse EC private key");
    }
    return new EcKey(new ECPrivateKeyParameters(scalar, domain));
  }

  private static boolean isKnown(ASN1ObjectIdentifier curve) {
    return curve.equals(SECObjectIdentifiers.secp224r1)
        || curve.equals(SECObjectIdentifiers.secp256r1)
        || curve.equals(SECObjectIdentifiers.secp384r1)
        || curve.equals(SECObjectIdentifiers.secp521r1);
  }

  private static ECNamedDomainParameters curve(ASN1ObjectIdentifier name) {
    return ECNamedDomainParameters.lookup(name);
  }

  private ASN1ObjectIdentifier curve() {
    return ((ECNamedDomainParameters) key.getParameters()).getName();
  }

  private byte[] point() {
    return new FixedPointCombMultiplier()
        .multiply(key.getParameters().getG(), key.getD())
        .getEncoded(false);
  }

  @Override
  public PemBlock block() {
    int bits = key.getParameters().getN().bitLength();
    ECPrivateKey structure = new ECPrivateKey(bits, key.getD(), new DERBitString(point()), curve());
    return new PemBlock("EC PRIVATE KEY", Der.bytes(structure));
  }

  @Override
  public SubjectPublicKeyInfo publicKey() {
    return new SubjectPublicKeyInfo(
        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve()), point());
  }

  @Override
  public AlgorithmIdentifier algorithm() {
    return new AlgorithmIdentifier(
        switch (digest().getDigestSize()) {
          case 48 -> X9ObjectIdentifiers.ecdsa_with_SHA384;
          case 64 -> X9ObjectIdentifiers.ecdsa_with_SHA512;
          default -> X9ObjectIdentifiers.ecdsa_with_SHA256;
        });
  }

  private Digest digest() {
    if (curve().equals(SECObjectIdentifiers.secp384r1)) {
      return new SHA384Digest();
    }
    return curve().equals(SECObjectIdentifiers.secp521r1) ? new SHA512Digest() : new SHA256Digest();
  }

  /** Deterministic, as RFC 6979 describes: Go's own signatures are random. */
  @Override
  public byte[] sign(byte[] message) {
    ECDSASigner ecdsa = new ECDSASigner(new HMacDSAKCalculator(digest()));
    DSADigestSigner signer = new DSADigestSigner(ecdsa, digest());
    signer.init(true, key);
    signer.update(message, 0, message.length);
    return signer.generateSignature();
  }
}
