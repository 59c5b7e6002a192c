package org.convene.io.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.Uid;
import org.convene.io.ical.itip.Attendees;
import org.convene.io.ical.itip.Fate;
import org.convene.io.ical.itip.Incoming;
import org.convene.io.ical.itip.Questions;
import org.convene.io.ical.itip.Replies;
import org.convene.io.ical.itip.Speakers;
import org.convene.text.Expected;

/** What a party does with a message that comes in, as organizer or as attendee. */
final class Receiving {

  private final Scheduling party;
  private final CalendarAddress me;
  private final List<Event> kept;

  Receiving(Scheduling party, CalendarAddress me, List<Event> kept) {
    this.party = party;
    this.me = me;
    this.kept = kept;
  }

  /** Takes in a message without asking who sent it. */
  Received receive(Invitations.Message message) {
    return message.events().isEmpty()
        ? new Received(kept, List.of(), List.of(unreadable()))
        : receive(message.method().orElse(""), message.events());
  }

  /** Takes in what the message of a mail says in the name of its sender. */
  Received receive(Invitations.Message message, Envelope envelope) {
    Optional<String> method = message.method().or(envelope::method);
    if (message.events().isEmpty()) {
      return receive(message);
    }
    if (envelope.method().isPresent() && !envelope.method().equals(method)) {
      String why =
          Expected.foundInstead(
              "METHOD:" + envelope.method().get() + ", as the mail says",
              "METHOD:" + method.orElseThrow());
      return new Received(
          kept,
          List.of(),
          message.events().stream()
              .map(it -> notice(new Fate(Fate.What.METHOD_DIFFERS, Optional.empty(), it, why)))
              .toList());
    }
    Speakers speakers = new Speakers(me, kept, envelope.senders());
    String name = method.orElse("");
    List<Event> trusted = speakers.trusted(isToOrganizer(name), message.events());
    List<Received.Notice> others = notices(speakers.fates());
    if (trusted.isEmpty()) {
      return new Received(kept, List.of(), others);
    }
    Received received = receive(name, trusted);
    List<Received.Notice> all = new ArrayList<>(received.notices());
    all.addAll(others);
    return new Received(received.events(), received.messages(), all);
  }

  private Received receive(String method, List<Event> parts) {
    Optional<Event> own =
        kept.stream().filter(it -> Attendees.isOrganizer(it.meeting(), me)).findFirst();
    return own.isPresent() && isToOrganizer(method)
        ? toOrganizer(own.get(), method, parts)
        : toAttendee(method, parts);
  }

  private static boolean isToOrganizer(String method) {
    return method.equals("REPLY") || method.equals("COUNTER") || method.equals("REFRESH");
  }

  private static Received.Notice unreadable() {
    return new Received.Notice(
        Received.Result.UNREADABLE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        "expected a message about an event, found none that can be read");
  }

  private Received toOrganizer(Event event, String method, List<Event> parts) {
    if (method.equals("REPLY")) {
      Replies replies = Replies.taken(event, Optional.of(method), parts);
      Event now = replies.event();
      List<Event> events = kept.stream().map(it -> it.equals(event) ? now : it).toList();
      return new Received(events, List.of(), notices(replies.fates()));
    }
    Questions questions = new Questions(event);
    for (Event part : parts) {
      questions.take(method, part);
      part.recurrence().overrides().forEach(it -> questions.take(method, it));
    }
    List<Invitation> messages = party.outbox(event, questions.deliveries()).messages();
    return new Received(kept, messages, notices(questions.fates()));
  }

  private Received toAttendee(String method, List<Event> message) {
    Uid uid = (kept.isEmpty() ? message : kept).get(0).uid();
    List<Event> parts = message.stream().filter(it -> it.uid().equals(uid)).toList();
    Incoming incoming = new Incoming(me, kept);
    incoming.take(method, parts);
    List<Received.Notice> notices = new ArrayList<>(notices(incoming.fates()));
    for (Event other : message) {
      if (!parts.contains(other)) {
        String why = Expected.foundInstead("the uid " + uid.value(), other.uid().value());
        notices.add(notice(new Fate(Fate.What.UNKNOWN_EVENT, Optional.empty(), other, why)));
      }
    }
    List<Invitation> messages =
        incoming.asks() ? party.refresh(incoming.events().get(0)).messages() : List.of();
    return new Received(incoming.events(), messages, notices);
  }

  private static List<Received.Notice> notices(List<Fate> fates) {
    return fates.stream().map(Receiving::notice).toList();
  }

  private static Received.Notice notice(Fate fate) {
    boolean isProposed = fate.what() == Fate.What.PROPOSED;
    return new Received.Notice(
        Received.Result.valueOf(fate.what().name()),
        fate.from(),
        fate.instance(),
        fate.comments(),
        fate.requestStatus(),
        isProposed ? Optional.of(fate.part()) : Optional.empty(),
        fate.message());
  }
}
