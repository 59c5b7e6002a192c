package org.convene.io.xml;

import java.util.ArrayList;
import java.util.List;
import org.convene.description.Shape;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.EventValidator;
import org.convene.event.Extensions;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.Validation;
import org.convene.event.Violation;
import org.convene.io.ReadResult;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** An event and its binding class. */
final class EventElement {

  private static final BoundCodec<XmlEvent, Event, EventBuilder> FIELDS =
      new BoundCodec<>(XmlEvent.class, EventModel.EVENT);

  private static final BoundCodec<XmlTimes.Recurrence, Recurrence, Shape.Parts> SERIES =
      new BoundCodec<>(XmlTimes.Recurrence.class, EventModel.SERIES);

  private EventElement() {}

  static ReadResult read(XmlEvent element, XmlContext in) {
    EventBuilder builder = Event.builder();
    Extensions extensions = fields(element, builder, in);
    if (element.recurrence != null) {
      int before = in.enter("recurrence");
      builder.recurrence(recurrence(element.recurrence, builder, extensions, in));
      in.leave(before);
    }
    Validation validation = EventValidator.standard().check(builder);
    in.reportRules(validation.violations());
    validation.event().ifPresent(it -> in.reportRules(in.exceededBy(it)));
    return in.failed() || validation.event().isEmpty()
        ? new ReadResult.Rejected(in.problems)
        : new ReadResult.Accepted(validation.event().get(), in.problems);
  }

  /** Reads all but the recurrence; gives the extensions. */
  private static Extensions fields(XmlEvent element, EventBuilder builder, XmlContext in) {
    FIELDS.read(element, builder, in);
    Extensions extensions =
        element.extensions == null
            ? null
            : in.read("extensions", element.extensions, RawElements.EXTENSIONS);
    return keep(extensions == null ? Extensions.none() : extensions, builder, in);
  }

  /** Sets the extensions, with what was kept so far. */
  private static Extensions keep(Extensions known, EventBuilder builder, XmlContext in) {
    Extensions whole = known;
    if (!in.unknown.isEmpty()) {
      List<RawProperty> all = new ArrayList<>(known.properties());
      all.addAll(in.unknown);
      in.unknown.clear();
      whole = new Extensions(all, known.components());
    }
    builder.extensions(whole);
    return whole;
  }

  private static Recurrence recurrence(
      XmlTimes.Recurrence from, EventBuilder master, Extensions extensions, XmlContext in) {
    Recurrence read = SERIES.read(from, in);
    keep(extensions, master, in); // what the lists of the series keep is not an override's
    Recurrence series = read == null ? Recurrence.none() : read;
    return from.overrides == null
        ? series
        : series.withOverrides(overrides(from.overrides, master, in));
  }

  private static List<Event> overrides(List<XmlEvent> given, EventBuilder master, XmlContext in) {
    List<Violation> known = EventValidator.standard().check(master).violations();
    List<Event> events = new ArrayList<>();
    int before = in.enter("overrides");
    for (int i = 0; i < given.size(); i++) {
      int outer = in.enter(i);
      Event event = override(given.get(i), known, in);
      in.leave(outer);
      if (event != null) {
        events.add(event);
      }
    }
    in.leave(before);
    // Rules count the overrides, and must not count past one that is not there.
    return events.size() == given.size() ? events : List.of();
  }

  private static @Nullable Event override(XmlEvent element, List<Violation> known, XmlContext in) {
    if (element.recurrenceId == null) {
      return in.error("xml.missing-element", Expected.foundNone("<recurrenceId> in an override"));
    }
    if (element.recurrence != null) {
      return in.error(
          "xml.value", Expected.foundInstead("an override without a recurrence of its own", "one"));
    }
    EventBuilder builder = Event.builder();
    int outer = in.enterEvent();
    fields(element, builder, in);
    in.leaveEvent(outer);
    Validation validation = EventValidator.standard().check(builder);
    in.reportRules(validation.violations().stream().filter(it -> !known.contains(it)).toList());
    return validation.event().orElse(null);
  }

  static XmlEvent write(Event event) {
    XmlEvent element = FIELDS.write(event);
    if (!event.recurrence().isEmpty()) {
      element.recurrence = write(event.recurrence());
    }
    if (!event.extensions().isEmpty()) {
      element.extensions = RawElements.EXTENSIONS.write(event.extensions());
    }
    return element;
  }

  private static XmlTimes.Recurrence write(Recurrence recurrence) {
    XmlTimes.Recurrence to = SERIES.write(recurrence);
    to.overrides =
        recurrence.overrides().isEmpty()
            ? null
            : recurrence.overrides().stream().map(EventElement::write).toList();
    return to;
  }
}
