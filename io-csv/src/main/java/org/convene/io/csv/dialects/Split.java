package org.convene.io.csv.dialects;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.convene.event.NominalDuration;
import org.convene.event.Privacy;
import org.convene.event.Reminder;
import org.convene.io.csv.cells.UnreadableCellException;
import org.convene.io.csv.table.Draft;
import org.convene.io.csv.values.Moment;
import org.jspecify.annotations.Nullable;

/** What a row says of one field in several cells, as calendars do of times. */
public final class Split implements Draft.Part {

  @Nullable LocalDate startDate;
  @Nullable LocalTime startTime;
  @Nullable LocalDate endDate;
  @Nullable LocalTime endTime;
  @Nullable Boolean allDay;
  @Nullable Boolean remind;
  @Nullable LocalDate reminderDate;
  @Nullable LocalTime reminderTime;

  @Nullable Boolean isPrivate;
  @Nullable Privacy sensitivity;

  /** The zone of times that name none. */
  @Nullable ZoneId zone;

  /** Whether the last cell of an all-day event is the day behind its last. */
  boolean dayAfter;

  /** What a row says of such fields so far. */
  static Split of(Draft draft) {
    return draft.part(Split.class, Split::new);
  }

  /** Says the same in the draft as one cell would. */
  @Override
  public void settle(Draft draft) {
    Privacy said = privacy();
    if (said != null) {
      draft.event.privacy(said);
    }
    time(draft);
  }

  /** The more private of what two cells say. */
  private @Nullable Privacy privacy() {
    boolean open = sensitivity == null || sensitivity == Privacy.PUBLIC;
    return isPrivate == null || !open ? sensitivity : isPrivate ? Privacy.PRIVATE : Privacy.PUBLIC;
  }

  private void time(Draft draft) {
    LocalDate first = startDate;
    if (first == null) {
      if (startTime != null || endDate != null || endTime != null) {
        throw UnreadableCellException.missing("a start date beside the other times");
      }
      return;
    }
    LocalDateTime start = isAllDay() ? first.atStartOfDay() : timed(draft, first);
    if (isAllDay()) {
      draft.start = Moment.of(first);
      draft.end = lastDay(first);
    }
    reminder(draft, start);
  }

  private boolean isAllDay() {
    return allDay == null ? startTime == null && endTime == null : allDay;
  }

  private @Nullable Moment lastDay(LocalDate first) {
    LocalDate end = endDate;
    if (end == null) {
      return null;
    }
    LocalDate last = dayAfter && end.isAfter(first) ? end.minusDays(1) : end;
    return last.equals(first) ? null : Moment.of(last);
  }

  private LocalDateTime timed(Draft draft, LocalDate first) {
    if (startTime == null) {
      throw UnreadableCellException.missing("a start time, or an all-day event");
    }
    LocalDateTime start = first.atTime(startTime);
    draft.start = Moment.of(start);
    draft.zone = draft.zone == null ? zone : draft.zone;
    if (endTime != null) {
      draft.end = Moment.of((endDate == null ? first : endDate).atTime(endTime));
    } else if (endDate != null && !endDate.equals(first)) {
      throw UnreadableCellException.missing("an end time beside the end date");
    }
    return start;
  }

  private void reminder(Draft draft, LocalDateTime start) {
    boolean off = remind != null && !remind;
    if (off || reminderDate == null || reminderTime == null) {
      return;
    }
    Duration offset = Duration.between(start, reminderDate.atTime(reminderTime));
    draft.event.reminders(
        List.of(
            Reminder.of(
                new Reminder.Trigger.Relative(NominalDuration.of(offset), false),
                Reminder.Action.DISPLAY)));
  }
}
