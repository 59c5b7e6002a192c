package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.RecurrenceRule;

/** Whatever the times, an event is built or refused, and nothing else is thrown. */
class ExtremeTimesTest {

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aScheduleIsTakenOrRefused(@ForAll("schedules") Schedule schedule) {
    Validation validation = check(RuleCases.valid().schedule(schedule));
    validation.event().ifPresent(ExtremeTimesTest::useEnd);
    validation.event().ifPresent(event -> assertThat(event.toBuilder().build()).isEqualTo(event));
  }

  /** What is valid has an end that can be computed, and that is in the years. */
  private static void useEnd(Event event) {
    if (event.schedule() instanceof Schedule.Zoned zoned) {
      zoned
          .endInstant()
          .ifPresent(
              end ->
                  assertThat(end)
                      .isBetween(
                          Instant.parse("0001-01-01T00:00:00Z"),
                          Instant.parse("9999-12-31T23:59:59Z")));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aRecurrenceIsTakenOrRefused(
      @ForAll("schedules") Schedule schedule, @ForAll("recurrences") Recurrence recurrence) {
    check(RuleCases.valid().schedule(schedule).recurrence(recurrence));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aMomentIsTakenOrRefused(@ForAll("instants") Instant instant) {
    Reminder reminder =
        Reminder.of(new Reminder.Trigger.Absolute(instant), Reminder.Action.DISPLAY);
    Validation validation =
        check(RuleCases.valid().created(instant).updated(instant).reminder(reminder));
    boolean inYears =
        !instant.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
            && instant.isBefore(Instant.parse("9999-12-31T23:59:59Z").plusSeconds(1));
    assertThat(validation.event().isPresent())
        .isEqualTo(inYears && instant.equals(instant.truncatedTo(ChronoUnit.SECONDS)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void anOverrideIsTakenOrRefused(
      @ForAll("schedules") Schedule schedule, @ForAll("eventTimes") EventTime instance) {
    EventBuilder override =
        RuleCases.valid().schedule(schedule).recurrenceId(RecurrenceId.of(instance));
    override
        .registration(Registration.none().until(instance))
        .reminder(Reminder.before(Duration.ofHours(1)));
    check(override)
        .event()
        .ifPresent(
            event ->
                check(
                    RuleCases.valid()
                        .schedule(schedule)
                        .recurrence(Recurrence.none().withOverrides(List.of(event)))));
  }

  /** Gives what {@code build} would, which throws only what is checked here. */
  private static Validation check(EventBuilder builder) {
    Validation validation = EventValidator.standard().check(builder);
    assertThat(validation.event().isPresent())
        .isEqualTo(validation.violations().stream().noneMatch(Violation::isError));
    return validation;
  }

  @Provide
  Arbitrary<Schedule> schedules() {
    Arbitrary<Schedule> days = Combinators.combine(dates(), dates()).as(Schedule::allDay);
    Arbitrary<Schedule> floating =
        Combinators.combine(dateTimes(), ends().optional()).as(Schedule.Floating::new);
    Arbitrary<Schedule> zoned =
        Combinators.combine(dateTimes(), zones(), ends().optional()).as(Schedule.Zoned::new);
    return Arbitraries.frequencyOf(Tuple.of(1, days), Tuple.of(1, floating), Tuple.of(3, zoned));
  }

  @Provide
  Arbitrary<Recurrence> recurrences() {
    Arbitrary<ExtraDate> extra =
        Combinators.combine(eventTimes(), ends().optional()).as(ExtraDate::new);
    Arbitrary<RecurrenceRule> rules =
        RecurrenceArbitraries.untils()
            .map(until -> RecurrenceRule.every(Frequency.DAILY).until(until).build());
    return Combinators.combine(
            rules.list().ofMaxSize(1), extra.list().ofMaxSize(2), eventTimes().list().ofMaxSize(2))
        .as((all, dates, excluded) -> new Recurrence(all, dates, excluded, List.of()));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.oneOf(
        Arbitraries.of(Instant.MIN, Instant.MAX, Instant.EPOCH, Instant.EPOCH.plusNanos(1)),
        dateTimes().map(time -> time.toInstant(ZoneOffset.UTC)));
  }

  @Provide
  Arbitrary<EventTime> eventTimes() {
    LocalDateTime first = LocalDateTime.of(0, 1, 1, 0, 0);
    LocalDateTime last = LocalDateTime.of(9999, 12, 31, 23, 59, 59);
    Arbitrary<EventTime> edges =
        Combinators.combine(Arbitraries.of(first, first.plusYears(1), last), zones())
            .as(EventTime::of);
    return Arbitraries.oneOf(edges, RecurrenceArbitraries.eventTimes());
  }

  private static Arbitrary<End> ends() {
    Arbitrary<End> at =
        Combinators.combine(dateTimes(), zones().optional())
            .as((time, zone) -> new End.At(time, zone));
    Arbitrary<End> after =
        Arbitraries.oneOf(RecurrenceArbitraries.nominalDurations(), TimeArbitraries.durations())
            .map(End::after);
    return Arbitraries.oneOf(at, after);
  }

  private static Arbitrary<ZoneId> zones() {
    return Arbitraries.oneOf(
        RecurrenceArbitraries.zones(), Arbitraries.of(ZoneOffset.MIN, ZoneOffset.MAX));
  }

  /** The ends of what Java and of what a format can write, and the usual. */
  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            LocalDate.MIN,
            LocalDate.MAX,
            LocalDate.MAX.minusDays(1),
            LocalDate.of(0, 1, 1),
            LocalDate.of(1, 1, 1),
            LocalDate.of(9999, 12, 31),
            LocalDate.of(10_000, 1, 1)),
        Arbitraries.longs()
            .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
            .map(LocalDate::ofEpochDay),
        RecurrenceArbitraries.dates());
  }

  private static Arbitrary<LocalDateTime> dateTimes() {
    return Arbitraries.oneOf(
        Arbitraries.of(LocalDateTime.MIN, LocalDateTime.MAX),
        dates().map(LocalDate::atStartOfDay),
        dates().map(date -> date.atTime(23, 59, 59)),
        RecurrenceArbitraries.dateTimes());
  }
}
