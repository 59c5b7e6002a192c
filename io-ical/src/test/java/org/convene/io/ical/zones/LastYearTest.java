package org.convene.io.ical.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.convene.event.RawComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the years after 9999, which cannot be written, a VTIMEZONE has nothing to say. */
class LastYearTest {

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Europe/Paris", "Australia/Lord_Howe"})
  void aSeriesOfTheLastYearIsNotCompared(String tzid) {
    LocalDateTime from = LocalDateTime.of(9999, 5, 18, 8, 0);
    RawComponent ours = VTimeZones.of(ZoneId.of(tzid), from, null);
    DocumentZones zones = new DocumentZones();
    zones.define(ours);
    assertThat(zones.read(tzid, from).warnings()).isEmpty();
    assertThat(zones.readSeries(tzid, from, null)).isEmpty();
    assertThat(zones.readSeries(tzid, LocalDateTime.of(9997, 1, 1, 8, 0), null)).isEmpty();
  }
}
