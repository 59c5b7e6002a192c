package org.convene.io.ical;

import java.util.ArrayList;
import java.util.List;
import org.convene.event.Attachment;
import org.convene.event.Attendee;
import org.convene.event.RawProperty;
import org.convene.event.Reminder;

/** Reminders, for {@link Description}. */
final class Reminders {

  private Reminders() {}

  static List<String> of(String at, Reminder reminder) {
    List<String> lines = new ArrayList<>();
    lines.add(Description.line(at, reminder.action() + " " + trigger(reminder.trigger())));
    reminder
        .description()
        .ifPresent(it -> lines.add(Description.line(at + ".description", Description.text(it))));
    reminder
        .summary()
        .ifPresent(it -> lines.add(Description.line(at + ".summary", Description.text(it))));
    for (Attendee recipient : reminder.recipients()) {
      lines.add(Description.line(at + ".recipient", People.of(recipient)));
    }
    if (reminder.repeat() != 0) {
      lines.add(Description.line(at + ".repeat", reminder.repeat()));
    }
    reminder.interval().ifPresent(it -> lines.add(Description.line(at + ".interval", it)));
    for (Attachment attachment : reminder.attachments()) {
      lines.add(Description.line(at + ".attachment", Description.attachment(attachment)));
    }
    for (RawProperty property : reminder.extensions().properties()) {
      lines.add(Description.line(at + ".extension", Description.property(property)));
    }
    reminder
        .extensions()
        .components()
        .forEach(it -> lines.add(Description.line(at + ".component", Description.component(it))));
    return lines;
  }

  private static String trigger(Reminder.Trigger trigger) {
    if (trigger instanceof Reminder.Trigger.Absolute absolute) {
      return "at " + absolute.instant();
    }
    Reminder.Trigger.Relative relative = (Reminder.Trigger.Relative) trigger;
    return relative.offset() + (relative.fromEnd() ? " from end" : "");
  }
}
