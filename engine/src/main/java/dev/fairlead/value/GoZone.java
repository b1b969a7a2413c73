package dev.fairlead.value;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.Set;

/**
 * A time.Location. The rules are the JDK's, which always come with it; the abbreviations, which the
 * JDK does not have, are a table of ours.
 */
public final class GoZone implements TemplateObject {
  public static final GoZone UTC = new GoZone("UTC", "UTC", ZoneOffset.UTC.getRules(), 0);

  /** Where the calendar only repeats itself, beyond all changes of rules. */
  private static final long FAR_FUTURE = 100_000_000_000L;

  /** The seconds of 400 years. */
  private static final long CALENDAR = 146_097L * 86_400;

  private final String name;
  private final String region;
  private final ZoneRules rules;
  private final int fixedOffset;

  private GoZone(String name, String region, ZoneRules rules, int fixedOffset) {
    this.name = name;
    this.region = region;
    this.rules = rules;
    this.fixedOffset = fixedOffset;
  }

  /** A zone with one offset from UTC in seconds; also the name of its times, which may be empty. */
  public static GoZone fixed(String name, int offset) {
    return new GoZone(name, null, null, offset);
  }

  /** time.Local: the zone of the environment variable TZ, or of the system when it is not set. */
  public static GoZone local() {
    return Local.ZONE;
  }

  /** The zone of this name, or null (zoneinfo.go, LoadLocation). */
  public static GoZone load(String name) {
    if (name.isEmpty() || name.equals("UTC")) {
      return UTC;
    }
    return name.equals("Local") ? local() : region(name, name);
  }

  private static GoZone region(String name, String region) {
    ZoneRules rules = rules(region);
    return rules == null ? null : new GoZone(name, region, rules, 0);
  }

  private static ZoneRules rules(String region) {
    try {
      return switch (region) {
        case "EST" -> ZoneOffset.ofHours(-5).getRules();
        case "MST" -> ZoneOffset.ofHours(-7).getRules();
        case "HST" -> ZoneOffset.ofHours(-10).getRules();
        case "GMT+0", "GMT-0" -> ZoneOffset.UTC.getRules();
        case "ROC" -> ZoneRulesProvider.getRules("Asia/Taipei", false);
        default -> ZoneRulesProvider.getRules(region, false);
      };
    } catch (ZoneRulesException e) {
      return null;
    }
  }

  /** The offset from UTC in seconds at a Unix time. */
  public int offset(long unix) {
    return rules == null ? fixedOffset : rules.getOffset(instant(unix)).getTotalSeconds();
  }

  /** Whether daylight saving time is in effect at a Unix time. */
  boolean daylightSaving(long unix) {
    return rules != null && rules.isDaylightSavings(instant(unix));
  }

  /** The abbreviation in effect at a Unix time; empty for a zone that has none. */
  String abbreviation(long unix) {
    if (this == UTC) {
      return "UTC";
    }
    return rules == null ? name : ZoneNames.of(region).name(offset(unix), unix);
  }

  /**
   * The offset that an abbreviation stands for, or null. One in effect at the wall time comes first
   * (zoneinfo.go, lookupName).
   */
  Integer offsetOf(String abbreviation, long wallTime) {
    if (rules == null || this == UTC) {
      return abbreviation.equals(name) ? (Integer) fixedOffset : null;
    }
    Integer first = null;
    for (int offset : offsets(abbreviation)) {
      long unix = wallTime - offset;
      if (abbreviation(unix).equals(abbreviation)) {
        return offset(unix);
      }
      first = first == null ? (Integer) offset : first;
    }
    return first;
  }

  private Set<Integer> offsets(String abbreviation) {
    Set<Integer> offsets = ZoneNames.of(region).offsets(abbreviation);
    if (abbreviation.equals(ZoneNames.number(offset(Long.MIN_VALUE)))) {
      offsets.add(offset(Long.MIN_VALUE));
    }
    for (ZoneOffsetTransition transition : rules.getTransitions()) {
      int offset = transition.getOffsetAfter().getTotalSeconds();
      if (abbreviation.equals(ZoneNames.number(offset))) {
        offsets.add(offset);
      }
    }
    return offsets;
  }

  private static Instant instant(long unix) {
    long second = Math.max(unix, Instant.MIN.getEpochSecond());
    boolean far = second > FAR_FUTURE;
    return Instant.ofEpochSecond(far ? FAR_FUTURE + (second - FAR_FUTURE) % CALENDAR : second);
  }

  @Override
  public String typeName() {
    return "*time.Location";
  }

  @Override
  public Kind kind() {
    return Kind.POINTER;
  }

  @Override
  public Method method(String method) {
    return method.equals("String") ? new Method(Signature.of(), arguments -> name) : null;
  }

  @Override
  public String print() {
    return name;
  }

  /** Empty: the struct has no exported fields. */
  @Override
  public Object plain() {
    return Map.of();
  }

  /** Found when first used. */
  private static final class Local {
    static final GoZone ZONE = find(System.getenv("TZ"));

    /** As zoneinfo_unix.go, initLocal. */
    private static GoZone find(String variable) {
      if (variable == null) {
        String region = ZoneId.systemDefault().getId();
        return new GoZone("Local", region, ZoneId.systemDefault().getRules(), 0);
      }
      String path = variable.startsWith(":") ? variable.substring(1) : variable;
      int folder = path.indexOf("/zoneinfo/");
      String region = path.startsWith("/") ? path.substring(folder + 10) : path;
      GoZone zone = region.isEmpty() ? null : region(path, region);
      return zone == null ? UTC : zone;
    }
  }
}
