package org.convene.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.convene.event.Event;
import org.convene.series.Answer;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;
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
 * What one question about a hostile series costs, with the limit that is usual: each is answered,
 * or refused, within 50 ms; ms a question.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class HostileSeriesBenchmark {

  private static final Instant LATER = Instant.parse("2046-01-01T00:00:00Z");
  private static final LocalDate FROM_9000 = LocalDate.of(9000, 1, 1);
  private static final LocalDate TO_9000 = LocalDate.of(9000, 2, 1);

  /** The rule of the series, or what else is hostile in it. */
  @Param({
    "FREQ=SECONDLY",
    "FREQ=MINUTELY;BYDAY=MO;COUNT=2147483647",
    "FREQ=DAILY;COUNT=2147483647",
    "FREQ=SECONDLY;INTERVAL=2147483647",
    "FREQ=DAILY;INTERVAL=2147483647",
    "5,000 excluded",
    "5,000 overrides",
    "5,000 overrides of all that follows",
    "100,000 overrides",
    "years 1 to 9999"
  })
  public String series = "FREQ=SECONDLY";

  private Event event = HostileSeries.of(series);

  /** Builds the series, which is not measured here. */
  @Setup
  public void prepare() {
    event = HostileSeries.of(series);
  }

  /** The first ten. */
  @Benchmark
  public Answer<List<Occurrence>> first() {
    return Occurrences.of(event).first(10);
  }

  /** The next one in twenty years. */
  @Benchmark
  public Answer<Optional<Occurrence>> after() {
    return Occurrences.of(event).after(LATER);
  }

  /** A month of the year 9000. */
  @Benchmark
  public Answer<List<Occurrence>> farWindow() {
    return Occurrences.of(event).overlapping(FROM_9000, TO_9000);
  }

  /** All of them, as far as the limit lets count. */
  @Benchmark
  public Answer<Long> count() {
    return Occurrences.of(event).count();
  }
}
