package org.convene.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Schedule;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Received;
import org.convene.io.ical.Scheduling;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;

/** One party of a run: a mailbox, what it keeps, and a {@link Scheduling}. */
final class RunParty {

  private final String address;
  private final Mailboxes mailboxes;
  private List<Event> kept = List.of();

  private final List<Received.Notice> notices = new ArrayList<>();

  RunParty(String address, Mailboxes mailboxes) {
    this.address = address;
    this.mailboxes = mailboxes;
  }

  CalendarAddress address() {
    return CalendarAddress.of(address);
  }

  List<Event> kept() {
    return kept;
  }

  Event event() {
    return kept.get(0);
  }

  /** Whether something came from others than who speaks in it. */
  boolean hasLeft() {
    return notices.stream().anyMatch(it -> it.result() == Received.Result.SENDER_DIFFERS);
  }

  List<Received.Notice> notices() {
    return notices;
  }

  /** Does something of its own, keeps what comes of it, and sends what is to be sent. */
  void act(Clock clock, BiFunction<Scheduling, Event, Outbox> deed, Event event)
      throws MessagingException {
    Outbox outbox = deed.apply(Scheduling.of(address(), clock), event);
    kept = List.of(outbox.event());
    send(outbox.messages(), clock);
  }

  void act(Clock clock, BiFunction<Scheduling, Event, Outbox> deed) throws MessagingException {
    act(clock, deed, event());
  }

  private void send(List<Invitation> messages, Clock clock) throws MessagingException {
    for (Invitation each : messages) {
      mailboxes.send(InvitationMail.of(each, clock).message(mailboxes.session()));
    }
  }

  /**
   * Takes in what is in the mailbox, in any order; some mails twice, and some never.
   *
   * @param lost of how many mails one is lost; 0 for none
   */
  void receive(Clock clock, Random random, int lost) throws MessagingException, IOException {
    List<ReceivedMail> mails = new ArrayList<>();
    for (ReceivedMail each : mailboxes.takenIfFull(address)) {
      if (lost == 0 || random.nextInt(lost) > 0) {
        mails.add(each);
        if (random.nextBoolean()) {
          mails.add(each);
        }
      }
    }
    Collections.shuffle(mails, random);
    for (ReceivedMail mail : mails) {
      for (ReceivedMail.Calendar each : mail.calendars()) {
        take(each, clock);
      }
    }
  }

  private void take(ReceivedMail.Calendar calendar, Clock clock) throws MessagingException {
    Received received =
        Scheduling.of(address(), clock).receive(kept, calendar.message(), calendar.envelope());
    kept = received.events();
    notices.addAll(received.notices());
    send(received.messages(), clock);
  }

  /** What takes place as this party keeps it: when, what, and who comes. */
  Map<String, String> agenda() {
    Map<String, String> agenda = new TreeMap<>();
    for (Event event : kept) {
      agenda.put("number", Integer.toString(event.sequence()));
      try (Stream<Occurrence> all = Occurrences.of(event).stream(why -> {})) {
        all.map(Occurrence::event)
            .filter(it -> it.status().filter(EventStatus.CANCELLED::equals).isEmpty())
            .forEach(it -> agenda.put(start(it), told(it)));
      }
    }
    return agenda;
  }

  private static String start(Event event) {
    return ((Schedule.Zoned) event.schedule()).startInstant().toString();
  }

  private static String told(Event event) {
    Map<String, String> people = new TreeMap<>();
    event
        .meeting()
        .attendees()
        .forEach(it -> people.put(it.address().toString(), it.status().toString()));
    return event.title().orElseThrow().value() + " " + people;
  }
}
