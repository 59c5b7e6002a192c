package org.convene.io.ical.mapping;

import java.util.List;
import java.util.stream.Stream;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.io.ical.lines.NameSet;

/**
 * One row of the mapping: a field of an event, the properties that hold it, and how the one becomes
 * the other.
 *
 * @param path the JSON Pointer of the field
 * @param names the properties that are the field's alone
 * @param read what the field is read from: without any of it there is nothing to read
 * @param isEssential whether there is no event without the field, so that it is read all the same
 */
record Row(
    String path,
    List<String> names,
    NameSet read,
    boolean isEssential,
    Reading reading,
    Writing writing) {

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
    return new Row(path, list, NameSet.of(list), false, reading, writing);
  }

  /** A field that is one property, its name and its word told once. */
  static <T> Row of(Field<Event, EventBuilder, T> field, String property) {
    Kind.Word<T> word = IcalWords.of(field);
    return of(
        "/" + field.name(),
        (source, event) ->
            field.set(event, source.value(property, word.expected(), text -> word.read(text))),
        (event, sink) -> {
          T value = field.get(event);
          if (value != null) {
            sink.value(property, word.write(value));
          }
        },
        property);
  }

  /** A row that is read from properties or components of these names too. */
  Row readingToo(String... others) {
    NameSet all = NameSet.of(Stream.concat(names.stream(), Stream.of(others)).toList());
    return new Row(path, names, all, isEssential, reading, writing);
  }

  /** This row as one without which there is no event. */
  Row essential() {
    return new Row(path, names, read, true, reading, writing);
  }

  /** Whether a violation at a path is about this field. */
  boolean isAbout(String violationPath) {
    return violationPath.equals(path) || violationPath.startsWith(path + "/");
  }
}
