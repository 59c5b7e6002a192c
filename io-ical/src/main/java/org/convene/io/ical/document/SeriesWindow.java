package org.convene.io.ical.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.event.Event;
import org.convene.event.EventValidator;
import org.convene.event.Extensions;
import org.convene.event.Uid;
import org.convene.event.Validation;
import org.convene.event.Violation;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.mapping.EventReading;
import org.convene.io.ical.mapping.Stamp;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceSet;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Brings a series and its overrides together.
 *
 * <p>Results leave in the order in which they came. A series waits until the calendar ends, or as
 * many results as the window holds have come after it; an override that comes before or after its
 * series while both are here becomes part of it. One that comes later is an event of its own, with
 * its recurrence id. So is one beyond the limit, and its series has a warning then.
 */
final class SeriesWindow {

  /** A result that waits; it is null once it has become part of a series. */
  private static final class Slot {
    private @Nullable Event event;
    private final List<Problem> problems;
    private final List<Slot> overrides = new ArrayList<>(0);
    private final boolean marked;
    private final long line;
    private final Optional<ContentLine> recurrenceId;
    private final @Nullable ReadResult result;
    private boolean isFull;

    Slot(ReadResult result) {
      this.result = result;
      this.marked = false;
      this.line = -1;
      this.recurrenceId = Optional.empty();
      this.problems = new ArrayList<>(result.problems());
    }

    Slot(EventReading reading) {
      this.result = null;
      this.event = reading.event().orElse(null);
      this.marked = reading.isMarkedSeries();
      this.line = reading.line();
      this.recurrenceId = reading.recurrenceId();
      this.problems = new ArrayList<>(reading.problems());
    }

    /**
     * The override of a series whose start is this; with its line of RECURRENCE-ID where the form
     * of the series cuts what that says, or adds a zone.
     */
    Event of(@Nullable EventTime start) {
      Event override = event();
      Extensions extensions = override.extensions();
      return (lacksZone(start) || ZonedTimes.isCut(instance(), start))
              && !extensions.properties().contains(named().property())
          ? override.toBuilder().extensions(extensions.with(named().property())).build()
          : override;
    }

    boolean lacksZone(@Nullable EventTime start) {
      return ZonedTimes.lacksZone(named(), instance(), start);
    }

    EventTime instance() {
      return event().recurrenceId().orElseThrow().instance();
    }

    ContentLine named() {
      return recurrenceId.orElseThrow();
    }

    /** By what RFC 5546 section 2.1.5 says counts: the higher SEQUENCE, then the later DTSTAMP. */
    static final Comparator<Slot> NEWEST_FIRST =
        Comparator.comparingInt((Slot slot) -> slot.event().sequence())
            .thenComparing(slot -> Stamp.in(slot.event()).orElse(Instant.MIN))
            .reversed();

    Event event() {
      return Objects.requireNonNull(event);
    }

    boolean isSeries() {
      return event != null
          && event.recurrenceId().isEmpty()
          && (marked || !event.recurrence().isEmpty());
    }

    boolean isOverride() {
      return event != null && event.recurrenceId().isPresent();
    }
  }

  private static final Pattern OVERRIDE = Pattern.compile("/recurrence/overrides/(\\d{1,6})/");

  private final int size;
  private final int mostOverrides;
  private int held;
  private final Deque<Slot> slots = new ArrayDeque<>();
  private final Map<Uid, Slot> series = new HashMap<>();
  private final Map<Uid, List<Slot>> orphans = new HashMap<>();

  SeriesWindow(Limits limits) {
    this.size = limits.lookAhead();
    this.mostOverrides = limits.overrides();
  }

  /** Takes a result that is no event. */
  List<ReadResult> add(ReadResult result) {
    return add(new Slot(result));
  }

  /** Adds what was read of a component; returns the results that leave the window. */
  List<ReadResult> add(EventReading reading) {
    Slot slot = new Slot(reading);
    Event event = slot.event;
    if (event != null && slot.isOverride()) {
      Slot master = series.get(event.uid());
      if (master != null && join(master, slot)) {
        return List.of();
      }
      orphans.computeIfAbsent(event.uid(), uid -> new ArrayList<>(1)).add(slot);
    } else if (event != null && slot.isSeries()) {
      Slot other = series.get(event.uid());
      Slot newest = other == null ? slot : newest(other, slot);
      series.put(event.uid(), newest);
      adopt(newest, event.uid());
    }
    return add(slot);
  }

