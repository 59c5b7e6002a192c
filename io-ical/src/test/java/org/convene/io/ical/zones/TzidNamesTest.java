package org.convene.io.ical.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.convene.io.ical.zones.ZoneReading.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TZIDs alone, without a VTIMEZONE, as real programs write them. */
class TzidNamesTest {

  private static final LocalDateTime AT = LocalDateTime.of(2026, 5, 18, 8, 30);

  @ParameterizedTest
  @CsvFileSource(resources = "tzids.csv", delimiter = '|', quoteCharacter = '\0')
  void meansTheZone(String program, String tzid, String zone, Way way) {
    ZoneReading reading = read(tzid);
    assertThat(reading.zone()).as(program + " " + tzid).hasValue(ZoneId.of(zone));
    assertThat(reading.way()).as(tzid).isEqualTo(way);
    assertThat(reading.warnings()).hasSize(way == Way.LIKELY_NAME ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Customized Time Zone",
        "tzone://Microsoft/Custom",
        "Local Time",
        "America/New_Yrok",
        "Europe/Germany",
        "CST",
        "PST",
        "IST",
        "BST",
        "Ship/Time",
        "New_York",
        "Екатеринбург",
        "ical4j-local-61398c31-1432",
        "(UTC+01:00",
        "(UTC+01:00) Atlantis",
        "(UTC+02:00) Paris",
        "New_York (EST)",
        "Mars/Rover (EST)",
        "West",
        "UTC+25",
        "+",
        "/",
        "//",
        "\"",
        "\"\"",
        "",
        " ",
      })
  void meansNothing(String tzid) {
    ZoneReading reading = read(tzid);
    assertThat(reading.zone()).isEmpty();
    assertThat(reading.way()).isEqualTo(Way.NONE);
    assertThat(reading.warnings())
        .containsExactly(
            new ZoneWarning(
                "time-zone.unknown",
                "expected a known time zone, found TZID "
                    + TzidResolver.name(tzid)
                    + " without VTIMEZONE; read as floating"));
  }

  @Test
  void everyIdOfTheJdkIsItself() {
    for (ZoneId zone : EveryZoneTest.zones()) {
      Optional<ZoneId> found = read(zone.getId()).zone();
      assertThat(found).hasValue(zone);
      assertThat(read(zone.getId()).way()).isEqualTo(Way.ID);
    }
  }

  @Test
  void everyIdIsKnownInAnyCaseAndBehindAnyPath() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      for (ZoneId zone : EveryZoneTest.zones()) {
        if (!zone.getId().startsWith("SystemV/")) {
          assertSame(zone, zone.getId().toLowerCase(Locale.ROOT));
          assertSame(zone, zone.getId().toUpperCase(Locale.ROOT));
          assertSame(zone, "/example.org/Olson_20011030_5/" + zone.getId());
          assertSame(zone, "\"" + zone.getId() + "\"");
        }
      }
    } finally {
      Locale.setDefault(locale);
    }
  }

  private static void assertSame(ZoneId zone, String tzid) {
    assertThat(read(tzid).zone().map(ZoneId::getRules)).as(tzid).hasValue(zone.getRules());
  }

  @Test
  void aLongNameIsNotLookedAtAndIsCutInTheMessage() {
    String warning = read("/".repeat(1_000_000)).warnings().get(0).message();
    assertThat(warning).hasSizeLessThan(250).contains("…");
    assertThat(read("\"".repeat(5_000_000)).zone()).isEmpty();
    assertThat(read("a\nb").warnings().get(0).message()).doesNotContain("\n");
  }

  private static ZoneReading read(String tzid) {
    return new DocumentZones().read(tzid, AT);
  }
}
