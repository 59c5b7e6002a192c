package org.convene.event;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.convene.text.Expected;

/** The rule that every program knows the zones of an event. */
final class KnownZones {

  private final BiConsumer<String, String> report;

  private KnownZones(BiConsumer<String, String> report) {
    this.report = report;
  }

  static void check(Candidate candidate, BiConsumer<String, String> report) {
    KnownZones zones = new KnownZones(report);
    if (candidate.schedule() instanceof Schedule.Zoned it) {
      zones.zone("/schedule/timeZone", it.zone());
      zones.end("/schedule/end", it.end());
    } else if (candidate.schedule() instanceof Schedule.Floating it) {
      zones.end("/schedule/end", it.end());
    }
    candidate.recurrenceId().ifPresent(id -> zones.time("/recurrenceId", id.instance()));
    candidate
        .registration()
        .deadline()
        .ifPresent(deadline -> zones.time("/registration/deadline", deadline));
    if (!candidate.recurrence().isEmpty()) {
      zones.recurrence(candidate.recurrence());
    }
  }

  /** UNTIL is in UTC, or another rule says so; the overrides were checked when they were built. */
  private void recurrence(Recurrence recurrence) {
    for (int i = 0; i < recurrence.dates().size(); i++) {
      ExtraDate date = recurrence.dates().get(i);
      time("/recurrence/dates/" + i + "/start", date.start());
      end("/recurrence/dates/" + i + "/end", date.end());
    }
    for (int i = 0; i < recurrence.excluded().size(); i++) {
      time("/recurrence/excluded/" + i, recurrence.excluded().get(i));
    }
  }

  private void end(String path, Optional<End> end) {
    if (end.isPresent() && end.get() instanceof End.At at && at.zone().isPresent()) {
      zone(path + "TimeZone", at.zone().get());
    }
  }

  private void time(String path, EventTime time) {
    if (time instanceof EventTime.Zoned zoned) {
      zone(path, zoned.zone());
    }
  }

  private void zone(String path, ZoneId zone) {
    if (!Zones.isKnown(zone)) {
      report.accept(
          path,
          Expected.found("an IANA time zone such as Europe/Paris, or an offset", zone.getId()));
    }
  }
}
