package org.convene.io.ical.mapping;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.lines.ParsedComponent;
import org.jspecify.annotations.Nullable;

/**
 * The zone of a calendar of vCalendar 1.0, TZ with its DAYLIGHT, as a VTIMEZONE: {@code
 * DAYLIGHT:TRUE;+02;20260329T020000;20261025T030000;CET;CEST} is a summer.
 *
 * @param component the VTIMEZONE
 * @param line that of TZ
 */
record VCalendarZone(RawComponent component, ContentLine line) {

  private static final Pattern OFFSET = Pattern.compile("([+-]?)(\\d\\d):?(\\d\\d)?");
  private static final int MOST_SUMMERS = 200;

  /** The zone of a calendar; null where it has no TZ that is an offset. */
  static @Nullable VCalendarZone of(ParsedComponent calendar) {
    ContentLine line = null;
    ZoneOffset standard = null;
    for (ContentLine property : calendar.properties()) {
      if (line == null && property.property().name().equals("TZ")) {
        standard = offset(property.property().value());
        line = standard == null ? null : property;
      }
    }
    if (line == null || standard == null) {
      return null;
    }
    List<RawComponent> observances = new ArrayList<>();
    observances.add(observance("STANDARD", LocalDateTime.of(1970, 1, 1, 0, 0), standard, standard));
    for (ContentLine property : calendar.properties()) {
      if (property.property().name().equals("DAYLIGHT") && observances.size() < MOST_SUMMERS) {
        addSummer(property.property().value(), standard, observances);
      }
    }
    String name = "vCalendar TZ " + line.property().value().strip();
    RawProperty tzid = RawProperty.of("TZID", IcalText.escape(name));
    return new VCalendarZone(new RawComponent("VTIMEZONE", List.of(tzid), observances), line);
  }

  /** What its times name. */
  String tzid() {
    return IcalText.unescape(component.property("TZID").orElseThrow().value());
  }

  private static void addSummer(String value, ZoneOffset standard, List<RawComponent> to) {
    List<String> parts = IcalText.split(value, ';');
    if (parts.size() < 4 || !parts.get(0).strip().equalsIgnoreCase("TRUE")) {
      return;
    }
    ZoneOffset summer = offset(parts.get(1));
    LocalDateTime start = summer == null ? null : local(parts.get(2), standard);
    LocalDateTime end = summer == null ? null : local(parts.get(3), summer);
    if (summer != null && start != null && end != null) {
      to.add(observance("DAYLIGHT", start, standard, summer));
      to.add(observance("STANDARD", end, summer, standard));
    }
  }

  private static @Nullable LocalDateTime local(String value, ZoneOffset offset) {
    String text = value.strip();
    LocalDateTime time = IcalValues.dateTime(text.replaceFirst("Z$", ""));
    return time == null || !text.endsWith("Z") ? time : time.plusSeconds(offset.getTotalSeconds());
  }

  private static @Nullable ZoneOffset offset(String value) {
    Matcher parts = OFFSET.matcher(value.strip());
    if (!parts.matches()) {
      return null;
    }
    String sign = parts.group(1).isEmpty() ? "+" : parts.group(1);
    String minutes = parts.group(3) == null ? "00" : parts.group(3);
    try {
      return ZoneOffset.of(sign + parts.group(2) + ':' + minutes);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static RawComponent observance(
      String name, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
    return new RawComponent(
        name,
        List.of(
            RawProperty.of("DTSTART", IcalValues.dateTime(start)),
            RawProperty.of("TZOFFSETFROM", IcalValues.utcOffset(from)),
            RawProperty.of("TZOFFSETTO", IcalValues.utcOffset(to))),
        List.of());
  }
}
