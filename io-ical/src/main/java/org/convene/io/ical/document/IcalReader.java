package org.convene.io.ical.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.io.ical.lines.CalendarItem;
import org.convene.io.ical.lines.ComponentReader;
import org.convene.io.ical.lines.LineProblems;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.io.ical.mapping.EventReading;
import org.convene.io.ical.mapping.TimeRows;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of a stream of calendars.
 *
 * <p>Components are read as they come. Two things may come later and are waited for, within a
 * window of so many components: the VTIMEZONE of a TZID that names no known zone, and the overrides
 * of a series.
 */
public final class IcalReader implements EventReader {

  private final InputStream stream;
  private final ComponentReader in;
  private final IcalSettings settings;
  private final Limits limits;
  private final SeriesWindow series;
  private final Deque<ReadResult> results = new ArrayDeque<>();
  private final LineProblems loose;
  private final Set<String> told = new HashSet<>();
  private CalendarReading calendar;
  private @Nullable CalendarReading first;
  private @Nullable IOException failure;
  private boolean isHeadGiven;
  private boolean ended;
  private long components;
  private long ordinal;

  private IcalReader(InputStream stream, ComponentReader in, IcalSettings settings) {
    this.stream = stream;
    this.in = in;
    this.settings = settings;
    this.limits = settings.limits();
    this.series = new SeriesWindow(limits);
    this.loose = new LineProblems(limits);
    this.calendar = new CalendarReading(settings, 1, told);
  }

  public static IcalReader open(InputStream stream, IcalSettings settings) throws IOException {
    return new IcalReader(stream, new ComponentReader(stream, settings.limits()), settings);
  }

  /** Looks ahead: a VTIMEZONE may stand behind the events that it is for. */
  @Override
  public DocumentHead head() throws IOException {
    while (isHeadOpen()) {
      step();
    }
    isHeadGiven = true;
    return first == null ? DocumentHead.empty() : first.head();
  }

  private boolean isHeadOpen() {
    boolean mayGrow = !isHeadGiven && calendar == first && components <= limits.lookAhead();
    return !ended && (first == null || mayGrow);
  }

  @Override
  public Optional<ReadResult> read() throws IOException {
    // one more than is given, since what comes after the last event is reported with it
    while (results.size() < 2 && !ended) {
      lookAhead();
    }
    ReadResult result = results.poll();
    if (result == null) {
      return nothing();
    }
    ordinal++;
    if (ordinal > limits.events()) {
      ended = true;
      results.clear();
      throw new DocumentException(
          new Problem(
              Location.at(ordinal, -1, -1),
              Violation.error("", "limit.events", Expected.atMost(limits.events(), "events"))));
    }
    return Optional.of(numbered(result));
  }

  private void lookAhead() {
    try {
      step();
    } catch (IOException e) {
      failure = e;
    }
  }

  /** The end, or what it was that ended the document too early. */
  private Optional<ReadResult> nothing() throws IOException {
    IOException thrown = failure;
    failure = null;
    if (thrown != null) {
      throw thrown;
    }
    return Optional.empty();
  }

  private ReadResult numbered(ReadResult result) {
    if (result.problems().isEmpty()) {
      return result;
    }
    List<Problem> problems = result.problems().stream().map(this::numbered).toList();
    return result.withProblems(problems);
  }

  private Problem numbered(Problem problem) {
    Location at = problem.location();
    return new Problem(Location.at(ordinal, at.line(), at.column()), problem.violation());
  }

  /** Takes one item of the document. */
  private void step() throws IOException {
    boolean done = false;
    try {
      Optional<CalendarItem> item = in.next();
      List<Problem> found = in.problems();
      if (item.isPresent()) {
        take(item.get(), found);
      } else {
        found.forEach(loose::add);
        end();
      }
      done = true;
    } finally {
      ended |= !done;
    }
  }

