package org.convene.io.ical;

import java.util.List;
import org.convene.event.Event;

/**
 * One row of the mapping: the properties that hold a field of an event, and how the field becomes
 * these properties.
 */
record Row(List<String> names, Writing writing) {

  /** How a field is written. */
  interface Writing {
    void write(Event event, Sink sink);
  }

  static Row of(Writing writing, String... names) {
    return new Row(List.of(names), writing);
  }
}
