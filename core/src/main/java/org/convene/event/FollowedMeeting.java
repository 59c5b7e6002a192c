package org.convene.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What follows for the people of an instance when those of its series are others. Attendees follow
 * one by one, by their addresses: whoever has answered to the instance differs from the series, and
 * is invited or not as there, in the same role.
 */
final class FollowedMeeting {

  private FollowedMeeting() {}

  static Meeting of(Meeting own, Meeting before, Meeting now) {
    if (own.equals(before)) {
      return now;
    }
    if (own.isEmpty() || before.equals(now)) {
      return own;
    }
    Map<String, Attendee> were = byAddress(before);
    Map<String, Attendee> are = byAddress(now);
    List<Attendee> attendees = new ArrayList<>();
    for (Attendee attendee : own.attendees()) {
      String address = attendee.address().key();
      Attendee was = were.get(address);
      Attendee is = are.remove(address);
      if (was == null) {
        attendees.add(attendee); // invited to this instance only
      } else if (is != null) {
        attendees.add(attendee.equals(was) ? is : new Versions(attendee, was, is).followed());
      }
    }
    are.keySet().removeAll(were.keySet());
    attendees.addAll(are.values());
    return new Meeting(
        own.organizer().equals(before.organizer()) ? now.organizer() : own.organizer(),
        own.attendees().equals(before.attendees()) ? now.attendees() : attendees);
  }

  /** One attendee of an instance, of its series before an edit, and of it now. */
  private record Versions(Attendee own, Attendee was, Attendee is) {

    /** An answer to the instance stays whole; what else is said follows, each part by itself. */
    Attendee followed() {
      Attendee answered = Reply.of(own).equals(Reply.of(was)) ? is : own;
      return new Attendee(
          new CalendarUser(
              own.address(),
              of(it -> it.user().name()),
              of(it -> it.user().sentBy()),
              of(it -> it.user().directory()),
              of(it -> it.user().language()),
              answered.user().parameters()),
          of(Attendee::kind),
          of(Attendee::role),
          answered.status(),
          answered.rsvp(),
          answered.delegatedTo(),
          of(Attendee::delegatedFrom),
          of(Attendee::memberOf));
    }

    private <T> T of(Function<Attendee, T> part) {
      T value = part.apply(own);
      return value.equals(part.apply(was)) ? part.apply(is) : value;
    }
  }

  /** What an attendee answered; formats keep in a parameter when that was. */
  private record Reply(
      Attendee.Status status,
      boolean rsvp,
      List<CalendarAddress> delegatedTo,
      List<RawParameter> parameters) {

    static Reply of(Attendee it) {
      return new Reply(it.status(), it.rsvp(), it.delegatedTo(), it.user().parameters());
    }
  }

  private static Map<String, Attendee> byAddress(Meeting meeting) {
    Map<String, Attendee> attendees = new LinkedHashMap<>();
    meeting.attendees().forEach(it -> attendees.putIfAbsent(it.address().key(), it));
    return attendees;
  }
}