  private void take(CalendarItem item, List<Problem> found) {
    if (item instanceof CalendarItem.Start start) {
      found.forEach(loose::add);
      calendar = new CalendarReading(settings, start.line(), told);
    } else if (item instanceof CalendarItem.Property property) {
      found.forEach(loose::add);
      calendar.property(property.content(), loose::add);
    } else if (item instanceof CalendarItem.Component component) {
      component(component.component(), found);
    } else if (item instanceof CalendarItem.Refused) {
      beginEvents();
      emit(series.add(new ReadResult.Rejected(with(found))));
    } else {
      found.forEach(loose::add);
      beginEvents();
      flush();
      calendar.reportUnused(loose::add);
    }
  }

  /** The head is what stands before the first event of the first calendar. */
  private void beginEvents() {
    calendar.begin(loose::add);
    if (first == null) {
      first = calendar;
    } else {
      calendar.reportHead(first, loose::add);
    }
  }

  private void component(ParsedComponent component, List<Problem> found) {
    components++;
    boolean isZone = component.name().equals("VTIMEZONE");
    if (!isZone) {
      beginEvents();
    }
    boolean whole =
        found.isEmpty() || found.stream().noneMatch(problem -> problem.violation().isError());
    if (!whole) {
      emit(series.add(new ReadResult.Rejected(with(found))));
      return;
    }
    found.forEach(loose::add);
    if (isZone) {
      calendar.define(component, !isHeadGiven && (first == null || calendar == first), loose::add);
      emitReady();
    } else if (calendar.isOfOtherMethod(first)) {
      emit(series.add(new ReadResult.Rejected(with(List.of(ofOtherMethod(component))))));
    } else if (component.name().equals("VEVENT") || TimeRows.isUndatedEvent(component)) {
      calendar.await(component);
      emitReady();
    } else {
      emit(series.add(other(component)));
    }
  }

  private ReadResult other(ParsedComponent component) {
    Problem lost =
        problem(
            component,
            Violation.warning(
                "",
                "ical.component-lost",
                Expected.foundInstead("a VEVENT", "a " + component.name())
                    + ", which is no event and is not read"));
    List<Problem> problems = new ArrayList<>(List.of(lost));
    problems.addAll(with(List.of()));
    return new ReadResult.Other(component.raw(), problems);
  }

  /** What two messages say of one event is not what one message says. */
  private Problem ofOtherMethod(ParsedComponent component) {
    String method = first == null ? "" : first.head().method().orElse("");
    String expected = "one METHOD in a document, " + (method.isEmpty() ? "or none" : method);
    return problem(
        component,
        Violation.error(
            "",
            "ical.method-differs",
            Expected.foundInstead(
                    expected + ", as its first VCALENDAR has",
                    "a VCALENDAR with " + calendar.head().method().orElse("none"))
                + "; read each VCALENDAR as a document of its own"));
  }

  private static Problem problem(ParsedComponent component, Violation violation) {
    return new Problem(Location.at(-1, component.line(), 1), violation);
  }

  private void emitReady() {
    for (EventReading reading : calendar.ready(limits.lookAhead(), loose::add)) {
      emit(series.add(withLoose(reading)));
    }
  }

  private EventReading withLoose(EventReading reading) {
    boolean few = loose.isEmpty() && reading.problems().size() <= limits.problems();
    return few ? reading : reading.withProblems(with(reading.problems()));
  }

  /** Problems after those that belong to nothing else and were met before. */
  private List<Problem> with(List<Problem> problems) {
    problems.forEach(loose::add);
    return loose.take();
  }

  private void emit(List<ReadResult> more) {
    results.addAll(more);
  }

  private void flush() {
    for (EventReading reading : calendar.ready(0, loose::add)) {
      emit(series.add(withLoose(reading)));
    }
    emit(series.end());
  }

  private void end() {
    flush();
    ended = true;
    if (first == null) {
      beginEvents();
    }
    if (!loose.isEmpty()) {
      last();
    }
  }

  /** What was met after the last event is reported with it, or else stands alone. */
  private void last() {
    ReadResult last = results.pollLast();
    if (last == null) {
      results.add(new ReadResult.Remarks(with(List.of())));
      return;
    }
    List<Problem> problems = new ArrayList<>(last.problems());
    problems.addAll(with(List.of()));
    results.add(last.withProblems(problems));
  }

  @Override
  public void close() throws IOException {
    ended = true;
    stream.close();
  }
}
