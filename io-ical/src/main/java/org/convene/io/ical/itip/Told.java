package org.convene.io.ical.itip;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.Extensions;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.Registration;
import org.convene.event.Reminder;
import org.convene.event.Schedule;

/** An event as others are told of it, as far as the event itself says it. */
final class Told {

  private final ItipMethod method;
  private final Extras extras;
  private final Instant made;

  /**
   * Begins a message.
   *
   * @param made when
   */
  Told(ItipMethod method, Extras extras, Instant made) {
    this.method = method;
    this.extras = extras;
    this.made = made;
  }

  /** The event and its overrides. */
  Event whole(Event event) {
    Recurrence recurrence = event.recurrence();
    List<Event> overrides = recurrence.overrides().stream().map(this::one).toList();
    return one(event).toBuilder().recurrence(recurrence.withOverrides(overrides)).build();
  }

  private Event one(Event event) {
    EventBuilder told =
        event.toBuilder()
            .schedule(ended(event.schedule()))
            .updated(event.updated().map(it -> made).orElse(null))
            .reminders(extras.reminder() ? reminders(event) : List.of())
            .extensions(extensions(event));
    if (!hasBlock()) {
      told.footnotes(List.of()); // a COMMENT here reads as the sender's reason
      return withoutDeadline(GuestBlock.without(told.build()));
    }
    if (method == ItipMethod.COUNTER) {
      told.footnotes(List.of());
    }
    return withoutDeadline(GuestBlock.in(told.build(), method == ItipMethod.PUBLISH));
  }

  /** The zone of a deadline would be described, where no line has it. */
  private static Event withoutDeadline(Event event) {
    return event.toBuilder().registration(Registration.none()).build();
  }

  /** Whether it is an event to go to. */
  private boolean hasBlock() {
    return method != ItipMethod.CANCEL && method != ItipMethod.REPLY;
  }

  /**
   * One alarm, as Outlook has one: the first that shows a text. The others are how the sender wants
   * to be reminded.
   */
  private List<Reminder> reminders(Event event) {
    boolean may = method == ItipMethod.REQUEST || method == ItipMethod.PUBLISH;
    return event.reminders().stream()
        .filter(it -> may && it.action() == Reminder.Action.DISPLAY)
        .limit(1)
        .toList();
  }

  private Extensions extensions(Event event) {
    List<RawProperty> properties = event.extensions().properties();
    return new Extensions(
        properties.stream().filter(it -> extras.properties().contains(it.name())).toList(),
        List.of());
  }

  /**
   * An end at a time: clients count the days of a duration differently over a change of the clocks.
   * An end at a local time that passes twice is in UTC. An event that ends when it begins has none.
   */
  private static Schedule ended(Schedule schedule) {
    if (!(schedule instanceof Schedule.Zoned zoned) || zoned.end().isEmpty()) {
      return schedule;
    }
    ZoneId zone = zoned.zone();
    End end = zoned.end().get();
    Instant at = end.instant(zoned.start(), zone);
    if (at.equals(zoned.start().atZone(zone).toInstant())) {
      return new Schedule.Zoned(zoned.start(), zone, Optional.empty());
    }
    if (end instanceof End.At) {
      return schedule;
    }
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    boolean isOnce = zone.getRules().getValidOffsets(local).size() == 1;
    return new Schedule.Zoned(
        zoned.start(),
        zone,
        Optional.of(
            isOnce
                ? End.at(local)
                : End.at(LocalDateTime.ofInstant(at, ZoneOffset.UTC), ZoneOffset.UTC)));
  }
}
