package org.convene.io.ical;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A property in the one spelling that all its equals share, and where it came from. */
record CanonicalProperty(String name, String text, NaiveIcs.Property from) {

  private static final Set<String> LISTS = Set.of("CATEGORIES", "RESOURCES");
  private static final Set<String> WORDS =
      Set.of(
          "VALUE",
          "ENCODING",
          "CUTYPE",
          "ROLE",
          "PARTSTAT",
          "RSVP",
          "RELATED",
          "RANGE",
          "RELTYPE",
          "FBTYPE",
          "DISPLAY",
          "FEATURE",
          "DERIVED",
          "FMTTYPE",
          "LANGUAGE",
          "LINKREL");
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "CUTYPE", "INDIVIDUAL",
          "ROLE", "REQ-PARTICIPANT",
          "PARTSTAT", "NEEDS-ACTION",
          "RSVP", "FALSE",
          "RELATED", "START",
          "RELTYPE", "PARENT",
          "ENCODING", "8BIT",
          "FBTYPE", "BUSY",
          "LANGUAGE", "UND",
          "DERIVED", "FALSE");
  private static final Set<String> URIS =
      Set.of("ATTACH", "IMAGE", "CONFERENCE", "LINK", "SOURCE", "URL", "CONCEPT", "TZURL");

  /**
   * The properties that a content line stands for: one for each value of a list.
   *
   * @param ours names of parameters that say nothing to others, and are left out
   */
  static List<CanonicalProperty> of(NaiveIcs.Property property, Predicate<String> ours) {
    String name = property.name();
    boolean list = LISTS.contains(name) || CanonicalValues.PERIODS.contains(name);
    List<String> values = list ? CanonicalValues.list(property.value()) : List.of(property.value());
    List<CanonicalProperty> all = new ArrayList<>();
    for (String value : values) {
      all.add(one(property, value, ours));
    }
    return all;
  }

  private static CanonicalProperty one(
      NaiveIcs.Property property, String raw, Predicate<String> ours) {
    Map<String, List<String>> parameters = parameters(property);
    String value = CanonicalValues.of(property.name(), raw, parameters);
    if (property.name().equals("TRIGGER") && value.matches("\\d{8}T\\d{6}Z")) {
      parameters.remove("VALUE");
    }
    parameters.keySet().removeIf(ours);
    StringBuilder text = new StringBuilder(property.name());
    parameters.forEach((key, them) -> text.append(';').append(key).append('=').append(them));
    return new CanonicalProperty(
        property.name(), text.append(':').append(value).toString(), property);
  }

  /** The same meaning under another name. */
  CanonicalProperty as(String otherName, String value) {
    return new CanonicalProperty(otherName, otherName + ":" + value, from);
  }

  /** Whether it has this name and says nothing in parameters. */
  boolean isPlain(String plainName) {
    return text.startsWith(plainName + ":");
  }

  /** The canonical value. */
  String value() {
    return text.substring(text.indexOf(':') + 1);
  }

  private static Map<String, List<String>> parameters(NaiveIcs.Property property) {
    Map<String, List<String>> parameters = new TreeMap<>();
    for (Map.Entry<String, List<String>> entry : property.parameters().entrySet()) {
      List<String> values = new ArrayList<>(entry.getValue());
      if (WORDS.contains(entry.getKey())) {
        values.replaceAll(value -> value.toUpperCase(Locale.ROOT));
      }
      if (entry.getKey().equals("FEATURE")) {
        Collections.sort(values);
      }
      parameters.put(entry.getKey(), values);
    }
    DEFAULTS.forEach((name, value) -> parameters.remove(name, List.of(value)));
    parameters.remove("VALUE", List.of(type(property.name())));
    if (property.name().equals("IMAGE")) {
      parameters.remove("DISPLAY", List.of("BADGE"));
    }
    if (parameters.getOrDefault("ENCODING", List.of()).equals(List.of("BASE64"))) {
      parameters.remove("VALUE", List.of("BINARY"));
    }
    return parameters;
  }

  private static String type(String name) {
    if (URIS.contains(name)) {
      return "URI";
    }
    if (CanonicalValues.TEXTS.contains(name)) {
      return "TEXT";
    }
    if (name.equals("FREEBUSY")) {
      return "PERIOD";
    }
    if (CanonicalValues.TIMES.contains(name) || CanonicalValues.PERIODS.contains(name)) {
      return "DATE-TIME";
    }
    return switch (name) {
      case "DURATION", "TRIGGER", "REFRESH-INTERVAL" -> "DURATION";
      case "SEQUENCE", "PRIORITY", "REPEAT", "PERCENT-COMPLETE" -> "INTEGER";
      case "GEO" -> "FLOAT";
      case "RRULE", "EXRULE" -> "RECUR";
      case "ATTENDEE", "ORGANIZER", "CALENDAR-ADDRESS" -> "CAL-ADDRESS";
      default -> "";
    };
  }

  /** The property as it stands in the file, on one short line. */
  String excerpt() {
    StringBuilder line = new StringBuilder(name);
    from.parameters()
        .forEach(
            (key, values) ->
                line.append(';').append(key).append('=').append(String.join(",", values)));
    line.append(':').append(from.value());
    String text = line.toString().replaceAll("\\p{Cntrl}", "\u00B7");
    return text.length() <= 160 ? text : text.substring(0, 160) + "\u2026";
  }
}
