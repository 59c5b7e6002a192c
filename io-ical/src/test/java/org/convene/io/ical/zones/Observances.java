package org.convene.io.ical.zones;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;

/**
 * Evaluates a VTIMEZONE as RFC 5545 section 3.6.5 says, for the tests; it shares nothing with what
 * writes them. Every onset up to a year is listed once; then "the observance in force is the one
 * with the latest onset before the time".
 */
public final class Observances {

  private record Onset(LocalDateTime local, ZoneOffset from, ZoneOffset to) {

    Instant instant() {
      return local.toInstant(from);
    }
  }

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
  private static final Map<String, DayOfWeek> DAYS = new HashMap<>();

  static {
    for (DayOfWeek day : DayOfWeek.values()) {
      DAYS.put(day.name().substring(0, 2), day);
    }
  }

  private final List<Onset> onsets = new ArrayList<>();
  private final List<ZoneOffset> offsets;

  public Observances(RawComponent timeZone, int untilYear) {
    for (RawComponent observance : timeZone.components()) {
      add(observance, untilYear);
    }
    onsets.sort(Comparator.comparing(Onset::instant));
    offsets = onsets.stream().map(Onset::to).distinct().toList();
  }

  /**
   * The offsets that a local time has: those at which the observance in force has just that offset.
   */
  public List<ZoneOffset> offsets(LocalDateTime local) {
    List<ZoneOffset> found = new ArrayList<>(1);
    for (ZoneOffset offset : offsets) {
      if (at(local.toInstant(offset)).filter(offset::equals).isPresent()) {
        found.add(offset);
      }
    }
    return found;
  }

  /** The offset at an instant; none before the first onset. */
  Optional<ZoneOffset> at(Instant instant) {
    int low = 0;
    int high = onsets.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (onsets.get(middle).instant().isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(onsets.get(low - 1).to());
  }

  /** What most programs do: compare local times, and take the offset after the latest onset. */
  Optional<ZoneOffset> byLocalTime(LocalDateTime local) {
    ZoneOffset offset = null;
    for (Onset onset : onsets) {
      if (!onset.local().isAfter(local)) {
        offset = onset.to();
      }
    }
    return Optional.ofNullable(offset);
  }

  private void add(RawComponent observance, int untilYear) {
    LocalDateTime start = LocalDateTime.parse(value(observance, "DTSTART"), LOCAL);
    ZoneOffset from = offset(value(observance, "TZOFFSETFROM"));
    ZoneOffset to = offset(value(observance, "TZOFFSETTO"));
    Optional<RawProperty> rule = observance.property("RRULE");
    if (rule.isEmpty()) {
      onsets.add(new Onset(start, from, to));
      return;
    }
    Map<String, String> parts = new HashMap<>();
    for (String part : rule.get().value().split(";", -1)) {
      parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
    }
    Instant until =
        parts.containsKey("UNTIL")
            ? LocalDateTime.parse(parts.get("UNTIL").replace("Z", ""), LOCAL)
                .toInstant(ZoneOffset.UTC)
            : Instant.MAX;
    for (int year = start.getYear(); year <= untilYear; year++) {
      Onset onset = new Onset(date(year, parts).atTime(start.toLocalTime()), from, to);
      if (year == start.getYear() && !onset.local().equals(start)) {
        throw new AssertionError("DTSTART is not of the rule: " + observance);
      }
      if (!onset.instant().isAfter(until)) {
        onsets.add(onset);
      }
    }
  }

  private static LocalDate date(int year, Map<String, String> parts) {
    LocalDate month = LocalDate.of(year, Integer.parseInt(parts.get("BYMONTH")), 1);
    String byDay = parts.get("BYDAY");
    if (byDay == null) {
      return month.withDayOfMonth(Integer.parseInt(parts.get("BYMONTHDAY")));
    }
    int nth = Integer.parseInt(byDay.substring(0, byDay.length() - 2));
    return month.with(
        TemporalAdjusters.dayOfWeekInMonth(nth, DAYS.get(byDay.substring(byDay.length() - 2))));
  }

  private static String value(RawComponent component, String name) {
    return component.property(name).orElseThrow(() -> new AssertionError("no " + name)).value();
  }

  private static ZoneOffset offset(String value) {
    int sign = value.charAt(0) == '-' ? -1 : 1;
    int seconds = value.length() > 5 ? Integer.parseInt(value.substring(5)) : 0;
    return ZoneOffset.ofHoursMinutesSeconds(
        sign * Integer.parseInt(value.substring(1, 3)),
        sign * Integer.parseInt(value.substring(3, 5)),
        sign * seconds);
  }
}
