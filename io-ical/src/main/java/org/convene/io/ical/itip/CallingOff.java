package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Meeting;

/** Cancellations, each for all who lose the same and naming nobody else. */
final class CallingOff {

  private record Lost(List<Event> parts, boolean isOff) {}

  private final Event revised;
  private final Map<Lost, List<CalendarAddress>> lost = new LinkedHashMap<>();

  CallingOff(Event revised) {
    this.revised = revised;
  }

  void add(List<Event> parts, boolean isOff, CalendarAddress person) {
    lost.computeIfAbsent(new Lost(parts, isOff), it -> new ArrayList<>(1)).add(person);
  }

  List<Delivery> deliveries() {
    return lost.entrySet().stream()
        .map(
            it ->
                new Delivery(
                    ItipMethod.CANCEL,
                    it.getKey().parts().stream()
                        .map(part -> cancelled(part, it.getKey().isOff(), it.getValue()))
                        .toList(),
                    it.getValue()))
        .toList();
  }

  /** RFC 5546 section 3.2.5: no STATUS where the event itself is not cancelled. */
  private Event cancelled(Event part, boolean isOff, List<CalendarAddress> told) {
    List<Attendee> attendees =
        Attendees.everybody(part).stream()
            .filter(it -> told.stream().anyMatch(to -> Attendees.same(to, it.address())))
            .toList();
    Event message = Outgoing.cancellation(part, attendees);
    return message.toBuilder()
        .meeting(new Meeting(revised.meeting().organizer(), message.meeting().attendees()))
        .status(isOff ? EventStatus.CANCELLED : null)
        .sequence(revised.sequence())
        .build();
  }
}
