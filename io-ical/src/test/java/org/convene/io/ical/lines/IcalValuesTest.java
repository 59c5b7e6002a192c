package org.convene.io.ical.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class IcalValuesTest {

  @Test
  void spellsDatesAndTimes() {
    assertThat(IcalValues.date(LocalDate.of(2022, 5, 18))).isEqualTo("20220518");
    assertThat(IcalValues.date(LocalDate.of(0, 1, 1))).isEqualTo("00000101");
    assertThat(IcalValues.dateTime(LocalDateTime.of(2022, 5, 18, 8, 30)))
        .isEqualTo("20220518T083000");
    assertThat(IcalValues.dateTime(LocalDateTime.of(9999, 12, 31, 23, 59, 59)))
        .isEqualTo("99991231T235959");
    assertThat(IcalValues.utc(Instant.parse("2022-05-18T12:30:00Z"))).isEqualTo("20220518T123000Z");
    assertThat(IcalValues.utc(Instant.parse("0000-01-01T00:00:00Z"))).isEqualTo("00000101T000000Z");
    assertThat(IcalValues.utc(Instant.parse("9999-12-31T23:59:59Z"))).isEqualTo("99991231T235959Z");
  }

  @Test
  void refusesWhatTheSpellingCannotSay() {
    refuses(
        "date: expected a year from 0 to 9999, found +10000-01-01",
        () -> IcalValues.date(LocalDate.of(10_000, 1, 1)));
    refuses(
        "date: expected a year from 0 to 9999, found -0001-12-31",
        () -> IcalValues.date(LocalDate.of(-1, 12, 31)));
    refuses("date: expected a year", () -> IcalValues.dateTime(LocalDateTime.MAX.withNano(0)));
    refuses("date: expected a year", () -> IcalValues.utc(Instant.MAX));
    refuses("date: expected a year", () -> IcalValues.utc(Instant.MIN));
    refuses("date: expected a year", () -> IcalValues.utc(Instant.parse("-0001-12-31T23:59:59Z")));
    refuses(
        "date-time: expected whole seconds, found 2022-05-18T08:30:00.5",
        () -> IcalValues.dateTime(LocalDateTime.parse("2022-05-18T08:30:00.5")));
    refuses(
        "date-time: expected whole seconds",
        () -> IcalValues.utc(Instant.parse("2022-05-18T08:30:00.001Z")));
  }

  @Test
  void spellsOffsets() {
    assertThat(IcalValues.utcOffset(ZoneOffset.UTC)).isEqualTo("+0000");
    assertThat(IcalValues.utcOffset(ZoneOffset.ofHours(-4))).isEqualTo("-0400");
    assertThat(IcalValues.utcOffset(ZoneOffset.ofHoursMinutes(5, 45))).isEqualTo("+0545");
    assertThat(IcalValues.utcOffset(ZoneOffset.ofHoursMinutesSeconds(0, -1, -15)))
        .isEqualTo("-000115");
    assertThat(IcalValues.utcOffset(ZoneOffset.ofTotalSeconds(-1))).isEqualTo("-000001");
    assertThat(IcalValues.utcOffset(ZoneOffset.MAX)).isEqualTo("+1800");
  }

  @Test
  void spellsTruth() {
    assertThat(IcalValues.bool(true)).isEqualTo("TRUE");
    assertThat(IcalValues.bool(false)).isEqualTo("FALSE");
  }

  @Property
  void agreesWithTheFormatter(
      @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    String expected = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).format(time);
    assertThat(IcalValues.dateTime(time)).isEqualTo(expected);
    assertThat(IcalValues.utc(Instant.ofEpochSecond(second))).isEqualTo(expected + "Z");
    assertThat(IcalValues.date(time.toLocalDate())).isEqualTo(expected.substring(0, 8));
  }

  @Property
  void agreesWithTheOffsetFormatter(@ForAll @IntRange(min = -64_800, max = 64_800) int seconds) {
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(seconds);
    String expected = DateTimeFormatter.ofPattern("xxxx", Locale.ROOT).format(offset);
    assertThat(IcalValues.utcOffset(offset)).isEqualTo(expected);
  }

  private static void refuses(
      String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatExceptionOfType(UnwritableException.class)
        .isThrownBy(call)
        .withMessageStartingWith(message);
  }
}
