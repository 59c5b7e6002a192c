package org.convene.io.ical.itip;

import java.util.List;
import org.convene.event.Event;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.IcalValues;

/**
 * Since which version of an event its time is as it is: an answer to an earlier one is about
 * another time. Kept with the event as X-CONVENE-ASKED where later versions changed something else,
 * in every format; no message has it.
 */
final class Asked {

  private static final String NAME = "X-CONVENE-ASKED";

  private Asked() {}

  /** The version that attendees were last asked about anew. */
  static int of(Event event) {
    for (RawProperty property : OwnNotes.of(event, NAME)) {
      Integer number = IcalValues.integer(property.value(), 0);
      if (number != null && number <= event.sequence()) {
        return number;
      }
    }
    return event.sequence();
  }

  /** An event with that version. */
  static Event in(Event event, int version) {
    boolean isOwn = version < event.sequence();
    RawProperty note = RawProperty.of(NAME, Integer.toString(version));
    return OwnNotes.in(event, NAME, isOwn ? List.of(note) : List.of());
  }
}
