package org.convene.io.ical;

import java.util.List;
import org.convene.event.Event;
import org.convene.event.EventBuilder;

/**
 * One row of the mapping: a field of an event, the properties that hold it, and how the one becomes
 * the other.
 *
 * @param path the JSON Pointer of the field
 * @param names the properties
 */
record Row(String path, List<String> names, Reading reading, Writing writing) {

  /** How a field is read; what is not taken from the source stays an extension. */
  interface Reading {
    void read(Source source, EventBuilder event);
  }

  /** How a field is written. */
  interface Writing {
    void write(Event event, Sink sink);
  }

  static Row of(String path, Reading reading, Writing writing, String... names) {
    return new Row(path, List.of(names), reading, writing);
  }

  /** Whether a violation at a path is about this field. */
  boolean isAbout(String violationPath) {
    return violationPath.equals(path) || violationPath.startsWith(path + "/");
  }
}
