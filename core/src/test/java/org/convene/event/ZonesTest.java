package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.convene.vocabulary.ZoneNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Z",
        "GMT",
        "UT",
        "Zulu",
        "Etc/UTC",
        "Etc/UCT",
        "Etc/GMT",
        "Etc/GMT0",
        "Etc/GMT+0",
        "GMT0",
        "Etc/Greenwich",
        "Etc/Zulu",
        "Universal",
        "UTC+00:00",
        "+00:00"
      })
  void oneNameForUtc(String id) {
    assertThat(ZoneNames.canonical(ZoneId.of(id))).isSameAs(ZoneOffset.UTC);
  }

  @ParameterizedTest
  @CsvSource({
    "UTC+02:00, +02:00",
    "GMT-03:30, -03:30",
    "UT+01:00, +01:00",
    "UTC+2, +02:00",
    "+05:30, +05:30"
  })
  void offsetForPrefixedId(String id, String offset) {
    assertThat(ZoneNames.canonical(ZoneId.of(id))).isEqualTo(ZoneOffset.of(offset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Paris",
        "Europe/London",
        "Africa/Abidjan",
        "Etc/GMT-14",
        "Etc/GMT+5",
        "US/Eastern"
      })
  void regionsStay(String id) {
    assertThat(ZoneNames.canonical(ZoneId.of(id))).isEqualTo(ZoneId.of(id));
  }

  @Test
  void everyZoneKeepsItsRulesAndOnlyUtcIsRenamed() {
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      ZoneId canonical = ZoneNames.canonical(zone);
      assertThat(canonical.getRules()).as(id).isEqualTo(zone.getRules());
      assertThat(canonical.equals(zone) || canonical.equals(ZoneOffset.UTC)).as(id).isTrue();
      assertThat(ZoneNames.canonical(canonical)).isEqualTo(canonical);
    }
  }
}
