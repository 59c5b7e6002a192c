package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.EventAssert;
import org.convene.io.DocumentException;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;

/**
 * The documents of all adapters' tests, damaged at random: reading gives results or the documented
 * exception and nothing else, and what was read goes through every format. {@code
 * -Dconvene.tries=10000} damages as many of each format, {@code -Dconvene.seed} the same again.
 */
class DamagedDocumentsTest {

  private static final int TRIES = Integer.getInteger("convene.tries", 200);
  private static final int MOST_BYTES = 20_000;

  /** What is seldom in good documents, and stands for much that goes wrong. */
  private static final List<String> ODD =
      List.of(
          "9999-12-31",
          "0000-01-01",
          "20220230T256199Z",
          "-1",
          "1e400",
          "999999999999999999999",
          "PT9999999H",
          "P99999999W",
          "+18:00",
          "Europe/Paris",
          "FREQ=DAILY;COUNT=1",
          "null",
          "\"\"",
          "\\",
          "\0",
          "\r",
          "\n ",
          "\u2028",
          "\uFEFF",
          "\uD83D\uDE00",
          "<![CDATA[",
          "&lt;");

  @Test
  void readingGivesResultsOrTheDocumentedException() throws IOException {
    long seed = Long.getLong("convene.seed", System.nanoTime());
    Random random = new Random(seed);
    for (EventFormat format : EventFormats.installed().all()) {
      List<byte[]> documents = documents(format);
      for (int i = 0; i < TRIES && !documents.isEmpty(); i++) {
        byte[] document = damaged(any(documents, random), any(documents, random), random);
        try {
          events(format, document).forEach(DamagedDocumentsTest::goesThroughEveryFormat);
        } catch (RuntimeException | Error e) {
          fail("seed %d, %s:%n%s".formatted(seed, format.name(), new String(document, UTF_8)), e);
        }
      }
    }
  }

  private static List<Event> events(EventFormat format, byte[] document) throws IOException {
    List<Event> events = new ArrayList<>();
    try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
      for (var result = reader.read(); result.isPresent(); result = reader.read()) {
        if (result.get() instanceof ReadResult.Accepted accepted) {
          events.add(accepted.event());
        } else {
          assertThat(result.get().problems()).isNotEmpty();
        }
      }
    } catch (DocumentException e) {
      assertThat(e.problem().violation().code()).isNotEmpty();
    }
    return events;
  }

  private static void goesThroughEveryFormat(Event event) {
    for (EventFormat format : EventFormats.installed().all()) {
      if (format.losses(event).isEmpty()) {
        try {
          EventAssert.assertThat(ChainTest.copied(format, event))
              .as("through %s", format.name())
              .isEqualTo(event);
        } catch (IOException e) {
          throw new IllegalStateException(format.name(), e);
        }
      }
    }
  }

  private static byte[] damaged(byte[] document, byte[] other, Random random) {
    byte[] result = document;
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(result.length + 1);
      int to = Math.min(result.length, at + random.nextInt(40));
      byte[] put =
          switch (random.nextInt(4)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {(byte) random.nextInt(256)};
            case 2 -> ODD.get(random.nextInt(ODD.size())).getBytes(UTF_8);
            default -> part(other, random);
          };
      result = replaced(result, at, random.nextBoolean() ? at : to, put);
    }
    return result;
  }

  private static byte[] part(byte[] document, Random random) {
    int from = random.nextInt(document.length + 1);
    return Arrays.copyOfRange(document, from, Math.min(document.length, from + random.nextInt(80)));
  }

  private static byte[] replaced(byte[] document, int from, int to, byte[] put) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(document.length + put.length);
    out.write(document, 0, from);
    out.writeBytes(put);
    out.write(document, to, document.length - to);
    return out.toByteArray();
  }

  private static byte[] any(List<byte[]> documents, Random random) {
    return documents.get(random.nextInt(documents.size()));
  }

  private static List<byte[]> documents(EventFormat format) throws IOException {
    List<byte[]> documents = new ArrayList<>();
    for (String module : List.of("io-json", "io-xml", "io-csv", "io-ical")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/resources"))) {
        for (Path file : (Iterable<Path>) files.sorted()::iterator) {
          if (Files.isRegularFile(file) && isOf(format, file) && Files.size(file) < MOST_BYTES) {
            documents.add(Files.readAllBytes(file));
          }
        }
      }
    }
    return documents;
  }

  private static boolean isOf(EventFormat format, Path file) {
    String name = file.getFileName().toString();
    return format.extensions().contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
