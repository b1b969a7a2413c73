package dev.fairlead.review;

import dev.fairlead.value.Utf8;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One thing that a check found. All reports are made from this.
 *
 * @param rule the rule's stable name, {@code values/unknown-key}
 * @param severity how bad it is
 * @param message what is wrong, in one line; says the same wherever in the file it stands
 * @param place where the user can change it
 * @param advice more lines for people: what was meant, where the rule comes from
 * @param fix the text to put at the place, or empty
 */
public record Finding(
    String rule, Severity severity, String message, Place place, List<String> advice, String fix) {
  /** How bad a finding is. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  public Finding {
    advice = List.copyOf(advice);
  }

  /** Whether something is wrong, not just doubtful. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** A hash that stays the same when lines are added above. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(Utf8.bytes(rule + '\n' + place.file() + '\n' + message));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
