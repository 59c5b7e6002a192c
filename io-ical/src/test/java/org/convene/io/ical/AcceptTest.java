package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convene.io.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents with a quirk each, that are read: all that comes of them stands beside them. */
class AcceptTest {

  private static final int AT_LEAST = 65;

  static Stream<HandWritten> documents() {
    return HandWritten.in("accept", ".expected");
  }

  @Test
  void thereAreEnough() {
    assertThat(documents()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void eachHasAnExpectation(HandWritten document) throws IOException {
    assertThat(document.expected())
        .allMatch(line -> line.matches("(?s)[A-Za-z0-9.]+ = ?.*"))
        .anyMatch(line -> line.startsWith("events = "));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isRead(HandWritten document) throws IOException {
    Reading reading = Reading.of(document.document());
    assertThat(reading.whole()).as("read to its end: %s", reading.problems()).isTrue();
    List<String> found = new ArrayList<>(Description.of(reading.head(), reading.events()));
    reading.problems().forEach(problem -> found.add(line(problem)));
    assertThat(found).containsExactlyInAnyOrderElementsOf(document.expected());
  }

  private static String line(Problem problem) {
    return "problem = "
        + problem.location().line()
        + " "
        + problem.violation().severity().name().toLowerCase(Locale.ROOT)
        + " "
        + problem.violation().code();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void nothingIsLostSilently(HandWritten document) throws IOException {
    // there all names and values differ, and each kind is told once
    assumeThat(document.toString()).doesNotStartWith("vcalendar-1");
    Reading reading = Reading.of(document.document());
    List<Difference> differences =
        LosslessComparer.compare(Files.readAllBytes(document.file()), reading.written());
    assertThat(differences).filteredOn(it -> !reading.reports(it)).isEmpty();
  }
}
