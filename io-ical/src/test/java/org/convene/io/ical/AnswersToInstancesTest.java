package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Attendee;
import org.convene.event.CalendarUser;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Violation;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.series.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that come in are to instances that the series has. */
class AnswersToInstancesTest {

  private static Invitations.Outcome answered(Event event, String... recurrenceIds)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of("BEGIN:VCALENDAR", "METHOD:REPLY"));
    for (String id : recurrenceIds) {
      lines.addAll(
          List.of(
              "BEGIN:VEVENT",
              "UID:mondays@example.org",
              "RECURRENCE-ID" + id,
              "DTSTAMP:20270201T080000Z",
              "ORGANIZER:mailto:o@example.org",
              "ATTENDEE;PARTSTAT=DECLINED:mailto:a@example.org",
              "END:VEVENT"));
    }
    lines.addAll(List.of("END:VCALENDAR", ""));
    byte[] bytes = String.join("\r\n", lines).getBytes(UTF_8);
    return Invitations.apply(event, Invitations.read(new ByteArrayInputStream(bytes)));
  }

  private static List<String> instances(Event event) {
    return event.recurrence().overrides().stream()
        .map(it -> it.recurrenceId().orElseThrow().instance().toString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ";TZID=Europe/Zurich:20270306T090000 | 2027-03-06T09:00[Europe/Zurich]"
            + " | the nearest are 2027-03-01T09:00 and 2027-03-08T09:00", // a Saturday
        ":20270308T090000Z | 2027-03-08T09:00Z"
            + " | the nearest are 2027-03-08T09:00 and 2027-03-15T09:00",
        ":20300304T080000Z | 2030-03-04T08:00Z | the nearest is 2027-05-03T09:00",
        ";VALUE=DATE:20270510 | 2027-05-10 | the nearest is 2027-05-03T09:00",
        ":20270222T080000Z | 2027-02-22T08:00Z | the nearest is 2027-03-01T09:00",
      })
  void anAnswerToNoInstanceIsRefusedAndTheRestApplied(String line, String time, String nearest)
      throws IOException {
    Invitations.Outcome outcome = answered(Mondays.SERIES, line, ":20270315T080000Z");
    assertThat(outcome.refused())
        .containsExactly(
            Violation.error(
                "/recurrenceId",
                "reply.instance-unknown",
                "expected an instance of the series, found "
                    + time
                    + ", when there is none; "
                    + nearest));
    assertThat(outcome.event()).isEqualTo(answered(Mondays.SERIES, ":20270315T080000Z").event());
    assertThat(instances(outcome.event())).containsExactly("2027-03-15T09:00");
  }

  @Test
  void aMailOfPhantomsMakesNothing() throws IOException {
    String[] days =
        LocalDate.of(2030, 1, 1)
            .datesUntil(LocalDate.of(2032, 9, 26))
            .map(it -> ":" + it.toString().replace("-", "") + "T080000Z")
            .toArray(String[]::new);
    assertThat(days).hasSize(999);
    Invitations.Outcome outcome = answered(Mondays.SERIES, days);
    assertThat(outcome.event()).isEqualTo(Mondays.SERIES);
    assertThat(outcome.refused())
        .hasSize(11)
        .allMatch(it -> it.code().equals("reply.instance-unknown"))
        .extracting(Violation::message)
        .startsWith(
            "expected an instance of the series, found 2030-01-01T08:00Z, when there is none; the"
                + " nearest is 2027-05-03T09:00")
        .endsWith(
            "expected answers to instances of the series, found 989 more to times when there is"
                + " none");
    Invitations.Outcome real = answered(Mondays.SERIES, with(days, ":20270315T080000Z"));
    assertThat(instances(real.event())).containsExactly("2027-03-15T09:00");
    assertThat(real.refused()).isEqualTo(outcome.refused());
  }

  private static String[] with(String[] lines, String last) {
    String[] more = java.util.Arrays.copyOf(lines, lines.length + 1);
    more[lines.length] = last;
    return more;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {":20270308T080000Z", ";VALUE=DATE:20270308", ";TZID=Asia/Tokyo:20270308T170000"})
  void anInstanceMayBeNamedInAnyKindAndZone(String line) throws IOException {
    Invitations.Outcome outcome = answered(Mondays.SERIES, line);
    assertThat(outcome.refused()).isEmpty();
    assertThat(instances(outcome.event())).containsExactly("2027-03-08T09:00");
  }

  @Test
  void anAnswerNamesAMovedInstanceByItsRecurrenceIdOnly() throws IOException {
    Event moved =
        Series.of(Mondays.SERIES)
            .move(Mondays.monday(3), Mondays.at(LocalDateTime.of(2027, 3, 16, 11, 0)))
            .event();
    Invitations.Outcome shown = answered(moved, ";TZID=Europe/Zurich:20270316T110000");
    assertThat(shown.event()).isEqualTo(moved);
    assertThat(shown.refused())
        .extracting(Violation::code)
        .containsExactly("reply.instance-unknown");
    Invitations.Outcome named = answered(moved, ";VALUE=DATE:20270315");
    assertThat(named.refused()).isEmpty();
    assertThat(instances(named.event())).containsExactly("2027-03-15T09:00");
    assertThat(named.event().recurrence().overrides().get(0).schedule())
        .isEqualTo(Mondays.at(LocalDateTime.of(2027, 3, 16, 11, 0)));
  }

  @Test
  void anExcludedInstanceIsNotAnsweredToBeforeItIsRestored() throws IOException {
    Series excluded = Series.of(Mondays.SERIES).exclude(Mondays.monday(2));
    assertThat(answered(excluded.event(), ":20270308T080000Z").refused())
        .extracting(Violation::message)
        .containsExactly(
            "expected an instance of the series, found 2027-03-08T08:00Z, when there is none; the"
                + " nearest are 2027-03-01T09:00 and 2027-03-15T09:00");
    Event restored = excluded.restore(Mondays.monday(2)).event();
    assertThat(instances(answered(restored, ":20270308T080000Z").event()))
        .containsExactly("2027-03-08T09:00");
  }

  @Test
  void whatDoesNotRepeatHasNoInstanceToAnswerTo() throws IOException {
    Event once = Mondays.SERIES.toBuilder().recurrence(Recurrence.none()).build();
    Invitations.Outcome outcome = answered(once, ":20270301T080000Z");
    assertThat(outcome.event()).isEqualTo(once);
    assertThat(outcome.refused())
        .containsExactly(
            Violation.error(
                "/recurrenceId",
                "reply.instance-unknown",
                "expected an instance of a series, found 2027-03-01T08:00Z of an event that does"
                    + " not repeat"));
  }

  @Test
  void anInstanceBehindSeveralThatWereMovedIsAnsweredToAsItIs() throws IOException {
    Event series = Mondays.laterFromTheFourth();
    Event answered = answered(series, ":20270329T070000Z").event();
    assertThat(instances(answered)).containsExactly("2027-03-22T09:00", "2027-03-29T09:00");
    assertThat(answered.recurrence().overrides().get(1).schedule())
        .isEqualTo(Mondays.at(Mondays.START.plusWeeks(4).plusHours(1)));
    assertThat(answered(series, ":20270329T080000Z").event()).isEqualTo(series);
    Event first = answered(series, ":20270322T080000Z").event(); // not an answer to all that follow
    assertThat(first.recurrence().overrides())
        .extracting(it -> it.recurrenceId().orElseThrow())
        .containsExactly(
            RecurrenceId.of(Mondays.monday(4)), new RecurrenceId(Mondays.monday(5), true));
    assertThat(Series.of(first).instance(Mondays.monday(5)).meeting()).isEqualTo(series.meeting());
  }

  @Test
  void whatRulesDoNotTellIsRefused() throws IOException {
    for (List<String> rule :
        List.of(
            List.of(
                "RSCALE=HEBREW;FREQ=YEARLY",
                "expected a rule in the Gregorian calendar, found \"RSCALE=HEBREW\""),
            List.of(
                "FREQ=SECONDLY;COUNT=900000",
                "expected an operation that needs at most 500000 candidates, found one that needs"
                    + " more: edit the rules of the series first, such as COUNT to UNTIL"))) {
      Event event =
          Mondays.SERIES.toBuilder()
              .recurrence(Recurrence.of(RecurrenceRule.parse(rule.get(0))))
              .build();
      Invitations.Outcome outcome = answered(event, ":20290301T080000Z");
      assertThat(outcome.event()).isEqualTo(event);
      assertThat(outcome.refused())
          .containsExactly(Violation.error("/recurrenceId", "reply.instance-unknown", rule.get(1)));
    }
  }

  @Test
  void anOverrideIsAnsweredToWhateverTheRulesTell() throws IOException {
    Event event =
        Mondays.SERIES.toBuilder()
            .recurrence(
                Recurrence.of(RecurrenceRule.parse("RSCALE=HEBREW;FREQ=YEARLY"))
                    .withOverrides(List.of(Mondays.override(Mondays.monday(2)))))
            .build();
    Invitations.Outcome outcome =
        answered(event, ":20290301T080000Z", ":20270308T080000Z", ":20300301T080000Z");
    assertThat(outcome.refused()).hasSize(2);
    assertThat(outcome.event().recurrence().overrides().get(0).meeting().attendees())
        .extracting(Attendee::status)
        .containsExactly(Attendee.Status.DECLINED, Attendee.Status.NEEDS_ACTION);
  }

  @Test
  void anInstanceThatWouldEndBehindTheLastYearIsRefused() throws IOException {
    Event event =
        Mondays.SERIES.toBuilder()
            .schedule(
                new Schedule.Zoned(
                    LocalDateTime.of(2027, 12, 31, 23, 30),
                    Mondays.ZURICH,
                    Optional.of(End.at(LocalDateTime.of(2028, 1, 1, 0, 30)))))
            .recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=YEARLY")))
            .build();
    Invitations.Outcome outcome = answered(event, ":99991231T223000Z");
    assertThat(outcome.event()).isEqualTo(event);
    assertThat(outcome.refused())
        .extracting(Violation::message)
        .containsExactly(
            "expected an answer to the event or to one instance of it, found one to"
                + " 9999-12-31T22:30Z, which would end after the year 9999");
  }

  /**
   * An answer to what may be an instance.
   *
   * @param day after the first instance
   */
  record Given(int who, int day, int hour, int stamp, Attendee.Status status) {

    private boolean isToAnInstance() {
      return day % 7 == 0 && day >= 0 && day < 70 && hour == 9;
    }

    private Event event() {
      LocalDateTime start = Mondays.START.toLocalDate().plusDays(day).atTime(hour, 0);
      Attendee attendee = Attendee.of(who == 0 ? "a@example.org" : "b@example.org");
      return Mondays.override(EventTime.of(start, Mondays.ZURICH)).toBuilder()
          .stamp(Instant.ofEpochSecond(1_800_000_000L + stamp))
          .meeting(
              new Meeting(
                  Optional.of(CalendarUser.of("o@example.org")),
                  List.of(attendee.withStatus(status))))
          .build();
    }
  }

  /** Nobody gives two answers to one instance at one time. */
  @Provide
  Arbitrary<List<Given>> answers() {
    Arbitrary<List<Integer>> instance =
        Arbitraries.integers().between(0, 9).map(week -> List.of(7 * week, 9));
    Arbitrary<List<Integer>> any =
        Combinators.combine(
                Arbitraries.integers().between(-100, 2_000), Arbitraries.integers().between(0, 23))
            .as(List::of);
    return Combinators.combine(
            Arbitraries.integers().between(0, 1),
            Arbitraries.oneOf(instance, any),
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(Attendee.Status.ACCEPTED, Attendee.Status.DECLINED))
        .as((who, at, stamp, status) -> new Given(who, at.get(0), at.get(1), stamp, status))
        .list()
        .ofMaxSize(10)
        .uniqueElements(it -> List.of(it.who(), it.day(), it.hour(), it.stamp()));
  }

  @Property(tries = 300)
  void phantomsMakeNoDifferenceInAnyOrder(
      @ForAll("answers") List<Given> answers, @ForAll Random random) {
    List<Given> real = answers.stream().filter(Given::isToAnInstance).toList();
    Event expected = end(real);
    Invitations.Outcome together = Invitations.apply(Mondays.SERIES, message(answers));
    assertThat(together.event()).isEqualTo(expected);
    assertThat(together.refused())
        .filteredOn(it -> it.code().equals("reply.instance-unknown"))
        .hasSize(answers.size() - real.size());
    List<Given> shuffled = new ArrayList<>(answers);
    shuffled.addAll(answers);
    Collections.shuffle(shuffled, random);
    assertThat(end(shuffled)).isEqualTo(expected);
    assertThat(instances(expected))
        .containsExactlyElementsOf(
            real.stream()
                .map(it -> Mondays.monday(1 + it.day() / 7).toString())
                .sorted()
                .distinct()
                .toList());
  }

  private static Invitations.Message message(List<Given> answers) {
    return new Invitations.Message(
        Optional.of("REPLY"), answers.stream().map(Given::event).toList(), List.of());
  }

  private static Event end(List<Given> answers) {
    Event event = Mondays.SERIES;
    for (Given given : answers) {
      event = Invitations.apply(event, message(List.of(given))).event();
    }
    return event;
  }
}
