package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document larger than the heap is written and read; {@code benchmarks/million} does more. */
final class SmallHeapTest {

  private static final String HEAP = "-Xmx24m";
  private static final int EVENTS = 20_000;
  private static final int LENGTH = 2_000;

  @TempDir Path folder;

  static Stream<String> formats() {
    return EventFormats.installed().all().stream().map(EventFormat::name);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aDocumentNeedNotFit(String format) throws Exception {
    assertThat(run(format, "stream")).containsExactly(EVENTS + " events");
  }

  /** Else the other could not fail. */
  @Test
  void asAListItDoesNotFit() throws Exception {
    assertThat(String.join("\n", run("json", "list"))).contains("OutOfMemoryError");
  }

  private List<String> run(String format, String how) throws Exception {
    List<String> options = List.of(HEAP, "-cp", System.getProperty("java.class.path"));
    return OwnJvm.run(SmallHeapTest.class, options, format, how, folder.resolve("all").toString());
  }

  /** Writes events and reads them; prints how many there were. */
  public static void main(String[] args) throws IOException {
    EventFormat format = EventFormats.installed().byName(args[0]);
    Path file = Path.of(args[2]);
    try (OutputStream out = Files.newOutputStream(file);
        EventWriter writer = format.writer(out)) {
      for (int i = 0; i < EVENTS; i++) {
        writer.write(event(i));
      }
    }
    List<Event> held = new ArrayList<>();
    long count = 0;
    try (InputStream in = Files.newInputStream(file);
        EventReader reader = format.reader(in)) {
      for (Event event : (Iterable<Event>) reader.events()::iterator) {
        count += event.description().isPresent() ? 1 : 0;
        if (args[1].equals("list")) {
          held.add(event);
        }
      }
    }
    System.out.println(Math.max(count, held.size()) + " events");
  }

  /** No two have a text in common, so that one that is remembered costs as much as an event. */
  private static Event event(int number) {
    String words = "Talk " + number + ", ";
    return Event.builder()
        .uid(Uid.of(number + "@example.org"))
        .title(words)
        .description(words.repeat(LENGTH / words.length()))
        .schedule(
            Schedule.zoned(
                LocalDateTime.of(2026, 5, 18, 8, 30).plusHours(number),
                Duration.ofHours(1),
                ZoneId.of("America/New_York")))
        .build();
  }
}
