package org.convene.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.convene.event.Event;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.csv.CsvFormat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** CSV against Commons CSV on the very cells, which it makes nothing of; µs an event. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(CsvBenchmark.EVENTS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class CsvBenchmark {

  static final int EVENTS = 1_000;

  /** As the file is written, so that what is printed is that file. */
  private static final CSVFormat CELLS =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();

  private final CsvFormat format = new CsvFormat();
  private final List<Event> events = VariedEvents.of(EVENTS);
  private final byte[] document = JsonBenchmark.document(format, events);
  private final List<String[]> rows = rows();

  /** Makes sure that both sides write the same. */
  @Setup
  public void prepare() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeCells(out);
    if (!Arrays.equals(out.toByteArray(), document)) {
      throw new IllegalStateException("expected the very file from the cells");
    }
  }

  private List<String[]> rows() {
    try (CSVParser parser = parser()) {
      return parser.stream().map(CSVRecord::values).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private CSVParser parser() throws IOException {
    return CSVParser.parse(
        new InputStreamReader(new ByteArrayInputStream(document), StandardCharsets.UTF_8), CELLS);
  }

  /** Reads to validated events. */
  @Benchmark
  public void readConvene(Blackhole hole) throws IOException {
    try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
      reader.events().forEach(hole::consume);
    }
  }

  /** Reads to records of cells. */
  @Benchmark
  public void readCommons(Blackhole hole) throws IOException {
    try (CSVParser parser = parser()) {
      parser.forEach(hole::consume);
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

  /** Writes the cells. */
  @Benchmark
  public void writeCommons() throws IOException {
    writeCells(OutputStream.nullOutputStream());
  }

  private void writeCells(OutputStream out) throws IOException {
    try (CSVPrinter printer =
        new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CELLS)) {
      for (String[] row : rows) {
        printer.printRecord((Object[]) row);
      }
    }
  }
}
