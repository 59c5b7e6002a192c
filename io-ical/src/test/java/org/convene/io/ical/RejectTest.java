package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convene.event.Violation;
import org.convene.io.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that are not read, or not wholly: what is said of them stands beside them. */
class RejectTest {

  private static final int AT_LEAST = 25;

  static Stream<HandWritten> documents() {
    return HandWritten.in("reject", ".messages");
  }

  @Test
  void thereAreEnough() {
    assertThat(documents()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void eachHasItsMessages(HandWritten document) throws IOException {
    assertThat(document.expected())
        .anyMatch(line -> line.startsWith("events = "))
        .anyMatch(line -> line.contains(": error "))
        .allMatch(
            line -> line.matches("(events = \\d+)|(line \\d+: (error|warning) [a-z0-9.-]+ .+)"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isRefused(HandWritten document) throws IOException {
    Reading reading = Reading.of(document.document());
    List<String> found =
        Stream.concat(
                Stream.of("events = " + reading.events().size()),
                reading.problems().stream().map(RejectTest::line))
            .toList();
    assertThat(found).containsExactlyElementsOf(document.expected());
  }

  /** {@code line 7: error code /path message}. */
  private static String line(Problem problem) {
    Violation violation = problem.violation();
    String path = violation.path().isEmpty() ? "" : violation.path() + " ";
    return "line "
        + problem.location().line()
        + ": "
        + violation.severity().name().toLowerCase(Locale.ROOT)
        + " "
        + violation.code()
        + " "
        + path
        + violation.message();
  }
}
