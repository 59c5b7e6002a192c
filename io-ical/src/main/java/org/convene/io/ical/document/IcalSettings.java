package org.convene.io.ical.document;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.event.Violation;
import org.convene.io.DocumentHead;
import org.convene.io.Limits;
import org.convene.io.ical.lines.LineRules;
import org.convene.io.ical.lines.UnwritableException;
import org.convene.io.ical.mapping.Heads;
import org.convene.io.ical.mapping.Stamp;
import org.convene.text.Expected;

/**
 * What a user sets of a calendar that is read or written.
 *
 * @param stamp what is written as DTSTAMP of an event that says nothing of its versions; empty for
 *     the time by the clock
 * @param clock tells when a document is written; empty where nobody gave one
 * @param producer PRODID of a document whose head names none
 * @param undatedAsJournal whether an event without a date is written as a VJOURNAL; else refused
 * @param floatingInCalendarZone whether X-WR-TIMEZONE is the zone of a time without one
 * @param tellsMissing whether a property that each calendar or event has is reported where it lacks
 * @param limits what a document may cost its reader
 */
public record IcalSettings(
    Optional<Instant> stamp,
    Optional<Clock> clock,
    String producer,
    boolean undatedAsJournal,
    boolean floatingInCalendarZone,
    boolean tellsMissing,
    Limits limits) {

  /** These settings with other limits. */
  public IcalSettings withLimits(Limits others) {
    return new IcalSettings(
        stamp, clock, producer, undatedAsJournal, floatingInCalendarZone, tellsMissing, others);
  }

  /** These settings with another clock. */
  public IcalSettings withClock(Clock other) {
    return new IcalSettings(
        stamp,
        Optional.of(other),
        producer,
        undatedAsJournal,
        floatingInCalendarZone,
        tellsMissing,
        limits);
  }

  /** The stamps of a document that is written now. */
  public Stamp stampNow() {
    return stamp.isEmpty() && clock.isPresent()
        ? Stamp.now(clock.get().instant().truncatedTo(ChronoUnit.SECONDS))
        : Stamp.ofEach(usualStamp());
  }

  /** The stamp of a document that was written with these settings, where it says nothing. */
  public Instant usualStamp() {
    return stamp.orElse(Instant.EPOCH);
  }

  /**
   * An error for each schedule that cannot be written: one without a date.
   *
   * @param mayLackStart whether the document has a METHOD, under which an event may be without a
   *     date
   */
  public List<Violation> losses(Event event, boolean mayLackStart) {
    if (undatedAsJournal || mayLackStart) {
      return List.of();
    }
    List<Event> overrides = event.recurrence().overrides();
    if (!isUndated(event) && overrides.isEmpty()) {
      return List.of();
    }
    List<Violation> losses = new ArrayList<>();
    if (isUndated(event)) {
      losses.add(undated(event, "/schedule"));
    }
    for (int i = 0; i < overrides.size(); i++) {
      if (isUndated(overrides.get(i))) {
        losses.add(undated(overrides.get(i), "/recurrence/overrides/" + i + "/schedule"));
      }
    }
    return losses;
  }

  /** What no content line can carry of a head. */
  public List<Violation> losses(DocumentHead head) {
    try {
      LineRules.check(Heads.component(head, producer));
      return List.of();
    } catch (UnwritableException e) {
      return List.of(e.violation("/head"));
    }
  }

  private static boolean isUndated(Event event) {
    return event.schedule() instanceof Schedule.Undated;
  }

  private static Violation undated(Event event, String path) {
    String raw = ((Schedule.Undated) event.schedule()).raw();
    String date = "a date, because a VEVENT has one";
    return Violation.error(
        path,
        "ical.undated",
        (raw.isEmpty() ? Expected.foundNone(date) : Expected.found(date, raw))
            + "; give the event a date, or write it as a VJOURNAL with IcalFormat.builder().undated(JOURNAL)");
  }
}
