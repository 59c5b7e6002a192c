package org.convene.io.csv.values;

import org.convene.dates.Remarks;
import org.convene.event.EventModel;
import org.convene.event.NominalDuration;
import org.convene.event.Reminder;
import org.convene.io.csv.cells.Item;
import org.convene.io.csv.cells.ItemSpelling;
import org.convene.io.csv.cells.Spelling;

/** Reminders: {@code PT15M before}, {@code P1D before end [action=email]}, or a UTC time. */
public final class ReminderSpelling {

  private static final String BEFORE = " before";
  private static final String AFTER = " after";
  private static final String END = " end";
  private static final String ACTION = "action";
  private static final String DESCRIPTION = "description";
  private static final String SUMMARY = "summary";
  private static final String RECIPIENT = "recipient";
  private static final String REPEAT = "repeat";
  private static final String INTERVAL = "interval";
  private static final String ATTACHMENT = "attachment";
  private static final String EXTENSIONS = "extensions";

  private static final Spelling<Reminder.Action> ACTIONS =
      WordSpellings.choice(Reminder.Action.class);
  private static final Spelling<Reminder.Trigger> WORDS =
      Spelling.of(
          "a time such as PT15M before, or a UTC time",
          ReminderSpelling::trigger,
          ReminderSpelling::trigger);
  private static final Spelling<Reminder.Trigger> TRIGGER =
      new Spelling<>() {
        @Override
        public String write(Reminder.Trigger trigger) {
          return WORDS.write(trigger);
        }

        @Override
        public Reminder.Trigger read(String text) {
          return WORDS.read(text);
        }

        @Override
        public Reminder.Trigger read(String text, Remarks remarks) {
          Reminder.Trigger trigger = read(text);
          if (trigger instanceof Reminder.Trigger.Absolute) {
            WordSpellings.INSTANT.read(text, remarks.within("at"));
          }
          return trigger;
        }
      };

  static final Spelling<Reminder> REMINDER =
      new ItemSpelling<>(EventModel.REMINDER.what()) {
        @Override
        public String write(Reminder reminder) {
          Item item = Item.of(TRIGGER.write(reminder.trigger()));
          if (reminder.action() != Reminder.Action.DISPLAY) {
            item.with(ACTION, ACTIONS.write(reminder.action()));
          }
          item.with(DESCRIPTION, reminder.description(), TextSpelling.TEXT::write)
              .with(SUMMARY, reminder.summary(), TextSpelling.TEXT::write)
              .with(RECIPIENT, reminder.recipients(), PeopleSpellings.ATTENDEE::write);
          if (reminder.repeat() != 0) {
            item.with(REPEAT, Integer.toString(reminder.repeat()));
          }
          item.with(INTERVAL, reminder.interval(), NominalDuration::toString)
              .with(ATTACHMENT, reminder.attachments(), LinkSpellings.ATTACHMENT::write);
          if (!reminder.extensions().isEmpty()) {
            item.with(EXTENSIONS, RawText.EXTENSIONS.write(reminder.extensions()));
          }
          return item.toString();
        }

        @Override
        protected Reminder value(Item item) {
          item.only(
              ACTION, DESCRIPTION, SUMMARY, RECIPIENT, REPEAT, INTERVAL, ATTACHMENT, EXTENSIONS);
          return new Reminder(
              item.read("trigger", TRIGGER),
              item.get(ACTION, ACTIONS).orElse(Reminder.Action.DISPLAY),
              item.get(DESCRIPTION, TextSpelling.TEXT),
              item.get(SUMMARY, TextSpelling.TEXT),
              item.all(RECIPIENT, "recipients", PeopleSpellings.ATTENDEE),
              item.get(REPEAT, WordSpellings.INTEGER).orElse(0),
              item.get(INTERVAL, WordSpellings.DURATION),
              item.all(ATTACHMENT, "attachments", LinkSpellings.ATTACHMENT),
              item.get(EXTENSIONS, RawText.EXTENSIONS)
                  .orElseGet(org.convene.event.Extensions::none));
        }
      };

  private ReminderSpelling() {}

  private static String trigger(Reminder.Trigger trigger) {
    if (trigger instanceof Reminder.Trigger.Absolute it) {
      return WordSpellings.INSTANT.write(it.instant());
    }
    Reminder.Trigger.Relative relative = (Reminder.Trigger.Relative) trigger;
    String offset = relative.offset().toString();
    String before = offset.startsWith("-") ? offset.substring(1) + BEFORE : offset + AFTER;
    return relative.fromEnd() ? before + END : before;
  }

  private static Reminder.Trigger trigger(String text) {
    boolean end = text.endsWith(END);
    String offset = end ? text.substring(0, text.length() - END.length()) : text;
    if (offset.endsWith(BEFORE)) {
      return new Reminder.Trigger.Relative(
          NominalDuration.parse("-" + offset.substring(0, offset.length() - BEFORE.length())), end);
    }
    if (offset.endsWith(AFTER)) {
      return new Reminder.Trigger.Relative(
          NominalDuration.parse(offset.substring(0, offset.length() - AFTER.length())), end);
    }
    return new Reminder.Trigger.Absolute(WordSpellings.INSTANT.read(text));
  }
}
