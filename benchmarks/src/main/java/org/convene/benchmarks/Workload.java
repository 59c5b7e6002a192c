package org.convene.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.io.EventReader;
import org.convene.io.ical.IcalFormat;

/** The calendars that are read and written; those of a workload are one operation. */
public enum Workload {
  /** A calendar of one event, again and again. */
  SAME,
  /** The same shape, with texts, people, days and zones of each event's own. */
  DIFFERENT,
  /** As Google and Outlook export. */
  MIX,
  /** The files of a folder ({@code -Dconvene.corpus}) that both peers can read, each by itself. */
  CORPUS;

  static final int EVENTS = 2_000;

  List<byte[]> documents() {
    return switch (this) {
      case SAME -> List.of(ForeignCalendar.same(EVENTS));
      case DIFFERENT -> List.of(ForeignCalendar.different(EVENTS));
      case MIX -> List.of(MixedCalendar.of(EVENTS));
      case CORPUS -> corpus();
    };
  }

  /** What Convene reads from each document. */
  static List<List<Event>> events(List<byte[]> documents) {
    List<List<Event>> events = new ArrayList<>();
    IcalFormat format = new IcalFormat();
    for (byte[] document : documents) {
      try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
        events.add(reader.readAll(problem -> {}));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return events;
  }

  private static List<byte[]> corpus() {
    String folder = System.getProperty("convene.corpus");
    if (folder == null) {
      throw new IllegalStateException(
          "expected a folder of .ics files in -Dconvene.corpus (JMH: -jvmArgsAppend), found none");
    }
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".ics"))
          .sorted()
          .map(Workload::bytes)
          .filter(Peers::canRead)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
