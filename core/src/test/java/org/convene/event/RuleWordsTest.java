package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.convene.description.Kind.Remark;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleWordsTest {

  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private static String remark(String text) {
    RecurrenceRule rule = Objects.requireNonNull(Kinds.RULE.read(text));
    Remark remark = Kinds.RULE.remark(text, rule);
    return remark == null ? "" : remark.code() + " " + remark.message();
  }

  /** What the library writes needs no remark, whatever the time. */
  @Property(tries = 300)
  void nothingIsSaidOfTheFormOfRfc5545(
      @ForAll @IntRange(max = 3_652_000) int day,
      @ForAll @IntRange(max = 86_399) int second,
      @ForAll @IntRange(max = 2) int kind) {
    LocalDateTime time = FIRST.plusDays(day).atStartOfDay().plusSeconds(second);
    EventTime until =
        kind == 0
            ? EventTime.of(time.toLocalDate())
            : kind == 1 ? EventTime.of(time) : EventTime.of(time, ZoneId.of("UTC"));
    assertThat(remark(RecurrenceRule.daily().until(until).build().toString())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "20240331, ''",
    "20240331T100000, ''",
    "20240331T100000Z, ''",
    "20240331t100000z, ''",
    "2024-03-31, 20240331",
    "2024-03-31T10:00:00Z, 20240331T100000Z",
    "20240331T1000Z, 20240331T100000Z",
  })
  void anotherFormIsToldWithWhatItIsReadAs(String until, String read) {
    assertThat(remark("FREQ=DAILY;UNTIL=" + until))
        .isEqualTo(
            read.isEmpty()
                ? ""
                : "recurrence.until-form expected UNTIL such as 20240331 or 20240331T100000Z, found \""
                    + until
                    + "\"; read as "
                    + read);
  }
}
