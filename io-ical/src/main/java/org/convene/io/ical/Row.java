package org.convene.io.ical;

import java.util.List;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.EventBuilder;

/**
 * One row of the mapping: a field of an event, the properties that hold it, and how the one becomes
 * the other.
 *
 * @param path the JSON Pointer of the field
 * @param names the properties that are the field's alone
 * @param read what the field is read from: without any of it there is nothing to read, but for what
 *     an event cannot be without
 */
record Row(String path, List<String> names, NameSet read, Reading reading, Writing writing) {

  /** How a field is read; what is not taken from the source stays an extension. */
  interface Reading {
    void read(Source source, EventBuilder event);
  }

  /** How a field is written. */
  interface Writing {
    void write(Event event, Sink sink);
  }

  static Row of(String path, Reading reading, Writing writing, String... names) {
    List<String> list = List.of(names);
    return new Row(path, list, NameSet.of(list), reading, writing);
  }

  /** A row that is read from properties or components of these names too. */
  Row readingToo(String... others) {
    NameSet all = NameSet.of(Stream.concat(names.stream(), Stream.of(others)).toList());
    return new Row(path, names, all, reading, writing);
  }

  /** Whether a violation at a path is about this field. */
  boolean isAbout(String violationPath) {
    return violationPath.equals(path) || violationPath.startsWith(path + "/");
  }
}
