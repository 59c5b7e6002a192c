package org.convene.io.ical.itip;

import java.util.List;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;

/** What a message about an event is for (RFC 5546 section 1.4). */
public enum ItipMethod {
  REQUEST("invite.ics"),
  CANCEL("cancel.ics"),
  REPLY("reply.ics"),
  REFRESH("refresh.ics"),
  COUNTER("counter.ics"),
  DECLINECOUNTER("declinecounter.ics"),
  PUBLISH("event.ics");

  private final String fileName;

  ItipMethod(String fileName) {
    this.fileName = fileName;
  }

  public String fileName() {
    return fileName;
  }

  /** Who sends a message: whose event it is, or who answers. */
  public CalendarAddress sender(Event message) {
    return switch (this) {
      case REQUEST, CANCEL, DECLINECOUNTER, PUBLISH ->
          message.meeting().organizer().orElseThrow().address();
      case REPLY, REFRESH, COUNTER -> Attendees.everybody(message).get(0).address();
    };
  }

  /** Whom a message is for. */
  public List<CalendarAddress> recipients(Event message) {
    List<CalendarAddress> organizer =
        message.meeting().organizer().map(CalendarUser::address).stream().toList();
    return switch (this) {
      case REQUEST, CANCEL, DECLINECOUNTER -> attendees(message, organizer);
      case REPLY, REFRESH, COUNTER -> organizer;
      case PUBLISH -> List.of();
    };
  }

  private static List<CalendarAddress> attendees(Event message, List<CalendarAddress> but) {
    return Attendees.everybody(message).stream()
        .map(Attendee::address)
        .filter(it -> but.stream().noneMatch(organizer -> Attendees.same(organizer, it)))
        .toList();
  }
}
