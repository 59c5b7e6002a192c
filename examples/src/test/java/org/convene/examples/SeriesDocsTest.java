package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;
import org.convene.series.Series;
import org.junit.jupiter.api.Test;

/** The Java code of docs/series.md, run. {@link DocsCodeTest} compares the two. */
final class SeriesDocsTest {

  private final ZoneId zurich = ZoneId.of("Europe/Zurich");
  private final Duration hour = Duration.ofHours(1);
  private final Event mondays =
      Event.builder()
          .uid(Uid.of("mondays@example.org"))
          .title("Meeting")
          .schedule(Schedule.zoned(LocalDateTime.of(2027, 3, 1, 9, 0), hour, zurich))
          .recurrence(Recurrence.of(RecurrenceRule.parse("FREQ=WEEKLY;COUNT=10")))
          .build();

  @Test
  void occurrencesAreListed() {
    // code: occurrences
    Occurrences occurrences = Occurrences.of(mondays);
    List<Occurrence> march =
        occurrences.overlapping(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 1)).orElseThrow();
    Optional<Occurrence> next =
        occurrences.after(Instant.parse("2027-03-10T00:00:00Z")).orElseThrow();
    // end
    assertThat(march).hasSize(5);
    assertThat(next.orElseThrow().startInstant()).isEqualTo("2027-03-15T08:00:00Z");
  }

  @Test
  void instancesAreChanged() {
    // code: operations
    Series series = Series.of(mondays);
    EventTime second = EventTime.of(LocalDateTime.of(2027, 3, 8, 9, 0));
    EventTime third = EventTime.of(LocalDateTime.of(2027, 3, 15, 9, 0));
    series =
        series
            .cancel(second)
            .move(third, Schedule.zoned(LocalDateTime.of(2027, 3, 16, 11, 0), hour, zurich))
            .edit(it -> it.title("Planning")); // reaches the moved instance too
    Series.Split split =
        series.splitAt(EventTime.of(LocalDateTime.of(2027, 4, 5, 9, 0)), Uid.random());
    // end
    assertThat(series.event().recurrence().overrides())
        .allMatch(it -> it.title().equals(Optional.of(Text.of("Planning"))));
    assertThat(split.before().occurrences().count().orElseThrow()).isEqualTo(5);
    assertThat(split.after().occurrences().count().orElseThrow()).isEqualTo(5);
  }
}
