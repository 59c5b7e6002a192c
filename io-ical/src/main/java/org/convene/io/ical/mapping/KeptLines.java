package org.convene.io.ical.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convene.event.Extensions;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;

/**
 * Lines that are kept beside the fields that they were read into, only because they say the same in
 * other words. They are written again in place of the fields as long as that is so.
 */
final class KeptLines {

  private static final Set<String> TIMES =
      Set.of("DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "RDATE", "EXDATE");

  /** The types that a property has anyway; VALUE=DATE-TIME is so usual that it is not kept. */
  private static final Map<String, String> TYPES =
      Map.of(
          "TRIGGER", "DURATION",
          "DURATION", "DURATION",
          "URL", "URI",
          "ATTACH", "URI",
          "SUMMARY", "TEXT",
          "DESCRIPTION", "TEXT",
          "LOCATION", "TEXT",
          "X-WR-CALNAME", "TEXT");

  private KeptLines() {}

  /** Whether a parameter says what is so without it, and is not written for a field. */
  static boolean isDefault(String property, RawParameter parameter) {
    String usual =
        switch (parameter.name()) {
          case "VALUE" -> TYPES.getOrDefault(property, "");
          case "RELATED" -> "START";
          case "RELTYPE" -> "PARENT";
          default -> "";
        };
    return !usual.isEmpty()
        && parameter.values().size() == 1
        && parameter.values().get(0).equalsIgnoreCase(usual);
  }

  /** Whether nothing would be otherwise without the parameters of a line. */
  static boolean hasDefaultsOnly(RawProperty property) {
    for (RawParameter parameter : property.parameters()) {
      if (!isDefault(property.name(), parameter)) {
        return false;
      }
    }
    return true;
  }

  /** Extensions without the spelling of times: a message says them as every client reads them. */
  static Extensions withoutTimes(Extensions extensions) {
    List<RawProperty> properties =
        extensions.properties().stream().filter(it -> !TIMES.contains(it.name())).toList();
    return properties.size() == extensions.properties().size()
        ? extensions
        : new Extensions(properties, extensions.components());
  }
}
