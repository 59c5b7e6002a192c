package org.convene.io.ical.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.vocabulary.ZoneNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * For every zone the JDK knows: an event just before and just after each change of offset gets its
 * instant back from the VTIMEZONE that was made for it, once, repeated for some years, and repeated
 * without end.
 */
public class EveryZoneTest {

  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2041-01-01T00:00:00Z");
  private static final Pattern RULE =
      Pattern.compile(
          "FREQ=YEARLY;BYMONTH=\\d+;(BYDAY=([1-4]|-1)(MO|TU|WE|TH|FR|SA|SU)|BYMONTHDAY=\\d+)(;UNTIL=\\d{8}T\\d{6}Z)?");

  private static final List<String> NAMES =
      List.of("DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME");
  private static final List<String> NAMES_AND_RULE =
      List.of("DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RRULE");

  /** Seconds before and after a change. */
  static final int[] NEAR = {0, 1, 3600};

  private long checked;

  @Test
  void oneEvent() {
    for (ZoneId zone : zones()) {
      for (LocalDateTime start : unambiguous(zone, around(zone, FIRST, LAST, NEAR))) {
        RawComponent timeZone = VTimeZones.of(zone, start, start);
        checkShape(timeZone);
        check(zone, start, new Observances(timeZone, start.getYear()));
        LocalDateTime end = start.plusHours(1);
        check(zone, end, new Observances(VTimeZones.of(zone, start, end), end.getYear()));
      }
    }
    assertThat(checked).isGreaterThan(80_000);
  }

  @Test
  void oneEventHasTheShapeThatOutlookKnows() {
    for (ZoneId zone : zones()) {
      for (LocalDateTime start :
          unambiguous(zone, around(zone, Instant.parse("2026-01-01T00:00:00Z"), LAST, NEAR))) {
        List<RawComponent> observances = VTimeZones.of(zone, start, start).components();
        long standard = observances.stream().filter(o -> o.name().equals("STANDARD")).count();
        boolean ruled = observances.stream().allMatch(o -> o.property("RRULE").isPresent());
        assertThat(standard).as("STANDARD of %s at %s", zone, start).isEqualTo(1);
        assertThat(observances.size()).as("%s at %s", zone, start).isEqualTo(ruled ? 2 : 1);
      }
    }
  }

  @Test
  void repeatedWithoutEnd() {
    for (ZoneId zone : zones()) {
      List<LocalDateTime> times = unambiguous(zone, around(zone, FIRST, LAST, NEAR));
      for (int i = 0; i < times.size(); i += 3) {
        RawComponent timeZone = VTimeZones.of(zone, times.get(i), null);
        checkShape(timeZone);
        Observances observances = new Observances(timeZone, 2041);
        for (LocalDateTime time : times.subList(i, times.size())) {
          check(zone, time, observances);
        }
      }
    }
    assertThat(checked).isGreaterThan(500_000);
  }

  @Test
  void repeatedForSomeYears() {
    for (ZoneId zone : zones()) {
      List<LocalDateTime> times = unambiguous(zone, around(zone, FIRST, LAST, NEAR));
      for (int i = 0; i < times.size(); i++) {
        int end = Math.min(times.size(), i + 1 + i % 40);
        RawComponent timeZone = VTimeZones.of(zone, times.get(i), times.get(end - 1));
        checkShape(timeZone);
        Observances observances = new Observances(timeZone, 2041);
        for (LocalDateTime time : times.subList(i, end)) {
          check(zone, time, observances);
        }
      }
    }
    assertThat(checked).isGreaterThan(500_000);
  }

  @Test
  void throughAllOfHistory() {
    Instant first = Instant.parse("1800-01-01T00:00:00Z");
    for (ZoneId zone : zones()) {
      List<LocalDateTime> times =
          unambiguous(zone, around(zone, first, Instant.parse("2100-01-01T00:00:00Z"), NEAR));
      RawComponent whole = VTimeZones.of(zone, times.get(0), times.get(times.size() - 1));
      checkShape(whole);
      Observances history = new Observances(whole, 2100);
      for (int i = 0; i < times.size(); i++) {
        check(zone, times.get(i), history);
        if (i % 3 != 0) {
          continue;
        }
        int end = Math.min(times.size(), i + 1 + i % 17);
        Observances part =
            new Observances(VTimeZones.of(zone, times.get(i), times.get(end - 1)), 2100);
        for (LocalDateTime time : times.subList(i, end)) {
          check(zone, time, part);
        }
      }
    }
    assertThat(checked).isGreaterThan(500_000);
  }

