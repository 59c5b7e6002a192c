package org.convene.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.convene.recurrence.EventTime;

/**
 * Visits every time of an event, but those of its overrides: they are events, and were checked when
 * they were built.
 */
final class TimeWalk {

  private TimeWalk() {}

  static void walk(Candidate candidate, TimeCheck check) {
    check.schedule(candidate.schedule());
    instant("/created", candidate.created(), check);
    instant("/updated", candidate.updated(), check);
    instant("/stamp", candidate.stamp(), check);
    if (candidate.recurrenceId().isPresent()) {
      check.time("/recurrenceId", candidate.recurrenceId().get().instance());
    }
    if (candidate.registration().deadline().isPresent()) {
      check.time("/registration/deadline", candidate.registration().deadline().get());
    }
    if (!candidate.recurrence().isEmpty()) {
      recurrence(candidate.recurrence(), check);
    }
    reminders(candidate.reminders(), check);
  }

  private static void instant(String path, Optional<Instant> instant, TimeCheck check) {
    if (instant.isPresent()) {
      check.instant(path, instant.get());
    }
  }

  private static void recurrence(Recurrence recurrence, TimeCheck check) {
    for (int i = 0; i < recurrence.rules().size(); i++) {
      Optional<EventTime> until = recurrence.rules().get(i).until();
      if (until.isPresent()) {
        check.until("/recurrence/rules/" + i, until.get());
      }
    }
    for (int i = 0; i < recurrence.dates().size(); i++) {
      check.date("/recurrence/dates/" + i, recurrence.dates().get(i));
    }
    for (int i = 0; i < recurrence.excluded().size(); i++) {
      check.time("/recurrence/excluded/" + i, recurrence.excluded().get(i));
    }
  }

  private static void reminders(List<Reminder> reminders, TimeCheck check) {
    for (int i = 0; i < reminders.size(); i++) {
      if (reminders.get(i).trigger() instanceof Reminder.Trigger.Absolute absolute) {
        check.instant("/reminders/" + i + "/trigger", absolute.instant());
      }
    }
  }
}
