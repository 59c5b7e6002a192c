package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.Summary;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.NominalDuration;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.io.EventWriter;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.zones.EveryZoneTest;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where iCal4j 4.4 writes something else than it was given, this writes it. What iCal4j gives is
 * asserted as one of two texts, the wrong and the right, so that its repair is no fault here.
 *
 * <p>The rows are those of docs/formats/icalendar-peers.md.
 */
class PeerFaultsWritingTest {

  private static final LocalDateTime JANUARY = LocalDateTime.of(2026, 1, 15, 10, 0);
  private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 1, 1, 1, 1);
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static List<String> lines(Event event) {
    return Samples.lines(Samples.written(event));
  }

  private static List<String> starting(LocalDateTime start, ZoneId zone) {
    return lines(Samples.at(start, zone).build());
  }

  @Test
  @DisplayName("§ 0 row 1, § 1.3 value row 1: each zone keeps its wall time")
  void eachZoneKeepsItsWallTime() {
    int checked = 0;
    for (ZoneId zone : EveryZoneTest.zones()) {
      String id = zone.getId();
      boolean named = id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
      for (LocalDateTime start : List.of(JANUARY, JANUARY.plusMonths(6))) {
        if (named && zone.getRules().getValidOffsets(start).size() == 1) {
          assertThat(starting(start, zone))
              .contains("DTSTART;TZID=" + id + ":" + IcalValues.dateTime(start));
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(1_000);
    ZonedDateTime paulista = JANUARY.atZone(ZoneId.of("America/Sao_Paulo"));
    assertThat(new DtStart<>(paulista).toString().strip())
        .isIn(
            "DTSTART;TZID=America/Sao_Paulo:20260115T110000",
            "DTSTART;TZID=America/Sao_Paulo:20260115T100000");
  }

  @Test
  @DisplayName("§ 1.3 value row 2: an offset is written in UTC, in any default zone")
  void anOffsetIsWrittenInUtc() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(NEW_YORK));
      assertThat(starting(FIRST, ZoneOffset.ofHours(2)))
          .contains("DTSTART;X-CONVENE-ZONE=\"+02:00\":20251231T230101Z");
      assertThat(new DtStart<>(OffsetDateTime.of(FIRST, ZoneOffset.ofHours(2))).toString().strip())
          .isIn("DTSTART:20251231T180101", "DTSTART:20251231T230101", "DTSTART:20251231T230101Z");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Z", "UTC", "Etc/UTC", "GMT", "+02:00"})
  @DisplayName("§ 1.3 value rows 3 and 4: UTC and offsets have no TZID")
  void utcHasNoTzid(String id) {
    ZoneId zone = ZoneId.of(id);
    String utc =
        IcalValues.dateTime(FIRST.minusSeconds(zone.getRules().getOffset(FIRST).getTotalSeconds()));
    assertThat(starting(FIRST, zone))
        .noneMatch(line -> line.contains("TZID"))
        .anyMatch(line -> line.startsWith("DTSTART") && line.endsWith(":" + utc + "Z"));
    assertThat(new DtStart<>(FIRST.atZone(ZoneOffset.UTC)).toString().strip())
        .isIn("DTSTART;TZID=Z:20260101T010101Z", "DTSTART:20260101T010101Z");
  }

  @Test
  @DisplayName("§ 1.3 value row 5: an excluded time keeps its zone")
  void anExcludedTimeKeepsItsZone() {
    Event event =
        Samples.at(JANUARY, NEW_YORK)
            .recurrence(
                Recurrence.of(RecurrenceRule.every(Frequency.DAILY).build())
                    .excluding(EventTime.of(JANUARY.plusDays(1), NEW_YORK)))
            .build();
    assertThat(lines(event)).contains("EXDATE;TZID=America/New_York:20260116T100000");
    DateList<ZonedDateTime> dates = new DateList<>(List.of(JANUARY.plusDays(1).atZone(NEW_YORK)));
    assertThat(new ExDate<>(dates).toString().strip())
        .isIn("EXDATE:20260116T100000", "EXDATE;TZID=America/New_York:20260116T100000");
  }

  @Test
  @DisplayName("§ 1.3 value row 6: UNTIL of a zoned series is in UTC")
  void untilIsInUtc() {
    LocalDateTime last = LocalDateTime.of(2026, 6, 1, 10, 0);
    RecurrenceRule rule =
        RecurrenceRule.every(Frequency.DAILY)
            .until(EventTime.of(last.atZone(NEW_YORK).toInstant()))
            .build();
    Event event = Samples.at(JANUARY, NEW_YORK).recurrence(Recurrence.of(rule)).build();
    assertThat(lines(event)).contains("RRULE:FREQ=DAILY;UNTIL=20260601T140000Z");
    assertThatThrownBy(
            () -> RecurrenceRule.every(Frequency.DAILY).until(EventTime.of(last, NEW_YORK)).build())
        .hasMessageContaining("UNTIL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P1M", "P1Y", "P1Y2M3D", "PT1.5S"})
  @DisplayName("§ 1.3 value rows 7 and 8: months and fractions of a second are no duration")
  void monthsAndFractionsAreRefused(String duration) {
    assertThatThrownBy(() -> NominalDuration.parse(duration)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> NominalDuration.of(Duration.ofMillis(1_500)))
        .isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 10_000})
  @DisplayName("§ 1.3 value row 8: a year that has not four digits is refused")
  void yearsOfOtherLengthsAreRefused(int year) {
    assertThatThrownBy(
            () -> Samples.written(Samples.at(JANUARY.withYear(year), ZoneOffset.UTC).build()))
        .isInstanceOfAny(InvalidEventException.class, DateTimeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT24H", "PT36H", "P1D", "P1DT12H", "P1W", "PT90M"})
  @DisplayName("§ 1.3 value row 9: hours do not become days")
  void hoursDoNotBecomeDays(String duration) throws IOException {
    Optional<End> end = Optional.of(End.after(NominalDuration.parse(duration)));
    Event event =
        Samples.at(JANUARY, NEW_YORK).schedule(new Schedule.Zoned(JANUARY, NEW_YORK, end)).build();
    String written = Samples.written(event);
    Event read = Calendars.read(written).events().get(0);
    assertThat(read.schedule()).isEqualTo(event.schedule());
    boolean hours = duration.startsWith("PT");
    assertThat(Samples.lines(written))
        .filteredOn(line -> line.startsWith("DURATION"))
        .singleElement()
        .asString()
        .matches(hours ? "DURATION:PT.*" : "DURATION:P[0-9].*");
  }

  @Test
  @DisplayName("§ 1.3 row 4: lines are folded by octets")
  void linesAreFoldedByOctets() throws Exception {
    String title = "日本語 ünïcödé \uD83C\uDF89 ".repeat(12);
    String written = Samples.written(Samples.at(JANUARY, NEW_YORK).title(title).build());
    assertThat(longestLine(written)).isLessThanOrEqualTo(75);
    assertThat(Calendars.read(written).events().get(0).title().orElseThrow().value())
        .isEqualTo(title);
    Calendar theirs = new Calendar();
    VEvent talk = new VEvent();
    talk.add(new Summary(title));
    theirs.add(talk);
    StringWriter out = new StringWriter();
    new CalendarOutputter(false).output(theirs, out);
    assertThat(out.toString()).contains("SUMMARY").doesNotContain("\uFFFD");
    assertThat(longestLine(written)).isLessThanOrEqualTo(longestLine(out.toString()));
  }

  private static int longestLine(String document) {
    return document
        .lines()
        .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length)
        .max()
        .orElseThrow();
  }

  @Test
  @DisplayName("§ 1.3 rows 3 and 5: events leave while others come")
  void eventsLeaveWhileOthersCome() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Event event = Samples.invitable("Europe/Paris");
    int before = Samples.written(event).length() * 100;
    try (EventWriter writer = new IcalFormat().writer(out)) {
      for (int i = 0; i < 2_000; i++) {
        writer.write(event);
      }
      assertThat(out.size()).isGreaterThan(before);
    }
  }

  @Test
  @DisplayName("§ 1.3 rows 6 and 7: the zone is described by itself, in few octets")
  void theZoneIsDescribedByItself() {
    for (String id : List.of("America/New_York", "Europe/Paris", "America/Sao_Paulo")) {
      Event event = Samples.invitable(id);
      String written =
          new String(Sent.request(event, Samples.CLOCK).bytes(), StandardCharsets.UTF_8);
      int begin = written.indexOf("BEGIN:VTIMEZONE");
      int end = written.indexOf("END:VTIMEZONE");
      assertThat(begin).isPositive().isLessThan(written.indexOf("BEGIN:VEVENT"));
      assertThat(end - begin).isBetween(100, 400);
    }
  }
}
