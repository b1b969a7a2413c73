package dev.fairlead.crypto;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoPrint;
import dev.fairlead.value.GoTime;
import dev.fairlead.value.GoZone;
import dev.fairlead.value.Utf8;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * What a certificate says, and how it is issued: the same structure as crypto/x509's
 * CreateCertificate writes for sprig.
 *
 * @param commonName the only part of the subject; none when it is empty
 * @param addresses the bytes of IP addresses
 * @param names names of hosts
 * @param days how long it is valid from now
 * @param authority whether it may sign others
 */
public record CertificateTemplate(
    String commonName, List<byte[]> addresses, List<String> names, long days, boolean authority) {
  private static final long NANOS_PER_DAY = 24 * 3600 * 1_000_000_000L;
  private static final String PUNCTUATION = "'()+,-./:=? ";

  /** The template of a certificate authority. */
  public static CertificateTemplate authority(String commonName, long days) {
    return new CertificateTemplate(commonName, List.of(), List.of(), days, true);
  }

  /** The template of a server's and client's certificate; addresses and names may be nil. */
  public static CertificateTemplate of(
      String commonName, List<Object> addresses, List<Object> names, long days) {
    List<byte[]> bytes = new ArrayList<>();
    for (Object address : addresses == null ? List.of() : addresses) {
      bytes.add(address(address));
    }
    List<String> texts = new ArrayList<>();
    for (Object name : names == null ? List.of() : names) {
      if (!(name instanceof String text)) {
        throw new FunctionException(
            "error processing alternate dns name: " + GoPrint.print(name) + " is not a string");
      }
      texts.add(text);
    }
    return new CertificateTemplate(commonName, bytes, texts, days, false);
  }

  private static byte[] address(Object address) {
    if (!(address instanceof String text)) {
      throw new FunctionException(
          "error parsing ip: " + GoPrint.print(address) + " is not a string");
    }
    byte[] bytes = IpAddress.parse(text);
    if (bytes == null) {
      throw new FunctionException("error parsing ip: " + text);
    }
    return bytes;
  }

  /** A certificate that another's key signs; its own when the issuer is null. */
  public Certificate signedBy(Issuer issuer, PrivateKey key, SecureRandom random, GoTime now) {
    try {
      return issue(key, issuer == null ? Issuer.self(subject(), key) : issuer, random, now);
    } catch (FunctionException e) {
      throw new FunctionException("error creating certificate: " + e.getMessage(), e);
    }
  }

  private Certificate issue(PrivateKey key, Issuer issuer, SecureRandom random, GoTime now) {
    ASN1EncodableVector body = new ASN1EncodableVector();
    body.add(new DERTaggedObject(0, new ASN1Integer(2)));
    body.add(new ASN1Integer(new BigInteger(128, random)));
    body.add(issuer.key().algorithm());
    byte[] publicKey = key.publicKey().getPublicKeyData().getOctets();
    body.add(ASN1Sequence.getInstance(issuer.name()));
    body.add(validity(now));
    byte[] subject = subject();
    body.add(ASN1Sequence.getInstance(subject));
    body.add(key.publicKey());
    issuer.checkKey();
    boolean other = !Arrays.equals(issuer.name(), subject);
    byte[] signerId = other ? issuer.keyId() : new byte[0];
    CertificateExtensions extensions = new CertificateExtensions(this, publicKey, signerId);
    body.add(new DERTaggedObject(3, extensions.toAsn1()));
    ASN1Primitive signed = new DERSequence(body);
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(signed);
    parts.add(issuer.key().algorithm());
    parts.add(new DERBitString(issuer.key().sign(Der.bytes(signed))));
    byte[] der = Der.bytes(new DERSequence(parts));
    return new Certificate(new PemBlock("CERTIFICATE", der).encode(), key.pem());
  }

  /** The subject as DER. */
  private byte[] subject() {
    if (commonName.isEmpty()) {
      return Der.bytes(new DERSequence());
    }
    ASN1EncodableVector attribute = new ASN1EncodableVector();
    attribute.add(BCStyle.CN);
    attribute.add(isPrintable() ? new DERPrintableString(commonName) : utf8());
    return Der.bytes(new DERSequence(new DERSet(new DERSequence(attribute))));
  }

  private boolean isPrintable() {
    for (int i = 0; i < commonName.length(); i++) {
      char c = commonName.charAt(i);
      boolean letter = c < 0x80 && Character.isLetterOrDigit(c);
      if (!letter && PUNCTUATION.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private DERUTF8String utf8() {
    if (Utf8.hasBytes(commonName)) {
      throw new FunctionException("asn1: string not valid UTF-8");
    }
    return new DERUTF8String(commonName);
  }

  private DERSequence validity(GoTime now) {
    GoTime from = now.in(GoZone.UTC);
    ASN1EncodableVector times = new ASN1EncodableVector();
    times.add(time(from));
    times.add(time(from.add(NANOS_PER_DAY * days)));
    return new DERSequence(times);
  }

  /** Two digits for the years from 1950 to 2049; no duration leads beyond 9999. */
  private static ASN1Primitive time(GoTime time) {
    String text = time.format("20060102150405Z");
    boolean near = text.compareTo("1950") >= 0 && text.compareTo("2050") < 0;
    return near ? new DERUTCTime(text.substring(2)) : new DERGeneralizedTime(text);
  }
}
