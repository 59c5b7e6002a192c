package org.convene.io.ical.mapping;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventValidator;
import org.convene.event.RawComponent;
import org.convene.event.StandardRule;
import org.convene.event.Validation;
import org.convene.event.Violation;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.io.ical.zones.ZoneUse;
import org.convene.io.ical.zones.ZonedTimes;
import org.jspecify.annotations.Nullable;

/** Reads the component of an event back. */
final class EventReadingBack implements ReadingBack {

  private final Event event;
  private final Stamp stamp;
  private final @Nullable ZoneId series;
  private final ZoneUse zones;
  private final boolean undated;
  private final boolean isCertain;

  /** The event as its own component says it; null before that is asked for. */
  private @Nullable Event alone;

  /**
   * Begins with an event.
   *
   * @param sink what it is written into
   * @param undated whether it is written as a VJOURNAL
   */
  EventReadingBack(Event event, Sink sink, boolean undated) {
    this.event = event;
    this.stamp = sink.stamp();
    this.series = sink.series();
    this.zones = sink.zones();
    this.undated = undated;
    this.isCertain = EventMarks.readsBack(event, sink);
  }

  @Override
  public boolean isSame(RawComponent component) {
    return zones.describes(component)
        && EventReading.isSame(
            undated ? Journals.permitted(component) : component,
            event,
            stamp,
            series,
            zones.kept(component));
  }

  /**
   * Reads some fields alone, of an event that reads back with all marks. Where only these lines
   * change, only these fields can, and they are right if each of the lines that fields have written
   * is in its field and each extension is kept. Where the fields are read differently, or not at
   * all, the whole reading decides: it may leave them out.
   */
  @Override
  public @Nullable Boolean isSameIn(String name, List<Line> lines, List<RawComponent> components) {
    RowGroup group = isCertain ? RowGroup.of(name) : null;
    if (group == null) {
      return null;
    }
    List<Line> some = new ArrayList<>();
    List<ContentLine> parsed = new ArrayList<>();
    for (Line line : lines) {
      if (group.names().contains(line.property().name())) {
        some.add(line);
        parsed.add(new ContentLine(-1, line.property()));
      }
    }
    for (RawComponent component : components) {
      if (group.names().contains(component.name())) {
        return null;
      }
    }
    ComponentSource source =
        new ComponentSource(
            new ParsedComponent("VEVENT", -1, parsed, List.of()), times(lines), stamp.ofReader());
    Event read = read(source, group);
    boolean isRead = read != null && group.areSame(read, alone());
    return isRead ? areInPlace(some, source.lines()) : null;
  }

  private Event alone() {
    Event known = alone;
    alone = known == null ? EventReading.alone(event, series) : known;
    return alone;
  }

  private CalendarTimes times(List<Line> lines) {
    CalendarTimes times = new CalendarTimes(null, false);
    RawComponent tzids =
        new RawComponent("VEVENT", lines.stream().map(Line::property).toList(), List.of());
    zones.kept(tzids).forEach(it -> times.define(it, 0));
    return times;
  }

  /** An event with these fields alone; null where there is none. */
  private @Nullable Event read(ComponentSource source, RowGroup group) {
    EventBuilder builder = Event.builder().uid(event.uid()).title("-");
    for (PropertyRow row : group.rows()) {
      if (source.mayHave(row.read()) || row.isEssential()) {
        source.enter(row.path(), row.asked());
        row.reading().read(source, builder);
      }
    }
    Validation validation = EventValidator.standard().check(builder);
    boolean isUnclear =
        source.rejected()
            || source.problems().stream().anyMatch(it -> isUnclear(it.violation()))
            || validation.violations().stream().anyMatch(EventReadingBack::isUnclear);
    return isUnclear ? null : validation.event().orElse(null);
  }

  /** Whether the whole reading must tell if a time of a series is one that is read differently. */
  private static boolean isUnclear(Violation violation) {
    String code = violation.code();
    return code.equals(ZonedTimes.LACKS_ZONE)
        || code.equals(StandardRule.RECURRENCE_TIME_FORM.code());
  }

  /** Null where as many lines are kept as are extensions, but others: they may be equal. */
  private static @Nullable Boolean areInPlace(List<Line> lines, TakenLines read) {
    boolean areInPlace = true;
    int more = 0;
    for (int i = 0; i < lines.size(); i++) {
      areInPlace &= lines.get(i).isField() == read.isTaken(i);
      more += (lines.get(i).isField() ? 1 : 0) - (read.isTaken(i) ? 1 : 0);
    }
    boolean isSure = areInPlace || more != 0;
    return isSure ? Boolean.valueOf(areInPlace) : null;
  }
}
