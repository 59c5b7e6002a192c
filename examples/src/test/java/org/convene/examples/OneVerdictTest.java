package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
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

  private static List<String> verdict(EventFormat format, String document) throws IOException {
    List<String> verdict = new ArrayList<>();
    try (EventReader reader = format.reader(new ByteArrayInputStream(document.getBytes(UTF_8)))) {
      ReadResult result = reader.read().orElseThrow();
      verdict.add(result instanceof ReadResult.Accepted ? "kept" : "refused");
      result.problems().stream().map(it -> line(format, it)).sorted().forEach(verdict::add);
    }
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
