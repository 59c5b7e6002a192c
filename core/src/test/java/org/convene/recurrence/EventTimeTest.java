package org.convene.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.convene.event.RecurrenceArbitraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

  private static final LocalDateTime HALF_PAST_EIGHT = LocalDateTime.of(2022, 5, 24, 8, 30);
  private static final String FORMS =
      "expected a date or date-time such as 2022-05-24, 2022-05-24T08:30, "
          + "2022-05-24T08:30[Europe/Paris] or 2022-05-24T06:30Z";

  @Provide
  Arbitrary<EventTime> times() {
    return RecurrenceArbitraries.eventTimes();
  }

  @Property
  void parseReadsWhatToStringWrites(@ForAll("times") EventTime time) {
    assertThat(EventTime.parse(time.toString())).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-05-24",
        "0000-02-29",
        "9999-12-31",
        "2022-05-24T08:30",
        "2022-05-24T08:30:15",
        "2022-05-24T00:00[Europe/Paris]",
        "2022-05-24T08:30[Etc/GMT-3]",
        "2022-05-24T06:30Z",
        "2022-05-24T06:30:01Z",
        "2022-05-24T08:30+02:00",
        "2022-05-24T08:30-18:00",
        "2022-05-24T08:30:15+01:02:03"
      })
  void textsThatStay(String text) {
    assertThat(EventTime.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-05-24T08:30:00, 2022-05-24T08:30",
    "2022-05-24T06:30[Etc/UTC], 2022-05-24T06:30Z",
    "2022-05-24T06:30[Z], 2022-05-24T06:30Z",
    "2022-05-24T06:30+00:00, 2022-05-24T06:30Z",
    "2022-05-24T06:30-00:00, 2022-05-24T06:30Z",
    "2022-05-24T08:30[UTC+02:00], 2022-05-24T08:30+02:00"
  })
  void textsWithAnotherSpelling(String text, String canonical) {
    assertThat(EventTime.parse(text)).hasToString(canonical);
  }

  @Test
  void factories() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    assertThat(EventTime.of(LocalDate.of(2022, 5, 24)))
        .isEqualTo(new EventTime.Day(LocalDate.of(2022, 5, 24)));
    assertThat(EventTime.of(HALF_PAST_EIGHT)).isEqualTo(new EventTime.Local(HALF_PAST_EIGHT));
    assertThat(EventTime.of(HALF_PAST_EIGHT, paris))
        .isEqualTo(new EventTime.Zoned(HALF_PAST_EIGHT, paris));
    assertThat(EventTime.of(Instant.parse("2022-05-24T08:30:00Z")))
        .isEqualTo(EventTime.of(HALF_PAST_EIGHT, ZoneOffset.UTC))
        .isEqualTo(EventTime.of(HALF_PAST_EIGHT, ZoneId.of("Etc/UTC")));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-05-24, day 2022-05-24",
    "2022-05-24T08:30, local 2022-05-24T08:30",
    "2022-05-24T08:30[Europe/Paris], zoned Europe/Paris"
  })
  void matchChoosesTheCase(String text, String expected) {
    String chosen =
        EventTime.parse(text)
            .match(
                day -> "day " + day.date(),
                local -> "local " + local.dateTime(),
                zoned -> "zoned " + zoned.zone());
    assertThat(chosen).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "FORMS",
      value = {
        "''                              | FORMS | 0",
        "2022                            | FORMS | 4",
        "2022-5-24                       | FORMS | 5",
        "20220524                        | FORMS | 4",
        "+2022-05-24                     | FORMS | 0",
        "12022-05-24                     | FORMS | 4",
        "٢٠٢٢-05-24                      | FORMS | 0",
        "2022-05-24 08:30                | FORMS | 10",
        "2022-05-24t08:30                | FORMS | 10",
        "2022-05-24T                     | FORMS | 11",
        "2022-05-24T08                   | FORMS | 13",
        "2022-05-24T08:3                 | FORMS | 14",
        "2022-05-24T08:30:               | FORMS | 17",
        "2022-05-24T08:30z               | FORMS | 16",
        "2022-05-24T08:30Zulu            | FORMS | 16",
        "2022-05-24T08:30+2              | FORMS | 16",
        "2022-05-24T08:30+0200           | FORMS | 16",
        "2022-05-24T08:30+02:00[Europe/Paris] | FORMS | 16",
        "2022-05-24T08:30[]              | FORMS | 16",
        "2022-05-24T08:30[Europe/Paris   | FORMS | 16",
        "2022-05-24T08:30[+02:00]        | FORMS | 16",
        "2022-05-24T08:30[Europe/Paris]x | FORMS | 16",
        "2022-05-24T08:30:15.5           | expected whole seconds | 19",
        "2022-05-24T08:30.5              | expected whole seconds | 16",
        "2026-02-30                      | expected a date that exists | 0",
        "2023-02-29T10:00                | expected a date that exists | 0",
        "2026-13-01                      | expected a date that exists | 0",
        "2026-00-10                      | expected a date that exists | 0",
        "2026-04-31                      | expected a date that exists | 0",
        "2022-05-24T24:00                | expected a time from 00:00 to 23:59:59 | 11",
        "2022-05-24T08:60                | expected a time from 00:00 to 23:59:59 | 11",
        "2016-12-31T23:59:60Z            | expected a time from 00:00 to 23:59:59 | 11",
        "2022-05-24T08:30[Europe/Atlantis] | expected a time zone such as Europe/Paris | 17",
        "2022-05-24T08:30[europe/paris]  | expected a time zone such as Europe/Paris | 17",
        "2022-05-24T08:30[a b]           | expected a time zone such as Europe/Paris | 17",
        "2022-05-24T08:30+18:01          | expected an offset from -18:00 to +18:00 | 16",
        "2022-05-24T08:30+02:60          | expected an offset from -18:00 to +18:00 | 16",
        "2022-05-24T08:30+02:00:60       | expected an offset from -18:00 to +18:00 | 16"
      })
  void refusesTextsWithIndex(String text, String expected, int index) {
    String start = expected == null ? FORMS : expected;
    assertThatExceptionOfType(DateTimeParseException.class)
        .isThrownBy(() -> EventTime.parse(text))
        .withMessage("%s, found \"%s\" (index %d)", start, text, index)
        .returns(index, DateTimeParseException::getErrorIndex)
        .returns(text, DateTimeParseException::getParsedString);
  }

  @Test
  void longTextsAreCutInMessages() {
    assertThatExceptionOfType(DateTimeParseException.class)
        .isThrownBy(() -> EventTime.parse("9".repeat(1_000_000)))
        .withMessage(FORMS + ", found \"" + "9".repeat(120) + "…\" (index 4)");
  }

  @Test
  void refusesValuesThatNoTextHolds() {
    assertRefused(
        () -> EventTime.of(LocalDate.of(10_000, 1, 1)),
        "expected a year from 0 to 9999, found 10000");
    assertRefused(
        () -> EventTime.of(LocalDate.of(-1, 1, 1)), "expected a year from 0 to 9999, found -1");
    assertRefused(
        () -> EventTime.of(LocalDateTime.MAX), "expected a year from 0 to 9999, found 999999999");
    assertRefused(
        () -> EventTime.of(Instant.parse("+10000-01-01T00:00:00Z")),
        "expected a year from 0 to 9999, found 10000");
    assertRefused(
        () -> EventTime.of(Instant.MAX),
        "expected a year from 0 to 9999, found +1000000000-12-31T23:59:59.999999999Z");
    assertRefused(
        () -> EventTime.of(Instant.MIN),
        "expected a year from 0 to 9999, found -1000000000-01-01T00:00:00Z");
    assertRefused(
        () -> EventTime.of(HALF_PAST_EIGHT.withNano(1_000_000)),
        "expected whole seconds, found 2022-05-24T08:30:00.001");
    assertRefused(
        () -> EventTime.of(HALF_PAST_EIGHT.withNano(1), ZoneId.of("Europe/Paris")),
        "expected whole seconds, found 2022-05-24T08:30:00.000000001");
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(call).withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
  void sameInEveryLocale(String tag) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      String text = "2022-05-24T08:30:15[Europe/Istanbul]";
      assertThat(EventTime.parse(text).toString()).isEqualTo(text);
    } finally {
      Locale.setDefault(before);
    }
  }
}
