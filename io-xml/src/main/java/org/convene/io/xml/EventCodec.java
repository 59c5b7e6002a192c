package org.convene.io.xml;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventModel;
import org.convene.event.EventTime;
import org.convene.event.EventValidator;
import org.convene.event.Extensions;
import org.convene.event.ExtraDate;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceRule;
import org.convene.event.Validation;
import org.convene.event.Violation;
import org.convene.io.ReadResult;
import org.convene.text.Excerpt;
import org.jspecify.annotations.Nullable;

/** An event and its binding class. */
final class EventCodec {

  private static final Codec<List<String>, List<RecurrenceRule>> RULES = Codec.listOf(Scalars.RULE);
  private static final Codec<List<XmlTimes.ExtraDate>, List<ExtraDate>> DATES =
      Codec.listOf(Times.EXTRA_DATE);
  private static final Codec<List<String>, List<EventTime>> TIMES =
      Codec.listOf(Scalars.EVENT_TIME);

  private static final Bound<XmlEvent, Event, EventBuilder> FIELDS =
      new Bound<>(XmlEvent.class, EventModel.EVENT);

  private EventCodec() {}

  static ReadResult read(XmlEvent element, Context in) {
    try {
      return checked(element, in);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      String found = e.getMessage() == null ? "another" : Excerpt.of(e.getMessage());
      in.error("xml.value", "expected a usable event: " + found);
      return new ReadResult.Rejected(in.problems);
    }
  }

  private static ReadResult checked(XmlEvent element, Context in) {
    EventBuilder builder = Event.builder();
    fields(element, builder, in);
    Recurrence own = Recurrence.none();
    if (element.recurrence != null) {
      int before = in.enter("recurrence");
      own = recurrence(element.recurrence, in);
      if (element.recurrence.overrides != null) {
        own = own.withOverrides(overrides(element.recurrence.overrides, builder, in));
      }
      in.leave(before);
    }
    builder.recurrence(own);
    Validation validation = EventValidator.standard().check(builder);
    validation.violations().forEach(violation -> report(violation, in));
    return in.failed() || validation.event().isEmpty()
        ? new ReadResult.Rejected(in.problems)
        : new ReadResult.Accepted(validation.event().get(), in.problems);
  }

  /** Reports what a rule says of the event that is being read, unless the reader has done so. */
  private static void report(Violation violation, Context in) {
    if (!in.reported(violation.path())) {
      in.reportWithin(violation.path(), violation);
    }
  }

  /** Reads all but the recurrence. */
  private static void fields(XmlEvent element, EventBuilder builder, Context in) {
    FIELDS.read(element, builder, in);
    Extensions extensions =
        element.extensions == null
            ? null
            : in.read("extensions", element.extensions, Raw.EXTENSIONS);
    if (extensions == null && in.unknown.isEmpty()) {
      return;
    }
    Extensions known = extensions == null ? Extensions.none() : extensions;
    List<RawProperty> all = new ArrayList<>(known.properties());
    all.addAll(in.unknown);
    in.unknown.clear();
    builder.extensions(new Extensions(all, known.components()));
  }

  /** Reads all of a recurrence but the overrides. */
  private static Recurrence recurrence(XmlTimes.Recurrence from, Context in) {
    List<RecurrenceRule> rules = from.rules == null ? null : in.read("rules", from.rules, RULES);
    List<ExtraDate> dates = from.dates == null ? null : in.read("dates", from.dates, DATES);
    List<EventTime> excluded =
        from.excluded == null ? null : in.read("excluded", from.excluded, TIMES);
    return new Recurrence(orNone(rules), orNone(dates), orNone(excluded), List.of());
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static List<Event> overrides(List<XmlEvent> given, EventBuilder master, Context in) {
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

  private static @Nullable Event override(XmlEvent element, List<Violation> known, Context in) {
    if (element.recurrenceId == null) {
      return in.error("xml.missing-element", "expected <recurrenceId> in an override");
    }
    if (element.recurrence != null) {
      return in.error("xml.value", "expected an override without a recurrence of its own");
    }
    EventBuilder builder = Event.builder();
    fields(element, builder, in);
    Validation validation = EventValidator.standard().check(builder);
    validation.violations().stream()
        .filter(violation -> !known.contains(violation))
        .forEach(violation -> report(violation, in));
    return validation.event().orElse(null);
  }

  static XmlEvent write(Event event) {
    XmlEvent element = FIELDS.write(event);
    if (!event.recurrence().isEmpty()) {
      element.recurrence = write(event.recurrence());
    }
    if (!event.extensions().isEmpty()) {
      element.extensions = Raw.EXTENSIONS.write(event.extensions());
    }
    return element;
  }

  private static XmlTimes.Recurrence write(Recurrence recurrence) {
    XmlTimes.Recurrence to = new XmlTimes.Recurrence();
    to.rules = recurrence.rules().isEmpty() ? null : RULES.write(recurrence.rules());
    to.dates = recurrence.dates().isEmpty() ? null : DATES.write(recurrence.dates());
    to.excluded = recurrence.excluded().isEmpty() ? null : TIMES.write(recurrence.excluded());
    to.overrides =
        recurrence.overrides().isEmpty()
            ? null
            : recurrence.overrides().stream().map(EventCodec::write).toList();
    return to;
  }
}
