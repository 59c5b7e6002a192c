package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.TypicalEvents;
import org.convene.io.DocumentException;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;

/**
 * A document given to the reader of another format ends with an error that shows what was found.
 */
class WrongFormatTest {

  private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");
  private static final EventFormats FORMATS = EventFormats.installed();

  /** What reading gives; reading that throws anything but what it may fails the test. */
  private record Outcome(int events, List<Problem> problems) {

    static Outcome of(EventFormat format, byte[] document) throws IOException {
      List<Problem> problems = new ArrayList<>();
      int events = 0;
      try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
        for (Optional<ReadResult> it = reader.read(); it.isPresent(); it = reader.read()) {
          events += it.get() instanceof ReadResult.Accepted ? 1 : 0;
          problems.addAll(it.get().problems());
        }
      } catch (DocumentException e) {
        problems.add(e.problem());
      }
      return new Outcome(events, problems);
    }

    boolean isRefused() {
      return events == 0 && problems.stream().anyMatch(it -> it.violation().isError());
    }
  }

  private static byte[] document(EventFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = format.writer(out)) {
      for (Event event : IntStream.range(0, 3).mapToObj(TypicalEvents::typicalEvent).toList()) {
        writer.write(event);
      }
    }
    return out.toByteArray();
  }

  /** What the reader of another format calls a document of a format. */
  private static String kind(EventFormat format) {
    return switch (format.name()) {
      case "icalendar" -> "iCalendar";
      case "csv" -> "a table (CSV)";
      case "xml" -> "XML";
      case "schema.org" -> "schema.org JSON-LD";
      default -> "JSON";
    };
  }

  @Test
  void t04EachFormatRefusesWhatAnotherWroteByItsName() throws IOException {
    for (EventFormat written : FORMATS.all()) {
      for (EventFormat format : FORMATS.all()) {
        Outcome outcome = Outcome.of(format, document(written));
        if (format.equals(written)) {
          assertThat(outcome).isEqualTo(new Outcome(3, List.of()));
        } else if (!isJson(format) || !isJson(written)) {
          assertThat(outcome.isRefused()).as("%s by %s", written.name(), format.name()).isTrue();
          assertThat(outcome.problems().get(0).violation().message())
              .startsWith("expected ")
              .contains(", found " + kind(written));
          assertThat(outcome.problems().get(0).violation().code()).isEqualTo("document.foreign");
        }
      }
    }
  }

  /** Those of JSON read, or look through, each other's documents. */
  private static boolean isJson(EventFormat format) {
    return format.name().endsWith("json") || format.name().equals("schema.org");
  }

  @Test
  void disguisesAreSeenThrough() throws IOException {
    byte[] calendar = document(FORMATS.byName("icalendar"));
    String text = new String(calendar, UTF_8);
    List<byte[]> disguises =
        List.of(
            ("\"" + text.replace("\r\n", "\\r\\n") + "\"").getBytes(UTF_8),
            ("\uFEFF  \n<?xml version=\"1.0\"?><calendar>" + text + "</calendar>").getBytes(UTF_8),
            "\"BEGIN:VCALENDAR\",uid\n1,2\n".getBytes(UTF_8));
    for (byte[] disguise : disguises) {
      for (EventFormat format : List.of(FORMATS.byName("json"), FORMATS.byName("xml"))) {
        assertThat(Outcome.of(format, disguise).isRefused()).isTrue();
      }
    }
    assertThat(Outcome.of(FORMATS.byName("icalendar"), disguises.get(0)).isRefused()).isTrue();
    assertThat(Outcome.of(FORMATS.byName("csv"), disguises.get(0)).isRefused()).isTrue();
    assertThat(Outcome.of(FORMATS.byName("csv"), disguises.get(1)).isRefused()).isTrue();
  }

  @Test
  void theCorpusIsNoEventOfAnotherFormat() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), () -> "needs " + CORPUS);
    refused("ics", "json", "xml", "csv");
    refused("vcal1", "json", "xml", "csv");
    refused("jcal", "icalendar", "xml", "csv");
    refused("json-conf", "icalendar", "xml");
  }

  private static void refused(String folder, String... formats) throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS.resolve(folder))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        byte[] document = Files.readAllBytes(file);
        for (String name : formats) {
          Outcome outcome = Outcome.of(FORMATS.byName(name), document);
          assertThat(outcome.events()).as("%s as %s", file.getFileName(), name).isZero();
        }
      }
    }
  }
}
