package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.convene.event.Event;
import org.convene.io.FewerTries;

/**
 * Of two overrides of one instance the higher SEQUENCE counts, then the later DTSTAMP (RFC 5546
 * section 2.1.5), in whatever order they and their series stand in the file.
 */
@FewerTries
class NewestOverrideTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 5, 18);

  private static final Comparator<Version> BY_AGE =
      Comparator.comparingInt(Version::sequence).thenComparingInt(Version::stamp);

  /** An override of the instance of a week, which it names in UTC or in the zone of the series. */
  private record Version(int week, int sequence, int stamp, boolean utc) {

    String title() {
      return week + " " + sequence + " " + stamp;
    }

    String component() {
      String day = FIRST.plusWeeks(week).format(DateTimeFormatter.BASIC_ISO_DATE);
      return Calendars.lines(
          "BEGIN:VEVENT",
          "UID:1",
          "SUMMARY:" + title(),
          "DTSTAMP:20260101T00000" + stamp + "Z",
          "SEQUENCE:" + sequence,
          "RECURRENCE-ID" + (utc ? ":" + day + "T060000Z" : zoned(day, 8)),
          "DTSTART" + zoned(day, 9),
          "END:VEVENT");
    }
  }

  private static String zoned(String day, int hour) {
    return ";TZID=Europe/Zurich:" + day + "T0" + hour + "0000";
  }

  @Provide
  Arbitrary<List<Version>> versions() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(true, false))
        .as(Version::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .uniqueElements(Version::title);
  }

  @Property(tries = 500)
  void theNewestCountsInAnyOrder(
      @ForAll("versions") List<Version> versions, @ForAll @IntRange(max = 8) int master)
      throws IOException {
    List<String> components = new ArrayList<>(versions.stream().map(Version::component).toList());
    components.add(
        Math.min(master, versions.size()),
        Calendars.lines(
            "BEGIN:VEVENT",
            "UID:1",
            "SUMMARY:Series",
            "DTSTART" + zoned("20260518", 8),
            "RRULE:FREQ=WEEKLY;COUNT=3",
            "END:VEVENT"));
    Event series =
        Calendars.read(Calendars.calendar(components.toArray(String[]::new))).events().stream()
            .filter(it -> it.recurrenceId().isEmpty())
            .findFirst()
            .orElseThrow();
    Map<Integer, Version> newest =
        versions.stream()
            .collect(
                Collectors.toMap(
                    Version::week, it -> it, BinaryOperator.maxBy(BY_AGE), TreeMap::new));
    assertThat(series.recurrence().overrides())
        .extracting(it -> it.title().orElseThrow().value())
        .containsExactlyInAnyOrderElementsOf(newest.values().stream().map(Version::title).toList());
  }
}
