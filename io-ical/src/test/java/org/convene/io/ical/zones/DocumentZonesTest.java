package org.convene.io.ical.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.io.ical.zones.ZoneReading.Way;
import org.convene.vocabulary.ZoneNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentZonesTest {

  private static final LocalDateTime WINTER = LocalDateTime.of(2026, 1, 15, 10, 0);
  private static final LocalDateTime SUMMER = LocalDateTime.of(2026, 7, 15, 10, 0);

  /** As Outlook writes it: rules since 1601. */
  private static final String[] CENTRAL_EUROPE = {
    "BEGIN:STANDARD",
    "DTSTART:16010101T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    "END:DAYLIGHT"
  };

  private final DocumentZones zones = new DocumentZones();

  @Test
  void theIanaIdWinsOverItsVtimezone() {
    define("America/New_York", CENTRAL_EUROPE);
    ZoneReading reading = zones.read("America/New_York", SUMMER);
    assertThat(reading.zone()).hasValue(ZoneId.of("America/New_York"));
    assertThat(reading.way()).isEqualTo(Way.ID);
    assertThat(reading.warnings())
        .containsExactly(
            new ZoneWarning(
                "time-zone.contradicted",
                "expected the VTIMEZONE of America/New_York to give -04:00 at 2026-07-15T10:00, found +02:00; read as America/New_York, -04:00"));
  }

  @Test
  void aVtimezoneWithoutDaylightSavingContradictsInSummerOnly() {
    define("Europe/Berlin", fixed("+0100"));
    assertThat(zones.read("Europe/Berlin", WINTER).warnings()).isEmpty();
    assertThat(zones.read("Europe/Berlin", SUMMER).warnings()).hasSize(1);
    assertThat(zones.readSeries("Europe/Berlin", WINTER, WINTER.plusYears(3)))
        .containsExactly(
            new ZoneWarning(
                "time-zone.contradicted",
                "expected the VTIMEZONE of Europe/Berlin to give +02:00 at 2026-04-01T14:00, found +01:00; read as Europe/Berlin, +02:00"));
  }

  @Test
  void aVtimezoneThatAgreesIsNoMatter() {
    define("W. Europe Standard Time", CENTRAL_EUROPE);
    for (LocalDateTime at = WINTER; at.getYear() < 2032; at = at.plusDays(1)) {
      assertThat(zones.read("W. Europe Standard Time", at).warnings()).isEmpty();
    }
    assertThat(zones.readSeries("W. Europe Standard Time", WINTER, null)).isEmpty();
  }

  @Test
  void aVtimezoneThatBeginsLaterSaysNothingOfTheTimesBefore() {
    define(
        "Asia/Tokyo",
        "BEGIN:STANDARD",
        "DTSTART:20270101T000000",
        "TZOFFSETFROM:-0500",
        "TZOFFSETTO:-0500",
        "END:STANDARD");
    assertThat(zones.read("Asia/Tokyo", SUMMER).warnings()).isEmpty();
    assertThat(zones.read("Asia/Tokyo", SUMMER.plusYears(1)).warnings()).hasSize(1);
    assertThat(zones.readSeries("Asia/Tokyo", SUMMER, SUMMER.plusDays(7))).isEmpty();
    assertThat(zones.readSeries("Asia/Tokyo", SUMMER, null)).hasSize(1);
  }

  @Test
  void anUnknownNameHasTheZoneOfItsOffsets() {
    define("Customized Time Zone", CENTRAL_EUROPE);
    ZoneReading reading = zones.read("Customized Time Zone", SUMMER);
    assertThat(reading.zone()).hasValue(ZoneId.of("Europe/Berlin"));
    assertThat(reading.way()).isEqualTo(Way.OFFSETS);
    assertThat(reading.warnings())
        .containsExactly(
            new ZoneWarning(
                "time-zone.guessed",
                "expected a known time zone, found TZID Customized Time Zone, read as Europe/Berlin by its VTIMEZONE"));
  }

  @Test
  void anUnknownZoneOfAnyPlaceIsFoundWithTheSameOffsets() {
    for (ZoneId zone : ZoneNames.places()) {
      LocalDateTime at = LocalDateTime.of(2023, 5, 18, 8, 30);
      RawComponent ours = VTimeZones.of(zone, at.minusYears(1), at.plusYears(3));
      DocumentZones document = new DocumentZones();
      document.define(named("Custom", ours));
      ZoneId found = document.read("Custom", at).zone().orElseThrow();
      for (LocalDateTime time = at.withDayOfYear(1);
          time.getYear() == at.getYear();
          time = time.plusDays(1)) {
        assertThat(found.getRules().getOffset(time))
            .as(zone + " as " + found + " at " + time)
            .isEqualTo(zone.getRules().getOffset(time));
      }
      assertThat(document.read("Custom", at).zone()).hasValue(found);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, America/New_York",
    "America/Toronto, America/New_York",
    "America/Los_Angeles, America/Los_Angeles",
    "America/Sao_Paulo, Etc/GMT+3",
    "Europe/Paris, Europe/Berlin",
    "Europe/London, Europe/London",
    "Europe/Dublin, Europe/London",
    "Europe/Athens, Europe/Bucharest",
    "Europe/Moscow, Etc/GMT-3",
    "Asia/Kolkata, +05:30",
    "Asia/Tokyo, Etc/GMT-9",
    "Australia/Melbourne, Australia/Sydney",
    "Australia/Lord_Howe, Australia/Lord_Howe",
    "Asia/Jerusalem, Asia/Jerusalem",
    "Africa/Cairo, Africa/Cairo",
  })
  void ofZonesWithTheSameOffsetsTheBestKnownIsTaken(String given, String expected) {
    zones.define(named("Custom", VTimeZones.of(ZoneId.of(given), WINTER, null)));
    assertThat(zones.read("Custom", WINTER).zone()).hasValue(ZoneId.of(expected));
  }

  @Test
  void offsetsOfTheYearsAfterDecideWhereThoseOfTheYearDoNot() {
    // in 2006 the United States changed as Mexico did, and one year later no more
    String[] aprilToOctober = {
      "BEGIN:DAYLIGHT",
      "DTSTART:19870405T020000",
      "TZOFFSETFROM:-0600",
      "TZOFFSETTO:-0500",
      "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU",
      "END:DAYLIGHT",
      "BEGIN:STANDARD",
      "DTSTART:19871025T020000",
      "TZOFFSETFROM:-0500",
      "TZOFFSETTO:-0600",
      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
      "END:STANDARD"
    };
    define("Custom", aprilToOctober);
    assertThat(zones.read("Custom", LocalDateTime.of(2006, 5, 1, 9, 0)).zone())
        .hasValue(ZoneId.of("America/Mexico_City"));
    DocumentZones earlier = new DocumentZones();
    earlier.define(Components.timeZone("Custom", aprilToOctober));
    assertThat(earlier.read("Custom", LocalDateTime.of(2000, 5, 1, 9, 0)).zone())
        .hasValue(ZoneId.of("America/Chicago"));
  }

  /** As Outlook writes the rules of the United States: those until 2006 have no end. */
  @Test
  void rulesLeftWithoutAnEndDoNotHideTheZone() {
    define(
        "Custom",
        "BEGIN:STANDARD",
        "DTSTART:16711029T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZOFFSETFROM:-0400",
        "TZOFFSETTO:-0500",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:16710404T020000",
        "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4",
        "TZOFFSETFROM:-0500",
        "TZOFFSETTO:-0400",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:20071104T020000",
        "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
        "TZOFFSETFROM:-0400",
        "TZOFFSETTO:-0500",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20070311T020000",
        "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
        "TZOFFSETFROM:-0500",
        "TZOFFSETTO:-0400",
        "END:DAYLIGHT");
    LocalDateTime year = SUMMER.plusYears(1);
    assertThat(zones.read("Custom", year).zone()).hasValue(ZoneId.of("America/New_York"));
    assertThat(zones.read("Custom", year).warnings()).hasSize(1);
    assertThat(zones.readSeries("Custom", SUMMER, null))
        .containsExactly(
            new ZoneWarning(
                "time-zone.contradicted",
                "expected the VTIMEZONE of Custom to give -04:00 at 2027-11-01T08:00, found -05:00; read as America/New_York, -04:00"));
  }

  @Test
  void offsetsThatNoZoneHasAreReadAtEachTime() {
    define(
        "Mars",
        "BEGIN:STANDARD",
        "DTSTART:20000101T000000",
        "TZOFFSETFROM:+0700",
        "TZOFFSETTO:+0001",
        "RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1SU",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20000601T000000",
        "TZOFFSETFROM:+0001",
        "TZOFFSETTO:+0700",
        "RRULE:FREQ=YEARLY;BYMONTH=6;BYDAY=1SU",
        "END:DAYLIGHT");
    ZoneReading reading = zones.read("Mars", SUMMER);
    assertThat(reading.zone()).hasValue(ZoneOffset.ofHours(7));
    assertThat(reading.way()).isEqualTo(Way.OFFSET);
    assertThat(reading.warnings())
        .containsExactly(
            new ZoneWarning(
                "time-zone.offset",
                "expected a known time zone, found TZID Mars with offsets that no zone has in 2026; read as +07:00 at 2026-07-15T10:00, and each time as its VTIMEZONE says"));
    assertThat(zones.read("Mars", WINTER).zone()).hasValue(ZoneOffset.ofHoursMinutes(0, 1));
    LocalDateTime before = LocalDateTime.of(1999, 12, 31, 0, 0);
    assertThat(zones.read("Mars", before).zone()).hasValue(ZoneOffset.ofHours(7));
    assertThat(zones.readSeries("Mars", SUMMER, SUMMER.plusMonths(5))).isEmpty();
    assertThat(zones.readSeries("Mars", SUMMER, null))
        .containsExactly(
            new ZoneWarning(
                "time-zone.contradicted",
                "expected the VTIMEZONE of Mars to give +07:00 at 2027-01-03T00:00, found +00:01; the series is read as +07:00 throughout"));
  }

  @Test
  void aLikelyNameGoesAfterItsVtimezone() {
    define("Eastern", CENTRAL_EUROPE);
    assertThat(zones.read("Eastern", SUMMER).zone()).hasValue(ZoneId.of("Europe/Berlin"));
    define("EST", VTimeZones.of(ZoneId.of("America/New_York"), WINTER, null));
    assertThat(zones.read("EST", SUMMER).zone()).hasValue(ZoneId.of("America/New_York"));
    define("W. Europe", CENTRAL_EUROPE);
    ZoneReading agreeing = zones.read("W. Europe", SUMMER);
    assertThat(agreeing)
        .isEqualTo(new ZoneReading(ZoneId.of("Europe/Berlin"), Way.LIKELY_NAME, List.of()));
  }

  @Test
  void aLocationHoldsIfTheOffsetsAreThose() {
    String[] berlin = with("X-LIC-LOCATION:Europe/Vienna", CENTRAL_EUROPE);
    define("custom_1", berlin);
    assertThat(zones.read("custom_1", SUMMER))
        .isEqualTo(new ZoneReading(ZoneId.of("Europe/Vienna"), Way.LOCATION, List.of()));
    define("custom_2", with("X-LIC-LOCATION:America/Los_Angeles", CENTRAL_EUROPE));
    assertThat(zones.read("custom_2", SUMMER).zone()).hasValue(ZoneId.of("Europe/Berlin"));
    define("custom_3", "X-LIC-LOCATION:Europe/Rome");
    ZoneReading unsure = zones.read("custom_3", SUMMER);
    assertThat(unsure.zone()).hasValue(ZoneId.of("Europe/Rome"));
    assertThat(unsure.warnings())
        .extracting(ZoneWarning::code)
        .containsExactly("time-zone.guessed");
  }

  @Test
  void anAliasHoldsAsAName() {
    define("X", with("TZID-ALIAS-OF:Europe/Vienna", fixed("+0500")));
    ZoneReading reading = zones.read("X", SUMMER);
    assertThat(reading.zone()).hasValue(ZoneId.of("Europe/Vienna"));
    assertThat(reading.way()).isEqualTo(Way.ALIAS);
    assertThat(reading.warnings())
        .extracting(ZoneWarning::code)
        .containsExactly("time-zone.contradicted");
  }

  @Test
  void aVtimezoneMayComeAfterTheTimesAndIsSpelledAsAProperty() {
    assertThat(zones.read("Here, there", SUMMER).zone()).isEmpty();
    define("Here\\, there", CENTRAL_EUROPE);
    assertThat(zones.read("Here, there", SUMMER).zone()).hasValue(ZoneId.of("Europe/Berlin"));
    assertThat(zones.read("\"Here, there\"", SUMMER).zone()).hasValue(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void theFirstOfTwoVtimezonesIsTaken() {
    define("Here", CENTRAL_EUROPE);
    assertThat(zones.define(Components.timeZone("Here", CENTRAL_EUROPE))).isEmpty();
    assertThat(zones.define(Components.timeZone("Here", fixed("+0500"))))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("spot")
        .containsExactly(
            new ZoneWarning(
                "time-zone.several",
                "expected one VTIMEZONE for TZID Here, found another; the first is used"));
    assertThat(zones.read("Here", SUMMER).zone()).hasValue(ZoneId.of("Europe/Berlin"));
  }

  private void define(String tzid, String... lines) {
    zones.define(Components.timeZone(tzid, lines));
  }

  private void define(String tzid, RawComponent component) {
    zones.define(named(tzid, component));
  }

  private static String[] fixed(String offset) {
    return new String[] {
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      "TZOFFSETFROM:" + offset,
      "TZOFFSETTO:" + offset,
      "END:STANDARD"
    };
  }

  private static String[] with(String line, String... lines) {
    List<String> all = new ArrayList<>(List.of(line));
    all.addAll(List.of(lines));
    return all.toArray(String[]::new);
  }

  private static RawComponent named(String tzid, RawComponent component) {
    return new RawComponent(
        component.name(), List.of(RawProperty.of("TZID", tzid)), component.components());
  }
}
