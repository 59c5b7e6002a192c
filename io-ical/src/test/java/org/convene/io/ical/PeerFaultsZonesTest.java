package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.property.DtStart;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.zones.EveryZoneTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The zones of what is read, where iCal4j 4.4 and biweekly 0.6.8 find other ones.
 *
 * <p>The rows are those of docs/formats/icalendar-peers.md.
 */
class PeerFaultsZonesTest {

  /** As Outlook writes it: rules since 1601. */
  private static final String OUTLOOK =
      Calendars.lines(
          "BEGIN:VTIMEZONE",
          "TZID:%s",
          "BEGIN:STANDARD",
          "DTSTART:16010101T020000",
          "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
          "TZOFFSETFROM:-0400",
          "TZOFFSETTO:-0500",
          "END:STANDARD",
          "BEGIN:DAYLIGHT",
          "DTSTART:16010101T020000",
          "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
          "TZOFFSETFROM:-0500",
          "TZOFFSETTO:-0400",
          "END:DAYLIGHT",
          "END:VTIMEZONE");

  private static String event(String start) {
    return Calendars.lines(
        "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z", "SUMMARY:Talk", start, "END:VEVENT");
  }

  private static Reading read(String... parts) throws IOException {
    return Calendars.read(Calendars.calendar(parts));
  }

  private static Schedule.Zoned zoned(Reading reading) {
    assertThat(reading.events()).hasSize(1);
    return (Schedule.Zoned) reading.events().get(0).schedule();
  }

  private static List<String> codes(Reading reading) {
    return reading.problems().stream().map(it -> it.violation().code()).toList();
  }

  @Test
  @DisplayName("§ 0 row 2, § 1.4 row 1, § 4 row 1: an id is the zone of the JDK, and its instant")
  void anIdIsTheZoneOfTheJdk() throws IOException {
    List<ZoneId> zones = EveryZoneTest.zones();
    StringBuilder events = new StringBuilder();
    for (ZoneId zone : zones) {
      events.append(Calendars.lines("BEGIN:VEVENT", "UID:" + zone, "SUMMARY:Talk"));
      events.append("DTSTART;TZID=").append(zone).append(":20260715T100000\n");
      events.append("END:VEVENT\n");
    }
    List<Event> read = read(events.toString()).events();
    assertThat(read).hasSameSizeAs(zones);
    LocalDateTime july = LocalDateTime.of(2026, 7, 15, 10, 0);
    for (int i = 0; i < zones.size(); i++) {
      Schedule.Zoned schedule = (Schedule.Zoned) read.get(i).schedule();
      assertThat(schedule.zone().getId()).doesNotContain("ical4j");
      assertThat(schedule.zone().getRules()).isEqualTo(zones.get(i).getRules());
      assertThat(schedule.startInstant()).isEqualTo(july.atZone(zones.get(i)).toInstant());
    }
  }

  @Test
  @DisplayName("§ 0 rows 2 and 4, § 1.4 row 8, § 4 rows 2 and 3: no zone is added to the JVM")
  void noZoneIsAddedToTheJvm() throws Exception {
    Set<String> before = ZoneId.getAvailableZoneIds();
    String ours = String.format(OUTLOOK, "Custom") + event("DTSTART;TZID=Custom:20260715T100000");
    for (int i = 0; i < 2_000; i++) {
      assertThat(zoned(read(ours)).zone()).isEqualTo(ZoneId.of("America/New_York"));
    }
    assertThat(ZoneId.getAvailableZoneIds()).isEqualTo(before);
    Calendar theirs = new CalendarBuilder().build(new StringReader(Calendars.calendar(ours)));
    DtStart<?> start =
        theirs.getComponent(Component.VEVENT).orElseThrow().getRequiredProperty("DTSTART");
    assertThat(start.getDate().toString()).startsWith("2026-07-15T10:00-04:00");
    assertThat(ZoneId.getAvailableZoneIds().size()).isGreaterThanOrEqualTo(before.size());
  }

