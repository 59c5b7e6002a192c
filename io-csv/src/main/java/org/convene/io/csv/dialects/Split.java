package org.convene.io.csv.dialects;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.convene.dates.Moment;
import org.convene.event.NominalDuration;
import org.convene.event.Privacy;
import org.convene.event.Reminder;
import org.convene.io.csv.table.Draft;
import org.jspecify.annotations.Nullable;

/** What a row says of privacy and of a reminder, in several cells as calendars do. */
final class Split implements Draft.Part {

  @Nullable Boolean remind;
  @Nullable LocalDate reminderDate;
  @Nullable LocalTime reminderTime;

  @Nullable Boolean isPrivate;
  @Nullable Privacy sensitivity;

  /** What a row says of such fields so far. */
  static Split of(Draft draft) {
    When.of(draft); // which is settled first, since a reminder needs the start
    return draft.part(Split.class, Split::new);
  }

  /** Says the same in the draft as one cell would. */
  @Override
  public void settle(Draft draft) {
    Privacy said = privacy();
    if (said != null) {
      draft.event.privacy(said);
    }
    Moment start = draft.start;
    if (start != null) {
      reminder(draft, start);
    }
  }

  /** The more private of what two cells say. */
  private @Nullable Privacy privacy() {
    boolean open = sensitivity == null || sensitivity == Privacy.PUBLIC;
    return isPrivate == null || !open ? sensitivity : isPrivate ? Privacy.PRIVATE : Privacy.PUBLIC;
  }

  private void reminder(Draft draft, Moment start) {
    boolean off = remind != null && !remind;
    if (off || reminderDate == null || reminderTime == null) {
      return;
    }
    LocalTime time = start.time() == null ? LocalTime.MIDNIGHT : start.time();
    Duration offset =
        Duration.between(start.date().atTime(time), reminderDate.atTime(reminderTime));
    draft.event.reminders(
        List.of(
            Reminder.of(
                new Reminder.Trigger.Relative(NominalDuration.of(offset), false),
                Reminder.Action.DISPLAY)));
  }
}
