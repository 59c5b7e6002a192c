package org.convene.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.convene.event.RecurrenceArbitraries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceRuleTest {

  @Provide
  Arbitrary<RecurrenceRule> rules() {
    return RecurrenceArbitraries.rules();
  }

  @Property
  void parseReadsWhatToStringWrites(@ForAll("rules") RecurrenceRule rule) {
    RecurrenceRule read = RecurrenceRule.parse(rule.toString());
    assertThat(read).isEqualTo(rule).hasSameHashCodeAs(rule).hasToString(rule.toString());
  }

  @Property
  void lowerCaseIsTheSameRule(@ForAll("rules") RecurrenceRule rule) {
    RecurrenceRule plain = without(rule);
    assertThat(RecurrenceRule.parse(plain.toString().toLowerCase(Locale.ROOT))).isEqualTo(plain);
  }

  private static RecurrenceRule without(RecurrenceRule rule) {
    RecurrenceRuleBuilder builder = rule.toBuilder();
    rule.otherParts().keySet().forEach(name -> builder.otherPart(name, null));
    return builder.build();
  }

  @Property
  void builderStartsWithAllParts(@ForAll("rules") RecurrenceRule rule) {
    assertThat(rule.toBuilder().build()).isEqualTo(rule);
  }

  @Test
  void equalsAndHashCode() {
    EqualsVerifier.forClass(RecurrenceRule.class)
        .withIgnoredFields("said", "never") // the second follows from the others
        .withNonnullFields(
            "frequency",
            "bySecond",
            "byMinute",
            "byHour",
            "byDay",
            "byMonthDay",
            "byYearDay",
            "byWeekNo",
            "byMonth",
            "bySetPos",
            "weekStart",
            "skip",
            "otherParts")
        .withPrefabValues(
            EventTime.class, EventTime.parse("2026-01-01"), EventTime.parse("2026-01-02"))
        .verify();
  }

  @Test
  void everyPartHasAnAccessor() {
    RecurrenceRule rule =
        RecurrenceRule.parse(
            "FREQ=YEARLY;RSCALE=HEBREW;UNTIL=20260601T100000Z;COUNT=7;INTERVAL=2;BYSECOND=0,60;"
                + "BYMINUTE=1,59;BYHOUR=2,23;BYDAY=MO,2TU,-1FR;BYMONTHDAY=1,-31;BYYEARDAY=-366,366;"
                + "BYWEEKNO=-53,53;BYMONTH=5,5L;BYSETPOS=-1;WKST=SU;SKIP=FORWARD;X-A=b=,c;X-B=");
    assertThat(rule.frequency()).isEqualTo(Frequency.YEARLY);
    assertThat(rule.rscale()).contains("HEBREW");
    assertThat(rule.until()).contains(EventTime.parse("2026-06-01T10:00Z"));
    assertThat(rule.count()).hasValue(7);
    assertThat(rule.interval()).isEqualTo(2);
    assertThat(rule.bySecond()).containsExactly(0, 60);
    assertThat(rule.byMinute()).containsExactly(1, 59);
    assertThat(rule.byHour()).containsExactly(2, 23);
    assertThat(rule.byDay())
        .containsExactly(
            WeekdayNumber.of(DayOfWeek.MONDAY),
            WeekdayNumber.of(2, DayOfWeek.TUESDAY),
            WeekdayNumber.of(-1, DayOfWeek.FRIDAY));
    assertThat(rule.byMonthDay()).containsExactly(1, -31);
    assertThat(rule.byYearDay()).containsExactly(-366, 366);
    assertThat(rule.byWeekNo()).containsExactly(-53, 53);
    assertThat(rule.byMonth()).containsExactly(MonthNumber.of(5), MonthNumber.leap(5));
    assertThat(rule.bySetPos()).containsExactly(-1);
    assertThat(rule.weekStart()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(rule.skip()).isEqualTo(RecurrenceRule.Skip.FORWARD);
    assertThat(rule.otherParts()).containsExactly(Map.entry("X-A", "b=,c"), Map.entry("X-B", ""));
  }

  @Test
  void defaults() {
    RecurrenceRule rule = RecurrenceRule.parse("FREQ=DAILY");
    assertThat(rule.rscale()).isEmpty();
    assertThat(rule.until()).isEmpty();
    assertThat(rule.count()).isEmpty();
    assertThat(rule.interval()).isEqualTo(1);
    assertThat(rule.byDay()).isEmpty();
    assertThat(rule.weekStart()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(rule.skip()).isEqualTo(RecurrenceRule.Skip.OMIT);
    assertThat(rule.otherParts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BYDAY=TU;COUNT=10;FREQ=WEEKLY        | BYDAY=TU;COUNT=10;FREQ=WEEKLY",
        "freq=weekly;byday=+1tu,-02We;wkst=mo | FREQ=WEEKLY;BYDAY=1TU,-2WE;WKST=MO",
        "FREQ=WEEKLY;INTERVAL=1;WKST=MO       | FREQ=WEEKLY;INTERVAL=1;WKST=MO",
        "FREQ=WEEKLY;INTERVAL=0002;COUNT=010  | FREQ=WEEKLY;INTERVAL=2;COUNT=10",
        "FREQ=WEEKLY;UNTL=20191023;BYDAY=TH   | FREQ=WEEKLY;BYDAY=TH;UNTL=20191023",
        "x-a=1;FREQ=DAILY;x-B=Two Words       | FREQ=DAILY;X-A=1;X-B=Two Words",
        "FREQ=DAILY;COUNT=2;UNTIL=20260101    | FREQ=DAILY;COUNT=2;UNTIL=20260101",
        "FREQ=DAILY;UNTIL=20260601t100000z    | FREQ=DAILY;UNTIL=20260601T100000Z",
        "FREQ=DAILY;UNTIL=20260601T000000     | FREQ=DAILY;UNTIL=20260601T000000",
        "FREQ=DAILY;BYHOUR=9,9                | FREQ=DAILY;BYHOUR=9,9",
        "RSCALE=gregorian;FREQ=YEARLY;SKIP=OMIT | RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=OMIT",
        "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=09l | RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=9L",
        "FREQ=MONTHLY;BYMONTH=13;RSCALE=ETHIOPIC | FREQ=MONTHLY;BYMONTH=13;RSCALE=ETHIOPIC"
      })
  void writesTheTextInItsOrder(String text, String canonical) {
    assertThat(RecurrenceRule.parse(text)).hasToString(canonical);
  }

  @Test
  void whatIsSetLaterComesInTheOrderOfTheRfc() {
    RecurrenceRule read = RecurrenceRule.parse("WKST=MO;INTERVAL=1;FREQ=WEEKLY");
    assertThat(read).isEqualTo(RecurrenceRule.parse("FREQ=WEEKLY"));
    assertThat(read.toBuilder().on(DayOfWeek.TUESDAY).count(3).interval(2).build())
        .hasToString("WKST=MO;INTERVAL=2;FREQ=WEEKLY;COUNT=3;BYDAY=TU");
  }

  /** Every rule of RFC 5545 section 3.8.5.3. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY;COUNT=10",
        "FREQ=DAILY;UNTIL=19971224T000000Z",
        "FREQ=DAILY;INTERVAL=2",
        "FREQ=DAILY;INTERVAL=10;COUNT=5",
        "FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
        "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1",
        "FREQ=WEEKLY;COUNT=10",
        "FREQ=WEEKLY;UNTIL=19971224T000000Z",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
        "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
        "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
        "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
        "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
        "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
        "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
        "FREQ=MONTHLY;BYMONTHDAY=-3",
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
        "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
        "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
        "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
        "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
        "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
        "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
        "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
        "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z",
        "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
        "FREQ=MINUTELY;INTERVAL=90;COUNT=4",
        "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
        "FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
        "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5"
      })
  void examplesOfTheRfcLoseNothing(String text) {
    RecurrenceRule rule = RecurrenceRule.parse(text);
    assertThat(rule).hasToString(text);
    assertThat(rule.otherParts()).isEmpty();
    assertThat(rule.neverMatches()).isFalse();
  }

  @Test
  void builderReadsLikeASentence() {
    assertThat(RecurrenceRule.every(Frequency.WEEKLY).on(DayOfWeek.TUESDAY).count(10).build())
        .hasToString("FREQ=WEEKLY;COUNT=10;BYDAY=TU");
    assertThat(
            RecurrenceRule.every(2, Frequency.MONTHLY)
                .byDay(WeekdayNumber.of(-1, DayOfWeek.FRIDAY))
                .until(EventTime.of(LocalDate.of(2026, 12, 31)))
                .build())
        .hasToString("FREQ=MONTHLY;UNTIL=20261231;INTERVAL=2;BYDAY=-1FR");
    assertThat(
            RecurrenceRule.every(Frequency.YEARLY)
                .in(Month.MARCH, Month.OCTOBER)
                .on(DayOfWeek.SUNDAY)
                .bySetPos(-1)
                .weekStart(DayOfWeek.SUNDAY)
                .build())
        .hasToString("FREQ=YEARLY;BYDAY=SU;BYMONTH=3,10;BYSETPOS=-1;WKST=SU");
  }

  @Test
  void unitsStartARule() {
    assertThat(RecurrenceRule.daily().build()).hasToString("FREQ=DAILY");
    assertThat(RecurrenceRule.weekly().build()).hasToString("FREQ=WEEKLY");
    assertThat(RecurrenceRule.monthly().build()).hasToString("FREQ=MONTHLY");
    assertThat(RecurrenceRule.yearly().build()).hasToString("FREQ=YEARLY");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, Europe/Paris, 20261231T225959Z",
    "2026-12-31, America/New_York, 20270101T045959Z",
    "2026-12-31, Z, 20261231T235959Z",
    "2026-03-28, Asia/Gaza, 20260328T205959Z", // the clocks change in that night
    "2018-11-03, America/Sao_Paulo, 20181104T025959Z" // there is no midnight after that day
  })
  void aLastDayInAZoneEndsWithItsLastSecond(LocalDate last, ZoneId zone, String until) {
    assertThat(RecurrenceRule.weekly().until(last, zone).build())
        .hasToString("FREQ=WEEKLY;UNTIL=" + until);
  }

  @Test
  void aLastDayAloneStaysADate() {
    assertThat(RecurrenceRule.weekly().until(LocalDate.of(2026, 12, 31)).build())
        .hasToString("FREQ=WEEKLY;UNTIL=20261231");
  }

  @Test
  void builderReplacesAndRemoves() {
    RecurrenceRule rule =
        RecurrenceRule.parse(
            "FREQ=DAILY;RSCALE=GREGORIAN;UNTIL=20260101;COUNT=3;BYDAY=MO;BYHOUR=1;BYMONTH=2;X-A=1");
    RecurrenceRule changed =
        rule.toBuilder()
            .frequency(Frequency.HOURLY)
            .rscale(null)
            .endless()
            .on()
            .byHour()
            .in()
            .otherPart("x-a", null)
            .byMinute(5)
            .byMinute(6)
            .build();
    assertThat(changed).hasToString("FREQ=HOURLY;BYMINUTE=6");
  }

  @Test
  void collectionsCannotBeChanged() {
    RecurrenceRule rule = RecurrenceRule.parse("FREQ=DAILY;BYHOUR=1;BYDAY=MO,TU;X-A=1");
    assertThatThrownBy(() -> rule.byHour().add(1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> rule.byDay().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> rule.otherParts().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    RecurrenceRuleBuilder builder = rule.toBuilder();
    RecurrenceRule built = builder.build();
    builder.otherPart("X-B", "2");
    assertThat(built).isEqualTo(rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "az-AZ", "lt-LT"})
  void sameInEveryLocale(String tag) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(
              RecurrenceRule.parse("freq=minutely;interval=12;byminute=1;until=20260102;x-i=i")
                  .toString())
          .isEqualTo("FREQ=MINUTELY;INTERVAL=12;BYMINUTE=1;UNTIL=20260102;X-I=i");
      assertThat(
              RecurrenceRule.every(Frequency.DAILY)
                  .rscale("indian")
                  .otherPart("iI", "ı")
                  .build()
                  .toString())
          .isEqualTo("FREQ=DAILY;RSCALE=INDIAN;II=ı");
    } finally {
      Locale.setDefault(before);
    }
  }
}
