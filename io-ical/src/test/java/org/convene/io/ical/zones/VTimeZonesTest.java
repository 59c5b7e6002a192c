package org.convene.io.ical.zones;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.convene.event.RawComponent;
import org.convene.io.ical.lines.ContentLineWriter;
import org.convene.io.ical.lines.UnwritableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VTimeZonesTest {

  private static final LocalDateTime START = LocalDateTime.of(2026, 5, 18, 8, 30);
  private static final LocalDateTime END = START.plusHours(1);

  @Test
  void writesTwoYearlyRulesAsEveryClientReadsThem() throws IOException {
    assertThat(text(VTimeZones.of(ZoneId.of("America/New_York"), START, END)))
        .isEqualTo(
            """
            BEGIN:VTIMEZONE
            TZID:America/New_York
            BEGIN:DAYLIGHT
            DTSTART:20070311T020000
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            TZNAME:-04
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:20071104T020000
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            TZNAME:-05
            RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
            END:STANDARD
            END:VTIMEZONE
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Asia/Tokyo|+0900|+09",
        "Asia/Kolkata|+0530|+0530",
        "Etc/GMT+5|-0500|-05",
        "UTC|+0000|+00",
      })
  void writesOneStandardWhereNothingChanges(String zone, String offset, String name)
      throws IOException {
    assertThat(text(VTimeZones.of(ZoneId.of(zone), START, null)))
        .contains(
            "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:"
                + offset
                + "\nTZOFFSETTO:"
                + offset
                + "\nTZNAME:"
                + name
                + "\nEND");
  }

  @Test
  void writesOneStandardWhereDaylightSavingIsOver() throws IOException {
    assertThat(text(VTimeZones.of(ZoneId.of("America/Sao_Paulo"), START, null)))
        .contains(
            "BEGIN:STANDARD\nDTSTART:20190217T000000\nTZOFFSETFROM:-0200\nTZOFFSETTO:-0300\nTZNAME:-03\nEND");
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 344",
    "Europe/Paris, 342",
    "America/Sao_Paulo, 161",
    "Africa/Casablanca, 161",
    "Asia/Jerusalem, 343",
    "Asia/Tokyo, 154",
  })
  void isSmallForOneEvent(String zone, int octets) throws IOException {
    assertThat(octets(VTimeZones.of(ZoneId.of(zone), START, END))).hasSizeLessThanOrEqualTo(octets);
  }

  @Test
  void writesRulesOfThePastWithTheirEnd() throws IOException {
    RawComponent zone =
        VTimeZones.of(
            ZoneId.of("America/New_York"),
            LocalDateTime.of(2000, 1, 1, 0, 0),
            LocalDateTime.of(2006, 12, 31, 0, 0));
    assertThat(text(zone))
        .contains("DTSTART:20000402T020000\n", "BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z\n")
        .contains("DTSTART:19991031T020000\n", "BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z\n");
    assertThat(zone.components()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // wall time 24:00 on a Thursday, hence on a Friday that may be 1 November
        "Africa/Cairo|20261030T000000|BYMONTH=10;BYDAY=-1FR",
        // the Friday before the last Sunday, hence the 23rd to 29th
        "Asia/Jerusalem|20260327T020000|BYMONTH=3;BYDAY=4FR",
        // the 2nd to 8th
        "America/Santiago|20260405T000000|BYMONTH=4;BYDAY=1SU",
        // 01:00 UTC is the Saturday before there
        "America/Nuuk|20260328T230000|BYMONTH=3;BYDAY=4SA",
        // 16:00 UTC is the Sunday after; standard time is not wall time
        "Australia/Sydney|20080406T030000|BYMONTH=4;BYDAY=1SU",
        "Pacific/Chatham|20080406T034500|BYMONTH=4;BYDAY=1SU",
        "Pacific/Easter|20230902T220000|BYMONTH=9;BYDAY=1SA",
        "Australia/Lord_Howe|20081005T020000|BYMONTH=10;BYDAY=1SU",
        "Antarctica/Troll|20050327T010000|BYMONTH=3;BYDAY=-1SU",
        "Europe/Dublin|19960331T010000|BYMONTH=3;BYDAY=-1SU",
      })
  void writesRulesInLocalTime(String zone, String start, String rule) throws IOException {
    String text = text(VTimeZones.of(ZoneId.of(zone), START, END));
    assertThat(text)
        .contains("DTSTART:" + start + "\n")
        .contains("RRULE:FREQ=YEARLY;" + rule + "\n");
  }

  @Test
  void endsARuleThatWillNotHold() throws IOException {
    String text = text(VTimeZones.of(ZoneId.of("Asia/Jerusalem"), START, null));
    assertThat(text)
        .contains("DTSTART:20260327T020000\n")
        .contains("BYDAY=4FR;UNTIL=20290323T020000Z\n")
        .contains("DTSTART:20300329T020000\n")
        .contains("BYDAY=-1FR;UNTIL=20330325T020000Z\n")
        .contains("BYMONTH=10;BYDAY=-1SU\n");
  }

  @Test
  void holdsForARecurrenceThatBeganLongAgo() {
    RawComponent zone =
        VTimeZones.of(ZoneId.of("America/New_York"), LocalDateTime.of(1960, 1, 1, 0, 0), null);
    ZoneId newYork = ZoneId.of("America/New_York");
    LocalDateTime later = LocalDateTime.of(2090, 7, 1, 0, 0);
    assertThat(new Observances(zone, 2100).offsets(later))
        .containsExactly(newYork.getRules().getOffset(later));
  }

  @Test
  void writesOffsetsWithSecondsOnlyWhereTheyAreNeeded() throws IOException {
    ZoneId zone = ZoneId.of("America/New_York");
    LocalDateTime old = LocalDateTime.of(1850, 1, 1, 0, 0);
    assertThat(text(VTimeZones.of(zone, old, old)))
        .contains(
            "DTSTART:18490101T000000\nTZOFFSETFROM:-045602\nTZOFFSETTO:-045602\nTZNAME:-045602\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01T00:00", "9999-12-31T23:59:59"})
  void reachesTheEdgesOfWhatCanBeSpelled(LocalDateTime edge) throws IOException {
    for (ZoneId zone : EveryZoneTest.zones()) {
      assertThat(octets(VTimeZones.of(zone, edge, edge))).isNotEmpty();
      assertThat(octets(VTimeZones.of(zone, edge, null))).isNotEmpty();
    }
  }

  @Test
  void refusesTimesThatCannotBeSpelled() {
    LocalDateTime before = LocalDateTime.of(-2, 1, 1, 0, 0);
    assertThatExceptionOfType(UnwritableException.class)
        .isThrownBy(() -> VTimeZones.of(ZoneId.of("Europe/Paris"), before, before));
  }

  @Test
  void takesAnEndBeforeTheStartForTheStart() {
    ZoneId zone = ZoneId.of("Africa/Casablanca");
    assertThat(VTimeZones.of(zone, START, START.minusYears(10)))
        .isEqualTo(VTimeZones.of(zone, START, START));
  }

  @Test
  void dependsOnNoDefault() throws IOException {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    byte[] expected = all();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Australia/Lord_Howe"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(all()).isEqualTo(expected);
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(all()).isEqualTo(expected);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  private static byte[] all() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String id :
        List.of("America/New_York", "Asia/Jerusalem", "Africa/Casablanca", "Asia/Tokyo")) {
      out.writeBytes(octets(VTimeZones.of(ZoneId.of(id), START, null)));
    }
    return out.toByteArray();
  }

  static byte[] octets(RawComponent component) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ContentLineWriter writer = new ContentLineWriter(out);
    writer.component(component);
    writer.flush();
    return out.toByteArray();
  }

  private static String text(RawComponent component) throws IOException {
    return new String(octets(component), UTF_8).replace("\r\n", "\n");
  }
}
