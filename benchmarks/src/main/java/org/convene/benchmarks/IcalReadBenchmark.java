package org.convene.benchmarks;

import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.convene.io.EventReader;
import org.convene.io.ical.ContentLineParser;
import org.convene.io.ical.IcalFormat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reading iCalendar against iCal4j and biweekly, which make a tree of all of it and validate
 * nothing; µs an event.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(IcalReadBenchmark.EVENTS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class IcalReadBenchmark {

  static final int EVENTS = 10_000;

  private final IcalFormat format = new IcalFormat();
  private final byte[] document = ForeignCalendar.of(EVENTS);

  /** To validated events. */
  @Benchmark
  public void convene(Blackhole hole) throws IOException {
    try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
      reader.events().forEach(hole::consume);
    }
  }

  /** To iCal4j's tree. */
  @Benchmark
  public void ical4j(Blackhole hole) throws IOException, ParserException {
    new CalendarBuilder()
        .build(new ByteArrayInputStream(document))
        .getComponentList()
        .getAll()
        .forEach(hole::consume);
  }

  /** To iCal4j's tree, by our parser. */
  @Benchmark
  public void ical4jWithOurParser(Blackhole hole) throws IOException, ParserException {
    new CalendarBuilder(new ContentLineParser())
        .build(new ByteArrayInputStream(document))
        .getComponentList()
        .getAll()
        .forEach(hole::consume);
  }

  /** To biweekly's tree. */
  @Benchmark
  public void biweekly(Blackhole hole) throws IOException {
    try (ICalReader reader = new ICalReader(new ByteArrayInputStream(document))) {
      for (VEvent event : reader.readNext().getEvents()) {
        hole.consume(event);
      }
    }
  }
}
