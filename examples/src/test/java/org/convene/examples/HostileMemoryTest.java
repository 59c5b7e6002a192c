package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document makes a reader hold back fits in a small heap, and what is left out is told. */
final class HostileMemoryTest {

  private static final Pattern TOLD =
      Pattern.compile("(\\d+) results, at most (\\d+) problems each: (\\{.*\\})");

  @TempDir Path folder;

  /** The number of results, and what is told of what was left out. */
  @ParameterizedTest
  @CsvSource({
    "ICAL_OVERRIDE_PROBLEMS, 1, limit.problems",
    "ICAL_HELD_PROBLEMS, 1000, limit.problems",
    "ICAL_ORPHAN_PROBLEMS, 10000, limit.problems",
    "ICAL_REFUSED_PROBLEMS, 901, limit.problems",
    "ICAL_WAITING, 1000, time-zone.unknown",
    "ICAL_WAITING_VALUES, 300, ''",
    "ICAL_HELD_SERIES, 1000, ''",
    "ICAL_ORPHANS, 20000, limit.overrides",
    "ICAL_LARGE_OVERRIDES, 1336, ical.series-apart",
    "ICAL_PROPERTIES_OF_THE_CALENDAR, 1, limit.members",
    "ICAL_VALUES_OF_THE_CALENDAR, 1, limit.values",
    "ICAL_LOOK_AHEAD_FOR_THE_HEAD, 1000, ''",
    "ICAL_ZONES, 1, time-zone.several",
    "ICAL_LONG_TZIDS, 1000, time-zone.unknown",
    "ICAL_NAMES_OF_ZONES, 2, limit.problems",
    "CSV_OVERRIDE_PROBLEMS, 1, limit.problems",
    "CSV_REFUSED_OVERRIDES, 1001, limit.problems",
    "JSON_OVERRIDE_PROBLEMS, 1, limit.problems",
    "JSON_LONG_PATHS, 1, limit.problems",
    "XML_OVERRIDE_PROBLEMS, 1, limit.problems",
  })
  void isReadInASmallHeap(HostileMemory document, long results, String code) throws Exception {
    Path file = folder.resolve("hostile");
    document.write(file);
    List<String> options =
        List.of("-Xmx256m", "-Xss512k", "-cp", System.getProperty("java.class.path"));
    String told =
        String.join(
            "\n", OwnJvm.run(HostileMemory.class, options, document.format, file.toString()));
    Matcher matcher = TOLD.matcher(told);
    assertThat(matcher.matches()).as(told).isTrue();
    assertThat(matcher.group(1)).isEqualTo(Long.toString(results));
    assertThat(Integer.parseInt(matcher.group(2))).isLessThanOrEqualTo(1_001);
    assertThat(matcher.group(3)).contains(code);
  }
}
