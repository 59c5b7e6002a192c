package org.convene.io.ical.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Schedule;
import org.convene.io.ical.zones.ZoneUse;
import org.jspecify.annotations.Nullable;

/** Writes events as components, by the one table of {@link EventRows}. */
public final class Mapping {

  /** Names that a reader takes for fields, so that an extension of that name is marked. */
  private static final Set<String> TAKEN = taken();

  private Mapping() {}

  private static Set<String> taken() {
    Set<String> names = new TreeSet<>(List.of("METHOD"));
    EventRows.ALL.forEach(row -> names.addAll(row.names()));
    names.addAll(ConferenceNames.ALL);
    return Set.copyOf(names);
  }

  /**
   * An event and its overrides.
   *
   * @param event any event
   * @param stamp what is written as DTSTAMP
   * @param zones takes the zones that the components name
   * @param mayLackStart whether they stand under a METHOD, where a VEVENT may be without DTSTART
   * @return the event's component first
   */
  public static List<RawComponent> components(
      Event event, Stamp stamp, ZoneUse zones, boolean mayLackStart) {
    ZoneId series = event.schedule() instanceof Schedule.Zoned zoned ? zoned.zone() : null;
    RawComponent component =
        component(
            event, stamp, zones, event.recurrenceId().isEmpty() ? series : null, mayLackStart);
    List<Event> overrides = event.recurrence().overrides();
    if (overrides.isEmpty()) {
      return List.of(component);
    }
    List<RawComponent> components = new ArrayList<>(overrides.size() + 1);
    components.add(component);
    for (Event override : overrides) {
      components.add(component(override, stamp, zones, series, mayLackStart));
    }
    return components;
  }

  /**
   * Says in the component of an event how many of those behind it are its overrides, and that it
   * has no others: for a document that has another event of its uid.
   *
   * @param components those of an event, its own first
   * @return the same with that
   */
  public static List<RawComponent> counted(List<RawComponent> components) {
    RawComponent first = components.get(0);
    List<RawProperty> properties = new ArrayList<>(first.properties());
    properties.add(
        RawProperty.of(RecurrenceRows.OVERRIDES, Integer.toString(components.size() - 1)));
    List<RawComponent> counted = new ArrayList<>(components);
    counted.set(0, new RawComponent(first.name(), properties, first.components()));
    return counted;
  }

  private static RawComponent component(
      Event event, Stamp stamp, ZoneUse zones, @Nullable ZoneId series, boolean mayLackStart) {
    boolean undated = !mayLackStart && event.schedule() instanceof Schedule.Undated;
    Sink sink = new Sink(undated ? "VJOURNAL" : "VEVENT", zones, series, stamp);
    for (PropertyRow row : EventRows.ALL) {
      row.writing().write(event, sink);
    }
    RawComponent written =
        event.extensions().isEmpty()
            ? sink.component()
            : extended(
                event,
                sink,
                EventMarks.of(event, sink),
                new EventReadingBack(event, sink, undated));
    return undated ? Journals.permitted(written) : written;
  }

  /** Ends a component, which has the fields of an event, with its extensions. */
  static RawComponent extended(Event event, Sink sink, KnownMarks known, ReadingBack same) {
    Extensions extensions =
        sink.isMessage() ? KeptLines.withoutTimes(event.extensions()) : event.extensions();
    return Foreign.written(extensions, TAKEN, sink, known, same);
  }
}
