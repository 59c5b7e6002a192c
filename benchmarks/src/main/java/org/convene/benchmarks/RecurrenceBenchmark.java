package org.convene.benchmarks;

import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.convene.benchmarks.RecurrenceCases.Case;
import org.convene.io.Limits;
import org.convene.recurrence.Budget;
import org.convene.recurrence.Instances;
import org.convene.series.Occurrence;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The first 1,000 instances of a rule, and the first after twenty years, against the peers; µs a
 * series. Each side starts at a parsed rule and tells epoch seconds; {@code occurrences} tells
 * whole occurrences, with start, end, recurrence id and event.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(RecurrenceCases.SERIES)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("JavaUtilDate") // what biweekly gives
public class RecurrenceBenchmark {

  private static final int FIRST = 1_000;

  /** What is repeated: daily, weekly on two days, on the last Friday of the month, yearly. */
  @Param({"daily", "weekly", "monthly", "yearly"})
  public String rule = "daily";

  /** Whether the first instances are told, or the one after twenty years. */
  @Param({"first", "later"})
  public String asked = "first";

  private List<Case> cases = List.of();
  private boolean later;

  /** One side of the comparison. */
  private interface Side {
    void tell(Case each, LongConsumer instants);
  }

  /** Makes sure that all sides tell the same. */
  @Setup
  public void prepare() {
    cases = RecurrenceCases.of(rule);
    later = asked.equals("later");
    Map<String, Side> sides = new LinkedHashMap<>();
    sides.put(
        "occurrences",
        (each, instants) ->
            tellOccurrences(each, it -> instants.accept(it.startInstant().getEpochSecond())));
    sides.put("ical4j", this::tellIcal4j);
    sides.put("libRecur", this::tellLibRecur);
    sides.put("biweekly", this::tellBiweekly);
    for (Case each : cases) {
      List<Long> ours = new ArrayList<>();
      tellConvene(each, ours::add);
      sides.forEach(
          (name, side) -> {
            List<Long> theirs = new ArrayList<>();
            side.tell(each, theirs::add);
            if (ours.size() != (later ? 1 : FIRST) || !theirs.equals(ours)) {
              throw new IllegalStateException(
                  each.start()
                      + " "
                      + each.rule()
                      + ": expected "
                      + ours
                      + ", "
                      + name
                      + ": "
                      + theirs);
            }
          });
    }
  }

  /** Bare starts. */
  @Benchmark
  public void convene(Blackhole hole) {
    for (Case each : cases) {
      tellConvene(each, hole::consume);
    }
  }

  /** Whole occurrences; no peer has them. */
  @Benchmark
  public void occurrences(Blackhole hole) {
    for (Case each : cases) {
      tellOccurrences(
          each,
          it -> {
            hole.consume(it.start());
            hole.consume(it.end());
            hole.consume(it.startInstant());
            hole.consume(it.endInstant());
            hole.consume(it.recurrenceId());
            hole.consume(it.event());
          });
    }
  }

  /** By lib-recur, as milliseconds, which is what its iterator is fastest at. */
  @Benchmark
  public void libRecur(Blackhole hole) {
    for (Case each : cases) {
      tellLibRecur(each, hole::consume);
    }
  }

  /** By iCal4j, as a stream, which sorts and collects nothing. */
  @Benchmark
  public void ical4j(Blackhole hole) {
    for (Case each : cases) {
      tellIcal4j(each, hole::consume);
    }
  }

  /** By biweekly's iterator. */
  @Benchmark
  public void biweekly(Blackhole hole) {
    for (Case each : cases) {
      tellBiweekly(each, hole::consume);
    }
  }

  private int wanted() {
    return later ? 1 : FIRST;
  }

  private void tellConvene(Case each, LongConsumer instants) {
    Instances found = each.set().instances(new Budget(Limits.standard().candidates()));
    if (later) {
      found.seek(each.later());
    }
    for (int i = wanted(); i > 0 && found.next(); i--) {
      instants.accept(found.epochSecond());
    }
  }

  private void tellOccurrences(Case each, Consumer<Occurrence> occurrences) {
    (later ? each.occurrences().next(each.later(), 1) : each.occurrences().first(FIRST))
        .orElseThrow()
        .forEach(occurrences);
  }

  private void tellLibRecur(Case each, LongConsumer instants) {
    RecurrenceRuleIterator found = each.libRecur().iterator(each.libRecurStart());
    if (later) {
      found.fastForward(each.later().toEpochMilli());
    }
    for (int i = wanted(); i > 0 && found.hasNext(); i--) {
      instants.accept(Math.floorDiv(found.nextMillis(), 1_000));
    }
  }

  private void tellIcal4j(Case each, LongConsumer instants) {
    ZonedDateTime from = later ? each.later().atZone(each.start().getZone()) : each.start();
    each.ical4j()
        .getDatesAsStream(each.start(), from, each.start().plusYears(5_000), wanted())
        .forEach(time -> instants.accept(time.toEpochSecond()));
  }

  private void tellBiweekly(Case each, LongConsumer instants) {
    DateIterator found = each.biweekly().getDateIterator(each.biweeklyStart(), each.zone());
    if (later) {
      found.advanceTo(Date.from(each.later()));
    }
    for (int i = wanted(); i > 0 && found.hasNext(); i--) {
      instants.accept(Math.floorDiv(found.next().getTime(), 1_000));
    }
  }
}
