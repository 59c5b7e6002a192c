package org.convene.io.ical.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * VTIMEZONEs made to cost time and memory: each is a warning, the id of its zone holds, and the JVM
 * is as it was.
 */
class HostileZonesTest {

  private static final LocalDateTime AT = LocalDateTime.of(2026, 5, 18, 8, 30);

  private final DocumentZones zones = new DocumentZones();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;COUNT=2147483647",
        "FREQ=MINUTELY",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23",
        "FREQ=YEARLY;BYYEARDAY=1,2,3;BYHOUR=0,1;BYMINUTE=0,1;BYSECOND=0,1",
        "FREQ=YEARLY;BYMONTH=1;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1",
        "FREQ=YEARLY;COUNT=99999999999",
      })
  void rulesAreNotExpanded(String rule) {
    for (String start : List.of("19700101T000000", "00010101T000000")) {
      RawComponent zone =
          Components.timeZone(
              "Europe/Paris",
              "BEGIN:DAYLIGHT",
              "DTSTART:" + start,
              "TZOFFSETFROM:+0100",
              "TZOFFSETTO:+0200",
              "RRULE:" + rule,
              "END:DAYLIGHT");
      DocumentZones document = new DocumentZones();
      assertThat(document.define(zone))
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("spot")
          .containsExactly(
              new ZoneWarning(
                  "time-zone.not-understood",
                  "VTIMEZONE of Europe/Paris: expected a rule for one date a year, found " + rule));
      assertThat(document.read("Europe/Paris", AT))
          .isEqualTo(new ZoneReading(ZoneId.of("Europe/Paris"), ZoneReading.Way.ID, List.of()));
    }
  }

  @Test
  void aZoneThatIsNotUnderstoodIsReadAsFloating() {
    zones.define(
        Components.timeZone(
            "Foo",
            "BEGIN:DAYLIGHT",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "RRULE:FREQ=SECONDLY",
            "END:DAYLIGHT"));
    assertThat(zones.read("Foo", AT).zone()).isEmpty();
    assertThat(zones.read("Foo", AT).warnings())
        .containsExactly(
            new ZoneWarning(
                "time-zone.unknown",
                "expected a known time zone, found TZID Foo with a VTIMEZONE that is not understood; read as floating"));
  }

  @Test
  void datesAreCounted() {
    List<RawProperty> lines = new ArrayList<>(daylight());
    lines.addAll(Collections.nCopies(200_000, RawProperty.of("RDATE", "20070311T020000")));
    assertMany(lines, "expected at most 5000 RDATE, found more");
    List<RawProperty> values = new ArrayList<>(daylight());
    values.add(RawProperty.of("RDATE", "20070311T020000,".repeat(500_000)));
    assertMany(values, "expected at most 5000 RDATE, found more");
    List<RawProperty> commas = new ArrayList<>(daylight());
    commas.add(RawProperty.of("RDATE", ",".repeat(500_000)));
    assertMany(commas, "expected a local time such as 20070311T020000, found ");
    List<RawProperty> rules = new ArrayList<>(daylight());
    rules.addAll(Collections.nCopies(10_000, RawProperty.of("RRULE", "FREQ=YEARLY")));
    assertMany(rules, "expected at most 10 RRULE, found more");
  }

  @Test
  void observancesAreCounted() {
    RawComponent daylight = new RawComponent("DAYLIGHT", daylight(), List.of());
    RawComponent zone =
        new RawComponent(
            "VTIMEZONE",
            List.of(RawProperty.of("TZID", "Foo")),
            Collections.nCopies(501, daylight));
    assertThat(zones.define(zone))
        .extracting(ZoneWarning::message)
        .containsExactly("VTIMEZONE of Foo: expected at most 500 observances, found more");
  }

  private void assertMany(List<RawProperty> properties, String message) {
    RawComponent daylight = new RawComponent("DAYLIGHT", properties, List.of());
    RawProperty tzid = RawProperty.of("TZID", "Foo");
    assertThat(
            new DocumentZones()
                .define(new RawComponent("VTIMEZONE", List.of(tzid), List.of(daylight))))
        .extracting(ZoneWarning::message)
        .containsExactly("VTIMEZONE of Foo: " + message);
  }

  private static List<RawProperty> daylight() {
    return List.of(
        RawProperty.of("DTSTART", "19700101T000000"),
        RawProperty.of("TZOFFSETFROM", "+0100"),
        RawProperty.of("TZOFFSETTO", "+0200"));
  }

  @Test
  void manyTimeZonesSpendNothingOfTheJvm() {
    int ids = ZoneId.getAvailableZoneIds().size();
    List<ZoneWarning> warnings = new ArrayList<>();
    for (int i = 0; i < 1_600; i++) {
      warnings.addAll(zones.define(zone("zone " + i)));
    }
    assertThat(warnings)
        .hasSize(1_100)
        .first()
        .isEqualTo(
            new ZoneWarning(
                "time-zone.several",
                "expected at most 500 VTIMEZONE, found that of zone 500; it is not used"));
    assertThat(zones.read("zone 499", AT).zone()).hasValue(ZoneId.of("Etc/GMT-2"));
    assertThat(zones.read("zone 500", AT).zone()).isEmpty();
    for (int i = 0; i < 5_000; i++) {
      DocumentZones document = new DocumentZones();
      document.define(zone("Foo"));
      assertThat(document.read("Foo", AT).zone()).isPresent();
    }
    assertThat(ZoneId.getAvailableZoneIds()).hasSize(ids);
  }

  private static RawComponent zone(String tzid) {
    RawComponent daylight = new RawComponent("DAYLIGHT", daylight(), List.of());
    return new RawComponent("VTIMEZONE", List.of(RawProperty.of("TZID", tzid)), List.of(daylight));
  }

  @Test
  void manyNamesAreRead() {
    for (int i = 0; i < 20_000; i++) {
      assertThat(zones.read("/" + i + "/Europe/Paris", AT).zone())
          .hasValue(ZoneId.of("Europe/Paris"));
      assertThat(zones.read("name " + i, AT).zone()).isEmpty();
    }
  }

  @Test
  void timeZonesInsideOfObservancesAreNotLookedAt() {
    RawComponent inner = zone("Foo");
    for (int i = 0; i < 200; i++) {
      inner =
          new RawComponent(
              "VTIMEZONE",
              List.of(RawProperty.of("TZID", "Foo")),
              List.of(new RawComponent("DAYLIGHT", daylight(), List.of(inner))));
    }
    assertThat(zones.define(inner)).isEmpty();
    assertThat(zones.read("Foo", AT).zone()).hasValue(ZoneId.of("Etc/GMT-2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01T00:00", "0001-01-01T00:00", "9999-12-31T23:59:59"})
  void edgesOfTimeAreRead(LocalDateTime edge) {
    RawComponent paris = VTimeZones.of(ZoneId.of("Europe/Paris"), AT, null);
    zones.define(
        new RawComponent("VTIMEZONE", List.of(RawProperty.of("TZID", "Foo")), paris.components()));
    zones.define(paris);
    assertThat(zones.read("Europe/Paris", edge).zone()).isPresent();
    assertThat(zones.readSeries("Europe/Paris", edge, null)).hasSizeLessThan(2);
    assertThat(zones.read("Foo", edge).way()).isIn(ZoneReading.Way.OFFSETS, ZoneReading.Way.OFFSET);
  }

  @Test
  void rulesOfThePastOrTheFutureAloneAreNoFault() {
    String[] past = {
      "BEGIN:DAYLIGHT",
      "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "RRULE:FREQ=YEARLY;UNTIL=19750101T000000Z",
      "END:DAYLIGHT"
    };
    assertThat(zones.define(Components.timeZone("Past", past))).isEmpty();
    assertThat(zones.read("Past", AT).zone()).hasValue(ZoneId.of("Etc/GMT-2"));
    String[] future = {
      "BEGIN:DAYLIGHT",
      "DTSTART:21000101T000000",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "DTSTART:21000701T000000",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "END:STANDARD"
    };
    assertThat(zones.define(Components.timeZone("Future", future))).isEmpty();
    assertThat(zones.read("Future", AT).zone()).hasValue(ZoneOffset.ofHours(1));
  }
}
