package org.convene.io.ical.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.ical.IcalFormat;
import org.junit.jupiter.api.Test;

class ItemsAheadTest {

  private static final IcalFormat FORMAT = new IcalFormat();

  private final List<Thread> threads = new ArrayList<>();

  private void start(Runnable task) {
    Thread thread = new Thread(task);
    threads.add(thread);
    thread.start();
  }

  private static List<String> read(EventReader reader) throws IOException {
    List<String> read = new ArrayList<>();
    try (reader) {
      reader.results().forEach(it -> read.add(String.valueOf(it)));
    } catch (UncheckedIOException e) {
      read.add(String.valueOf(e.getCause()));
    }
    return read;
  }

  private void same(byte[] document, IcalFormat format) throws IOException {
    List<String> alone = read(format.reader(new ByteArrayInputStream(document)));
    assertThat(read(format.reader(new ByteArrayInputStream(document), this::start)))
        .isEqualTo(alone);
  }

  private static String events(int number) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nno line\n");
    for (int i = 0; i < number; i++) {
      text.append("BEGIN:VEVENT\nUID:").append(i).append("\nDTSTART:20260105T0900\nSUMMARY:a\n");
      text.append(i % 7 == 0 ? "no line\n" : "").append("END:VEVENT\n");
    }
    return text.toString();
  }

  @Test
  void givesTheSame() throws IOException {
    for (int number : new int[] {0, 1, 62, 63, 64, 65, 500}) {
      for (String end : List.of("END:VCALENDAR\n", "", "BEGIN:VEVENT\n", "after\n")) {
        byte[] document = (events(number) + end).getBytes(UTF_8);
        same(document, FORMAT);
        Limits few = Limits.standard().toBuilder().documentBytes(document.length / 2 + 1).build();
        same(document, FORMAT.withLimits(few));
        same(document, FORMAT.withLimits(Limits.standard().toBuilder().events(60).build()));
      }
    }
    same(new byte[0], FORMAT);
  }

  @Test
  void givesTheSameOfTheCorpus() throws IOException {
    Path corpus = Path.of("../../../shared/corpus/ics");
    try (Stream<Path> files = Files.exists(corpus) ? Files.list(corpus) : Stream.<Path>empty()) {
      for (Path file : (Iterable<Path>) files::iterator) {
        same(Files.readAllBytes(file), FORMAT);
      }
    }
  }

  @Test
  void throwsWhatTheDocumentThrows() throws IOException {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };
    InputStream head = new ByteArrayInputStream(events(300).getBytes(UTF_8));
    EventReader reader = FORMAT.reader(new java.io.SequenceInputStream(head, failing), this::start);
    assertThatThrownBy(() -> reader.readAll(problem -> {})).hasMessage("the disk is gone");
    reader.close();
  }

  /** Its thread would go on waiting for room otherwise. */
  @Test
  void endsItsThreadWhenItIsClosed() throws Exception {
    byte[] document = events(100_000).getBytes(UTF_8);
    try (EventReader reader = FORMAT.reader(new ByteArrayInputStream(document), this::start)) {
      assertThat(reader.read()).isPresent();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(threads).hasSize(1);
  }

  /** What is read ahead is bounded, however slowly it is taken. */
  @Test
  void readsNoFurtherThanItsRoom() throws IOException {
    byte[] document = events(20_000).getBytes(UTF_8);
    ByteArrayInputStream in = new ByteArrayInputStream(document);
    int each = document.length / 20_000;
    int taken = 0;
    try (EventReader reader = FORMAT.reader(in, this::start)) {
      while (reader.read().isPresent()) {
        taken++;
        // 2 MiB of components of 1 KB and more, what streams buffer, and a batch on either side
        assertThat(document.length - in.available() - taken * each).isLessThan(5_000 * each);
      }
    }
    assertThat(taken).isEqualTo(20_000);
  }
}
