package org.convene.io.ical.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.RawComponent;
import org.junit.jupiter.api.Test;

/** What VTIMEZONEs cost, counted in steps and not in seconds. */
class ZoneWorkTest {

  private final ZoneWork work = new ZoneWork();
  private final DocumentZones zones = new DocumentZones(work);

  private static LocalDateTime in(int year) {
    return LocalDateTime.of(year, 1, 1, 8, 0);
  }

  /** 500 observances with ten rules each, of offsets that no zone has. */
  private static RawComponent giant() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      lines.add("BEGIN:STANDARD");
      lines.add("DTSTART:19700101T000000");
      lines.add("TZOFFSETFROM:+0" + i % 2 + "07");
      lines.add("TZOFFSETTO:+0" + (i + 1) % 2 + "07");
      for (int rule = 0; rule < 10; rule++) {
        lines.add(
            "RRULE:FREQ=YEARLY;BYMONTH=" + ((i + rule) % 12 + 1) + ";BYDAY=" + (1 + i % 4) + "SU");
      }
      lines.add("END:STANDARD");
    }
    return Components.timeZone("Giant", lines.toArray(new String[0]));
  }

  private static RawComponent central(String tzid, int since) {
    return Components.timeZone(
        tzid,
        "BEGIN:STANDARD",
        "DTSTART:" + since + "1025T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:" + since + "0329T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "END:DAYLIGHT");
  }

  @Test
  void timesOfTwoYearsByTurnsCostWhatTheFirstTwoDo() {
    zones.define(giant());
    ZoneReading early = zones.read("Giant", in(2000));
    ZoneReading late = zones.read("Giant", in(3000));
    long done = work.done();
    assertThat(early.way()).isEqualTo(ZoneReading.Way.OFFSET);
    assertThat(done).isBetween(100_000L, 400_000L);
    for (int i = 0; i < 5_000; i++) {
      assertThat(zones.read("Giant", in(2000))).isEqualTo(early);
      assertThat(zones.read("Giant", in(3000))).isEqualTo(late);
    }
    assertThat(work.done()).isEqualTo(done);
  }

  /** The answer of a year is the same whatever years were asked for before. */
  @Test
  void theStretchesDoNotShow() {
    zones.define(central("Mine", 1970));
    for (int year : new int[] {2026, 1980, 9990, 2031, 2024, 1971, 2026}) {
      DocumentZones alone = new DocumentZones();
      alone.define(central("Mine", 1970));
      alone.read("Mine", in(2026));
      for (int month = 1; month <= 12; month++) {
        LocalDateTime at = LocalDateTime.of(year, month, 27, 2, 30);
        zones.read("Mine", in(2026));
        assertThat(zones.read("Mine", at)).isEqualTo(alone.read("Mine", at));
      }
    }
  }

  @Test
  void pastTheLimitAZoneIsNotUsedAndThatIsSaidInEachReading() {
    zones.define(giant());
    int year = 2000;
    while (!work.isSpent()) {
      assertThat(zones.read("Giant", in(year)).zone()).isPresent();
      year += 8;
    }
    assertThat(year).isBetween(2080, 2800);
    ZoneReading spent = zones.read("Giant", in(year));
    assertThat(spent.zone()).isEmpty();
    assertThat(spent.warnings())
        .extracting(ZoneWarning::toString)
        .singleElement()
        .asString()
        .contains("time-zone.not-understood", "at most 3000000 steps", "read as floating");
    assertThat(zones.read("Giant", in(2000)).zone()).isPresent();
    assertThat(work.done()).isLessThan(3_300_000);
  }

  /** Of two TZIDs that differ in blanks only, nothing is found out twice. */
  @Test
  void spellingsOfATzidCostNothing() {
    zones.define(central("Mine", 1970));
    zones.read("Mine", in(2026));
    long done = work.done();
    for (int i = 0; i < 5_000; i++) {
      assertThat(zones.read(" ".repeat(i % 70) + "Mine" + " ".repeat(i / 70), in(2026)).zone())
          .isPresent();
    }
    assertThat(work.done()).isEqualTo(done);
  }

  /** Each VTIMEZONE is another, in a calendar of its own. */
  @Test
  void aVTimeZoneInEachCalendarCostsLittle() {
    for (int i = 0; i < 5_000; i++) {
      DocumentZones calendar = new DocumentZones(work);
      RawComponent given = central("Mine " + i, 1970 + i % 40);
      calendar.define(given);
      assertThat(calendar.tellsZone(given)).isTrue();
      assertThat(calendar.read("Mine " + i, in(2026)).way()).isEqualTo(ZoneReading.Way.OFFSETS);
    }
    assertThat(work.done()).isLessThan(5_000 * 400L);
    assertThat(work.isSpent()).isFalse();
  }
}
