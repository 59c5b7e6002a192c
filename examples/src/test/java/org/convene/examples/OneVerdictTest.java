package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convene.event.Violation;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One flaw, four formats, one verdict: kept or refused, and severity, code and path alike. Where a
 * format differs for good, the flaw says so, and why.
 */
class OneVerdictTest {

  private static final EventFormats FORMATS = EventFormats.installed();

  private static final Pattern REPAIR =
      Pattern.compile(".+(?:read as |kept as an extension|, left out|are skipped)(?<instead>\\S*)");

  static Stream<Flaw> flaws() {
    return Flaws.all();
  }

  @ParameterizedTest
  @MethodSource("flaws")
  void everyFormatSaysTheSame(Flaw flaw) throws IOException {
    TreeMap<String, List<String>> wanted = new TreeMap<>();
    TreeMap<String, List<String>> found = new TreeMap<>();
    for (String format : flaw.documents().keySet()) {
      List<String> verdict = verdict(FORMATS.byName(format), flaw.documents().get(format));
      if (flaw.pending().contains(format)) {
        assertThat(verdict)
            .as("%s is mended in %s: no longer pending", flaw, format)
            .isNotEqualTo(flaw.verdicts().get(format));
      } else {
        wanted.put(format, flaw.verdicts().get(format));
        found.put(format, verdict);
      }
    }
    assertThat(found).isEqualTo(wanted);
  }

  /** What is read instead stands in the message, and in the event; or it is repaired once more. */
  @ParameterizedTest
  @MethodSource("flaws")
  void eachRepairSaysWhatWasReadInstead(Flaw flaw) throws IOException {
    for (String format : flaw.documents().keySet()) {
      if (read(FORMATS.byName(format), flaw.documents().get(format))
          instanceof ReadResult.Accepted accepted) {
        String after = FORMATS.byName("json").string(accepted.event());
        List<Problem> problems = accepted.problems();
        for (int i = problems.size() - 1; i >= 0; i--) {
          String message = problems.get(i).violation().message();
          Matcher repair = REPAIR.matcher(message);
          assertThat(repair.matches()).as("%s: %s", format, message).isTrue();
          assertThat(after).as("%s: %s", format, message).contains(repair.group("instead"));
          after += message;
        }
      }
    }
  }

  private static ReadResult read(EventFormat format, String document) throws IOException {
    try (EventReader reader = format.reader(new ByteArrayInputStream(document.getBytes(UTF_8)))) {
      return reader.read().orElseThrow();
    }
  }

  private static List<String> verdict(EventFormat format, String document) throws IOException {
    List<String> verdict = new ArrayList<>();
    ReadResult result = read(format, document);
    verdict.add(result instanceof ReadResult.Accepted ? "kept" : "refused");
    result.problems().stream().map(it -> line(format, it)).sorted().forEach(verdict::add);
    return verdict;
  }

  private static String line(EventFormat format, Problem problem) {
    Violation violation = problem.violation();
    String prefix = format.name().equals("icalendar") ? "ical." : format.name() + '.';
    String code = violation.code();
    return violation.severity().name().toLowerCase(Locale.ROOT)
        + ' '
        + (code.startsWith(prefix) ? "format." + code.substring(prefix.length()) : code)
        + ' '
        + violation.path();
  }
}
