package org.convene.io.ical.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpellingsTest {

  private static final long YEAR_1 = -62_135_596_800L;
  private static final long YEAR_9999 = 253_370_764_800L;

  private static LocalDateTime time(long second) {
    return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
  }

  @Property
  void whatTheStandardSpellsStaysAsItIs(
      @ForAll @LongRange(min = YEAR_1, max = YEAR_9999) long second) {
    String local = IcalValues.dateTime(time(second));
    String utc = IcalValues.utc(Instant.ofEpochSecond(second));
    String date = IcalValues.date(time(second).toLocalDate());
    assertThat(TimeSpellings.standard(local)).isEqualTo(local);
    assertThat(TimeSpellings.standard(utc)).isEqualTo(utc);
    assertThat(TimeSpellings.standard(date)).isEqualTo(date);
  }

  @Property
  void whatTheJdkPrintsIsTheSameTime(
      @ForAll @LongRange(min = YEAR_1, max = YEAR_9999) long second,
      @ForAll @IntRange(min = -1080, max = 1080) int minutes) {
    LocalDateTime time = time(second);
    String local = IcalValues.dateTime(time);
    assertThat(TimeSpellings.standard(time.toString())).isEqualTo(local);
    assertThat(TimeSpellings.standard(time.toString().replace('T', ' '))).isEqualTo(local);
    assertThat(TimeSpellings.standard(time.toString().replace('-', '/'))).isEqualTo(local);
    assertThat(TimeSpellings.standard(" " + local.toLowerCase(java.util.Locale.ROOT) + "\t"))
        .isEqualTo(local);
    OffsetDateTime there = time.atOffset(ZoneOffset.ofTotalSeconds(minutes * 60));
    String utc = IcalValues.utc(there.toInstant());
    assertThat(TimeSpellings.standard(there.toString())).isEqualTo(utc);
    assertThat(
            TimeSpellings.standard(
                there.format(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssxx"))))
        .isEqualTo(utc);
  }

  @ParameterizedTest
  @CsvSource({
    "20260824T154000-0500, 20260824T204000Z",
    "2026-09-10T12:00:00Z, 20260910T120000Z",
    "2026-09-10T12:00:00+02:00, 20260910T100000Z",
    "2026-09-10T12:00:00.000+02, 20260910T100000Z",
    "20260910T120000.5Z, 20260910T120000Z",
    "'20260910T120000,999', 20260910T120000",
    "20260910T1200, 20260910T120000",
    "20260910T1200Z, 20260910T120000Z",
    "20260511t081500z, 20260511T081500Z",
    "2026/09/10, 20260910",
    "2026-09-10, 20260910",
    "' 20260910 ', 20260910",
    "20260910T240000, 20260911T000000",
    "20261231T240000Z, 20270101T000000Z",
    "20261231T2400, 20270101T000000",
    "2026-09-10 12:00:00, 20260910T120000",
  })
  void isReadAs(String text, String standard) {
    assertThat(TimeSpellings.standard(text)).isEqualTo(standard);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "18/05/2026",
        "05/18/2026",
        "2026-05/18",
        "26-05-18",
        "2026-5-18",
        "20260230",
        "20261301T080000",
        "20260518T250000",
        "20260518T240001",
        "20260518T240000.1",
        "20260518T246000",
        "20260518T08",
        "1779093000",
        "T083000",
        "20260518T083000Z/PT1H",
        "20260518T083000+25:00",
        "20260518T083000 CET",
        "99991231T240000Z",
        "00000101T000000+01:00",
        "soon",
      })
  void hasNoMeaningOrSeveral(String text) {
    assertThat(TimeSpellings.standard(text)).isNull();
  }
}
