package org.convene.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows for the people of an instance when those of its series are others. Attendees follow
 * one by one, by their addresses: whoever has answered to the instance differs from the series, and
 * is invited or not as there.
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
        attendees.add(attendee.equals(was) ? is : attendee);
      }
    }
    are.keySet().removeAll(were.keySet());
    attendees.addAll(are.values());
    return new Meeting(
        own.organizer().equals(before.organizer()) ? now.organizer() : own.organizer(),
        own.attendees().equals(before.attendees()) ? now.attendees() : attendees);
  }

  private static Map<String, Attendee> byAddress(Meeting meeting) {
    Map<String, Attendee> attendees = new LinkedHashMap<>();
    meeting.attendees().forEach(it -> attendees.putIfAbsent(it.address().key(), it));
    return attendees;
  }
}
