package org.convene.io.ical.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.convene.event.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VCalendarRuleTest {

  private enum Day {
    MO,
    TU,
    WE,
    SU
  }

  private static final Map<String, String> FREQUENCIES =
      Map.of("D", "DAILY", "W", "WEEKLY", "MD", "MONTHLY", "YM", "YEARLY", "YD", "YEARLY");

  @Property
  void saysTheSameAsARule(
      @ForAll @IntRange(min = 1, max = 99) int interval,
      @ForAll @IntRange(max = 50) int count,
      @ForAll @NotEmpty Set<Day> days) {
    String counted = count == 0 ? "" : ";COUNT=" + count;
    String every = interval == 1 ? "" : ";INTERVAL=" + interval;
    FREQUENCIES.forEach(
        (name, frequency) ->
            assertThat(VCalendarRule.translated(name + interval + " #" + count))
                .containsExactly("FREQ=" + frequency + every + counted));
    String weekdays = String.join(" ", days.stream().map(Day::name).toList());
    assertThat(VCalendarRule.translated("W" + interval + " " + weekdays + " #" + count))
        .containsExactly("FREQ=WEEKLY" + every + ";BYDAY=" + weekdays.replace(' ', ',') + counted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "D1 #5|FREQ=DAILY;COUNT=5",
        "D3|FREQ=DAILY;INTERVAL=3;COUNT=2",
        "D2 20260101T000000Z|FREQ=DAILY;INTERVAL=2;UNTIL=20260101T000000Z",
        "D1 20260101|FREQ=DAILY;UNTIL=20260101",
        "d1 #0 20260101T090000|FREQ=DAILY;UNTIL=20260101T090000",
        "D1 0830 1030 #4|FREQ=DAILY;BYHOUR=8,10;BYMINUTE=30;COUNT=4",
        "W1 MO TU #10|FREQ=WEEKLY;BYDAY=MO,TU;COUNT=10",
        "W1 TU 0900 #3|FREQ=WEEKLY;BYDAY=TU;BYHOUR=9;BYMINUTE=0;COUNT=3",
        "MP1 1+ MO #12|FREQ=MONTHLY;BYDAY=1MO;COUNT=12",
        "MP1 2- FR|FREQ=MONTHLY;BYDAY=-2FR;COUNT=2",
        "MP2 1+ 3 MO TU 1- FR #0|FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO,3MO,1TU,3TU,-1FR",
        "MD1 15 31 #3|FREQ=MONTHLY;BYMONTHDAY=15,31;COUNT=3",
        "MD1 LD|FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2",
        "MD1 2- #0|FREQ=MONTHLY;BYMONTHDAY=-2",
        "YM1 6 7 #0|FREQ=YEARLY;BYMONTH=6,7",
        "YM1 #0|FREQ=YEARLY",
        "YM1 11 MP1 4+ TH #0|FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
        "YM1 6 MD1 15 #0|FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15",
        "YD1 1 100|FREQ=YEARLY;BYYEARDAY=1,100;COUNT=2",
      })
  void translates(String value, String rule) {
    assertThat(VCalendarRule.translated(value)).containsExactly(rule);
    assertThat(Kinds.RULE.read(rule)).isNotNull();
  }

  @Test
  void anotherRuleMayFollow() {
    assertThat(VCalendarRule.translated("D2 #5 W1 MO 20260101T000000Z MD1 1"))
        .isEqualTo(
            List.of(
                "FREQ=DAILY;INTERVAL=2;COUNT=5",
                "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260101T000000Z",
                "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#5",
        "X1 #5",
        "D0 #5",
        "D1 MO",
        "D1 #5 20260101T000000Z",
        "D1 0830 0945 #4",
        "W1 1+ MO #2",
        "MP1 #3",
        "MP1 MO #3",
        "MP1 1+ #3",
        "MD1 0 #3",
        "YM1 6 MD2 15 #0",
        "W1 D1 #4",
        "M30 #4",
        "FREQ=DAILY;COUNT=5",
        "D1 #5 nonsense"
      })
  void leavesWhatNoRuleCanSay(String value) {
    assertThat(VCalendarRule.translated(value)).isEmpty();
  }
}
