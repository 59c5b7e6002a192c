package org.convene.io.ical.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.convene.event.Extensions;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.io.DocumentHead;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.lines.ParsedComponent;
import org.convene.io.ical.mapping.CalendarTimes;
import org.convene.io.ical.mapping.ComponentSource;
import org.convene.io.ical.mapping.EventReading;
import org.convene.io.ical.mapping.Heads;
import org.convene.io.ical.mapping.PortableLines;
import org.convene.io.ical.mapping.VCalendar;
import org.convene.io.ical.zones.DocumentZones;
import org.convene.io.ical.zones.TzidResolver;
import org.convene.io.ical.zones.VTimeZones;
import org.convene.io.ical.zones.ZoneWarning;
import org.convene.io.ical.zones.ZoneWork;
import org.convene.text.Expected;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;

/** One VCALENDAR: its head, its zones, and the events that wait for a zone. */
final class CalendarReading {

  /** More than the largest calendar known has; further ones are written anew. */
  private static final int MOST_KEPT = 500;

  private final IcalSettings settings;
  private final long line;
  private final Set<String> told;
  private final HeldBack held;
  private final ZoneWork work;
  private final List<ContentLine> properties = new ArrayList<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Map<String, Long> others = new LinkedHashMap<>();
  private final List<RawComponent> kept = new ArrayList<>(0);

  /** The last that is kept of each TZID. */
  private final Map<String, RawComponent> keptByName = new HashMap<>();

  private @Nullable Set<RawProperty> said;
  private @Nullable CalendarTimes times;
  private @Nullable DocumentHead head;
  private @Nullable VCalendar old;
  private boolean isReported;
  private boolean isHeadFull;
  private int values;
  private long keptSize;

  private record Waiting(ParsedComponent component, long size) {}

  /**
   * An event whose zones are known.
   *
   * @param size what it takes in memory, in bytes
   */
  record Ready(EventReading reading, long size) {}

  /**
   * Begins a calendar.
   *
   * @param told which kinds of properties of vCalendar 1.0 the document was told to have
   * @param held what waits in all calendars
   * @param work what the VTIMEZONEs of all calendars cost
   */
  CalendarReading(
      IcalSettings settings, long line, Set<String> told, HeldBack held, ZoneWork work) {
    this.settings = settings;
    this.line = line;
    this.told = told;
    this.held = held;
    this.work = work;
  }

  /** Takes a property of the calendar; one that comes after components is reported. */
  void property(ContentLine property, Consumer<Problem> problems) {
    if (times == null) {
      head(property, problems);
    } else {
      problems.accept(
          warning(
              property.line(),
              "ical.property-lost",
              property.expected("the properties of a calendar before its components")
                  + "; it is not read"));
    }
  }

  /** Keeps a property of the head; from the first that is over a limit on, none. */
  private void head(ContentLine property, Consumer<Problem> problems) {
    if (isHeadFull) {
      return;
    }
    Limits limits = settings.limits();
    values += property.values();
    boolean isOver = properties.size() == limits.members();
    isHeadFull = isOver || values > limits.values();
    if (isHeadFull) {
      String most = isOver ? limits.members() + " properties" : limits.values() + " values";
      problems.accept(
          warning(
              property.line(),
              isOver ? "limit.members" : "limit.values",
              Expected.foundInstead("a head of a calendar with at most " + most, "more")
                  + "; this and the further properties of the head are not read"));
    } else {
      properties.add(property);
    }
  }

  private static Problem warning(long line, String code, String message) {
    return new Problem(Location.at(-1, line, 1), Violation.warning("", code, message));
  }

  /** Ends the head. */
  void begin(Consumer<Problem> problems) {
    if (head == null) {
      ParsedComponent calendar = component();
      if (VCalendar.is(calendar)) {
        old = new VCalendar(calendar, told);
        old.timeZones().forEach(it -> times().define(it, 0));
        calendar = old.head(problems);
      } else {
        tellMissing(calendar, List.of("VERSION", "PRODID"), problems);
      }
      ComponentSource source = new ComponentSource(calendar, times());
      head = Heads.read(source, List.of());
      source.problems().forEach(problems);
    }
  }

  /** Reports the properties of a component that lack though each has them. */
  private void tellMissing(
      ParsedComponent component, List<String> names, Consumer<Problem> problems) {
    for (String name : settings.tellsMissing() ? names : List.<String>of()) {
      if (component.property(name).isEmpty()) {
        String expected = name + " in " + component.name();
        problems.accept(
            warning(component.line(), "ical.property-missing", Expected.foundNone(expected)));
      }
    }
  }

  private ParsedComponent component() {
    return new ParsedComponent("VCALENDAR", line, properties, List.of());
  }

  /** The head, with the VTIMEZONEs that came until now. */
  DocumentHead head() {
    if (head == null || kept.isEmpty()) {
      return head == null ? DocumentHead.empty() : head;
    }
    return head.withExtensions(new Extensions(head.extensions().properties(), kept));
  }