  @Test
  @DisplayName("§ 1.4 row 2, § 4 row 6: the id wins over a VTIMEZONE that says something else")
  void theIdWins() throws IOException {
    String zone = String.format(OUTLOOK, "America/New_York").replaceAll("-0[45]00", "+0500");
    Reading reading = read(zone, event("DTSTART;TZID=America/New_York:20260715T100000"));
    assertThat(zoned(reading).startInstant()).hasToString("2026-07-15T14:00:00Z");
    assertThat(codes(reading)).contains("time-zone.contradicted");
    String cut =
        Calendars.lines(
            "BEGIN:VTIMEZONE",
            "TZID:America/New_York",
            "BEGIN:STANDARD",
            "DTSTART:20271107T020000",
            "TZOFFSETFROM:-0400",
            "TZOFFSETTO:-0500",
            "END:STANDARD",
            "END:VTIMEZONE");
    Reading truncated = read(cut, event("DTSTART;TZID=America/New_York:20260715T100000"));
    assertThat(zoned(truncated).startInstant()).hasToString("2026-07-15T14:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Eastern Standard Time|America/New_York",
        "\"(UTC-05:00) Eastern Time (US & Canada)\"|America/New_York",
        "/freeassociation.sourceforge.net/America/New_York|America/New_York",
        "/freeassociation.sourceforge.net/Tzfile/America/New_York|America/New_York",
        "america/new_york|America/New_York",
        "US/Eastern|US/Eastern",
        "Romance Standard Time|Europe/Paris",
      })
  @DisplayName("§ 1.4 rows 3 and 4, § 4 row 5: a name that means a zone is that zone, when read")
  void aNameThatMeansAZoneIsThatZone(String tzid, String zone) throws IOException {
    Reading reading = read(event("DTSTART;TZID=" + tzid + ":20260715T100000"));
    assertThat(zoned(reading).zone()).isEqualTo(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Customized Time Zone", "Base Camp", "../../etc/passwd"})
  @DisplayName("§ 1.4 row 4, § 4 row 5: a name that means nothing is kept, and said")
  void aNameThatMeansNothingIsKeptAndSaid(String tzid) throws IOException {
    String line = "DTSTART;TZID=" + tzid + ":20260715T100000";
    Reading reading = read(event(line));
    assertThat(reading.events().get(0).schedule())
        .isEqualTo(new Schedule.Floating(LocalDateTime.of(2026, 7, 15, 10, 0), Optional.empty()));
    assertThat(codes(reading)).contains("time-zone.unknown");
    assertThat(new String(reading.written(), StandardCharsets.UTF_8)).contains(line);
    biweekly.component.VEvent theirs =
        Biweekly.parse(Calendars.calendar(event(line))).first().getEvents().get(0);
    assertThat(theirs.getDateStart()).as("biweekly, in the default zone").isNotNull();
  }

  @Test
  @DisplayName("§ 1.4 row 4: a name that means nothing has the zone its VTIMEZONE describes")
  void aVtimezoneSaysWhatItsNameDoesNot() throws IOException {
    Reading reading =
        read(
            String.format(OUTLOOK, "Customized Time Zone"),
            event("DTSTART;TZID=Customized Time Zone:20260715T100000"));
    assertThat(zoned(reading).startInstant()).hasToString("2026-07-15T14:00:00Z");
    assertThat(codes(reading)).contains("time-zone.guessed");
  }

  @Test
  @DisplayName("§ 1.4 row 5: a TZID beside a Z does not count")
  void aTzidBesideAZDoesNotCount() throws IOException {
    Reading reading = read(event("DTSTART;TZID=America/New_York:20260715T100000Z"));
    assertThat(zoned(reading).startInstant()).hasToString("2026-07-15T10:00:00Z");
    assertThat(reading.problems()).isNotEmpty();
  }

  @Test
  @DisplayName("§ 1.4 row 6: Outlook's rules since 1601 agree with the zone, in each month")
  void rulesSince1601Agree() throws IOException {
    String zone = String.format(OUTLOOK, "Eastern Standard Time");
    for (int month = 1; month <= 12; month++) {
      LocalDateTime start = LocalDateTime.of(2026, month, 15, 10, 0);
      String value = IcalValues.dateTime(start);
      Reading reading = read(zone, event("DTSTART;TZID=Eastern Standard Time:" + value));
      assertThat(zoned(reading).startInstant())
          .isEqualTo(start.atZone(ZoneId.of("America/New_York")).toInstant());
      assertThat(codes(reading)).doesNotContain("time-zone.contradicted");
    }
  }

  @Test
  @DisplayName(
      "§ 1.4 row 7: X-WR-TIMEZONE is kept, and the zone of floating times where you say so")
  void theCalendarsZoneIsASetting() throws IOException {
    String document =
        Calendars.calendar("X-WR-TIMEZONE:America/New_York\n", event("DTSTART:20260715T100000"));
    Reading reading = Calendars.read(document);
    assertThat(reading.events().get(0).schedule()).isInstanceOf(Schedule.Floating.class);
    assertThat(reading.head().extensions().properties())
        .anyMatch(it -> it.name().equals("X-WR-TIMEZONE"));
    IcalFormat format = IcalFormat.builder().floatingInCalendarZone(true).build();
    List<Event> events = new ArrayList<>();
    try (var reader = Calendars.reader(document, format)) {
      reader.read().ifPresent(it -> events.add(((org.convene.io.ReadResult.Accepted) it).event()));
    }
    assertThat(((Schedule.Zoned) events.get(0).schedule()).startInstant())
        .hasToString("2026-07-15T14:00:00Z");
  }

  @Test
  @DisplayName("§ 1.4 row 8: a time in a gap is as it was written, and said")
  void aTimeInAGapIsAsItWasWritten() throws IOException {
    Reading reading = read(event("DTSTART;TZID=America/New_York:20260308T023000"));
    Schedule.Zoned schedule = zoned(reading);
    assertThat(schedule.start()).isEqualTo(LocalDateTime.of(2026, 3, 8, 2, 30));
    assertThat(schedule.startInstant())
        .isEqualTo(LocalDateTime.of(2026, 3, 8, 2, 30).toInstant(ZoneOffset.ofHours(-5)));
    assertThat(codes(reading)).contains("schedule.in-gap");
  }

  @Test
  @DisplayName("§ 1.4 row 9: what was read holds when the reader is gone")
  void whatWasReadHoldsWhenTheReaderIsGone() throws IOException {
    String zone = String.format(OUTLOOK, "Custom");
    Schedule.Zoned schedule = zoned(read(zone, event("DTSTART;TZID=Custom:20260715T100000")));
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    assertThat(schedule.zone()).isEqualTo(ZoneId.of(schedule.zone().getId()));
    assertThat(schedule.zone().getRules().getTransitionRules()).hasSize(2);
    assertThat(schedule.startInstant()).hasToString("2026-07-15T14:00:00Z");
  }
}
