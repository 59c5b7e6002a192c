package org.convene.io.ical;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One spelling for times and durations that mean the same. What is none stays as it is. */
final class CanonicalTimes {

  static final String ZONE = "X-CONVENE-ZONE";
  static final String LOCAL = "X-CONVENE-LOCAL";
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final Set<String> UTC =
      Set.of("UTC", "ETC/UTC", "ZULU", "ETC/ZULU", "UCT", "ETC/UCT", "Z");
  private static final Pattern DURATION =
      Pattern.compile("([+-]?)P(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");

  private static final Pattern INSTANT = Pattern.compile("\\d{8}[Tt]\\d{6}[Zz]");
  private static final Pattern LOCAL_TIME = Pattern.compile("\\d{8}T\\d{6}");
  private static final Pattern TIME = Pattern.compile("\\d{8}(T\\d{6}Z?)?");

  private CanonicalTimes() {}

  static boolean isInstant(String value) {
    return INSTANT.matcher(value).matches();
  }

  /**
   * A DATE or DATE-TIME. Takes TZID and X-CONVENE-ZONE out of the parameters where the value says
   * all of it.
   */
  static String time(String value, Map<String, List<String>> parameters) {
    String upper = value.toUpperCase(Locale.ROOT);
    if (isInstant(upper)) {
      String local = local(upper, parameters);
      if (!local.isEmpty()) {
        return local;
      }
    } else if (LOCAL_TIME.matcher(upper).matches() && UTC.contains(zone(parameters))) {
      parameters.remove("TZID");
      return upper + "Z";
    }
    return TIME.matcher(upper).matches() ? upper : value;
  }

  private static String zone(Map<String, List<String>> parameters) {
    return String.join(",", parameters.getOrDefault("TZID", List.of())).toUpperCase(Locale.ROOT);
  }

  /** The local time of a time in UTC whose zone stands beside it; empty if they disagree. */
  private static String local(String utc, Map<String, List<String>> parameters) {
    List<String> zones = parameters.getOrDefault(ZONE, List.of());
    if (zones.size() != 1) {
      return "";
    }
    try {
      ZoneId zone = ZoneId.of(zones.get(0));
      Instant instant =
          LocalDateTime.parse(utc.substring(0, 15), DATE_TIME).toInstant(ZoneOffset.UTC);
      List<String> given = parameters.getOrDefault(LOCAL, List.of());
      LocalDateTime local =
          given.isEmpty()
              ? LocalDateTime.ofInstant(instant, zone)
              : LocalDateTime.parse(given.get(0), DATE_TIME);
      if (!local.atZone(zone).toInstant().equals(instant)) {
        return "";
      }
      parameters.remove(ZONE);
      parameters.remove(LOCAL);
      parameters.put("TZID", new ArrayList<>(zones));
      return local.format(DATE_TIME);
    } catch (DateTimeException e) {
      return "";
    }
  }

  /** Weeks as days, and hours and minutes as seconds; a day is not 24 hours. */
  static String duration(String value) {
    Matcher matcher = DURATION.matcher(value.trim().toUpperCase(Locale.ROOT));
    if (!matcher.matches() || value.trim().toUpperCase(Locale.ROOT).endsWith("T")) {
      return value;
    }
    BigInteger days = number(matcher, 2).multiply(BigInteger.valueOf(7)).add(number(matcher, 3));
    BigInteger seconds =
        number(matcher, 4)
            .multiply(BigInteger.valueOf(3600))
            .add(number(matcher, 5).multiply(BigInteger.valueOf(60)))
            .add(number(matcher, 6));
    boolean zero = days.signum() == 0 && seconds.signum() == 0;
    String sign = matcher.group(1).equals("-") && !zero ? "-" : "";
    return sign + "P" + days + "DT" + seconds + "S";
  }

  private static BigInteger number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? BigInteger.ZERO : new BigInteger(digits);
  }

  /** The parts of a period, each in its spelling. */
  static String period(String value, Map<String, List<String>> parameters) {
    int slash = value.indexOf('/');
    if (slash < 0) {
      return time(value, parameters);
    }
    String end = value.substring(slash + 1);
    return time(value.substring(0, slash), parameters)
        + "/"
        + (end.toUpperCase(Locale.ROOT).contains("P") ? duration(end) : time(end, parameters));
  }

  /** DTEND of one whole day; nothing where the start is no day. */
  static String dayAfter(String start) {
    if (!start.matches("\\d{8}")) {
      return "";
    }
    try {
      return LocalDate.parse(start, DATE).plusDays(1).format(DATE);
    } catch (DateTimeException e) {
      return "";
    }
  }

  /** Whether a canonical duration leads from one time to another, both as content lines. */
  static boolean leads(NaiveIcs.Property start, String duration, NaiveIcs.Property end) {
    Matcher parts = Pattern.compile("P(\\d{1,9})DT(\\d{1,12})S").matcher(duration);
    String utcEnd = end.value().toUpperCase(Locale.ROOT);
    String utcStart = start.value().toUpperCase(Locale.ROOT);
    if (!parts.matches() || !utcEnd.matches("\\d{8}T\\d{6}Z")) {
      return false;
    }
    try {
      ZoneId zone = ZoneId.of(start.parameter(start.parameter("TZID").isEmpty() ? ZONE : "TZID"));
      LocalDateTime clock = LocalDateTime.parse(utcStart.substring(0, 15), DATE_TIME);
      LocalDateTime local =
          utcStart.endsWith("Z")
              ? LocalDateTime.ofInstant(clock.toInstant(ZoneOffset.UTC), zone)
              : clock;
      Instant reached =
          local
              .plusDays(Long.parseLong(parts.group(1)))
              .atZone(zone)
              .plusSeconds(Long.parseLong(parts.group(2)))
              .toInstant();
      LocalDateTime said = LocalDateTime.parse(utcEnd.substring(0, 15), DATE_TIME);
      return reached.equals(said.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return false;
    }
  }
}
