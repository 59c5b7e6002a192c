package org.convene.io.ical.itip;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.Meeting;

/** Who is who among the people of a meeting, and how one of them becomes another. */
public final class Attendees {

  private Attendees() {}

  /** Whether two addresses are of one person: nobody looks at the case of an e-mail address. */
  public static boolean same(CalendarAddress one, CalendarAddress other) {
    return key(one).equals(key(other));
  }

  static String key(CalendarAddress address) {
    return address
        .email()
        .map(email -> email.toLowerCase(Locale.ROOT))
        .orElseGet(() -> address.uri().toString());
  }

  /** Whether an address is the organizer's. */
  public static boolean isOrganizer(Meeting meeting, CalendarAddress address) {
    return meeting.organizer().filter(it -> same(it.address(), address)).isPresent();
  }

  /** The attendee of an address. */
  public static Optional<Attendee> find(Meeting meeting, CalendarAddress address) {
    return meeting.attendees().stream().filter(it -> same(it.address(), address)).findFirst();
  }

  /** Those who speak in a message to the organizer; one to whom another delegates does not. */
  static List<Attendee> answering(Meeting meeting) {
    return meeting.attendees().stream()
        .filter(
            it ->
                meeting.attendees().stream()
                    .flatMap(other -> other.delegatedTo().stream())
                    .noneMatch(delegate -> same(delegate, it.address())))
        .toList();
  }

  /** Those of one list who are not in another. */
  static List<Attendee> missing(List<Attendee> from, List<Attendee> in) {
    Set<String> there = new HashSet<>();
    in.forEach(it -> there.add(key(it.address())));
    return from.stream().filter(it -> !there.contains(key(it.address()))).toList();
  }

  /** The attendees of an event and of its overrides, each once. */
  static List<Attendee> everybody(Event event) {
    Map<String, Attendee> all = new LinkedHashMap<>();
    Stream.concat(Stream.of(event), event.recurrence().overrides().stream())
        .flatMap(it -> it.meeting().attendees().stream())
        .forEach(it -> all.putIfAbsent(key(it.address()), it));
    return List.copyOf(all.values());
  }

  /** A meeting with each attendee changed. */
  public static Meeting map(Meeting meeting, UnaryOperator<Attendee> change) {
    return new Meeting(meeting.organizer(), meeting.attendees().stream().map(change).toList());
  }

  /** Somebody who is sent by an attendee, and has not answered. */
  static Attendee delegate(CalendarAddress address, Attendee from) {
    return new Attendee(
        CalendarUser.of(address),
        Attendee.Kind.INDIVIDUAL,
        from.role(),
        Attendee.Status.NEEDS_ACTION,
        true,
        List.of(),
        List.of(from.address()),
        List.of());
  }
}
