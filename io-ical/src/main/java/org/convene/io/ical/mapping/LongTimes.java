package org.convene.io.ical.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;

/**
 * Times whose line would be folded because of parameters that only Convene reads: some programs,
 * such as calcurse, refuse a folded DTSTART. The parameters are on a property of their own then,
 * which repeats the value, so that they are not believed once another program has changed the time.
 */
final class LongTimes {

  private static final String OURS = "X-CONVENE-";

  /** Octets of a line that is not folded (RFC 5545 section 3.1). */
  private static final int UNFOLDED = 75;

  private static final Map<String, String> COMPANIONS =
      Map.of(
          "DTSTART", "X-CONVENE-DTSTART",
          "DTEND", "X-CONVENE-DTEND",
          "RECURRENCE-ID", "X-CONVENE-RECURRENCE-ID");

  private LongTimes() {}

  /** The property that has the parameters of a time; the time's own name where there is none. */
  static String companion(String property) {
    return COMPANIONS.getOrDefault(property, property);
  }

  /** One line, or two if one were too long. */
  static List<RawProperty> written(RawProperty time) {
    String companion = companion(time.name());
    if (companion.equals(time.name()) || length(time) <= UNFOLDED) {
      return List.of(time);
    }
    List<RawParameter> plain = new ArrayList<>(2);
    List<RawParameter> ours = new ArrayList<>(2);
    for (RawParameter parameter : time.parameters()) {
      (parameter.name().startsWith(OURS) ? ours : plain).add(parameter);
    }
    return ours.isEmpty()
        ? List.of(time)
        : List.of(
            new RawProperty(time.name(), plain, time.value()),
            new RawProperty(companion, ours, time.value()));
  }

  private static int length(RawProperty time) {
    int length = time.name().length() + 1 + time.value().length();
    for (RawParameter parameter : time.parameters()) {
      length += parameter.name().length() + 1;
      for (String value : parameter.values()) {
        boolean quoted = value.indexOf(':') >= 0 || value.indexOf(',') >= 0;
        length += value.length() + (quoted ? 3 : 1);
      }
    }
    return length;
  }
}
