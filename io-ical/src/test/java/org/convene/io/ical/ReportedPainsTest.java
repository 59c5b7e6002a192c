package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.ReadResult;
import org.convene.io.ical.lines.IcalValues;
import org.convene.io.ical.lines.Parsing;
import org.convene.io.ical.zones.EveryZoneTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What users of iCal4j and biweekly have reported: here it is right.
 *
 * <p>The rows are those of docs/formats/icalendar-peers.md.
 */
class ReportedPainsTest {

  @Test
  @DisplayName("§ 4 row 4: one format reads and writes on many threads, again and again")
  void oneFormatServesManyThreads() throws Exception {
    IcalFormat format = new IcalFormat();
    Event event = Samples.weekly("America/Sao_Paulo");
    String expected = Samples.written(format, event);
    List<Event> read = read(expected, format);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Boolean> task =
          () ->
              Samples.written(format, event).equals(expected)
                  && read(expected, format).equals(read);
      for (Future<Boolean> result : threads.invokeAll(Collections.nCopies(400, task))) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Event> read(String document, IcalFormat format) throws IOException {
    List<Event> events = new ArrayList<>();
    try (EventReader reader = Calendars.reader(document, format)) {
      for (var it = reader.read(); it.isPresent(); it = reader.read()) {
        events.add(((ReadResult.Accepted) it.get()).event());
      }
    }
    return events;
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Europe/Paris", "Asia/Tokyo", "America/Sao_Paulo"})
  @DisplayName("§ 4 rows 8, 10 and 11: an invitation describes its zone by itself, and shortly")
  void anInvitationDescribesItsZone(String zone) {
    byte[] document = Sent.request(Samples.invitable(zone), Samples.CLOCK).bytes();
    List<String> lines = Samples.lines(new String(document, StandardCharsets.UTF_8));
    assertThat(lines).containsOnlyOnce("BEGIN:VTIMEZONE", "TZID:" + zone);
    assertThat(document).hasSizeLessThan(1_500);
  }

  @Test
  @DisplayName("§ 4 row 9: the zones are those of the JDK that runs")
  void theZonesAreThoseOfTheJdk() throws IOException {
    for (ZoneId zone : EveryZoneTest.zones()) {
      Event event = Samples.at(LocalDateTime.of(2026, 5, 18, 8, 30), zone).build();
      Event read = read(Samples.written(event), new IcalFormat()).get(0);
      assertThat(((Schedule.Zoned) read.schedule()).startInstant())
          .isEqualTo(((Schedule.Zoned) event.schedule()).startInstant());
    }
  }

  @Test
  @DisplayName("§ 4 row 16: a line of exactly 75 octets, and one more, end in no empty line")
  void noFoldEndsInAnEmptyLine() {
    for (int length = 60; length < 240; length++) {
      for (String unit : List.of("a", "é", "日", "\uD83C\uDF89")) {
        String written =
            Samples.written(
                Samples.at(LocalDateTime.of(2026, 5, 18, 8, 30), ZoneId.of("Europe/Paris"))
                    .title(unit.repeat(length))
                    .build());
        assertThat(written.split("\r\n"))
            .noneMatch(String::isBlank)
            .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
            .noneMatch(line -> line.contains("\uFFFD"));
      }
    }
  }

  @Test
  @DisplayName("§ 4 row 19: an invitation says METHOD, in the body and in the type of the part")
  void anInvitationSaysItsMethod() {
    Invitation invitation = Sent.request(Samples.invitable("Europe/Paris"), Samples.CLOCK);
    List<String> lines = Samples.lines(new String(invitation.bytes(), StandardCharsets.UTF_8));
    assertThat(lines).containsOnlyOnce("METHOD:REQUEST");
    assertThat(lines.indexOf("METHOD:REQUEST")).isLessThan(lines.indexOf("BEGIN:VEVENT"));
    assertThat(invitation.contentType())
        .startsWith("text/calendar")
        .containsIgnoringCase("method=REQUEST")
        .containsIgnoringCase("charset=utf-8");
    assertThat(lines)
        .anyMatch(line -> line.startsWith("ATTENDEE") && line.contains("RSVP=TRUE"))
        .noneMatch(line -> line.startsWith("TZID") && !line.equals("TZID:Europe/Paris"));
  }

  @Test
  @DisplayName("§ 4 row 20: a series in UTC on a day of the week is read with a warning")
  void daysOfTheWeekInUtcAreReported() throws IOException {
    String series = Calendars.event("1", "RRULE:FREQ=WEEKLY;BYDAY=MO");
    assertThat(Calendars.read(Calendars.calendar(series)).problems().toString())
        .contains("recurrence.days-in-utc", "line 6");
    assertThat(Calendars.read(Calendars.calendar(Calendars.series("1"))).problems()).isEmpty();
  }

  @Test
  @DisplayName("§ 4 row 21: the last day of an event of whole days is its last day")
  void theLastDayIsTheLastDay() throws IOException {
    LocalDate first = LocalDate.of(2026, 12, 30);
    for (int days = 0; days < 40; days++) {
      Event event =
          Event.builder()
              .uid(Uid.of("1"))
              .title("T")
              .schedule(Schedule.allDay(first, first.plusDays(days)))
              .build();
      String end = IcalValues.date(first.plusDays(days + 1));
      String written = Samples.written(event);
      if (days > 0) {
        assertThat(Samples.lines(written)).contains("DTEND;VALUE=DATE:" + end);
      }
      assertThat(read(written, new IcalFormat()).get(0).schedule()).isEqualTo(event.schedule());
    }
  }

  @Test
  @DisplayName("§ 4 row 24: a small poisoned file costs an error, and the next is read")
  void aPoisonedFileCostsAnError() throws Exception {
    List<String> poisons =
        List.of(
            "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(50_000),
            Calendars.calendar(Calendars.event("1", "CATEGORIES:" + "\\,".repeat(20_000))),
            Calendars.calendar(Calendars.event("1", "GEO:" + "1".repeat(100_000))),
            Calendars.calendar(Calendars.event("1", "RRULE:FREQ=SECONDLY;COUNT=2147483647")));
    for (String poison : poisons) {
      Parsing.onSmallStack(() -> Calendars.read(poison));
      assertThat(Calendars.read(Calendars.calendar(Calendars.event("next"))).events()).hasSize(1);
    }
  }

  @Test
  @DisplayName("§ 4 rows 13 and 14: each event is given and taken by itself")
  void eachEventIsGivenAndTakenByItself() throws IOException {
    String rest = Calendars.event("b").repeat(3_000);
    try (EventReader reader =
        Calendars.reader(
            "BEGIN:VCALENDAR\n" + Calendars.event("a") + rest + "<the end is no calendar",
            new IcalFormat())) {
      assertThat(reader.read().orElseThrow()).isInstanceOf(ReadResult.Accepted.class);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = new IcalFormat().writer(out)) {
      int before = 0;
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 500; j++) {
          writer.write(Samples.invitable("Europe/Paris"));
        }
        assertThat(out.size()).isGreaterThan(before);
        before = out.size();
      }
    }
  }
}
