package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a series at a glance is what its set says. */
class SeriesFactsTest {

  private static final int DAYS = 21;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY",
        "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR",
        "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=TU",
        "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=1",
        "FREQ=WEEKLY;INTERVAL=3;WKST=SU;BYDAY=SU,MO",
        "FREQ=WEEKLY;BYDAY=TU;UNTIL=20260110",
        "FREQ=WEEKLY;BYDAY=TU;BYMONTH=1",
        "FREQ=WEEKLY;BYDAY=TU;BYHOUR=9",
        "FREQ=WEEKLY;BYDAY=TU,WE;BYSETPOS=1",
        "FREQ=MONTHLY;BYDAY=TU",
        "FREQ=MONTHLY;BYDAY=1TU",
        "FREQ=YEARLY;BYDAY=TU",
        "FREQ=HOURLY;BYDAY=TU",
        "FREQ=WEEKLY;X-PART=1;BYDAY=TU",
        "RSCALE=GREGORIAN;FREQ=WEEKLY;BYDAY=TU",
        "RSCALE=CHINESE;FREQ=WEEKLY;BYDAY=TU",
      })
  void ofEachStart(String rule) {
    Recurrence recurrence =
        new Recurrence(List.of(RecurrenceRule.parse(rule)), List.of(), List.of(), List.of());
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = LocalDate.of(2026, 1, 1).plusDays(i);
      LocalDateTime time = day.atTime(9, 30);
      check(Schedule.allDay(day, day), recurrence);
      check(Schedule.floating(time, time.plusHours(1)), recurrence);
      check(Schedule.zoned(time, Duration.ofHours(1), ZoneId.of("Pacific/Apia")), recurrence);
    }
  }

  private static void check(Schedule schedule, Recurrence recurrence) {
    RecurrenceSet set = SeriesFacts.set(schedule, recurrence).orElseThrow();
    SeriesFacts facts = SeriesFacts.of(schedule, recurrence);
    assertThat(facts.startsInRule())
        .as("%s %s", schedule, recurrence)
        .isEqualTo(set.startsInRule());
    assertThat(facts.isEmpty()).isFalse();
  }
}
