package org.convene.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.arguments.Arguments;

/**
 * The calendar side of an event: its organizer and attendees (RFC 5546 section 1.4).
 *
 * <p>Immutable.
 *
 * @param organizer who sends the invite and gets the answers
 * @param attendees who is invited, in order
 */
public record Meeting(Optional<CalendarUser> organizer, List<Attendee> attendees) {

  private static final Meeting NONE = new Meeting(Optional.empty(), List.of());

  /** Copies the attendees. */
  public Meeting {
    Objects.requireNonNull(organizer, "organizer");
    Objects.requireNonNull(attendees, "attendees");
    attendees = Arguments.listOf(attendees, "attendees");
  }

  /**
   * Returns the empty meeting, without an organizer or attendees.
   *
   * @return the empty meeting
   */
  public static Meeting none() {
    return NONE;
  }

  /**
   * Returns a meeting whose attendees are all required and asked to answer.
   *
   * @param organizer who invites: an e-mail address, a URI, or a name and an address such as {@code
   *     Ann <a@example.org>}
   * @param attendees who is invited, in the same forms
   * @return the meeting
   * @throws IllegalArgumentException if one of them has none of these forms
   */
  public static Meeting of(String organizer, String... attendees) {
    Objects.requireNonNull(organizer, "organizer");
    List<Attendee> invited = new ArrayList<>();
    for (String attendee : Arguments.listOf(attendees, "attendees")) {
      invited.add(Attendee.of(attendee));
    }
    return new Meeting(Optional.of(CalendarUser.of(organizer)), invited);
  }

  /**
   * Returns this meeting with another organizer.
   *
   * @param organizer who sends the invite and gets the answers
   * @return a new meeting
   */
  public Meeting withOrganizer(CalendarUser organizer) {
    Objects.requireNonNull(organizer, "organizer");
    return new Meeting(Optional.of(organizer), attendees);
  }

  /**
   * Returns this meeting without an organizer.
   *
   * @return a new meeting
   */
  public Meeting withoutOrganizer() {
    return new Meeting(Optional.empty(), attendees);
  }

  /**
   * Returns this meeting with other attendees in place of its own.
   *
   * @param attendees who is invited, in order
   * @return a new meeting
   */
  public Meeting withAttendees(List<Attendee> attendees) {
    return new Meeting(organizer, attendees);
  }

  /**
   * Returns this meeting with one attendee more, unless the address is invited already.
   *
   * @param attendee who is invited; somebody of the {@linkplain CalendarAddress#sameAddress same
   *     address} stays as they are, with their answer
   * @return a new meeting, or this one
   */
  public Meeting inviting(Attendee attendee) {
    Objects.requireNonNull(attendee, "attendee");
    if (attendees.stream().anyMatch(it -> it.address().sameAddress(attendee.address()))) {
      return this;
    }
    List<Attendee> more = new ArrayList<>(attendees);
    more.add(attendee);
    return new Meeting(organizer, more);
  }

  /**
   * Tells whether there is no organizer and no attendee.
   *
   * @return true where there is nothing in it
   */
  public boolean isEmpty() {
    return organizer.isEmpty() && attendees.isEmpty();
  }
}