  /** Reports what the head of a further calendar says that the first does not. */
  void reportHead(CalendarReading first, Consumer<Problem> problems) {
    if (isReported || first.equals(this)) {
      return;
    }
    isReported = true;
    for (ContentLine property : properties) {
      if (!first.says(property.property())) {
        problems.accept(
            warning(
                property.line(),
                "ical.head-repeated",
                property.expected("the head of the first calendar") + "; it is not read"));
      }
    }
  }

  private boolean says(RawProperty property) {
    Set<RawProperty> known = said;
    if (known == null) {
      known = new HashSet<>();
      for (ContentLine each : properties) {
        known.add(each.property());
      }
      said = known;
    }
    return known.contains(property);
  }

  /** Whether it is another message than the first calendar of the document. */
  boolean isOfOtherMethod(@Nullable CalendarReading first) {
    return first != null && !method().equals(first.method());
  }

  /** METHOD of its head; empty where it has none. */
  Optional<String> method() {
    return head == null ? Optional.empty() : head.method();
  }

  private CalendarTimes times() {
    if (times == null) {
      times = CalendarTimes.of(component(), settings.floatingInCalendarZone(), work);
    }
    return times;
  }

  /**
   * Takes a VTIMEZONE. One of the head is kept, unless it is what would be written anyway; one that
   * comes later is written anew, and lost if it tells no zone.
   *
   * @param inHead whether the head has not ended
   */
  void define(ParsedComponent given, long size, boolean inHead, Consumer<Problem> problems) {
    ParsedComponent timeZone = PortableLines.kept(given, problems);
    RawComponent raw = timeZone.raw();
    for (ZoneWarning warning : times().define(raw, size)) {
      Location at = place(warning.spot(), timeZone);
      problems.accept(new Problem(at, Violation.warning("", warning.code(), warning.message())));
    }
    String name = TzidResolver.name(timeZone.property("TZID"));
    if (raw.equals(keptByName.get(name)) || VTimeZones.isMade(raw)) {
      return;
    }
    if (inHead && kept.size() < MOST_KEPT && keptSize + size <= DocumentZones.MOST_SIZE) {
      keptSize += size;
      kept.add(raw);
      keptByName.put(name, raw);
    } else if (TzidResolver.isLong(name) || !times().tellsZone(raw)) {
      problems.accept(
          warning(
              timeZone.line(),
              "ical.component-lost",
              Expected.foundInstead(
                      "a VTIMEZONE of a known zone",
                      "that of " + Expected.quoted(timeZone.property("TZID")) + " after the head")
                  + "; it is not written back"));
    } else if (!ZoneNames.isId(name) && times().defines(name)) {
      others.putIfAbsent(name, timeZone.line());
    }
  }

  /**
   * The place of the property's value, or else of the BEGIN, that a warning of a VTIMEZONE is
   * about.
   */
  @SuppressWarnings("ReferenceEquality") // two lines may be equal
  private static Location place(ZoneWarning.Spot spot, ParsedComponent timeZone) {
    ParsedComponent in =
        spot.component() < 0 ? timeZone : timeZone.components().get(spot.component());
    for (ContentLine property : in.properties()) {
      if (property.property() == spot.property()) {
        return property.at(0);
      }
    }
    return Location.at(-1, in.line(), 1);
  }

  /** Reports the VTIMEZONEs that would be written under another name, if anything used them. */
  void reportUnused(Consumer<Problem> problems) {
    for (Map.Entry<String, Long> other : others.entrySet()) {
      if (!times().isUsed(other.getKey())) {
        problems.accept(
            warning(
                other.getValue(),
                "ical.component-lost",
                Expected.foundInstead(
                        "a VTIMEZONE that is used", "that of " + Expected.quoted(other.getKey()))
                    + "; it is not written back"));
      }
    }
  }

  void await(ParsedComponent event, long size) {
    waiting.add(new Waiting(event, size));
    held.add(size);
  }

  /**
   * Reads the events whose zones are known, and the oldest where too much waits.
   *
   * @param most how many may go on waiting
   */
  List<Ready> ready(int most, Consumer<Problem> problems) {
    List<Ready> ready = new ArrayList<>(1);
    while (!waiting.isEmpty()
        && (waiting.size() > most || held.isOver() || hasZones(waiting.getFirst().component()))) {
      Waiting first = waiting.removeFirst();
      held.remove(first.size());
      ParsedComponent event = first.component();
      ParsedComponent read = old == null ? event : old.translated(event, problems);
      tellMissing(event, old == null ? List.of("DTSTAMP") : List.of(), problems);
      EventReading reading = EventReading.of(read, times(), settings.usualStamp());
      ready.add(new Ready(reading, first.size()));
    }
    return ready;
  }

  /** Reads an event for what it says of TZIDs; another part has it. */
  EventReading context(ParsedComponent event) {
    ParsedComponent read = old == null ? event : old.translated(event, problem -> {});
    return EventReading.of(read, times(), settings.usualStamp());
  }

  private boolean hasZones(ParsedComponent event) {
    List<ContentLine> lines = event.properties();
    for (int i = 0; i < lines.size(); i++) {
      RawProperty property = lines.get(i).property();
      if (!property.parameters().isEmpty()) {
        String tzid = property.parameter("TZID").orElse("");
        if (!tzid.isEmpty() && !times().knows(tzid)) {
          return false;
        }
      }
    }
    return true;
  }
}
