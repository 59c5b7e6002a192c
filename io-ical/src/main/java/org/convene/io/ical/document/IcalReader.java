package org.convene.io.ical.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.DocumentPart;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ProblemList;
import org.convene.io.ReadResult;
import org.convene.io.ical.lines.CalendarItem;
import org.convene.io.ical.lines.CalendarItems;
import org.convene.io.ical.lines.ComponentReader;
import org.convene.io.ical.lines.ItemsAhead;
import org.convene.io.ical.lines.LineProblems;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.io.ical.mapping.EventReading;
import org.convene.io.ical.mapping.TimeRows;
import org.convene.io.ical.zones.ZoneWork;
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

  private final Closeable stream;
  private final PartView part;
  private final CalendarItems in;
  private final IcalSettings settings;
  private final Limits limits;
  private final HeldBack held = new HeldBack();
  private final ZoneWork work = new ZoneWork();
  private final SeriesWindow series;
  private final Deque<ReadResult> results = new ArrayDeque<>();
  private final LineProblems loose;

  /** What was met before overrides that lie behind the part. */
  private List<Problem> before = List.of();

  private final Set<String> told = new HashSet<>();
  private CalendarReading calendar;
  private @Nullable CalendarReading first;
  private @Nullable IOException failure;
  private boolean isHeadGiven;
  private boolean ended;
  private long components;

  /** What the results until now took in memory, in bytes. */
  private long size;

  private long ordinal;

  private IcalReader(Closeable stream, CalendarItems in, IcalSettings settings, PartView part) {
    this.stream = stream;
    this.in = in;
    this.part = part;
    this.settings = settings;
    this.limits = settings.limits();
    this.series = new SeriesWindow(limits, held);
    this.loose = new LineProblems(limits);
    this.calendar = new CalendarReading(settings, 1, told, held, work);
  }

  public static IcalReader open(InputStream stream, IcalSettings settings) throws IOException {
    ComponentReader in = new ComponentReader(stream, settings.limits());
    return new IcalReader(stream, in, settings, PartView.WHOLE);
  }

  /** Opens a document whose lines another thread reads. */
  public static IcalReader open(InputStream stream, Executor executor, IcalSettings settings)
      throws IOException {
    ComponentReader lines = new ComponentReader(stream, settings.limits());
    ItemsAhead in = new ItemsAhead(lines, executor);
    return new IcalReader(stream, in, settings, PartView.WHOLE);
  }

  /** Opens a part of a document, which is closed with the reader. */
  public static IcalReader open(
      SeekableByteChannel document, DocumentPart part, IcalSettings settings) throws IOException {
    PartView view = new PartView(part);
    ComponentReader in =
        new ComponentReader(part.stream(document), settings.limits(), view.numbers());
    return new IcalReader(document, in, settings, view);
  }

  /**
   * Looks ahead: a VTIMEZONE may stand behind the events that it is for. What ends the document is
   * thrown by {@link #read()}, behind the events before it.
   */
  @Override
  public DocumentHead head() {
    while (isHeadOpen()) {
      lookAhead();
    }
    isHeadGiven = true;
    return first == null ? DocumentHead.empty() : first.head();
  }

  private boolean isHeadOpen() {
    boolean isNear = components <= limits.lookAhead() && size <= HeldBack.MOST_SIZE;
    return !ended && (first == null || (!isHeadGiven && calendar == first && isNear));
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

  /** Takes one item; where there is no more, what is held back is given before it is said why. */
  private void lookAhead() {
    try {
      step();
    } catch (IOException e) {
      failure = e;
      end();
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
        tell(found);
        end();
      }
      done = true;
    } finally {
      ended |= !done;
    }
  }

  private void take(CalendarItem item, List<Problem> found) {
    if (item instanceof CalendarItem.Start start) {
      tell(found);
      calendar = new CalendarReading(settings, start.line(), told, held, work);
    } else if (item instanceof CalendarItem.Property property) {
      tell(found);
      calendar.property(property.content(), this::tell);
    } else if (item instanceof CalendarItem.Component component) {
      component(component.component(), component.size(), found);
    } else if (item instanceof CalendarItem.Refused) {
      beginEvents();
      add(SeriesSlot.refused(with(found)));
    } else {
      tell(found);
      beginEvents();
      flush();
      calendar.reportUnused(this::tell);
    }
  }

  /** The head is what stands before the first event of the first calendar. */
  private void beginEvents() {
    calendar.begin(this::tell);
    if (first == null) {
      first = calendar;
    } else {
      calendar.reportHead(first, this::tell);
    }
  }

  private void component(ParsedComponent component, long size, List<Problem> found) {
    components++;
    boolean isZone = component.name().equals("VTIMEZONE");
    if (!isZone) {
      beginEvents();
    }
    DocumentPart.Role role = part.role(component.line());
    if (!isZone && role != DocumentPart.Role.EVENTS) {
      if (role != DocumentPart.Role.OVERRIDE) {
        context(component, role);
        return;
      }
      before = part.isBehind(component.line()) && before.isEmpty() ? loose.take() : before;
    }
    if (hasErrors(found)) {
      add(SeriesSlot.refused(with(found)));
      return;
    }
    tell(found);
    if (isZone) {
      calendar.define(
          component, size, !isHeadGiven && (first == null || calendar == first), this::tell);
      emitReady();
    } else if (calendar.isOfOtherMethod(first)) {
      add(SeriesSlot.refused(with(List.of(ofOtherMethod(component)))));
    } else if (component.name().equals("VEVENT") || TimeRows.isUndatedEvent(component)) {
      calendar.await(component, size);
      emitReady();
    } else {
      add(new SeriesSlot(component.raw(), other(component), size));
    }
  }

  private static boolean hasErrors(List<Problem> problems) {
    for (int i = 0; i < problems.size(); i++) { // of each component: no stream
      if (problems.get(i).violation().isError()) {
        return true;
      }
    }
    return false;
  }

  /** Takes a component for what it says of those of the part. */
  private void context(ParsedComponent component, DocumentPart.Role role) {
    EventReading reading = calendar.context(component);
    if (role == DocumentPart.Role.PASSED) {
      reading.event().ifPresent(it -> series.passed(it.uid()));
    }
  }

  private void tell(List<Problem> problems) {
    if (part.isWhole()) {
      loose.addAll(problems);
    } else {
      problems.forEach(this::tell);
    }
  }

  private void tell(Problem problem) {
    if (part.isTold(problem)) {
      loose.add(problem);
    }
  }

  /** What is told of a component that is no event: first that it is none. */
  private ProblemList other(ParsedComponent component) {
    Problem lost =
        problem(
            component,
            Violation.warning(
                "",
                "ical.component-lost",
                Expected.foundInstead("a VEVENT", "a " + component.name())
                    + ", which is no event and is not read"));
    ProblemList problems = new ProblemList(limits);
    problems.add(lost);
    problems.addAll(loose.take());
    return problems;
  }

  /** What two messages say of one event is not what one message says. */
  private Problem ofOtherMethod(ParsedComponent component) {
    String method = first == null ? "" : first.method().orElse("");
    String expected = "one METHOD in a document, " + (method.isEmpty() ? "or none" : method);
    return problem(
        component,
        Violation.error(
            "",
            "ical.method-differs",
            Expected.foundInstead(
                    expected + ", as its first VCALENDAR has",
                    "a VCALENDAR with " + calendar.method().orElse("none"))
                + "; read each VCALENDAR as a document of its own"));
  }

  private static Problem problem(ParsedComponent component, Violation violation) {
    return new Problem(Location.at(-1, component.line(), 1), violation);
  }

  private void emitReady() {
    emitReady(limits.lookAhead());
  }

  private void emitReady(int most) {
    for (CalendarReading.Ready ready : calendar.ready(most, this::tell)) {
      EventReading reading = ready.reading();
      add(new SeriesSlot(reading, with(reading.problems()), ready.size(), limits));
    }
  }

  /** Problems after those that belong to nothing else and were met before. */
  private ProblemList with(List<Problem> problems) {
    ProblemList all = new ProblemList(limits);
    all.addAll(loose.take());
    all.addAll(problems);
    return all;
  }

  private void add(SeriesSlot slot) {
    size += slot.size() + slot.problems.length();
    emit(series.add(slot));
  }

  private void emit(List<ReadResult> more) {
    results.addAll(more);
  }

  private void flush() {
    emitReady(0);
    emit(series.end());
  }

  private void end() {
    flush();
    if (!before.isEmpty()) {
      List<Problem> behind = loose.take();
      tell(before);
      tell(behind);
    }
    ended = true;
    if (first == null || part.isCutOff()) {
      beginEvents();
    }
    if (!loose.isEmpty()) {
      last();
    }
  }

  /** What was met after the last event is reported with it, if it fits; or else stands alone. */
  private void last() {
    ReadResult last = results.pollLast();
    ProblemList all = new ProblemList(limits);
    if (last != null) {
      all.addAll(last.problems());
    }
    List<Problem> late = loose.take();
    if (last == null || all.size() + late.size() > limits.problems()) {
      if (last != null) {
        results.add(last);
      }
      results.add(new ReadResult.Remarks(late));
      return;
    }
    all.addAll(late);
    results.add(last.withProblems(all));
  }

  @Override
  public void close() throws IOException {
    ended = true;
    in.end();
    stream.close();
  }
}
