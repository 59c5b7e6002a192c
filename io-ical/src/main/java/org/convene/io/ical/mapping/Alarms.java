package org.convene.io.ical.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Attachment;
import org.convene.event.Attendee;
import org.convene.event.NominalDuration;
import org.convene.event.RawComponent;
import org.convene.event.Reminder;
import org.convene.event.Text;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** Reminder ⇄ VALARM (RFC 5545 section 3.6.6). */
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

  private static final Set<String> TRIGGER = Set.of("VALUE", "RELATED");
  private static final Set<String> TEXT = Set.of("VALUE", Sink.LANGUAGE, "DERIVED");

  private Alarms() {}

  /** Takes the alarms; one that is no reminder stays an extension. */
  static List<Reminder> readAll(ComponentSource event) {
    List<Reminder> reminders = new ArrayList<>(0);
    for (ParsedComponent component : event.components("VALARM", it -> true)) {
      event.element(reminders.size());
      ComponentSource alarm = event.inner(component);
      Reminder reminder = read(alarm);
      event.problems().addAll(alarm.problems());
      if (reminder == null) {
        event.leave(component);
      } else {
        reminders.add(reminder);
      }
    }
    return reminders;
  }

  private static @Nullable Reminder read(ComponentSource alarm) {
    ContentLine name = alarm.one("ACTION", ComponentSource.NONE);
    ContentLine when = alarm.one("TRIGGER", TRIGGER);
    if (name == null || when == null) {
      missing(alarm, alarm.line(), name == null ? "an ACTION" : "a TRIGGER", "the alarm");
      return null;
    }
    Reminder.Action action = action(name.property().value());
    Reminder.Trigger trigger = action == null ? null : readTrigger(alarm, when);
    if (action == null || trigger == null) {
      return null;
    }
    Text description = readText(alarm, "DESCRIPTION");
    Text summary = readText(alarm, "SUMMARY");
    Repeats repeats = readRepeats(alarm);
    List<Attendee> recipients = PeopleRows.readAttendees(alarm, true);
    List<Attachment> attachments = PracticalRows.readAttachments(alarm);
    return new Reminder(
        trigger,
        action,
        Optional.ofNullable(description),
        Optional.ofNullable(summary),
        recipients,
        repeats.count,
        repeats.interval,
        attachments,
        alarm.rest());
  }

  /** How often an alarm repeats; RFC 5545 section 3.6.6 wants both properties or neither. */
  private static Repeats readRepeats(ComponentSource alarm) {
    ContentLine count = alarm.one("REPEAT", ComponentSource.NONE);
    ContentLine pause = alarm.one("DURATION", ComponentSource.NONE);
    Integer times =
        count == null
            ? null
            : alarm.value(count, "a whole number from 0", text -> IcalValues.integer(text, 0));
    NominalDuration interval =
        pause == null ? null : TimeReading.duration(alarm, pause, "a duration such as PT5M");
    if (interval != null && times != null && times > 0) {
      return new Repeats(times, Optional.of(interval));
    }
    if (pause != null && interval != null) {
      alarm.leave(pause);
      missing(alarm, pause.line(), "a REPEAT of 1 or more beside a DURATION", "the DURATION");
    } else if (count != null && times != null && times > 0) {
      alarm.leave(count);
      if (pause == null) {
        missing(alarm, count.line(), "a DURATION beside a REPEAT", "the REPEAT");
      }
    }
    return new Repeats(0, Optional.empty());
  }

  private static void missing(ComponentSource alarm, long line, String expected, String kept) {
    alarm.warn(
        line,
        "ical.property-missing",
        Expected.foundNone(expected) + "; " + kept + " is kept as an extension");
  }

  private static Reminder.@Nullable Action action(String name) {
    try {
      return Reminder.Action.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Reminder.@Nullable Trigger readTrigger(ComponentSource alarm, ContentLine line) {
    Instant instant = alarm.instant(line);
    if (instant != null) {
      return new Reminder.Trigger.Absolute(instant);
    }
    NominalDuration offset = TimeReading.duration(alarm, line, "a duration such as -PT15M");
    String related = line.property().parameter("RELATED").orElse("START");
    return offset == null
        ? null
        : new Reminder.Trigger.Relative(offset, related.equalsIgnoreCase("END"));
  }

  private static @Nullable Text readText(ComponentSource alarm, String name) {
    ContentLine line = alarm.one(name, TEXT);
    boolean derived =
        line != null && line.property().parameter("DERIVED").orElse("").equals("TRUE");
    return line == null || derived ? null : SourceTexts.read(alarm, line, name, 0);
  }

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
    return Foreign.written(
        reminder.extensions(),
        NAMES,
        alarm,
        AlarmMarks.of(reminder.trigger()),
        written -> reminder.equals(readBack(written)));
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

  /** Whether the row of reminders takes a component. */
  static boolean isReminder(RawComponent alarm) {
    return readBack(alarm) != null;
  }

  private static @Nullable Reminder readBack(RawComponent written) {
    return read(new ComponentSource(ParsedComponent.of(written), new CalendarTimes(null, false)));
  }

  private record Repeats(int count, Optional<NominalDuration> interval) {}
}
