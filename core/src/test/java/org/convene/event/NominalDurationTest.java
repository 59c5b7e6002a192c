package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NominalDurationTest {

  private static final String FORMS = "expected a duration such as P7D, -PT15M or P1DT2H";
  private static final String OVERFLOW = "expected at most 9223372036854775807 days or seconds";
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Provide
  Arbitrary<NominalDuration> durations() {
    return RecurrenceArbitraries.nominalDurations();
  }

  @Property
  void parseReadsWhatToStringWrites(@ForAll("durations") NominalDuration duration) {
    assertThat(NominalDuration.parse(duration.toString())).isEqualTo(duration);
  }

  @Property
  void negatingTwiceIsNothing(@ForAll("durations") NominalDuration duration) {
    NominalDuration negated = duration.negated();
    assertThat(negated.negated()).isEqualTo(duration);
    assertThat(negated.isNegative()).isEqualTo(!duration.isNegative() && !duration.isZero());
  }

  /** The grammar of RFC 5545 section 3.3.6, which other readers hold us to. */
  @Property
  void toStringIsRfc5545(@ForAll("durations") NominalDuration duration) {
    assertThat(duration.toString())
        .matches(
            "-?P(\\d+D(T(\\d+H(\\d+M(\\d+S)?)?|\\d+M(\\d+S)?|\\d+S))?|T(\\d+H(\\d+M(\\d+S)?)?|\\d+M(\\d+S)?|\\d+S))");
  }

  @ParameterizedTest
  @CsvSource({
    "P7D, 7, PT0S, P7D",
    "P1W, 7, PT0S, P7D",
    "+P1W, 7, PT0S, P7D",
    "p2w, 14, PT0S, P14D",
    "-PT15M, 0, PT-15M, -PT15M",
    "-pt15m, 0, PT-15M, -PT15M",
    "P1DT2H, 1, PT2H, P1DT2H",
    "P15DT5H0M20S, 15, PT5H20S, P15DT5H0M20S",
    "PT1H30S, 0, PT1H30S, PT1H0M30S",
    "PT90M, 0, PT1H30M, PT1H30M",
    "PT24H, 0, PT24H, PT24H",
    "PT36H, 0, PT36H, PT36H",
    "P1D, 1, PT0S, P1D",
    "-P1W6DT15H, -13, PT-15H, -P13DT15H",
    "P0D, 0, PT0S, PT0S",
    "-P0D, 0, PT0S, PT0S",
    "PT0S, 0, PT0S, PT0S",
    "P0000000000000000000000001D, 1, PT0S, P1D",
    "P2147483647W, 15032385529, PT0S, P15032385529D",
    "P9223372036854775807D, 9223372036854775807, PT0S, P9223372036854775807D",
    "-PT9223372036854775807S, 0, PT-9223372036854775807S, -PT2562047788015215H30M7S"
  })
  void readsAndWrites(String text, long days, Duration time, String canonical) {
    NominalDuration duration = NominalDuration.parse(text);
    assertThat(duration).isEqualTo(new NominalDuration(days, time)).hasToString(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = {"FORMS"},
      value = {
        "''        | FORMS | 0",
        "P         | FORMS | 1",
        "PT        | FORMS | 2",
        "-P        | FORMS | 2",
        "7D        | FORMS | 0",
        "--P1D     | FORMS | 1",
        "P-1D      | FORMS | 1",
        "P1        | FORMS | 2",
        "P1X       | FORMS | 2",
        "P1Y       | FORMS | 2",
        "P1M       | FORMS | 2",
        "P1DT      | FORMS | 4",
        "P1D2H     | FORMS | 4",
        "P1H       | FORMS | 2",
        "PT1D      | FORMS | 3",
        "P1D1W     | FORMS | 4",
        "P1D1D     | FORMS | 4",
        "PT1S1M    | FORMS | 5",
        "PT1MT1S   | FORMS | 4",
        "P1D x     | FORMS | 3",
        "P 1D      | FORMS | 1",
        "P١D       | FORMS | 1",
        "PT1.5S    | expected whole seconds | 3",
        "PT1,5S    | expected whole seconds | 3",
        "P0.5D     | expected whole seconds | 2"
      })
  void refuses(String text, String expected, int index) {
    assertRefused(text, expected == null ? FORMS : expected, index);
  }

  @ParameterizedTest
  @CsvSource({
    "P99999999999999999999W, 1",
    "P9223372036854775808D, 1",
    "P1317624576693539402W, 1",
    "P1317624576693539401W1D, 21",
    "-PT9223372036854775808S, 3",
    "PT2562047788015216H, 2",
    "PT2562047788015215H31M, 19"
  })
  void refusesOverflow(String text, int index) {
    assertRefused(text, OVERFLOW, index);
  }

  private static void assertRefused(String text, String expected, int index) {
    assertThatExceptionOfType(DateTimeParseException.class)
        .isThrownBy(() -> NominalDuration.parse(text))
        .withMessage("%s, found \"%s\" (index %d)", expected, text, index)
        .returns(index, DateTimeParseException::getErrorIndex);
  }

  @Test
  void refusesValues() {
    assertRefused(
        () -> new NominalDuration(1, Duration.ofHours(-1)),
        "expected days and time of one sign, found 1 days and PT-1H");
    assertRefused(
        () -> NominalDuration.of(Duration.ofMillis(1500)), "expected whole seconds, found PT1.5S");
    String noNegative = "expected a duration that can be negated, found -9223372036854775808";
    assertRefused(() -> NominalDuration.ofDays(Long.MIN_VALUE), noNegative);
    assertRefused(() -> NominalDuration.of(Duration.ofSeconds(Long.MIN_VALUE)), noNegative);
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(call).withMessage(message);
  }

  @Test
  void aDayIsNotTwentyFourHours() {
    assertThat(NominalDuration.ofDays(1)).isNotEqualTo(NominalDuration.of(Duration.ofHours(24)));
    assertThat(NominalDuration.ofDays(0)).isEqualTo(NominalDuration.ZERO);
  }

  @Test
  void floatingDaysHaveTwentyFourHours() {
    LocalDateTime start = LocalDateTime.of(2026, 3, 7, 12, 0);
    assertThat(NominalDuration.parse("P1DT25H").addTo(start)).isEqualTo("2026-03-09T13:00");
    assertThat(NominalDuration.parse("-P1DT1H").addTo(start)).isEqualTo("2026-03-06T11:00");
  }

  /**
   * Clocks in New York skip 02:00 to 03:00 on 8 March 2026, and repeat 01:00 to 02:00 on 1
   * November.
   */
  @ParameterizedTest
  @CsvSource({
    "2026-03-07T12:00-05:00, P1D, 2026-03-08T12:00-04:00",
    "2026-03-07T12:00-05:00, PT24H, 2026-03-08T13:00-04:00",
    "2026-03-07T12:00-05:00, P1DT24H, 2026-03-09T12:00-04:00",
    "2026-03-07T02:30-05:00, P1D, 2026-03-08T03:30-04:00",
    "2026-03-07T02:30-05:00, P1DT1H, 2026-03-08T04:30-04:00",
    "2026-10-31T01:30-04:00, P1D, 2026-11-01T01:30-04:00",
    "2026-10-31T01:30-04:00, P1DT1H, 2026-11-01T01:30-05:00",
    "2026-11-02T01:30-05:00, -P1D, 2026-11-01T01:30-04:00",
    "2026-11-01T01:30-05:00, PT1H, 2026-11-01T02:30-05:00",
    "2026-11-01T01:30-05:00, PT0S, 2026-11-01T01:30-05:00",
    "2026-11-01T01:30-05:00, -PT1H, 2026-11-01T01:30-04:00"
  })
  void daysAreAddedToLocalTimeAndTimeToTheInstant(String start, String duration, String end) {
    ZonedDateTime from = ZonedDateTime.parse(start).withZoneSameInstant(NEW_YORK);
    ZonedDateTime sum = NominalDuration.parse(duration).addTo(from);
    assertThat(sum).hasToString(end + "[America/New_York]");
  }
}