  @Test
  void insideAGapOrOverlapTheTimesAroundAreRight() {
    for (ZoneId zone : zones()) {
      ZoneRules rules = zone.getRules();
      for (ZoneOffsetTransition transition : transitions(rules, FIRST, LAST)) {
        Duration length = transition.getDuration().abs();
        LocalDateTime earlier =
            transition.isGap() ? transition.getDateTimeBefore() : transition.getDateTimeAfter();
        LocalDateTime inside = earlier.plus(length.dividedBy(2));
        RawComponent timeZone = VTimeZones.of(zone, inside, inside);
        Observances observances = new Observances(timeZone, inside.getYear());
        assertThat(observances.at(transition.getInstant().minusSeconds(1)))
            .hasValue(transition.getOffsetBefore());
        assertThat(observances.at(transition.getInstant())).hasValue(transition.getOffsetAfter());
      }
    }
  }

  private void check(ZoneId zone, LocalDateTime time, Observances observances) {
    List<ZoneOffset> expected = zone.getRules().getValidOffsets(time);
    if (expected.size() != 1) {
      return;
    }
    checked++;
    if (!observances.offsets(time).equals(expected)
        || !observances.byLocalTime(time).filter(expected.get(0)::equals).isPresent()) {
      throw new AssertionError(
          zone
              + " "
              + time
              + ": expected "
              + expected
              + ", found "
              + observances.offsets(time)
              + " and, by local time, "
              + observances.byLocalTime(time));
    }
  }

  private static void checkShape(RawComponent timeZone) {
    boolean standard = false;
    for (RawComponent observance : timeZone.components()) {
      standard |= observance.name().equals("STANDARD");
      List<String> names = observance.properties().stream().map(RawProperty::name).toList();
      String rule = observance.property("RRULE").map(RawProperty::value).orElse("");
      if (!names.equals(rule.isEmpty() ? NAMES : NAMES_AND_RULE)
          || !(rule.isEmpty() || RULE.matcher(rule).matches())) {
        throw new AssertionError("not read by every client: " + observance);
      }
    }
    if (!standard) {
      throw new AssertionError("no STANDARD: " + timeZone);
    }
  }

  /** The zones of the JDK, also after iCal4j has added ids of its own to the JVM. */
  public static List<ZoneId> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(ZoneNames::isId)
        .sorted()
        .map(ZoneId::of)
        .toList();
  }

  /**
   * Instants a second and an hour before and after each transition, and one in each January and
   * July.
   */
  static List<Instant> around(ZoneId zone, Instant first, Instant last, int... seconds) {
    List<Instant> instants = new ArrayList<>();
    for (ZoneOffsetTransition transition : transitions(zone.getRules(), first, last)) {
      for (int distance : seconds) {
        instants.add(transition.getInstant().minusSeconds(distance));
        instants.add(transition.getInstant().plusSeconds(distance));
      }
    }
    LocalDateTime end = LocalDateTime.ofInstant(last, ZoneOffset.UTC);
    LocalDateTime time = LocalDateTime.ofInstant(first, ZoneOffset.UTC).plusDays(14);
    for (; time.isBefore(end); time = time.plusMonths(6)) {
      instants.add(time.toInstant(ZoneOffset.UTC));
    }
    instants.sort(null);
    return instants;
  }

  private static List<ZoneOffsetTransition> transitions(
      ZoneRules rules, Instant first, Instant last) {
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    @Nullable ZoneOffsetTransition next = rules.nextTransition(first);
    while (next != null && next.getInstant().isBefore(last)) {
      transitions.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return transitions;
  }

  /** The instants in local time, in its order, without those that have two offsets. */
  static List<LocalDateTime> unambiguous(ZoneId zone, List<Instant> instants) {
    return instants.stream()
        .map(instant -> LocalDateTime.ofInstant(instant, zone))
        .filter(local -> zone.getRules().getValidOffsets(local).size() == 1)
        .sorted()
        .toList();
  }
}
