package org.convene.io.ical.zones;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.IcalValues;

/**
 * A STANDARD or DAYLIGHT component (RFC 5545 section 3.6.5).
 *
 * @param daylight whether it is daylight saving time
 * @param start the first onset, in the local time before it
 * @param from the offset before
 * @param to the offset from then on
 * @param rule the RRULE of the further onsets; empty if there are none
 */
record Observance(
    boolean daylight, LocalDateTime start, ZoneOffset from, ZoneOffset to, String rule) {

  private static final List<String> FORM =
      List.of("DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RRULE");

  static Observance of(ZoneOffsetTransition onset, boolean daylight, String rule) {
    return new Observance(
        daylight, onset.getDateTimeBefore(), onset.getOffsetBefore(), onset.getOffsetAfter(), rule);
  }

  /** One offset since a time at which nothing changed. */
  static Observance constant(LocalDateTime start, ZoneOffset offset) {
    return new Observance(false, start, offset, offset, "");
  }

  /** A rule for the nth weekday of a month; -1 is the last. */
  static String yearly(Month month, int nth, DayOfWeek day) {
    return "FREQ=YEARLY;BYMONTH=" + month.getValue() + ";BYDAY=" + nth + day.name().substring(0, 2);
  }

  /** A rule for a day of a month. */
  static String yearly(Month month, int day) {
    return "FREQ=YEARLY;BYMONTH=" + month.getValue() + ";BYMONTHDAY=" + day;
  }

  Observance asStandard() {
    return new Observance(false, start, from, to, rule);
  }

  RawComponent component() {
    RawProperty dtstart = RawProperty.of("DTSTART", IcalValues.dateTime(start));
    RawProperty offsetFrom = RawProperty.of("TZOFFSETFROM", IcalValues.utcOffset(from));
    RawProperty offsetTo = RawProperty.of("TZOFFSETTO", IcalValues.utcOffset(to));
    RawProperty name = RawProperty.of("TZNAME", name());
    return new RawComponent(
        daylight ? "DAYLIGHT" : "STANDARD",
        rule.isEmpty()
            ? List.of(dtstart, offsetFrom, offsetTo, name)
            : List.of(dtstart, offsetFrom, offsetTo, name, RawProperty.of("RRULE", rule)),
        List.of());
  }

  /** Whether a component has the properties of {@link #component()}, in that order. */
  static boolean isOfForm(RawComponent component) {
    List<RawProperty> properties = component.properties();
    boolean isOfForm = properties.size() == FORM.size() || properties.size() == FORM.size() - 1;
    for (int i = 0; isOfForm && i < properties.size(); i++) {
      isOfForm = properties.get(i).name().equals(FORM.get(i));
    }
    return isOfForm;
  }

  /**
   * The name as tzdata spells it where there is no abbreviation: {@code -04}, {@code +0530}. The
   * JDK's abbreviations come from its locale data, which change with its version; {@code ZoneRules}
   * know none.
   */
  private String name() {
    String offset = IcalValues.utcOffset(to);
    return offset.endsWith("00") && offset.length() == 5 ? offset.substring(0, 3) : offset;
  }
}
