package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;

/**
 * What a message says to others: of each method the properties, and of each property the
 * parameters. What is not in the table is the sender's own, or is misread by clients, and is not
 * written; {@link MethodTable} says how often the others may occur.
 */
final class MessageTable {

  private static final String TABLE =
      """
      .                           REQUEST CANCEL REPLY COUNTER PUBLISH REFRESH DECLINECOUNTER
      DTSTAMP                     x       x      x     x       x       x       x
      UID                         x       x      x     x       x       x       x
      SEQUENCE                    x       x      x     x       x       .       x
      CREATED                     x       .      .     .       x       .       .
      LAST-MODIFIED               x       .      .     .       x       .       .
      URL                         x       .      .     x       x       .       .
      DTSTART                     x       x      x     x       x       .       .              TZID,VALUE
      DTEND                       x       x      x     x       x       .       .              TZID,VALUE
      RECURRENCE-ID               x       x      x     x       x       x       x              TZID,VALUE,RANGE
      RRULE                       x       x      .     x       x       .       .
      RDATE                       x       x      .     x       x       .       .              TZID,VALUE
      EXDATE                      x       x      .     x       x       .       .              TZID,VALUE
      SUMMARY                     x       x      x     x       x       .       .              LANGUAGE
      DESCRIPTION                 x       x      .     x       x       .       .              LANGUAGE
      X-ALT-DESC                  x       .      .     x       x       .       .              FMTTYPE
      COMMENT                     x       .      .     .       x       .       .              LANGUAGE
      LOCATION                    x       x      .     x       x       .       .              LANGUAGE
      GEO                         x       x      .     x       x       .       .
      CONFERENCE                  x       .      .     x       x       .       .              VALUE,FEATURE,LABEL,LANGUAGE
      ORGANIZER                   x       x      x     x       x       x       x              *
      ATTENDEE                    x       x      x     x       .       x       x              *
      CONTACT                     x       .      .     x       x       .       .              LANGUAGE,ALTREP
      STATUS                      x       x      .     x       x       .       .
      CLASS                       x       x      .     x       x       .       .
      TRANSP                      x       x      .     x       x       .       .
      X-MICROSOFT-CDO-BUSYSTATUS  x       .      .     x       x       .       .
      X-MICROSOFT-CDO-ALLDAYEVENT x       .      .     x       x       .       .
      PRIORITY                    x       .      .     x       x       .       .
      LINK                        x       .      .     x       x       .       .              VALUE,LINKREL,LABEL,FMTTYPE,LANGUAGE
      ATTACH                      x       .      .     x       x       .       .              VALUE,ENCODING,FMTTYPE,FILENAME
      IMAGE                       x       .      .     x       x       .       .              VALUE,ENCODING,FMTTYPE,DISPLAY
      RELATED-TO                  x       .      .     x       x       .       .              VALUE,RELTYPE
      """;

  /** Lines of a calendar, and the duration: clients count its days differently. */
  private static final Set<String> NEVER =
      Set.of("BEGIN", "END", "METHOD", "VERSION", "PRODID", "CALSCALE", "DURATION");

  private static final Set<String> ALARM = Set.of("ACTION", "TRIGGER", "DESCRIPTION");
  private static final Set<String> ALARM_PARAMETERS = Set.of("VALUE", "RELATED", "LANGUAGE");

  private static final Set<String> OF_PEOPLE =
      Set.of(
          "CN",
          "SENT-BY",
          "LANGUAGE",
          "EMAIL",
          "CUTYPE",
          "ROLE",
          "PARTSTAT",
          "RSVP",
          "MEMBER",
          "DELEGATED-TO",
          "DELEGATED-FROM");

  private static final Map<String, Map<String, Set<String>>> METHODS = read();

  private MessageTable() {}

  private static Map<String, Map<String, Set<String>>> read() {
    List<List<String>> rows =
        TABLE.lines().map(line -> List.of(line.trim().split(" +", -1))).toList();
    List<String> methods = rows.get(0).subList(1, rows.get(0).size());
    Map<String, Map<String, Set<String>>> read = new HashMap<>();
    for (int i = 0; i < methods.size(); i++) {
      Map<String, Set<String>> properties = new HashMap<>();
      for (List<String> row : rows.subList(1, rows.size())) {
        if (row.get(i + 1).equals("x")) {
          properties.put(row.get(0), parameters(row, methods.size()));
        }
      }
      read.put(methods.get(i), Map.copyOf(properties));
    }
    return Map.copyOf(read);
  }

  private static Set<String> parameters(List<String> row, int methods) {
    String names = row.size() > methods + 1 ? row.get(methods + 1) : "";
    return names.equals("*") ? OF_PEOPLE : Set.of(names.split(",", -1));
  }

  /**
   * Whether a property stays out of every message, whoever asks for it: what is Convene's own, what
   * the table has for some methods, and what clients obey where they should not. Outlook believes
   * X-MICROSOFT-CDO-APPT-SEQUENCE before SEQUENCE.
   */
  static boolean isNever(String property) {
    return property.startsWith("X-CONVENE-")
        || property.equals("X-MICROSOFT-CDO-APPT-SEQUENCE")
        || NEVER.contains(property)
        || METHODS.values().stream().anyMatch(it -> it.containsKey(property));
  }

  /**
   * Returns a VEVENT with what the table has of it.
   *
   * @param more properties that the caller lets others see
   */
  static RawComponent told(ItipMethod method, RawComponent event, Set<String> more) {
    Map<String, Set<String>> table = METHODS.getOrDefault(method.name(), Map.of());
    List<RawProperty> properties = new ArrayList<>(event.properties().size());
    for (RawProperty property : event.properties()) {
      Set<String> parameters = table.get(property.name());
      if (parameters != null) {
        properties.add(with(property, parameters));
      } else if (more.contains(property.name())) {
        properties.add(open(property));
      }
    }
    List<RawComponent> alarms =
        event.components().stream()
            .filter(it -> it.name().equals("VALARM"))
            .map(MessageTable::alarm)
            .toList();
    return new RawComponent(event.name(), properties, alarms);
  }

  private static RawComponent alarm(RawComponent alarm) {
    List<RawProperty> properties =
        alarm.properties().stream()
            .filter(it -> ALARM.contains(it.name()))
            .map(it -> with(it, ALARM_PARAMETERS))
            .toList();
    return new RawComponent(alarm.name(), properties, List.of());
  }

  private static RawProperty with(RawProperty property, Set<String> parameters) {
    List<RawParameter> told =
        property.parameters().stream().filter(it -> parameters.contains(upper(it))).toList();
    return told.size() == property.parameters().size()
        ? property
        : new RawProperty(property.name(), told, property.value());
  }

  /** What a caller allows, without what no message may have (RFC 6638 section 7). */
  private static RawProperty open(RawProperty property) {
    return with(
        property,
        property.parameters().stream()
            .map(MessageTable::upper)
            .filter(it -> !it.startsWith("SCHEDULE-") && !it.startsWith("X-CONVENE-"))
            .collect(Collectors.toSet()));
  }

  private static String upper(RawParameter parameter) {
    return parameter.name().toUpperCase(Locale.ROOT);
  }
}
