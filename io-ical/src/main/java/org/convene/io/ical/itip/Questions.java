package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.RecurrenceId;
import org.convene.io.ical.itip.Fate.What;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** What attendees send to the organizer beside answers: proposals, and questions for the newest. */
public final class Questions {

  private final Event event;
  private final List<Fate> fates = new ArrayList<>(1);
  private final List<Delivery> deliveries = new ArrayList<>(0);

  /**
   * Begins with an event.
   *
   * @param event as the organizer has it
   */
  public Questions(Event event) {
    this.event = event;
  }

  /** What became of the parts of the message. */
  public List<Fate> fates() {
    return fates;
  }

  /** What is sent in turn. */
  public List<Delivery> deliveries() {
    return deliveries;
  }

  /** Takes a part of a message of method COUNTER or REFRESH. */
  public void take(String method, Event part) {
    Optional<Attendee> sender = Attendees.answering(part.meeting()).stream().findFirst();
    if (!part.uid().equals(event.uid())) {
      tell(
          What.UNKNOWN_EVENT,
          part,
          Expected.foundInstead(
              "a message about " + Expected.quoted(event.uid().value()),
              "one about " + Expected.quoted(part.uid().value())));
      return;
    }
    Event about = about(part);
    if (about == null) {
      tell(
          What.UNKNOWN_INSTANCE,
          part,
          Expected.foundInstead(
              "an instance of the series",
              "" + part.recurrenceId().map(RecurrenceId::instance).orElseThrow()));
    } else if (sender.isEmpty() || !isInvited(about, sender.get().address())) {
      tell(
          What.STRANGER,
          part,
          Expected.foundInstead(
              "a message of somebody invited",
              sender.map(it -> "one of " + it.address()).orElse("one of nobody")));
    } else if (method.equals("REFRESH")) {
      deliveries.addAll(Deliveries.invitation(event, sender.get().address()));
      tell(What.APPLIED, part, "");
    } else {
      propose(part, about);
    }
  }

  private void propose(Event part, Event about) {
    if (part.sequence() < Asked.of(about)) {
      tell(
          What.OUTDATED,
          part,
          Expected.foundInstead(
              "a proposal to version " + about.sequence(), "one to " + part.sequence()));
    } else {
      tell(What.PROPOSED, part, "");
    }
  }

  /** The event or instance that a part is about; null where there is no such instance. */
  private @Nullable Event about(Event part) {
    Optional<RecurrenceId> id = part.recurrenceId();
    if (id.isEmpty() || id.equals(event.recurrenceId())) {
      return event;
    }
    Event found = new ItipInstances(event).find(id.get()).orElse(null);
    return found == null ? null : Outgoing.invited(found, event.meeting());
  }

  /** Whether somebody is invited to it or, of a series, to any of it. */
  private boolean isInvited(Event about, CalendarAddress sender) {
    Meeting meeting = about.meeting();
    return Attendees.find(meeting, sender).isPresent()
        || (about.equals(event)
            && Attendees.everybody(Outgoing.whole(event)).stream()
                .anyMatch(it -> Attendees.same(it.address(), sender)));
  }

  private void tell(What what, Event part, String message) {
    Optional<CalendarAddress> from =
        Attendees.answering(part.meeting()).stream().findFirst().map(Attendee::address);
    fates.add(new Fate(what, from, part, message));
  }
}
