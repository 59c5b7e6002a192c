package org.convene.io.xml;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convene.event.Attachment;
import org.convene.event.Attendee;
import org.convene.event.Extensions;
import org.convene.event.NominalDuration;
import org.convene.event.Reminder;
import org.convene.event.Text;
import org.jspecify.annotations.Nullable;

/** What a calendar does, and when. */
final class Reminders {

  static final Codec<XmlDetails.Reminder, Reminder> REMINDER = reminder();

  private Reminders() {}

  private static Codec<XmlDetails.Reminder, Reminder> reminder() {
    Shape<XmlDetails.Reminder, Reminder> shape =
        new Shape<>("a reminder", XmlDetails.Reminder::new);
    var trigger =
        shape.must(
            "trigger",
            new TriggerCodec(),
            Reminder::trigger,
            x -> x.trigger,
            (x, v) -> x.trigger = v);
    var action =
        shape.usual(
            "action",
            Scalars.choice(Reminder.Action.class),
            Reminder.Action.DISPLAY,
            Reminder::action,
            x -> x.action,
            (x, v) -> x.action = v);
    var message = message(shape);
    var repeat =
        shape.usual(
            "repeat", Scalars.INTEGER, 0, Reminder::repeat, x -> x.repeat, (x, v) -> x.repeat = v);
    var interval =
        shape.may(
            "interval",
            Scalars.DURATION,
            Reminder::interval,
            x -> x.interval,
            (x, v) -> x.interval = v);
    var extensions =
        shape.usual(
            "extensions",
            Raw.EXTENSIONS,
            Extensions.none(),
            Reminder::extensions,
            x -> x.extensions,
            (x, v) -> x.extensions = v);
    return shape.made(
        v -> {
          Message said = message.apply(v);
          return new Reminder(
              v.get(trigger),
              v.get(action),
              said.description,
              said.summary,
              said.recipients,
              v.get(repeat),
              v.get(interval),
              said.attachments,
              v.get(extensions));
        });
  }

  /** What is said, and to whom. */
  private record Message(
      Optional<Text> description,
      Optional<Text> summary,
      List<Attendee> recipients,
      List<Attachment> attachments) {}

  private static Function<Shape.Values, Message> message(
      Shape<XmlDetails.Reminder, Reminder> shape) {
    var description =
        shape.may(
            "description",
            Texts.TEXT,
            Reminder::description,
            x -> x.description,
            (x, v) -> x.description = v);
    var summary =
        shape.may(
            "summary", Texts.TEXT, Reminder::summary, x -> x.summary, (x, v) -> x.summary = v);
    var recipients =
        shape.list(
            "recipients",
            People.ATTENDEE,
            Reminder::recipients,
            x -> x.recipients,
            (x, v) -> x.recipients = v);
    var attachments =
        shape.list(
            "attachments",
            Details.ATTACHMENT,
            Reminder::attachments,
            x -> x.attachments,
            (x, v) -> x.attachments = v);
    return v ->
        new Message(v.get(description), v.get(summary), v.get(recipients), v.get(attachments));
  }

  private static final class TriggerCodec implements Codec<XmlDetails.Trigger, Reminder.Trigger> {
    private static final Codec<String, Boolean> FROM_END =
        Scalars.of(
            "start or end",
            text -> {
              if (!text.equals("start") && !text.equals("end")) {
                throw new IllegalArgumentException(text);
              }
              return text.equals("end");
            },
            end -> end ? "end" : "start");

    @Override
    public Reminder.@Nullable Trigger read(XmlDetails.Trigger from, Context in) {
      boolean relative = from.offset != null || from.from != null;
      if (relative == (from.at != null) || (relative && from.offset == null)) {
        return in.error("xml.missing-element", "expected either <offset> or <at> in a trigger");
      }
      if (from.at != null) {
        Instant at = in.read("at", from.at, Scalars.INSTANT);
        return at == null ? null : new Reminder.Trigger.Absolute(at);
      }
      NominalDuration offset =
          from.offset == null ? null : in.read("offset", from.offset, Scalars.DURATION);
      Boolean end = from.from == null ? Boolean.FALSE : in.read("from", from.from, FROM_END);
      return offset == null || end == null ? null : new Reminder.Trigger.Relative(offset, end);
    }

    @Override
    public XmlDetails.Trigger write(Reminder.Trigger trigger) {
      XmlDetails.Trigger to = new XmlDetails.Trigger();
      if (trigger instanceof Reminder.Trigger.Absolute it) {
        to.at = Scalars.INSTANT.write(it.instant());
      } else if (trigger instanceof Reminder.Trigger.Relative it) {
        to.offset = Scalars.DURATION.write(it.offset());
        to.from = it.fromEnd() ? "end" : null;
      }
      return to;
    }
  }
}
