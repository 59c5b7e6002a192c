package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.io.ical.itip.Fate.What;
import org.convene.text.Expected;

/**
 * Who speaks in a message, and whether it is who sent it (RFC 6047 section 3). Who may speak for
 * somebody is known from what is kept: what a message says of that, anybody can write.
 */
public final class Speakers {

  private final CalendarAddress me;
  private final List<Event> kept;
  private final List<CalendarAddress> senders;
  private final List<Fate> fates = new ArrayList<>(0);

  /**
   * Begins with what is kept.
   *
   * @param me who receives
   * @param kept of the uid of the message
   * @param senders of the mail
   */
  public Speakers(CalendarAddress me, List<Event> kept, List<CalendarAddress> senders) {
    this.me = me;
    this.kept = kept;
    this.senders = senders;
  }

  /** Of which parts nobody else is the sender; of the others {@link #fates} tells. */
  public List<Event> trusted(boolean isToOrganizer, List<Event> parts) {
    return parts.stream().filter(it -> isTrusted(isToOrganizer, it)).toList();
  }

  /** The parts that are not trusted. */
  public List<Fate> fates() {
    return fates;
  }

  private boolean isTrusted(boolean isToOrganizer, Event part) {
    for (Event each : withOverrides(part).toList()) {
      List<CalendarUser> named = isToOrganizer ? answering(each) : organizing(each);
      if (named.isEmpty() || !named.stream().allMatch(this::isSender)) {
        Optional<CalendarAddress> from = named.stream().findFirst().map(CalendarUser::address);
        String expected = from.map(it -> "a mail from " + it).orElse("a message that says whose");
        fates.add(new Fate(What.SENDER_DIFFERS, from, each, expected(expected)));
        return false;
      }
    }
    return true;
  }

  private String expected(String expected) {
    String found =
        senders.isEmpty()
            ? "one from nobody"
            : "one from "
                + String.join(", ", senders.stream().map(CalendarAddress::toString).toList());
    return Expected.foundInstead(expected, found);
  }

  private static Stream<Event> withOverrides(Event event) {
    return Stream.concat(Stream.of(event), event.recurrence().overrides().stream());
  }

  /** Whoever answers, proposes or asks, as they are kept. */
  private List<CalendarUser> answering(Event part) {
    return Attendees.answering(part.meeting()).stream()
        .map(it -> known(it.address()).map(Attendee::user).orElse(CalendarUser.of(it.address())))
        .toList();
  }

  private Optional<Attendee> known(CalendarAddress address) {
    return kept.stream()
        .flatMap(Speakers::withOverrides)
        .flatMap(it -> Attendees.find(it.meeting(), address).stream())
        .findFirst();
  }

  /**
   * The organizer, as kept; of what is not known, as named, or an attendee who hands the invitation
   * on (RFC 5546 section 3.2.2.3).
   */
  private List<CalendarUser> organizing(Event part) {
    for (Event each : kept) {
      Optional<CalendarUser> organizer = each.meeting().organizer();
      if (organizer.isPresent()) {
        return List.of(organizer.get());
      }
    }
    Meeting meeting = part.meeting();
    List<CalendarUser> delegators =
        Attendees.find(meeting, me).stream()
            .flatMap(it -> it.delegatedFrom().stream())
            .map(CalendarUser::of)
            .filter(this::isSender)
            .toList();
    return delegators.isEmpty() ? meeting.organizer().stream().toList() : delegators;
  }

  private boolean isSender(CalendarUser user) {
    return senders.stream().anyMatch(it -> speaksFor(it, user));
  }

  /** EMAIL is the address of somebody whose calendar address is none (RFC 7986 section 6.2). */
  private static boolean speaksFor(CalendarAddress sender, CalendarUser user) {
    Optional<String> email = sender.email();
    return Attendees.same(sender, user.address())
        || user.sentBy().filter(by -> Attendees.same(sender, by)).isPresent()
        || user.parameters().stream()
            .filter(it -> it.name().equals("EMAIL"))
            .flatMap(it -> it.values().stream())
            .anyMatch(it -> email.filter(it::equalsIgnoreCase).isPresent());
  }
}
