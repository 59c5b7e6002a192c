package org.convene.benchmarks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.InvalidEventException;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the checks of {@code build()} cost, which look at the instances of a series: of an event
 * that does not repeat, of a weekly series, of one with ten excluded times and three overrides, and
 * of rules that never match and are refused; µs an event.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BuildBenchmark {

  private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
  private static final LocalDateTime START = LocalDateTime.of(2026, 3, 3, 9, 0);

  /** How the event repeats. */
  @Param({
    "once",
    "weekly",
    "exceptions",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=WEEKLY;BYDAY=SA;BYSETPOS=2"
  })
  public String repeated = "once";

  private EventBuilder builder = event(START);

  /** Makes the builder; overrides are built before. */
  @Setup
  public void prepare() {
    Recurrence weekly =
        Recurrence.of(RecurrenceRule.weekly().on(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY).build());
    builder =
        event(START)
            .recurrence(
                switch (repeated) {
                  case "once" -> Recurrence.none();
                  case "weekly" -> weekly;
                  case "exceptions" -> exceptions(weekly);
                  default -> Recurrence.of(RecurrenceRule.parse(repeated));
                });
  }

  private static Recurrence exceptions(Recurrence weekly) {
    EventTime[] excluded =
        IntStream.range(0, 10)
            .mapToObj(i -> EventTime.of(START.plusWeeks(2 + 3 * i), ZONE))
            .toArray(EventTime[]::new);
    List<Event> overrides =
        IntStream.range(0, 3)
            .mapToObj(i -> START.plusWeeks(3 + 3 * i))
            .map(
                start ->
                    event(start.plusHours(2))
                        .recurrenceId(RecurrenceId.of(EventTime.of(start, ZONE)))
                        .build())
            .toList();
    return weekly.excluding(excluded).withOverrides(overrides);
  }

  private static EventBuilder event(LocalDateTime start) {
    return Event.builder()
        .uid(Uid.of("series@example.org"))
        .title("Meeting")
        .schedule(Schedule.zoned(start, Duration.ofHours(1), ZONE));
  }

  /** Checks all rules and makes the event, or says why not. */
  @Benchmark
  public Object build() {
    try {
      return builder.build();
    } catch (InvalidEventException refusal) {
      return refusal;
    }
  }
}
