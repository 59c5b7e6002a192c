package org.convene.io.ical.itip;

import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.RawProperty;

/** Properties in which a party notes something for itself; no message has them. */
final class OwnNotes {

  private OwnNotes() {}

  /** Returns those of a name. */
  static List<RawProperty> of(Event event, String name) {
    return event.extensions().properties().stream().filter(it -> it.name().equals(name)).toList();
  }

  /** Returns an event with these as all of a name; its overrides stay as they are. */
  static Event in(Event event, String name, List<RawProperty> notes) {
    if (of(event, name).equals(notes)) {
      return event;
    }
    List<RawProperty> properties = new ArrayList<>(event.extensions().properties());
    properties.removeIf(it -> it.name().equals(name));
    properties.addAll(notes);
    return event.toBuilder()
        .extensions(new Extensions(properties, event.extensions().components()))
        .recurrence(event.recurrence())
        .build();
  }
}
