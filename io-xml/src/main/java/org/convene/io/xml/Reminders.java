package org.convene.io.xml;

import java.time.Instant;
import org.convene.description.Kind;
import org.convene.event.NominalDuration;
import org.convene.event.Reminder;
import org.jspecify.annotations.Nullable;

/** When a calendar does something. */
final class Reminders {

  static final Codec<XmlDetails.Trigger, Reminder.Trigger> TRIGGER = new TriggerCodec();

  private Reminders() {}

  private static final class TriggerCodec implements Codec<XmlDetails.Trigger, Reminder.Trigger> {
    private static final Codec<String, Boolean> FROM_END =
        new WordCodec<>(
            Kind.Word.of(
                "start or end",
                text -> text.equals("end") ? Boolean.TRUE : text.equals("start") ? false : null,
                end -> end ? "end" : "start"));

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
