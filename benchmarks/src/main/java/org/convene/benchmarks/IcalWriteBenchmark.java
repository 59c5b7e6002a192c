package org.convene.benchmarks;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.convene.event.Event;
import org.convene.event.TypicalEvents;
import org.convene.io.EventWriter;
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

/**
 * Writing iCalendar against iCal4j and biweekly, on the trees they parse from our output; µs an
 * event.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(IcalWriteBenchmark.EVENTS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class IcalWriteBenchmark {

  static final int EVENTS = 10_000;

  private final IcalFormat format = new IcalFormat();
  private final List<Event> events =
      IntStream.range(0, EVENTS).mapToObj(TypicalEvents::typicalEvent).toList();
  private final byte[] document = JsonBenchmark.document(format, events);
  private final Calendar ical4j = ical4j(document);
  private final ICalendar biweekly = biweekly(document);

  /** From events to lines. */
  @Benchmark
  public void convene() throws IOException {
    try (EventWriter writer = format.writer(OutputStream.nullOutputStream())) {
      for (Event event : events) {
        writer.write(event);
      }
    }
  }

  /** From iCal4j's tree to lines. */
  @Benchmark
  public void ical4j() throws IOException {
    new CalendarOutputter(false).output(ical4j, OutputStream.nullOutputStream());
  }

  /** From biweekly's tree to lines. */
  @Benchmark
  public void biweekly() throws IOException {
    Biweekly.write(biweekly).go(OutputStream.nullOutputStream());
  }

  private static Calendar ical4j(byte[] document) {
    try {
      return new CalendarBuilder().build(new ByteArrayInputStream(document));
    } catch (IOException | ParserException e) {
      throw new IllegalStateException("iCal4j cannot read what Convene writes", e);
    }
  }

  private static ICalendar biweekly(byte[] document) {
    try {
      return Biweekly.parse(new ByteArrayInputStream(document)).first();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