  /** Of two series with one UID, the newer one has the overrides; the other is told. */
  private static Slot newest(Slot first, Slot second) {
    boolean replaces = Slot.NEWEST_FIRST.compare(second, first) <= 0;
    Slot newest = replaces ? second : first;
    Slot older = replaces ? first : second;
    newest.overrides.addAll(older.overrides);
    older.overrides.clear();
    older.problems.add(
        new Problem(
            Location.at(-1, older.line, 1),
            Violation.warning(
                "/uid",
                "ical.series-repeated",
                Expected.foundInstead(
                        "one series of the UID " + Expected.quoted(older.event().uid().value()),
                        "a newer one at line " + newest.line)
                    + " (by SEQUENCE, then DTSTAMP); overrides belong to that one")));
    return newest;
  }

  private void adopt(Slot master, Uid uid) {
    List<Slot> early = orphans.remove(uid);
    if (early != null) {
      for (Slot orphan : early) {
        if (join(master, orphan)) {
          slots.remove(orphan);
        }
      }
    }
  }

  /** Makes an override part of its series; false where no more may be held. */
  private boolean join(Slot master, Slot override) {
    if (held < mostOverrides) {
      held++;
      master.overrides.add(override);
      return true;
    }
    if (!master.isFull) {
      master.isFull = true;
      master.problems.add(full(override.line));
    }
    return false;
  }

  private Problem full(long line) {
    return new Problem(
        Location.at(-1, line, 1),
        Violation.warning(
            "/recurrence/overrides",
            "limit.overrides",
            Expected.atMost(mostOverrides, "overrides held at a time")
                + "; the others of this series are events of their own."
                + " LimitsBuilder.overrides sets a higher limit"));
  }

  private List<ReadResult> add(Slot slot) {
    if (slots.isEmpty() && !slot.isSeries() && !slot.isOverride()) {
      return List.of(result(slot));
    }
    slots.add(slot);
    List<ReadResult> out = new ArrayList<>(0);
    while (slots.size() > size) {
      leave(out);
      while (!slots.isEmpty() && !slots.getFirst().isSeries() && !slots.getFirst().isOverride()) {
        leave(out);
      }
    }
    return out;
  }

  /** Lets go of everything: no override comes after the end of a calendar. */
  List<ReadResult> end() {
    List<ReadResult> out = new ArrayList<>(slots.size());
    while (!slots.isEmpty()) {
      leave(out);
    }
    return out;
  }

  private void leave(List<ReadResult> out) {
    Slot slot = slots.removeFirst();
    Event event = slot.event;
    held -= slot.overrides.size();
    if (event != null) {
      series.remove(event.uid(), slot);
      List<Slot> early = orphans.get(event.uid());
      if (early != null && early.remove(slot) && early.isEmpty()) {
        orphans.remove(event.uid());
      }
    }
    if (event == null || slot.overrides.isEmpty()) {
      out.add(result(slot));
    } else {
      whole(event, slot, out);
    }
  }

  private static ReadResult result(Slot slot) {
    if (slot.result != null) {
      return slot.result.withProblems(slot.problems);
    }
    return slot.event == null
        ? new ReadResult.Rejected(slot.problems)
        : new ReadResult.Accepted(slot.event, slot.problems);
  }

  /** A series with its overrides; one that breaks a rule there is an event of its own. */
  private static void whole(Event master, Slot slot, List<ReadResult> out) {
    List<ReadResult> apart = new ArrayList<>(0);
    List<Slot> kept = newest(master, slot.overrides, apart);
    Validation validation = check(master, kept);
    while (validation.event().isEmpty()) {
      Map<Integer, List<Violation>> broken = broken(validation.violations(), kept.size());
      for (Map.Entry<Integer, List<Violation>> one : broken.entrySet()) {
        apart.add(apart(kept.get(one.getKey()), one.getValue()));
      }
      List<Slot> rest = new ArrayList<>(kept.size());
      for (int i = 0; i < kept.size(); i++) {
        if (!broken.containsKey(i)) {
          rest.add(kept.get(i));
        }
      }
      kept = rest;
      validation = check(master, kept);
    }
    List<Problem> problems = problems(slot, kept, validation.violations());
    out.add(new ReadResult.Accepted(validation.event().get(), problems));
    out.addAll(apart);
  }

