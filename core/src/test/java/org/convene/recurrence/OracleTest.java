package org.convene.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.recurrence.OracleCases.Case;
import org.convene.recurrence.OracleCases.Listed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The expected lists of calcard and ical.net: what is computed is equal, or another list that
 * {@code oracle-readings.txt} has with the reason.
 */
class OracleTest {

  private static final int BUDGET = 500_000;

  static List<Case> calcard() throws IOException {
    return OracleCases.calcard();
  }

  static List<Case> icalNet() throws IOException {
    return OracleCases.icalNet();
  }

  private static Map<String, Case> readings() throws IOException {
    return OracleCases.readings().stream()
        .collect(Collectors.toMap(Case::key, Function.identity()));
  }

  @ParameterizedTest
  @MethodSource("calcard")
  void calcardExpectsThis(Case given) throws IOException {
    verdict(given);
  }

  @ParameterizedTest
  @MethodSource("icalNet")
  void icalNetExpectsThis(Case given) throws IOException {
    verdict(given);
  }

  private static void verdict(Case given) throws IOException {
    Case reading = readings().get(given.key());
    if (reading == null) {
      assertThat(given.agreed()).as("two programs agree, or we say how we read it").isTrue();
      assertThat(computed(given, given.listed())).isEqualTo(given.listed().times());
    } else if (reading.lines().contains("same")) {
      assertThat(given.agreed()).as("needs no reading").isFalse();
      assertThat(computed(given, given.listed())).isEqualTo(given.listed().times());
    } else {
      List<String> times = computed(given, reading.listed());
      assertThat(times).isEqualTo(reading.listed().times());
      assertThat(times).as("is no exception").isNotEqualTo(given.listed().times());
    }
  }

  private static List<String> computed(Case given, Listed listed) {
    RecurrenceRule rule;
    try {
      rule = RecurrenceRule.parse(given.value("RRULE"));
    } catch (RecurrenceRuleException refusal) {
      return List.of("refused");
    }
    Budget budget = new Budget(BUDGET);
    Instances instances =
        RecurrenceSet.of(given.start(), ZoneOffset.UTC, List.of(rule), List.of(), given.excluded())
            .instances(budget);
    given
        .find("START-AT")
        .map(text -> local(OracleCases.time(":" + text)).toInstant(ZoneOffset.UTC))
        .ifPresent(instances::seek);
    List<String> times = new ArrayList<>();
    int most = listed.goesOn() ? listed.times().size() : Integer.MAX_VALUE;
    while (times.size() < most && instances.next()) {
      times.add(written(given.start(), instances));
    }
    assertThat(budget.isUsedUp()).isFalse();
    return times;
  }

  /** So that it is held by more than its text. */
  @ParameterizedTest
  @MethodSource({"calcard", "icalNet"})
  void theDefinitionGivesTheSame(Case given) throws IOException {
    Case reading = readings().getOrDefault(given.key(), given);
    Listed listed = reading.lines().contains("same") ? given.listed() : reading.listed();
    if (!listed.equals(Listed.REFUSED) && given.find("(START-AT|EXDATE)").isEmpty()) {
      LocalDateTime start = local(given.start());
      RecurrenceRule rule = RecurrenceRule.parse(given.value("RRULE"));
      boolean days = given.start() instanceof EventTime.Day;
      assertThat(new Definition(rule, start).find(start, 100, 100_000).times())
          .extracting(time -> days ? time.toLocalDate().toString() : time.toString())
          .startsWith(
              listed.times().stream().map(OracleTest::withoutOffset).toArray(String[]::new));
    }
  }

  private static String withoutOffset(String time) {
    return time.replaceFirst("(T.*)([+-]..:..|Z)$", "$1");
  }

  private static LocalDateTime local(EventTime time) {
    return time.match(
        day -> day.date().atStartOfDay(), EventTime.Local::dateTime, EventTime.Zoned::dateTime);
  }

  private static String written(EventTime start, Instances instances) {
    return start.match(
        day -> instances.local().toLocalDate().toString(),
        local -> instances.local().toString(),
        zoned -> instances.instant().atZone(zoned.zone()).toOffsetDateTime().toString());
  }

  @Test
  void eachReadingIsExplainedAndUsed() throws IOException {
    List<String> cases =
        Stream.concat(calcard().stream(), icalNet().stream()).map(Case::key).toList();
    List<Case> readings = OracleCases.readings();
    assertThat(cases).hasSize(95 + 85).containsAll(readings.stream().map(Case::key).toList());
    assertThat(OracleCases.explained())
        .containsExactlyInAnyOrderElementsOf(
            new HashSet<>(readings.stream().map(reading -> reading.value("reading")).toList()));
  }
}
