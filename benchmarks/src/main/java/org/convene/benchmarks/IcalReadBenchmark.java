package org.convene.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reading iCalendar against iCal4j and biweekly, which make a tree of all of it and validate
 * nothing; ms a workload.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class IcalReadBenchmark {

  @Param({"SAME", "DIFFERENT", "MIX"})
  Workload workload = Workload.SAME;

  private final IcalFormat format = new IcalFormat();
  private List<byte[]> documents = List.of();

  /** Makes the calendars. */
  @Setup
  public void prepare() {
    documents = workload.documents();
  }

  /** To validated events. */
  @Benchmark
  public void convene(Blackhole hole) throws IOException {
    for (byte[] document : documents) {
      try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
        reader.results().forEach(hole::consume);
      }
    }
  }

  /** To iCal4j's tree. */
  @Benchmark
  public void ical4j(Blackhole hole) throws IOException {
    for (byte[] document : documents) {
      hole.consume(Peers.ical4j(document));
    }
  }

  /** To iCal4j's tree, by our parser. */
  @Benchmark
  public void ical4jWithOurParser(Blackhole hole) throws IOException, ParserException {
    for (byte[] document : documents) {
      hole.consume(
          new CalendarBuilder(new ContentLineParser()).build(new ByteArrayInputStream(document)));
    }
  }

  /** To biweekly's tree. */
  @Benchmark
  public void biweekly(Blackhole hole) throws IOException {
    for (byte[] document : documents) {
      hole.consume(Peers.biweekly(document));
    }
  }
}