  /** Returns the overrides that count: of two of one instance the newer, or else the first. */
  private static List<Slot> newest(Event master, List<Slot> overrides, List<ReadResult> apart) {
    EventTime start = start(master);
    if (start == null) {
      return overrides;
    }
    RecurrenceSet instances = RecurrenceSet.of(start, ZoneOffset.UTC, List.of());
    Map<Long, Slot> newest = new HashMap<>();
    for (Slot each : overrides) {
      newest.merge(
          instances.epochSecond(each.instance()),
          each,
          (one, other) -> Slot.NEWEST_FIRST.compare(other, one) < 0 ? other : one);
    }
    List<Slot> kept = new ArrayList<>(overrides.size());
    for (Slot each : overrides) {
      Slot counts = newest.get(instances.epochSecond(each.instance()));
      if (counts == each) {
        kept.add(each);
      } else {
        apart.add(apart(each, List.of(repeated(each, Objects.requireNonNull(counts)))));
      }
    }
    return kept;
  }

  private static Violation repeated(Slot override, Slot counts) {
    return Violation.warning(
        "/recurrenceId",
        "ical.override-repeated",
        Expected.foundInstead(
            "one override of " + override.instance(),
            "another that counts at line "
                + counts.line
                + " (by SEQUENCE, then DTSTAMP, then the first)"));
  }

  /** What was told of each, and what the rules say of the overrides in their series. */
  private static List<Problem> problems(Slot slot, List<Slot> kept, List<Violation> violations) {
    List<Problem> problems = new ArrayList<>(slot.problems);
    for (Violation violation : violations) {
      Matcher path = OVERRIDE.matcher(violation.path());
      if (path.lookingAt() && violation.code().startsWith("recurrence.")) {
        Slot override = kept.get(Integer.parseInt(path.group(1)));
        problems.add(new Problem(Location.at(-1, override.line, 1), violation));
      }
    }
    EventTime start = start(slot.event());
    for (int i = 0; i < kept.size(); i++) {
      String path = "/recurrence/overrides/" + i;
      if (kept.get(i).lacksZone(start)) {
        ContentLine named = kept.get(i).named();
        problems.add(
            new Problem(
                Location.at(-1, named.line(), 1),
                Violation.warning(
                    path + "/recurrenceId", ZonedTimes.LACKS_ZONE, ZonedTimes.lacksZone(named))));
      }
      kept.get(i)
          .problems
          .forEach(it -> problems.add(new Problem(it.location(), it.violation().under(path))));
    }
    return problems;
  }

  private static @Nullable EventTime start(Event master) {
    return master
        .schedule()
        .match(
            undated -> null,
            allDay -> EventTime.of(allDay.first()),
            floating -> EventTime.of(floating.start()),
            zoned -> EventTime.of(zoned.start(), zoned.zone()));
  }

  private static Validation check(Event master, List<Slot> overrides) {
    EventTime start = start(master);
    List<Event> events = overrides.stream().map(it -> it.of(start)).toList();
    return EventValidator.standard()
        .check(master.toBuilder().recurrence(master.recurrence().withOverrides(events)));
  }

  /** The errors by override; all overrides where it is not clear which. */
  private static Map<Integer, List<Violation>> broken(List<Violation> violations, int overrides) {
    Map<Integer, List<Violation>> broken = new TreeMap<>();
    for (Violation violation : violations) {
      Matcher matcher = OVERRIDE.matcher(violation.path());
      if (violation.isError() && matcher.lookingAt()) {
        int at = Integer.parseInt(matcher.group(1));
        broken.computeIfAbsent(at, key -> new ArrayList<>(1)).add(violation);
      }
    }
    if (broken.isEmpty()) {
      for (int i = 0; i < overrides; i++) {
        broken.put(i, violations);
      }
    }
    return broken;
  }

  private static ReadResult apart(Slot override, List<Violation> violations) {
    List<Problem> problems = new ArrayList<>(override.problems);
    for (Violation violation : violations) {
      problems.add(
          new Problem(
              Location.at(-1, override.line, 1),
              Violation.warning(
                  "/recurrenceId",
                  violation.code(),
                  violation.message() + "; the override is an event of its own")));
    }
    return new ReadResult.Accepted(override.event(), problems);
  }
}
