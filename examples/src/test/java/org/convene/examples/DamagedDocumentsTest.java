package org.convene.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.convene.event.Event;
import org.convene.event.EventAssert;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.FewerTries;
import org.convene.io.Problem;
import org.convene.io.ReadResult;

/**
 * The documents of all adapters' tests, damaged at random: reading gives results or the documented
 * exception and nothing else, and what was read goes through every format. {@code
 * -Dconvene.tries=10000} damages some ten thousand of each format.
 */
@FewerTries
class DamagedDocumentsTest {

  private static final List<EventFormat> FORMATS = EventFormats.installed().all();
  private static final Map<EventFormat, List<byte[]>> DOCUMENTS = documents();
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

  /** A change of a document: some of its bytes are replaced by others, here as ISO 8859-1. */
  private record Change(double place, int length, String put) {

    byte[] apply(byte[] document) {
      int from = (int) (place * document.length);
      int to = Math.min(document.length, from + length);
      ByteArrayOutputStream out = new ByteArrayOutputStream(document.length + put.length());
      out.write(document, 0, from);
      out.writeBytes(put.getBytes(ISO_8859_1));
      out.write(document, to, document.length - to);
      return out.toByteArray();
    }

    @Override
    public String toString() {
      return length + " bytes at " + place + " become \"" + put + '"';
    }
  }

  @Provide
  Arbitrary<EventFormat> formats() {
    return Arbitraries.of(FORMATS);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<byte[]> put =
        Arbitraries.oneOf(
            Arbitraries.just(new byte[0]),
            Arbitraries.bytes().array(byte[].class).ofSize(1),
            Arbitraries.of(ODD).map(text -> text.getBytes(UTF_8)),
            Combinators.combine(
                    Arbitraries.doubles().between(0, 1), Arbitraries.integers().between(0, 79))
                .as(DamagedDocumentsTest::part));
    Arbitrary<Integer> length =
        Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(0, 39));
    return Combinators.combine(
            Arbitraries.doubles().between(0, 1),
            length,
            put.map(bytes -> new String(bytes, ISO_8859_1)))
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  /** A part of any document of any format. */
  private static byte[] part(double place, int length) {
    List<byte[]> all = DOCUMENTS.values().stream().flatMap(List::stream).toList();
    double at = place * (all.size() - 1);
    byte[] document = all.get((int) at);
    int from = (int) ((at - (int) at) * document.length);
    return Arrays.copyOfRange(document, from, Math.min(document.length, from + length));
  }

  @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
  void readingGivesResultsOrTheDocumentedException(
      @ForAll("formats") EventFormat format,
      @ForAll @IntRange(max = 9_999) int number,
      @ForAll("changes") List<Change> changes)
      throws IOException {
    List<byte[]> documents = DOCUMENTS.getOrDefault(format, List.of());
    assertThat(documents).isNotEmpty();
    byte[] document = documents.get(number % documents.size());
    for (Change change : changes) {
      document = change.apply(document);
    }
    events(format, document).forEach(DamagedDocumentsTest::goesThroughEveryFormat);
  }

  private static List<Event> events(EventFormat format, byte[] document) throws IOException {
    List<Event> events = new ArrayList<>();
    try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
      for (var result = reader.read(); result.isPresent(); result = reader.read()) {
        List<Problem> problems = result.get().problems();
        problems.forEach(DamagedDocumentsTest::says);
        if (result.get() instanceof ReadResult.Accepted accepted) {
          events.add(accepted.event());
        } else if (result.get() instanceof ReadResult.Rejected) {
          assertThat(problems).anyMatch(problem -> problem.violation().isError());
        }
      }
    } catch (DocumentException e) {
      says(e.problem());
    }
    return events;
  }

  /** Every message says what was expected and what was found; or in whose words, after a colon. */
  private static void says(Problem problem) {
    Violation violation = problem.violation();
    String parser = "(json|xml)\\.(malformed|encoding) expected [^,:]+: (?s:.+)";
    String ours = "\\S+ (?s:.*)expected (?s:.+), found (?s:.+)";
    assertThat(violation.code() + ' ' + violation.message()).matches(parser + '|' + ours);
  }

  private static void goesThroughEveryFormat(Event event) {
    for (EventFormat format : FORMATS) {
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

  private static Map<EventFormat, List<byte[]>> documents() {
    Map<EventFormat, List<byte[]>> documents = new LinkedHashMap<>();
    for (EventFormat format : FORMATS) {
      try {
        documents.put(format, documents(format));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return documents;
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
