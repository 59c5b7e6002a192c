package org.convene.io.ical.mapping;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.NominalDuration;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalText;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.lines.ParsedComponent;
import org.jspecify.annotations.Nullable;

/**
 * DALARM, AALARM and MALARM of vCalendar 1.0 as VALARM. Each is a list of the time, the pause and
 * the number of repetitions, and then what is shown, played or sent. A PALARM, which runs a
 * program, is none.
 */
final class VCalendarAlarms {

  private VCalendarAlarms() {}

  /**
   * The VALARM of a property.
   *
   * @param start the value of DTSTART
   * @return null where the alarm says no time, or more than a VALARM can hold
   */
  static @Nullable ParsedComponent translated(ContentLine line, String start) {
    List<String> parts = IcalText.split(line.property().value(), ';');
    RawProperty trigger = trigger(parts.get(0).strip(), start);
    if (trigger == null) {
      return null;
    }
    List<RawProperty> alarm = new ArrayList<>();
    alarm.add(trigger);
    repeat(part(parts, 1), part(parts, 2), alarm);
    boolean holdsAll =
        switch (line.property().name()) {
          case "DALARM" ->
              display(
                  String.join(";", parts.subList(Math.min(3, parts.size()), parts.size())), alarm);
          case "AALARM" -> audio(part(parts, 3), alarm);
          default -> mail(part(parts, 3), part(parts, 4), alarm);
        };
    return holdsAll
        ? new ParsedComponent(
            "VALARM",
            line.line(),
            alarm.stream().map(it -> new ContentLine(line.line(), it)).toList(),
            List.of())
        : null;
  }

  private static String part(List<String> parts, int index) {
    return index < parts.size() ? parts.get(index).strip() : "";
  }

  /** A local time is only known beside that of the start. */
  private static @Nullable RawProperty trigger(String time, String start) {
    if (IcalValues.instant(time) != null) {
      return RawProperty.of("TRIGGER", time, RawParameter.of("VALUE", "DATE-TIME"));
    }
    LocalDateTime at = IcalValues.dateTime(time);
    LocalDateTime begin = IcalValues.dateTime(start.strip());
    if (at == null || begin == null) {
      return null;
    }
    Duration offset = Duration.between(begin, at);
    return RawProperty.of("TRIGGER", (offset.isNegative() ? "-" : "") + offset.abs());
  }

  private static void repeat(String pause, String count, List<RawProperty> alarm) {
    NominalDuration duration = ComponentSource.parsed(pause, NominalDuration::parse);
    Integer times = ComponentSource.parsed(count, text -> IcalValues.integer(text, 1));
    if (duration != null && times != null) {
      alarm.add(RawProperty.of("DURATION", duration.toString()));
      alarm.add(RawProperty.of("REPEAT", times.toString()));
    }
  }

  private static boolean display(String text, List<RawProperty> alarm) {
    alarm.add(RawProperty.of("ACTION", "DISPLAY"));
    if (!text.isBlank()) {
      alarm.add(RawProperty.of("DESCRIPTION", IcalText.escape(text)));
    }
    return true;
  }

  private static boolean audio(String sound, List<RawProperty> alarm) {
    alarm.add(RawProperty.of("ACTION", "AUDIO"));
    if (!sound.isEmpty() && IcalValues.uri(sound) != null) {
      alarm.add(RawProperty.of("ATTACH", sound));
    }
    return sound.isEmpty() || IcalValues.uri(sound) != null;
  }

  private static boolean mail(String address, String text, List<RawProperty> alarm) {
    alarm.add(RawProperty.of("ACTION", "EMAIL"));
    alarm.add(VCalendarPeople.translated(RawProperty.of("ATTENDEE", address)));
    if (!text.isEmpty()) {
      alarm.add(RawProperty.of("DESCRIPTION", IcalText.escape(text)));
    }
    return address.contains("@");
  }
}
