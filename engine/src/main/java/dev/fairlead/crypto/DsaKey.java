package dev.fairlead.crypto;

import dev.fairlead.value.FunctionException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.DSAKeyPairGenerator;
import org.bouncycastle.crypto.generators.DSAParametersGenerator;
import org.bouncycastle.crypto.params.DSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.DSAParameterGenerationParameters;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;

/**
 * A DSA key: the form of OpenSSL, 0 and the numbers p, q, g, y and x. Go makes no certificates with
 * such keys.
 */
record DsaKey(BigInteger[] numbers) implements PrivateKey {
  private static final int CERTAINTY = 80;

  static DsaKey generate(SecureRandom random) {
    DSAParametersGenerator parameters = new DSAParametersGenerator(new SHA256Digest());
    parameters.init(new DSAParameterGenerationParameters(2048, 256, CERTAINTY, random));
    DSAParameters group = parameters.generateParameters();
    DSAKeyPairGenerator generator = new DSAKeyPairGenerator();
    generator.init(new DSAKeyGenerationParameters(random, group));
    AsymmetricCipherKeyPair pair = generator.generateKeyPair();
    BigInteger y = ((DSAPublicKeyParameters) pair.getPublic()).getY();
    BigInteger x = ((DSAPrivateKeyParameters) pair.getPrivate()).getX();
    return new DsaKey(new BigInteger[] {group.getP(), group.getQ(), group.getG(), y, x});
  }

  static DsaKey read(ASN1Sequence der) {
    BigInteger[] numbers = new BigInteger[5];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = ASN1Integer.getInstance(der.getObjectAt(i + 1)).getValue();
    }
    return new DsaKey(numbers);
  }

  @Override
  public PemBlock block() {
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(new ASN1Integer(0));
    for (BigInteger number : numbers) {
      parts.add(new ASN1Integer(number));
    }
    return new PemBlock("DSA PRIVATE KEY", Der.bytes(new DERSequence(parts)));
  }

  @Override
  public SubjectPublicKeyInfo publicKey() {
    throw new FunctionException("x509: unsupported public key type: *dsa.PublicKey");
  }

  @Override
  public AlgorithmIdentifier algorithm() {
    throw new FunctionException("x509: certificate private key does not implement crypto.Signer");
  }

  @Override
  public byte[] sign(byte[] message) {
    throw new IllegalStateException("not a signer");
  }
}
