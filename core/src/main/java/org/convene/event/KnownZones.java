package org.convene.event;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.convene.recurrence.EventTime;
import org.convene.text.Expected;

/** The rule that every program knows the zones of an event; UNTIL is in UTC by another rule. */
final class KnownZones implements TimeCheck {

  private final BiConsumer<String, String> report;

  KnownZones(BiConsumer<String, String> report) {
    this.report = report;
  }

  @Override
  public void schedule(Schedule schedule) {
    if (schedule instanceof Schedule.Zoned it) {
      zone("/schedule/timeZone", it.zone());
      end("/schedule/end", it.end());
    } else if (schedule instanceof Schedule.Floating it) {
      end("/schedule/end", it.end());
    }
  }

  @Override
  public void time(String path, EventTime time) {
    if (time instanceof EventTime.Zoned zoned) {
      zone(path, zoned.zone());
    }
  }

  @Override
  public void date(String path, ExtraDate date) {
    time(path + "/start", date.start());
    end(path + "/end", date.end());
  }

  private void end(String path, Optional<End> end) {
    if (end.isPresent() && end.get() instanceof End.At at && at.zone().isPresent()) {
      zone(path + "TimeZone", at.zone().get());
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
