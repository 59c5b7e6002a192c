package org.convene.io.ical;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.convene.event.Violation;
import org.convene.io.DocumentHead;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.jspecify.annotations.Nullable;

/** One VCALENDAR: its head, its zones, and the events that wait for a zone. */
final class CalendarReading {

  private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final IcalFormat format;
  private final long line;
  private final List<ContentLine> properties = new ArrayList<>();
  private final Deque<ParsedComponent> waiting = new ArrayDeque<>();
  private @Nullable CalendarTimes times;
  private @Nullable DocumentHead head;

  CalendarReading(IcalFormat format, long line) {
    this.format = format;
    this.line = line;
  }

  /** Takes a property of the calendar; one that comes after components is reported. */
  void property(ContentLine property, List<Problem> problems) {
    if (times == null) {
      properties.add(property);
    } else {
      problems.add(
          new Problem(
              Location.at(-1, property.line(), 1),
              Violation.warning(
                  "",
                  "ical.property-lost",
                  Source.expected(property, "the properties of a calendar before its components")
                      + "; it is not read")));
    }
  }

  /** Ends the head. */
  void begin() {
    if (times != null) {
      return;
    }
    ParsedComponent component = new ParsedComponent("VCALENDAR", line, properties, List.of());
    times = CalendarTimes.of(component, format);
    head = Heads.read(new Source(component, times), List.of());
  }

  DocumentHead head() {
    return head == null ? DocumentHead.empty() : head;
  }

  /** Reports the head of a further calendar where it says something else than the first. */
  void reportHead(DocumentHead first, List<Problem> problems) {
    if (!head().equals(first)) {
      problems.add(
          new Problem(
              Location.at(-1, line, 1),
              Violation.warning(
                  "",
                  "ical.head-repeated",
                  "expected calendars with one head, found another; it is not read")));
      head = first;
    }
  }

  private CalendarTimes times() {
    if (times == null) {
      throw new IllegalStateException("a component before the head has ended");
    }
    return times;
  }

  void define(ParsedComponent timeZone, List<Problem> problems) {
    for (ZoneWarning warning : times().define(timeZone.raw())) {
      problems.add(
          new Problem(
              Location.at(-1, timeZone.line(), 1),
              Violation.warning("", warning.code(), warning.message())));
    }
  }

  void await(ParsedComponent event) {
    waiting.add(event);
  }

  /**
   * Reads the events whose zones are known.
   *
   * @param most how many may go on waiting
   */
  List<EventReading> ready(int most) {
    List<EventReading> ready = new ArrayList<>(1);
    while (!waiting.isEmpty() && (waiting.size() > most || hasZones(waiting.getFirst()))) {
      ready.add(EventReading.of(waiting.removeFirst(), times(), format.stamp()));
    }
    return ready;
  }

  private boolean hasZones(ParsedComponent event) {
    for (ContentLine property : event.properties()) {
      String tzid = property.property().parameter("TZID").orElse("");
      if (!tzid.isEmpty() && !times().knows(tzid, ANY_TIME)) {
        return false;
      }
    }
    return true;
  }
}
