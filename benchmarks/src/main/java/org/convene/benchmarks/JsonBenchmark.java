package org.convene.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.convene.event.Event;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.json.JsonFormat;
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
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** JSON, not indented, against Jackson's databind on a record of equal content; µs an event. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(JsonBenchmark.EVENTS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonBenchmark {

  static final int EVENTS = 1_000;

  private final JsonFormat format = JsonFormat.builder().indent(false).build();
  private final List<Event> events = VariedEvents.of(EVENTS);
  private final byte[] document = document(format, events);
  private final ObjectReader bareReader = JsonMapper.builder().build().readerFor(BareEvent.class);
  private final ObjectWriter bareWriter = JsonMapper.builder().build().writerFor(BareEvent.class);
  private final List<BareEvent> bareEvents = bareEvents(bareReader, document);

  /** Reads to validated events. */
  @Benchmark
  public void readConvene(Blackhole hole) throws IOException {
    try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
      reader.events().forEach(hole::consume);
    }
  }

  /** Reads to bare records. */
  @Benchmark
  public void readDatabind(Blackhole hole) {
    try (MappingIterator<BareEvent> values =
        bareReader.readValues(new ByteArrayInputStream(document))) {
      values.forEachRemaining(hole::consume);
    }
  }

  /** Writes events. */
  @Benchmark
  public void writeConvene() throws IOException {
    try (EventWriter writer = format.writer(OutputStream.nullOutputStream())) {
      for (Event event : events) {
        writer.write(event);
      }
    }
  }

  /** Writes bare records. */
  @Benchmark
  public void writeDatabind() {
    try (var values = bareWriter.writeValuesAsArray(OutputStream.nullOutputStream())) {
      values.writeAll(bareEvents);
    }
  }

  static byte[] document(org.convene.io.EventFormat format, List<Event> events) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (EventWriter writer = format.writer(out)) {
        writer.writeAll(events.stream());
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<BareEvent> bareEvents(ObjectReader reader, byte[] document) {
    try (MappingIterator<BareEvent> values = reader.readValues(document)) {
      return values.readAll();
    }
  }
}
