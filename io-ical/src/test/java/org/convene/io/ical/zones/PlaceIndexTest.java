package org.convene.io.ical.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.convene.event.RawComponent;
import org.convene.vocabulary.ZoneNames;
import org.junit.jupiter.api.Test;

class PlaceIndexTest {

  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2100;

  /** Of zones with the same rules the first stands for all: no other could be found before it. */
  @Test
  void eachPlaceIsThereByTheOffsetsOfEachQuarter() {
    List<ZoneId> places = ZoneNames.places();
    for (int i = 0; i < places.size(); i++) {
      ZoneId place = places.get(i);
      int first = first(place);
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        for (int month = 1; month <= 12; month += 3) {
          Instant at = LocalDateTime.of(year, month, 15, 12, 0).toInstant(ZoneOffset.UTC);
          assertThat(PlaceIndex.having(place.getRules().getOffset(at))).contains(first);
        }
      }
    }
  }

  private static int first(ZoneId place) {
    List<ZoneId> places = ZoneNames.places();
    int first = 0;
    while (!places.get(first).getRules().equals(place.getRules())) {
      first++;
    }
    return first;
  }

  @Test
  void theBestKnownComesFirst() {
    assertThat(PlaceIndex.having(ZoneOffset.ofHours(1))).isSorted();
    assertThat(PlaceIndex.having(ZoneOffset.ofHoursMinutesSeconds(3, 21, 7))).isEmpty();
  }

  /** A place takes 24 steps a year; to look at all of them took over 10,000. */
  @Test
  void aGuessLooksAtThePlacesOfItsOffsetAlone() {
    ZoneWork work = new ZoneWork();
    DocumentZones zones = new DocumentZones(work);
    RawComponent given =
        Components.timeZone(
            "Mine",
            "BEGIN:STANDARD",
            "DTSTART:19701025T030000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:19700329T020000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "END:DAYLIGHT");
    zones.define(given);
    assertThat(zones.read("Mine", LocalDateTime.of(2026, 7, 1, 8, 0)).way())
        .isEqualTo(ZoneReading.Way.OFFSETS);
    assertThat(work.done()).isLessThan(2_000);
  }
}
