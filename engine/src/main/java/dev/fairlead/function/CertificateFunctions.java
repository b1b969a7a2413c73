package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Param.FRAME;
import static dev.fairlead.function.Param.INT;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.crypto.Certificate;
import dev.fairlead.crypto.CertificateReader;
import dev.fairlead.crypto.CertificateTemplate;
import dev.fairlead.crypto.Issuer;
import dev.fairlead.crypto.PrivateKey;
import dev.fairlead.tree.Frame;
import dev.fairlead.tree.Function;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.Signature;
import dev.fairlead.value.Type;
import dev.fairlead.value.Utf8;
import java.util.List;

/** Keys and certificates. Reference: sprig crypto.go. */
final class CertificateFunctions {
  private static final Signature SELF_SIGNED =
      Signature.of(Type.STRING, Type.LIST, Type.LIST, Type.INT);
  private static final Signature SELF_SIGNED_WITH_KEY =
      Signature.of(Type.STRING, Type.LIST, Type.LIST, Type.INT, Type.STRING);
  private static final Signature SIGNED =
      Signature.of(Type.STRING, Type.LIST, Type.LIST, Type.INT, Type.CERTIFICATE);
  private static final Signature SIGNED_WITH_KEY =
      Signature.of(Type.STRING, Type.LIST, Type.LIST, Type.INT, Type.CERTIFICATE, Type.STRING);

  private CertificateFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "genPrivateKey" -> fn(FRAME, TEXT, CertificateFunctions::privateKey);
      case "genCA" -> fn(FRAME, TEXT, INT, CertificateFunctions::authority);
      case "genCAWithKey" -> fn(FRAME, TEXT, INT, TEXT, CertificateFunctions::authority);
      case "genSelfSignedCert" -> fn(SELF_SIGNED, CertificateFunctions::selfSigned);
      case "genSelfSignedCertWithKey" -> fn(SELF_SIGNED_WITH_KEY, CertificateFunctions::selfSigned);
      case "genSignedCert" -> fn(SIGNED, CertificateFunctions::signed);
      case "genSignedCertWithKey" -> fn(SIGNED_WITH_KEY, CertificateFunctions::signed);
      case "buildCustomCert" -> fn(TEXT, TEXT, CertificateFunctions::custom);
      default -> null;
    };
  }

  /** A new key as PEM. */
  static String privateKey(Frame frame, String type) {
    PrivateKey key = PrivateKey.generate(type, random(frame));
    return key == null ? "Unknown type " + type : key.pem();
  }

  private static EntropyRandom random(Frame frame) {
    return new EntropyRandom(frame.rendering().entropy());
  }

  /** A certificate authority with a new key. */
  static Certificate authority(Frame frame, String commonName, long days) {
    return issue(frame, CertificateTemplate.authority(commonName, days), null, null);
  }

  /** A certificate authority with a given key. */
  static Certificate authority(Frame frame, String commonName, long days, String key) {
    PrivateKey known = key(key);
    return issue(frame, CertificateTemplate.authority(commonName, days), null, known);
  }

  /** A certificate that its own key signs; a given key comes last. */
  static Certificate selfSigned(Frame frame, Object[] in) {
    PrivateKey key = in.length > 4 ? key((String) in[4]) : null;
    return issue(frame, template(in), null, key);
  }

  /** A certificate that an authority signs; a given key comes last. */
  static Certificate signed(Frame frame, Object[] in) {
    PrivateKey key = in.length > 5 ? key((String) in[5]) : null;
    Issuer issuer = Issuer.of((Certificate) in[4]);
    return issue(frame, template(in), issuer, key);
  }

  @SuppressWarnings("unchecked")
  private static CertificateTemplate template(Object[] in) {
    long days = ((Number) in[3]).longValue();
    return CertificateTemplate.of((String) in[0], (List<Object>) in[1], (List<Object>) in[2], days);
  }

  private static PrivateKey key(String pem) {
    try {
      return PrivateKey.parse(pem);
    } catch (FunctionException e) {
      throw new FunctionException("parsing private key: " + e.getMessage(), e);
    }
  }

  private static Certificate issue(
      Frame frame, CertificateTemplate template, Issuer issuer, PrivateKey known) {
    EntropyRandom random = random(frame);
    PrivateKey key = known == null ? PrivateKey.forCertificate(random) : known;
    return template.signedBy(issuer, key, random, DateFunctions.now(frame));
  }

  /** A certificate and its key, both given in base 64. */
  static Certificate custom(String cert, String key) {
    String certText = decode(cert, "unable to decode base64 certificate");
    String keyText = decode(key, "unable to decode base64 private key");
    return CertificateReader.check(certText, keyText);
  }

  private static String decode(String text, String failure) {
    try {
      return Utf8.text(Base64Text.bytes(text));
    } catch (FunctionException e) {
      throw new FunctionException(failure, e);
    }
  }
}
