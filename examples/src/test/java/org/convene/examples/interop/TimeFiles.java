package org.convene.examples.interop;

import static org.convene.examples.interop.Drafts.PARIS;
import static org.convene.examples.interop.Drafts.at;
import static org.convene.examples.interop.Drafts.hour;
import static org.convene.examples.interop.Drafts.series;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.NominalDuration;
import org.convene.event.Schedule;

/** Feeds of every kind of time. */
final class TimeFiles {

  /** With half hours, rules of their own, no rule at all, winter time below zero. */
  private static final List<String> ZONES =
      List.of(
          "Africa/Cairo",
          "Africa/Casablanca",
          "America/New_York",
          "America/Nuuk",
          "America/Santiago",
          "America/Sao_Paulo",
          "America/St_Johns",
          "Asia/Gaza",
          "Asia/Jerusalem",
          "Asia/Kathmandu",
          "Asia/Tehran",
          "Atlantic/Azores",
          "Australia/Lord_Howe",
          "Europe/Dublin",
          "Europe/Moscow",
          "Pacific/Apia",
          "Pacific/Chatham",
          "+05:30");

  private TimeFiles() {}

  static List<InteropFile> all() {
    List<InteropFile> files = new ArrayList<>();
    for (String zone : ZONES) {
      files.add(fortnightly(ZoneId.of(zone)));
    }
    once().forEach(event -> files.add(feed(event)));
    changes().forEach(event -> files.add(feed(event)));
    return files;
  }

  private static InteropFile feed(Event event) {
    return InteropFile.feed(event.uid().value().replace("@example.org", ""), event);
  }

  /** Over a year and both changes of the clocks. */
  private static InteropFile fortnightly(ZoneId zone) {
    String name = "zone-" + zone.getId().toLowerCase(Locale.ROOT).replace(":", "");
    name = name.replaceAll("[^a-z0-9]+", "-").replaceAll("-+", "-");
    LocalDateTime start = LocalDateTime.of(2026, 1, 5, 15, 0);
    return feed(series(name, start, zone, "FREQ=WEEKLY;INTERVAL=2;COUNT=28").build());
  }

  private static List<Event> once() {
    LocalDate may = LocalDate.of(2026, 5, 1);
    LocalDateTime noon = may.atTime(12, 0);
    return List.of(
        at("time-utc", hour(noon, ZoneOffset.UTC)).build(),
        at("time-seconds", hour(noon.plusSeconds(7), ZoneOffset.UTC)).build(),
        at("time-winter", hour(LocalDateTime.of(2026, 1, 7, 8, 0), PARIS)).build(),
        at("time-summer", hour(noon, PARIS)).build(),
        at("time-midnight", Schedule.zoned(may.atTime(23, 0), Duration.ofHours(2), PARIS)).build(),
        at("time-no-end", Schedule.starting(noon, PARIS)).build(),
        at("time-floating", Schedule.floating(noon, noon.plusHours(2))).build(),
        at("time-day", Schedule.allDay(may)).build(),
        at("time-days", Schedule.allDay(may, may.plusDays(4))).build(),
        at("time-new-year", Schedule.allDay(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 2)))
            .build(),
        at("time-leap-day", Schedule.allDay(LocalDate.of(2028, 2, 29))).build(),
        at("time-other-end-zone", between(noon, End.At.class)).build(),
        at("time-lasting", between(noon, End.After.class)).build(),
        at("time-2001", hour(LocalDateTime.of(2001, 9, 3, 9, 0), PARIS)).build(),
        at("time-2037", hour(LocalDateTime.of(2037, 7, 1, 9, 0), PARIS)).build(),
        at("time-2045", hour(LocalDateTime.of(2045, 7, 3, 9, 0), PARIS)).build());
  }

  /** From Paris to New York, or for two hours and a half. */
  private static Schedule between(LocalDateTime start, Class<? extends End> kind) {
    End end =
        kind == End.At.class
            ? End.at(start.plusHours(2), ZoneId.of("America/New_York"))
            : End.after(NominalDuration.of(Duration.ofMinutes(150)));
    return new Schedule.Zoned(start, PARIS, Optional.of(end));
  }

  /** On the days on which clocks change, at times that there are not, or are twice. */
  private static List<Event> changes() {
    LocalDate spring = LocalDate.of(2026, 3, 29);
    LocalDate autumn = LocalDate.of(2026, 10, 25);
    ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
    ZoneId havana = ZoneId.of("America/Havana");
    Duration longTime = Duration.ofHours(6);
    return List.of(
        at("change-gap", hour(spring.atTime(2, 30), PARIS)).build(),
        at("change-overlap", hour(autumn.atTime(2, 30), PARIS)).build(),
        at("change-over-spring", Schedule.zoned(spring.atTime(0, 0), longTime, PARIS)).build(),
        at("change-over-autumn", Schedule.zoned(autumn.atTime(0, 0), longTime, PARIS)).build(),
        at("change-lord-howe", hour(LocalDateTime.of(2026, 10, 4, 2, 10), lordHowe)).build(),
        at("change-midnight", hour(LocalDateTime.of(2026, 3, 8, 0, 30), havana)).build(),
        series(
                "change-daily-spring",
                spring.minusDays(3).atTime(1, 30),
                PARIS,
                "FREQ=DAILY;COUNT=6")
            .build(),
        series("change-daily-gap", spring.minusDays(3).atTime(2, 30), PARIS, "FREQ=DAILY;COUNT=6")
            .build(),
        series(
                "change-daily-overlap",
                autumn.minusDays(3).atTime(2, 30),
                PARIS,
                "FREQ=DAILY;COUNT=6")
            .build());
  }
}
