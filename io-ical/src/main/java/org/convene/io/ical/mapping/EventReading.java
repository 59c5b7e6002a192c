package org.convene.io.ical.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventValidator;
import org.convene.event.RawComponent;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.StandardRule;
import org.convene.event.Validation;
import org.convene.event.Violation;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * A component as an event. What is wrong with a field costs that field: its lines are extensions
 * then. Without a uid there is no event, nor an instance without the name of its own.
 *
 * @param event the event, where there is one
 * @param problems what is wrong, with lines; ordinals are not known yet
 * @param isMarkedSeries whether it says that overrides follow
 * @param counted how many of the components that follow are its overrides, and it has no others;
 *     null where it does not say so
 * @param line of its BEGIN
 * @param recurrenceId its RECURRENCE-ID, where it has one
 * @param startTzid the TZID of its DTSTART; empty where it has none
 */
public record EventReading(
    Optional<Event> event,
    List<Problem> problems,
    boolean isMarkedSeries,
    @Nullable Integer counted,
    long line,
    Optional<ContentLine> recurrenceId,
    String startTzid) {

  public EventReading withProblems(List<Problem> others) {
    return new EventReading(event, others, isMarkedSeries, counted, line, recurrenceId, startTzid);
  }

  /**
   * Reads a VEVENT, or a VJOURNAL that is an event without a date.
   *
   * @param usual the stamp of an event that says nothing of its versions
   */
  public static EventReading of(ParsedComponent component, CalendarTimes times, Instant usual) {
    ParsedComponent restored =
        component.name().equals("VJOURNAL") ? Journals.restored(component) : component;
    Set<PropertyRow> skipped = new HashSet<>(0);
    // of all passes, since what is said once of a zone is said in the first
    Set<Problem> problems = new LinkedHashSet<>(0);
    boolean isPortable = false;
    while (true) {
      ComponentSource source = new ComponentSource(restored, times, usual);
      EventBuilder builder = Event.builder();
      read(source, builder, skipped);
      problems.addAll(source.problems());
      if (source.rejected()) {
        return rejected(component, inOrder(problems));
      }
      Validation validation = EventValidator.standard().check(builder);
      List<Violation> violations = validation.violations();
      if (!isPortable && areOfCharacters(violations)) {
        PortableLines lines = new PortableLines(restored, EventRows.ALL);
        restored = lines.component();
        problems.addAll(lines.problems());
        isPortable = true;
        continue;
      }
      if (validation.event().isPresent() || !skip(violations, skipped, problems, source)) {
        for (Violation violation : violations) {
          problems.add(new Problem(at(violation, source), violation));
        }
        return new EventReading(
            validation.event(),
            inOrder(problems),
            isMarked(component, source),
            source.soFar().counted(),
            component.line(),
            Optional.ofNullable(source.lines().any("RECURRENCE-ID")),
            source.soFar().startTzid());
      }
    }
  }

  private static EventReading rejected(ParsedComponent component, List<Problem> problems) {
    return new EventReading(
        Optional.empty(), problems, false, null, component.line(), Optional.empty(), "");
  }

  private static boolean isMarked(ParsedComponent component, ComponentSource source) {
    return source.lines().any(RecurrenceRows.SERIES) != null
        && !component.property(RecurrenceRows.SERIES).isEmpty();
  }

  private static boolean areOfCharacters(List<Violation> violations) {
    for (int i = 0; i < violations.size(); i++) { // none of nearly every event
      if (violations.get(i).code().equals(StandardRule.TEXT_NOT_PORTABLE.code())) {
        return true;
      }
    }
    return false;
  }

  private static List<Problem> inOrder(Set<Problem> problems) {
    if (problems.isEmpty()) {
      return List.of();
    }
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(Comparator.comparingLong(problem -> problem.location().line()));
    return sorted;
  }

  private static void read(ComponentSource source, EventBuilder builder, Set<PropertyRow> skipped) {
    for (int i = 0; i < EventRows.ALL.size(); i++) { // of every event: no iterator
      PropertyRow row = EventRows.ALL.get(i);
      if ((source.mayHave(row.read()) || row.isEssential())
          && (skipped.isEmpty() || !skipped.contains(row))) {
        source.enter(row.path(), row.asked());
        row.reading().read(source, builder);
      }
    }
    source.enter("", null);
    builder.extensions(source.rest());
  }

  /** Skips the rows of the fields that break a rule; false where there is no event without them. */
  private static boolean skip(
      List<Violation> violations,
      Set<PropertyRow> skipped,
      Set<Problem> costs,
      ComponentSource source) {
    boolean more = false;
    for (Violation violation : violations) {
      if (violation.isError()) {
        Optional<PropertyRow> row = row(violation);
        if (row.isEmpty() || row.get().isEssential()) {
          return false;
        }
        more |= skipped.add(row.get());
        String message = violation.message() + "; it is kept as an extension";
        costs.add(
            new Problem(
                at(violation, source),
                Violation.warning(violation.path(), violation.code(), message)));
      }
    }
    return more;
  }

  private static Optional<PropertyRow> row(Violation violation) {
    for (int i = 0; i < EventRows.ALL.size(); i++) {
      if (EventRows.ALL.get(i).isAbout(violation.path())) {
        return Optional.of(EventRows.ALL.get(i));
      }
    }
    return Optional.empty();
  }

  /** Where a field is, or else its component. */
  private static Location at(Violation violation, ComponentSource source) {
    long value = source.soFar().line(violation.path());
    List<String> names = row(violation).map(PropertyRow::names).orElse(List.of());
    return source.place(value > 0 ? value : source.line(names));
  }

  /**
   * Whether a component reads back as an event, but for its overrides, and with each time of its
   * series in a form that says which instance it means.
   *
   * @param series the zone of the series; null where it has none
   * @param timeZones the VTIMEZONEs that say what its TZIDs mean
   */
  static boolean isSame(
      RawComponent component,
      Event event,
      Stamp stamp,
      @Nullable ZoneId series,
      List<RawComponent> timeZones) {
    Event plain = sent(stamp.onceRead(alone(event, series)), stamp);
    CalendarTimes times = new CalendarTimes(null, false);
    timeZones.forEach(it -> times.define(it, 0));
    EventReading reading = of(ParsedComponent.of(component), times, stamp.ofReader());
    return reading
        .event()
        .filter(read -> !reading.hasUnclearTimes(read))
        .filter(read -> sent(read, stamp).equals(plain))
        .isPresent();
  }

  /** An event as a message says it: with all defaults of attendees, and times of one spelling. */
  private static Event sent(Event event, Stamp stamp) {
    return stamp.isOfAll()
        ? event.toBuilder()
            .meeting(PeopleRows.withoutDefaults(event.meeting()))
            .extensions(KeptLines.withoutTimes(event.extensions()))
            .build()
        : event;
  }

  /** An event as its own component says it: without overrides, its instance in a zone. */
  static Event alone(Event event, @Nullable ZoneId series) {
    if (event.recurrence().overrides().isEmpty() && event.recurrenceId().isEmpty()) {
      return event;
    }
    EventBuilder alone = event.toBuilder().recurrence(event.recurrence().withOverrides(List.of()));
    RecurrenceId id = event.recurrenceId().orElse(null);
    if (series != null && id != null && id.instance() instanceof EventTime.Local local) {
      EventTime instance = EventTime.of(local.dateTime(), series);
      alone.recurrenceId(new RecurrenceId(instance, id.thisAndFuture()));
    }
    return alone.build();
  }

  /**
   * Whether a time of a series is one that calendars read differently. In a series in a zone, a
   * date and a time in another zone are not: they say which instance they mean.
   */
  private boolean hasUnclearTimes(Event event) {
    String form = StandardRule.RECURRENCE_TIME_FORM.code();
    boolean zoned = event.schedule() instanceof Schedule.Zoned;
    return problems.stream()
        .map(it -> it.violation().code())
        .anyMatch(it -> it.equals(ZonedTimes.LACKS_ZONE) || (it.equals(form) && !zoned));
  }
}
