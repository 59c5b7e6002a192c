package org.convene.io.ical.mapping;

import java.util.List;
import java.util.stream.Stream;
import org.convene.description.Field;
import org.convene.description.Kind;
import org.convene.description.Shape;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.io.ical.lines.NameSet;
import org.convene.io.ical.mapping.PropertyField.Reading;
import org.convene.io.ical.mapping.PropertyField.Writing;

/**
 * One row of the mapping: a field of an event, the properties that hold it, and how the one becomes
 * the other. While a row is read, its source gives it lines of these names and of no others, so
 * that a name that is left out here is found out and not skipped.
 *
 * @param path the JSON Pointer of the field
 * @param names the properties that are the field's alone
 * @param asked the properties and components that it is read from
 * @param read these as bits: without any of them there is nothing to read
 * @param isEssential whether there is no event without the field, so that it is read all the same
 */
record PropertyRow(
    String path,
    List<String> names,
    List<String> asked,
    NameSet read,
    boolean isEssential,
    Reading<EventBuilder> reading,
    Writing<Event> writing) {

  static PropertyRow of(
      String path, Reading<EventBuilder> reading, Writing<Event> writing, String... names) {
    List<String> list = List.of(names);
    return new PropertyRow(path, list, list, NameSet.of(list), false, reading, writing);
  }

  /** A field that is one property. */
  static PropertyRow of(PropertyField<Event, EventBuilder> field) {
    return of("/" + field.field(), field.reading(), field.writing(), field.property());
  }

  /** A field of an event that is one property with one word. */
  static PropertyRow word(String field, String property) {
    return of(PropertyField.word(EventModel.EVENT.field(field), property));
  }

  /** A field with parts, of which each is one property. */
  static <P, D> PropertyRow parts(String name, Shape<P, D> shape, List<PropertyField<P, D>> parts) {
    Field<Event, EventBuilder, P> field =
        PropertyField.field(EventModel.EVENT, name, new Kind.Part<>(shape));
    List<String> paths = parts.stream().map(part -> "/" + name + "/" + part.field()).toList();
    return of(
        "/" + name,
        (source, event) -> {
          D draft = shape.draft();
          for (int i = 0; i < paths.size(); i++) {
            PropertyField<P, D> part = parts.get(i);
            if (source.mayHave(part.read())) {
              source.at(paths.get(i));
              part.reading().read(source, draft);
            }
          }
          field.set(event, shape.make(draft));
        },
        (event, sink) -> {
          P value = field.get(event);
          if (value != null) {
            for (int i = 0; i < parts.size(); i++) {
              parts.get(i).writing().write(value, sink);
            }
          }
        },
        parts.stream().map(PropertyField::property).distinct().toArray(String[]::new));
  }

  /** A row that is read from properties or components of these names too. */
  PropertyRow readingToo(String... others) {
    List<String> all = Stream.concat(asked.stream(), Stream.of(others)).toList();
    return new PropertyRow(path, names, all, NameSet.of(all), isEssential, reading, writing);
  }

  /** Returns this row, with property names that other rows read too. */
  PropertyRow sharing(String... shared) {
    List<String> own = names.stream().filter(it -> !List.of(shared).contains(it)).toList();
    return new PropertyRow(path, own, asked, read, isEssential, reading, writing);
  }

  /** Returns this row, marked as one that every event needs. */
  PropertyRow essential() {
    return new PropertyRow(path, names, asked, read, true, reading, writing);
  }

  /** Whether a violation at a path is about this field. */
  boolean isAbout(String violationPath) {
    return violationPath.startsWith(path)
        && (violationPath.length() == path.length() || violationPath.charAt(path.length()) == '/');
  }
}
