package org.convene.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.sessions.JqwikSession;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.EventAssert;
import org.convene.event.Uid;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * LibreOffice, where it is installed, opens a file of ours, recalculates, and saves it; the events
 * are the same. It is told to look for dates and numbers in quoted cells too, which is the worst it
 * can do.
 */
class LibreOfficeTest {

  private static final String OPENED = "CSV:44,34,76,1,,0,false,true,false,false,false,-1,true";
  private static final String SAVED = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true";

  private static final List<String> HOSTILE =
      List.of(
          "=1+1",
          "=HYPERLINK(\"http://127.0.0.1:9/\")",
          "+2+2",
          "-3",
          "@SUM(1)",
          " =4+4",
          "\u00A0-5",
          "\u202F-6",
          "\u200B=7",
          "\uFEFF=8",
          "\u2060=9",
          "\u00AD=10",
          "\u034F=11",
          "\u202E=12",
          "\uFF1D13");

  private final Path folder;

  LibreOfficeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static boolean isInstalled() {
    return Files.isExecutable(Path.of("/usr/bin/soffice"));
  }

  /** What a file is after LibreOffice opened and saved it. */
  private byte[] saved(byte[] file) throws IOException, InterruptedException {
    assumeTrue(isInstalled(), "no LibreOffice (apt-get install libreoffice-calc-nogui)");
    Path in = Files.write(folder.resolve("events.csv"), file);
    Path out = Files.createDirectory(folder.resolve("saved"));
    Process process =
        new ProcessBuilder(
                "/usr/bin/soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--infilter=" + OPENED,
                "--convert-to",
                SAVED,
                "--outdir",
                out.toString(),
                in.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Files.readAllBytes(out.resolve("events.csv"));
  }

  private static byte[] written(List<Event> events) throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (EventWriter writer = new CsvFormat().writer((OutputStream) out)) {
      for (Event event : events) {
        writer.write(event);
      }
    }
    return out.toByteArray();
  }

  private static List<Event> read(byte[] file) throws IOException {
    List<Problem> problems = new ArrayList<>();
    try (EventReader reader = new CsvFormat().reader(new ByteArrayInputStream(file))) {
      List<Event> events = reader.events(problems::add).toList();
      assertThat(problems).noneMatch(problem -> problem.violation().isError());
      return events;
    }
  }

  private static List<Event> events(int number) {
    var generator = EventArbitraries.events().generator(1000);
    Random random = new Random(1);
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Event event = generator.next(random).value();
      if (event.recurrenceId().isEmpty() && event.recurrence().overrides().isEmpty()) {
        events.add(event.toBuilder().uid(Uid.of("event-" + i + "@example.org")).build());
      }
    }
    return events;
  }

  @Test
  void theEventsAreTheSame() throws IOException, InterruptedException {
    List<Event> events = new ArrayList<>();
    JqwikSession.run(() -> events.addAll(events(300)));
    List<Event> read = read(saved(written(events)));
    assertThat(read).hasSameSizeAs(events);
    for (int i = 0; i < events.size(); i++) {
      EventAssert.assertThat(read.get(i)).isEqualTo(events.get(i));
    }
  }

  @Test
  void aHostileCellIsNotEvaluated() throws IOException, InterruptedException {
    List<Event> events = new ArrayList<>();
    for (String title : HOSTILE) {
      events.add(Event.builder().uid(Uid.of("u" + events.size())).title(title).build());
    }
    byte[] saved = saved(written(events));
    assertThat(read(saved))
        .extracting(event -> event.title().orElseThrow().value())
        .containsExactlyElementsOf(HOSTILE);
  }
}
