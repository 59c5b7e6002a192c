package org.convene.benchmarks;

import biweekly.ICalendar;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import net.fortuna.ical4j.model.Calendar;
import org.convene.event.Event;
import org.convene.io.EventWriter;
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

/** Writing iCalendar: what each side has read from the same calendars; ms a workload. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class IcalWriteBenchmark {

  @Param({"SAME", "DIFFERENT", "MIX"})
  Workload workload = Workload.SAME;

  private final IcalFormat format =
      IcalFormat.builder().undated(IcalFormat.Undated.JOURNAL).build();
  private final List<Calendar> ical4j = new ArrayList<>();
  private final List<ICalendar> biweekly = new ArrayList<>();
  private List<List<Event>> calendars = List.of();

  /** Reads the calendars, for each side. */
  @Setup
  public void prepare() throws IOException {
    List<byte[]> documents = workload.documents();
    calendars = Workload.events(documents);
    for (byte[] document : documents) {
      ical4j.add(Peers.ical4j(document));
      biweekly.add(Objects.requireNonNull(Peers.biweekly(document)));
    }
  }

  /** From events to lines. */
  @Benchmark
  public void convene() throws IOException {
    for (List<Event> events : calendars) {
      try (EventWriter writer = format.writer(OutputStream.nullOutputStream())) {
        for (Event event : events) {
          writer.write(event);
        }
      }
    }
  }

  /** From iCal4j's tree to lines. */
  @Benchmark
  public void ical4j() throws IOException {
    for (Calendar calendar : ical4j) {
      Peers.ical4j(calendar, OutputStream.nullOutputStream());
    }
  }

  /** From biweekly's tree to lines. */
  @Benchmark
  public void biweekly() throws IOException {
    for (ICalendar calendar : biweekly) {
      Peers.biweekly(calendar, OutputStream.nullOutputStream());
    }
  }
}
