package org.convene.io.ical.document;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.event.Event;
import org.convene.event.EventValidator;
import org.convene.event.Validation;
import org.convene.event.Violation;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ProblemList;
import org.convene.io.ReadResult;
import org.convene.io.ical.lines.ContentLine;
import org.convene.io.ical.zones.ZonedTimes;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceSet;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** Makes one event of a series and the overrides that came with it. */
final class WholeSeries {

  private static final Pattern OVERRIDE = Pattern.compile("/recurrence/overrides/(\\d{1,6})/");

  private WholeSeries() {}

  /** A series with its overrides; one that breaks a rule there is an event of its own. */
  static void add(Event master, SeriesSlot slot, Limits limits, List<ReadResult> out) {
    List<ReadResult> apart = new ArrayList<>(0);
    List<SeriesSlot> kept = newest(master, slot.overrides, apart);
    Validation validation = check(master, kept);
    while (validation.event().isEmpty()) {
      Map<Integer, List<Violation>> broken = broken(validation.violations(), kept.size());
      for (Map.Entry<Integer, List<Violation>> one : broken.entrySet()) {
        apart.add(apart(kept.get(one.getKey()), one.getValue()));
      }
      List<SeriesSlot> rest = new ArrayList<>(kept.size());
      for (int i = 0; i < kept.size(); i++) {
        if (!broken.containsKey(i)) {
          rest.add(kept.get(i));
        }
      }
      kept = rest;
      validation = check(master, kept);
    }
    ProblemList problems = problems(slot, kept, validation.violations());
    Event whole = validation.event().get();
    List<Violation> exceeded = limits.exceededBy(whole);
    exceeded.forEach(it -> problems.add(slot.at(it)));
    out.add(
        exceeded.isEmpty()
            ? new ReadResult.Accepted(whole, problems)
            : new ReadResult.Rejected(problems));
    out.addAll(apart);
  }

  /** Returns the overrides that count: of two of one instance the newer, or else the first. */
  private static List<SeriesSlot> newest(
      Event master, List<SeriesSlot> overrides, List<ReadResult> apart) {
    EventTime start = start(master);
    if (start == null) {
      return overrides;
    }
    RecurrenceSet instances = RecurrenceSet.of(start, ZoneOffset.UTC, List.of());
    Map<Long, SeriesSlot> newest = new HashMap<>();
    for (SeriesSlot each : overrides) {
      newest.merge(
          instances.epochSecond(each.instance()),
          each,
          (one, other) -> SeriesSlot.NEWEST_FIRST.compare(other, one) < 0 ? other : one);
    }
    List<SeriesSlot> kept = new ArrayList<>(overrides.size());
    for (SeriesSlot each : overrides) {
      SeriesSlot counts = newest.get(instances.epochSecond(each.instance()));
      if (counts == each) {
        kept.add(each);
      } else {
        apart.add(apart(each, List.of(repeated(each, Objects.requireNonNull(counts)))));
      }
    }
    return kept;
  }

  private static Violation repeated(SeriesSlot override, SeriesSlot counts) {
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
  private static ProblemList problems(
      SeriesSlot slot, List<SeriesSlot> kept, List<Violation> violations) {
    ProblemList problems = slot.problems;
    for (Violation violation : violations) {
      Matcher path = OVERRIDE.matcher(violation.path());
      if (path.lookingAt() && violation.code().startsWith("recurrence.")) {
        SeriesSlot override = kept.get(Integer.parseInt(path.group(1)));
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
                named.at(0),
                Violation.warning(
                    path + "/recurrenceId", ZonedTimes.LACKS_ZONE, ZonedTimes.lacksZone(named))));
      }
      problems.addUnder(path, kept.get(i).problems);
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

  private static Validation check(Event master, List<SeriesSlot> overrides) {
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

  private static ReadResult apart(SeriesSlot override, List<Violation> violations) {
    ProblemList problems = override.problems;
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
