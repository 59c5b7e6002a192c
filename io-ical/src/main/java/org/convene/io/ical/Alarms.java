package org.convene.io.ical;

import java.util.Set;
import org.convene.event.Attachment;
import org.convene.event.Attendee;
import org.convene.event.RawComponent;
import org.convene.event.Reminder;

/** Reminder → VALARM (RFC 5545 section 3.6.6). */
final class Alarms {

  private static final Set<String> NAMES =
      Set.of(
          "ACTION",
          "TRIGGER",
          "DESCRIPTION",
          "SUMMARY",
          "REPEAT",
          "DURATION",
          "ATTENDEE",
          "ATTACH");

  private Alarms() {}

  /**
   * One alarm. A text that the standard demands and the reminder lacks is the event's title, marked
   * DERIVED=TRUE.
   */
  static RawComponent component(Reminder reminder, String title, Sink event) {
    Sink alarm = event.inner("VALARM");
    Reminder.Action action = reminder.action();
    alarm.value("ACTION", action.name());
    trigger(reminder.trigger(), alarm);
    if (reminder.description().isPresent()) {
      alarm.text("DESCRIPTION", reminder.description().get());
    } else if (action != Reminder.Action.AUDIO) {
      alarm.text("DESCRIPTION", Params.of("DERIVED", "TRUE"), title);
    }
    if (reminder.summary().isPresent()) {
      alarm.text("SUMMARY", reminder.summary().get());
    } else if (action == Reminder.Action.EMAIL) {
      alarm.text("SUMMARY", Params.of("DERIVED", "TRUE"), title);
    }
    if (reminder.repeat() > 0) {
      alarm.value("REPEAT", Integer.toString(reminder.repeat()));
    }
    alarm.value("DURATION", reminder.interval());
    for (Attendee recipient : reminder.recipients()) {
      PeopleRows.attendee(recipient, alarm);
    }
    for (Attachment attachment : reminder.attachments()) {
      PracticalRows.attachment(attachment, alarm);
    }
    Foreign.write(reminder.extensions(), NAMES, alarm);
    return alarm.component();
  }

  private static void trigger(Reminder.Trigger trigger, Sink alarm) {
    if (trigger instanceof Reminder.Trigger.Absolute absolute) {
      Params parameters = Params.of("VALUE", "DATE-TIME");
      alarm.value("TRIGGER", parameters, IcalValues.utc(absolute.instant()));
      return;
    }
    Reminder.Trigger.Relative relative = (Reminder.Trigger.Relative) trigger;
    Params parameters = Params.none();
    if (relative.fromEnd()) {
      parameters.with("RELATED", "END");
    }
    alarm.value("TRIGGER", parameters, relative.offset().toString());
  }
}
