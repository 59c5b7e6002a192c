package org.convene.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.Violation;
import org.convene.io.EventFormat;
import org.convene.io.Limits;
import org.convene.io.ical.Invitations;
import org.convene.io.ical.Received;
import org.convene.io.ical.Scheduling;

/**
 * Takes any bytes as calendars, one after the other: messages about an event, for its organizer,
 * who keeps the events of the first, and for an attendee, who begins with nothing.
 */
public final class ItipFuzzer {

  private static final EventFormat STORE = AllFormats.byName("icalendar", Limits.standard());
  private static final String BEGIN = "BEGIN:VCALENDAR";

  private ItipFuzzer() {}

  /** Loads what every input needs. */
  public static void fuzzerInitialize() {
    Warm.up();
  }

  /**
   * Checks what must hold for an input.
   *
   * @param data any bytes
   */
  public static void fuzzerTestOneInput(byte[] data) {
    List<Invitations.Message> messages =
        calendars(data).stream().flatMap(it -> ItipMessages.read(it).stream()).toList();
    List<Meeting> meetings =
        messages.stream().flatMap(it -> it.events().stream()).map(Event::meeting).toList();
    Optional<CalendarAddress> organizer =
        meetings.stream()
            .flatMap(it -> it.organizer().stream())
            .map(CalendarUser::address)
            .findFirst();
    Optional<CalendarAddress> attendee =
        meetings.stream().flatMap(it -> it.attendees().stream()).map(Attendee::address).findFirst();
    organizer.ifPresent(
        me -> {
          List<Event> kept = messages.get(0).events();
          kept.forEach(it -> sends(me, it));
          follows(me, kept, messages.subList(1, messages.size()));
        });
    attendee.ifPresent(me -> follows(me, List.of(), messages));
  }

  /** The input, cut before each calendar. */
  private static List<byte[]> calendars(byte[] data) {
    String text = new String(data, StandardCharsets.ISO_8859_1);
    List<byte[]> calendars = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int next = text.indexOf(BEGIN, from + 1);
      int end = next < 0 ? text.length() : next;
      calendars.add(text.substring(from, end).getBytes(StandardCharsets.ISO_8859_1));
      from = end;
    }
    return calendars;
  }

  private static void sends(CalendarAddress me, Event event) {
    Scheduling party = Scheduling.of(me, AllFormats.CLOCK);
    ItipMessages.made(() -> party.invite(event));
    ItipMessages.made(() -> party.cancel(event));
  }

  private static void follows(
      CalendarAddress me, List<Event> first, List<Invitations.Message> messages) {
    Scheduling party = Scheduling.of(me, AllFormats.CLOCK);
    List<Event> kept = first;
    for (Invitations.Message message : messages) {
      Received received = party.receive(kept, message);
      isTold(received);
      received.messages().forEach(ItipMessages::isReadable);
      List<Event> again = party.receive(received.events(), message).events();
      Broken.unless(
          again.equals(received.events()),
          "expected a message that comes again to change nothing",
          difference(received.events(), again));
      kept = stored(received.events());
      for (Event event : kept) {
        ItipMessages.made(() -> party.reply(event, Attendee.Status.ACCEPTED));
      }
    }
  }

  private static void isTold(Received received) {
    Broken.unless(!received.notices().isEmpty(), "expected a notice", received);
    received.notices().forEach(it -> ReadDocument.isOneLine(it.message()));
  }

  private static String difference(List<Event> expected, List<Event> found) {
    return expected.size() == 1 && found.size() == 1
        ? EventDifference.between(expected.get(0), found.get(0))
        : expected.size() + " and " + found.size() + " events";
  }

  /** What is kept, from a file: as it was, where it can be written whole. */
  private static List<Event> stored(List<Event> events) {
    if (!events.stream().flatMap(ItipFuzzer::losses).toList().isEmpty()) {
      return events;
    }
    byte[] file = STORE.bytes(events.toArray(Event[]::new));
    List<Event> read = ReadDocument.leniently(STORE, file).events();
    Broken.unless(read.equals(events), "expected what is kept back", difference(events, read));
    return read;
  }

  private static Stream<Violation> losses(Event event) {
    return STORE.losses(event).stream();
  }
}
