package org.convene.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.convene.io.ical.ContentLineParser;
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
 * Our parser against iCal4j's: content lines to a handler that only takes them; ms a workload. Of
 * real files, both get those that our parser takes: it is strict, as iCal4j's is.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class IcalParseBenchmark {

  @Param({"SAME", "DIFFERENT", "MIX"})
  Workload workload = Workload.SAME;

  private List<byte[]> documents = List.of();

  /** Makes the calendars. */
  @Setup
  public void prepare() {
    documents = workload.documents().stream().filter(IcalParseBenchmark::isTaken).toList();
  }

  private static boolean isTaken(byte[] document) {
    try {
      new CalendarBuilder(new ContentLineParser()).build(new ByteArrayInputStream(document));
      return true;
    } catch (IOException | ParserException | RuntimeException e) {
      return false;
    }
  }

  /** By our parser. */
  @Benchmark
  public void convene(Blackhole hole) throws IOException, ParserException {
    for (byte[] document : documents) {
      new ContentLineParser().parse(new ByteArrayInputStream(document), new Taken(hole));
    }
  }

  /** By iCal4j's, which does not unfold by itself. */
  @Benchmark
  public void ical4j(Blackhole hole) throws IOException, ParserException {
    for (byte[] document : documents) {
      new CalendarParserImpl()
          .parse(
              new UnfoldingReader(
                  new InputStreamReader(new ByteArrayInputStream(document), StandardCharsets.UTF_8),
                  true),
              new Taken(hole));
    }
  }

  private record Taken(Blackhole hole) implements ContentHandler {

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String name) {
      hole.consume(name);
    }

    @Override
    public void endComponent(String name) {
      hole.consume(name);
    }

    @Override
    public void startProperty(String name) {
      hole.consume(name);
    }

    @Override
    public void propertyValue(String value) {
      hole.consume(value);
    }

    @Override
    public void endProperty(String name) {
      hole.consume(name);
    }

    @Override
    public void parameter(String name, String value) {
      hole.consume(name);
      hole.consume(value);
    }
  }
}
