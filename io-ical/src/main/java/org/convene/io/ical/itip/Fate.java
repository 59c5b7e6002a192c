package org.convene.io.ical.itip;

import java.util.List;
import java.util.Optional;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.RawProperty;
import org.convene.event.RecurrenceId;
import org.convene.event.Text;
import org.convene.recurrence.EventTime;

/**
 * What became of a part of a message that came in.
 *
 * @param what as {@code Received.Result} has it
 * @param from who sent it
 * @param part as it came
 * @param message why it was not taken; empty where it was
 */
public record Fate(What what, Optional<CalendarAddress> from, Event part, String message) {

  /** The names of {@code Received.Result}. */
  public enum What {
    APPLIED,
    HELD,
    PROPOSED,
    DECLINED,
    REPEATED,
    OUTDATED,
    NOT_FOR_ME,
    UNKNOWN_EVENT,
    UNKNOWN_INSTANCE,
    STRANGER,
    ORGANIZER_DIFFERS,
    SENDER_DIFFERS,
    METHOD_DIFFERS,
    OWN_EVENT,
    UNREADABLE
  }

  /** What the sender says. */
  public List<String> comments() {
    return part.footnotes().stream().map(Text::value).toList();
  }

  /** What the program of the sender says. */
  public List<String> requestStatus() {
    return part.extensions().properties().stream()
        .filter(it -> it.name().equals("REQUEST-STATUS"))
        .map(RawProperty::value)
        .toList();
  }

  /** The instance that it is about. */
  public Optional<EventTime> instance() {
    return part.recurrenceId().map(RecurrenceId::instance);
  }
}
