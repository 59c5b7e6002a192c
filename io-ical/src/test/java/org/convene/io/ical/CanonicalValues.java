package org.convene.io.ical;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One spelling for values that mean the same, by the property's type (RFC 5545 section 3.3). */
final class CanonicalValues {

  static final Set<String> TEXTS =
      Set.of(
          "SUMMARY",
          "DESCRIPTION",
          "X-ALT-DESC",
          "LOCATION",
          "COMMENT",
          "CONTACT",
          "UID",
          "PRODID",
          "NAME",
          "X-WR-CALNAME",
          "X-WR-CALDESC",
          "CATEGORIES",
          "RESOURCES",
          "RELATED-TO",
          "COLOR",
          "TZID",
          "TZNAME",
          "LOCATION-TYPE",
          "REFID");
  static final Set<String> TIMES =
      Set.of(
          "DTSTART",
          "DTEND",
          "DUE",
          "COMPLETED",
          "DTSTAMP",
          "CREATED",
          "LAST-MODIFIED",
          "RECURRENCE-ID",
          "ACKNOWLEDGED");
  static final Set<String> PERIODS = Set.of("EXDATE", "RDATE", "FREEBUSY");
  private static final Set<String> NUMBERS =
      Set.of("SEQUENCE", "PRIORITY", "REPEAT", "PERCENT-COMPLETE");
  private static final Set<String> WORDS =
      Set.of(
          "STATUS",
          "TRANSP",
          "CLASS",
          "ACTION",
          "METHOD",
          "CALSCALE",
          "PARTICIPANT-TYPE",
          "BUSYTYPE");
  private static final Set<String> DURATIONS =
      Set.of("DURATION", "TRIGGER", "REFRESH-INTERVAL", "X-PUBLISHED-TTL");
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,30}");

  private CanonicalValues() {}

  static String of(String name, String value, Map<String, List<String>> parameters) {
    if (TEXTS.contains(name)) {
      return unescape(value);
    }
    if (PERIODS.contains(name)) {
      return CanonicalTimes.period(value, parameters);
    }
    if (TIMES.contains(name) || (name.equals("TRIGGER") && CanonicalTimes.isInstant(value))) {
      return CanonicalTimes.time(value, parameters);
    }
    if (DURATIONS.contains(name)) {
      return CanonicalTimes.duration(value);
    }
    if (NUMBERS.contains(name) && INTEGER.matcher(value).matches()) {
      return new BigInteger(value).toString();
    }
    if (WORDS.contains(name)) {
      return value.toUpperCase(Locale.ROOT);
    }
    return switch (name) {
      case "RRULE", "EXRULE" -> rule(value);
      case "GEO" -> geo(value);
      case "ATTENDEE", "ORGANIZER", "CALENDAR-ADDRESS" -> scheme(value);
      case "ATTACH", "IMAGE" -> binary(value, parameters);
      default -> value;
    };
  }

  static String unescape(String value) {
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char next = value.charAt(i) == '\\' && i + 1 < value.length() ? value.charAt(i + 1) : 0;
      if (next == 'n' || next == 'N') {
        text.append('\n');
        i++;
      } else if (next > ' ' && next < 0x7F && !Character.isLetterOrDigit(next)) {
        text.append(next);
        i++;
      } else {
        text.append(value.charAt(i));
      }
    }
    return text.toString();
  }

  /** The values between commas that are not escaped, still escaped. */
  static List<String> list(String value) {
    List<String> values = new ArrayList<>();
    StringBuilder one = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        one.append(c).append(value.charAt(++i));
      } else if (c == ',') {
        values.add(one.toString());
        one.setLength(0);
      } else {
        one.append(c);
      }
    }
    values.add(one.toString());
    return values;
  }

  /** The order of parts and of values says nothing, nor do INTERVAL=1, WKST=MO, + and zeros. */
  private static String rule(String value) {
    Map<String, String> parts = new TreeMap<>();
    for (String part : value.toUpperCase(Locale.ROOT).split(";", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      String values = equals < 0 ? "" : part.substring(equals + 1);
      if (parts.put(name, ruleValues(name, values)) != null) {
        return value;
      }
    }
    parts.remove("INTERVAL", "1");
    parts.remove("WKST", "MO");
    parts.remove("SKIP", "OMIT");
    return parts.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(";"));
  }

  private static String ruleValues(String name, String values) {
    boolean plain = !name.startsWith("BY") && !name.equals("COUNT") && !name.equals("INTERVAL");
    if (plain) {
      return values;
    }
    List<String> all = new ArrayList<>();
    for (String one : values.split(",", -1)) {
      String unsigned = one.startsWith("+") ? one.substring(1) : one;
      all.add(unsigned.replaceFirst("^(-?)0+(?=\\d)", "$1"));
    }
    Collections.sort(all);
    return all.stream().distinct().collect(Collectors.joining(","));
  }

  /** The scheme of a URI has no case (RFC 3986 section 3.1). */
  private static String scheme(String value) {
    int colon = value.indexOf(':');
    boolean scheme = value.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
    return scheme
        ? value.substring(0, colon).toLowerCase(Locale.ROOT) + value.substring(colon)
        : value;
  }

  /** Numbers, not digits: 37.50 is 37.5. */
  private static String geo(String value) {
    try {
      List<String> numbers = new ArrayList<>();
      for (String part : value.split(";", -1)) {
        BigDecimal number = new BigDecimal(part.trim());
        numbers.add(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
      }
      return String.join(";", numbers);
    } catch (NumberFormatException e) {
      return value;
    }
  }

  /** Octets, not letters: padding and white space in BASE64 say nothing. */
  private static String binary(String value, Map<String, List<String>> parameters) {
    boolean base64 =
        parameters.getOrDefault("ENCODING", List.of()).stream()
            .anyMatch(it -> it.equalsIgnoreCase("BASE64"));
    if (!base64) {
      return value;
    }
    try {
      String letters = value.replaceAll("\\s", "");
      byte[] octets = Base64.getDecoder().decode(letters);
      return "octets:" + Base64.getEncoder().encodeToString(octets);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
