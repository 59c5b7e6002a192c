package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.convene.event.Event;
import org.convene.io.FewerTries;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceSet;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;
import org.junit.jupiter.api.Test;

/** EXRULE of RFC 2445: what it gives does not take place. */
@FewerTries
class ExclusionRulesTest {

  private static final int SOME = 400;
  private static final EventTime START =
      EventTime.of(LocalDateTime.of(2026, 3, 2, 2, 30), ZoneId.of("Europe/Zurich"));

  @Provide
  Arbitrary<String> finite() {
    return Arbitraries.of(
        "FREQ=DAILY;COUNT=60",
        "FREQ=DAILY;INTERVAL=2;COUNT=40",
        "FREQ=WEEKLY;BYDAY=MO,SU;UNTIL=20261101T000000Z",
        "FREQ=MONTHLY;BYDAY=1MO,-1SU;COUNT=20",
        "FREQ=MONTHLY;BYMONTHDAY=2,29;COUNT=12",
        "FREQ=DAILY;BYDAY=TU;COUNT=5");
  }

  @Provide
  Arbitrary<String> rules() {
    return Arbitraries.oneOf(
        finite(),
        Arbitraries.of(
            "FREQ=DAILY",
            "FREQ=DAILY;BYDAY=SA,SU",
            "FREQ=WEEKLY;INTERVAL=2",
            "FREQ=MONTHLY;BYMONTHDAY=29",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"));
  }

  private static Reading read(String rule, String... more) throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "BEGIN:VEVENT",
                "UID:1",
                "SUMMARY:Talk",
                "DTSTART;TZID=Europe/Zurich:20260302T023000",
                "RRULE:" + rule));
    lines.addAll(List.of(more));
    lines.add("END:VEVENT");
    return Calendars.read(Calendars.calendar(Calendars.lines(lines.toArray(String[]::new))));
  }

  private static List<Long> starts(Event event) {
    return Occurrences.of(event).first(SOME).orElseThrow().stream()
        .map(Occurrence::startInstant)
        .map(it -> it.getEpochSecond())
        .toList();
  }

  /** What a rule gives; not the start, where it is none of that. */
  private static Set<Long> given(String rule) {
    RecurrenceSet set =
        RecurrenceSet.of(START, ZoneOffset.UTC, List.of(RecurrenceRule.parse(rule)));
    Instances instances = set.instances(new Budget(1_000_000));
    if (!set.startsInRule()) {
      instances.next();
    }
    Set<Long> given = new HashSet<>();
    while (given.size() < 4 * SOME && instances.next()) {
      given.add(instances.epochSecond());
    }
    return given;
  }

  private static String[] lines(List<String> rules) {
    return rules.stream().map(it -> "EXRULE:" + it).toArray(String[]::new);
  }

  @Property(tries = 500)
  void aSeriesIsWhatItsRulesGiveWithoutWhatTheOthersGive(
      @ForAll("finite") String rule,
      @ForAll @Size(min = 1, max = 3) List<@From("rules") String> without)
      throws IOException {
    holds(rule, without);
  }

  @Property(tries = 500)
  void anEndlessSeriesLacksWhatARuleWithAnEndGives(
      @ForAll("rules") String rule,
      @ForAll @Size(min = 1, max = 3) List<@From("finite") String> without)
      throws IOException {
    holds(rule, without);
  }

  private static void holds(String rule, List<String> without) throws IOException {
    Reading reading = read(rule, lines(without));
    Event event = reading.events().get(0);
    List<Long> expected = new ArrayList<>(starts(read(rule).events().get(0)));
    int all = expected.size();
    without.forEach(it -> expected.removeAll(given(it)));
    List<Long> found = starts(event);
    assertThat(found.subList(0, all < SOME ? found.size() : expected.size())).isEqualTo(expected);
    assertThat(reading.problems())
        .filteredOn(it -> it.violation().code().equals("ical.exclusion-rule"))
        .extracting(it -> it.location().line())
        .hasSize(without.size());
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
  }

  @Test
  void whatHasNoEndIsKept() throws IOException {
    Reading reading = read("FREQ=DAILY", "EXRULE:FREQ=WEEKLY;BYDAY=SU");
    assertThat(reading.events().get(0).recurrence().excluded()).isEmpty();
    assertThat(reading.events().get(0).extensions().properties())
        .extracting(it -> it.name() + ":" + it.value())
        .containsExactly("EXRULE:FREQ=WEEKLY;BYDAY=SU");
    assertThat(reading.problems())
        .filteredOn(it -> it.violation().code().startsWith("ical."))
        .extracting(it -> it.location().line() + " " + it.violation().message())
        .containsExactly(
            "7 expected an EXRULE that excludes at most 1000 instances, as EXDATE does (RFC 5545),"
                + " found EXRULE \"FREQ=WEEKLY;BYDAY=SU\"; it is kept as an extension");
  }
}
