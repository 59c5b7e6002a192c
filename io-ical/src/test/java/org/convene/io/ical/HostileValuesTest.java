package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.event;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of the hostile inputs that ask for an exact value, each by its number. */
class HostileValuesTest {

  private static String written(Reading reading) throws IOException {
    return new String(reading.written(), UTF_8).replace("\r\n ", "");
  }

  private static List<String> codes(Reading reading) {
    return reading.problems().stream().map(it -> it.violation().code()).toList();
  }

  @Test
  void i23ValuesOfAComponentThatIsNotReadAreLimitedToo() throws Exception {
    String periods = "20260518T080000Z/PT1H,".repeat(300_000);
    String busy =
        Calendars.lines("BEGIN:VFREEBUSY", "FREEBUSY:" + periods + "20260518T080000Z/PT1H")
            + Calendars.lines("END:VFREEBUSY");
    Reading reading = Calendars.read(calendar(busy, event("a")));
    assertThat(codes(reading)).contains("limit.list-size");
    assertThat(reading.events()).hasSize(1);
  }

  @Test
  void i26ARuleWithPositionsIsKeptAndNotExpanded() throws Exception {
    String rule = "RRULE:FREQ=SECONDLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1";
    Reading reading = Calendars.read(calendar(event("a", rule)));
    assertThat(written(reading)).contains(rule);
  }

  @Test
  void i44AnOffsetWithSecondsIsKeptExactly() throws Exception {
    String zone =
        Calendars.lines("BEGIN:VTIMEZONE", "TZID:Own", "BEGIN:STANDARD", "DTSTART:19110311T000000")
            + Calendars.lines("TZOFFSETFROM:-000115", "TZOFFSETTO:-000115")
            + Calendars.lines("END:STANDARD", "END:VTIMEZONE");
    String event =
        Calendars.lines("BEGIN:VEVENT", "UID:a", "DTSTAMP:20260101T000000Z", "SUMMARY:x")
            + Calendars.lines("DTSTART;TZID=Own:20260518T080000", "END:VEVENT");
    Reading reading = Calendars.read(calendar(zone, event));
    assertThat(reading.events().get(0).schedule().toString()).contains("-00:01:15");
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../../../etc/passwd", "http://127.0.0.1:9/tz", "file:///etc/zone"})
  void i70AndI71ATzidIsANameAndNothingIsOpened(String tzid) throws Exception {
    String start = "DTSTART;TZID=\"" + tzid + "\":20260518T080000";
    String document =
        calendar(
            Calendars.lines(
                "BEGIN:VEVENT",
                "UID:a",
                "DTSTAMP:20260101T000000Z",
                start,
                "SUMMARY:x",
                "END:VEVENT"));
    Reading reading = Calendars.read(document);
    assertThat(codes(reading)).contains("time-zone.unknown");
    assertThat(written(reading)).contains(tzid);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "cid:part1@example.org", "data:text/plain,hello"})
  void i72AnAttachmentIsAnAddressAndIsNotOpened(String uri) throws Exception {
    Reading reading = Calendars.read(calendar(event("a", "ATTACH:" + uri)));
    assertThat(written(reading)).contains("ATTACH:" + uri);
    assertThat(reading.events().get(0).attachments()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202Ertl\u202C",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "e\u0301",
        "\u00E9",
        "a\uFEFFb",
        "\uD835\uDD4F",
        "\u2028\u2029",
        "\u0085",
        "\u0130stanbul \u0131"
      })
  void t06OddTextsComeBack(String text) throws IOException {
    assertThat(copied(text)).isEqualTo(text);
  }

  @Test
  void t06NaughtyStringsComeBack() throws IOException {
    Path corpus = Path.of(System.getProperty("convene.corpus", "../../shared/corpus"));
    Path file = corpus.resolve("strings");
    assumeTrue(Files.isDirectory(file), "no strings at " + file);
    try (var files = Files.list(file)) {
      for (Path strings : files.toList()) {
        for (String line : Files.readAllLines(strings)) {
          boolean portable =
              line.chars().noneMatch(c -> (c < ' ' && c != '\t') || c == 0x7F || c >= 0xFFFE);
          if (portable && !line.isEmpty()) {
            assertThat(copied(line)).isEqualTo(line);
          }
        }
      }
    }
  }

  private static String copied(String text) throws IOException {
    Event event =
        Event.builder()
            .uid(Uid.of("a"))
            .title("x")
            .description(Text.of(text))
            .schedule(org.convene.event.Schedule.allDay(java.time.LocalDate.of(2026, 5, 18)))
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = new IcalFormat().writer(out)) {
      writer.write(event);
    }
    try (EventReader reader =
        new IcalFormat().reader(new ByteArrayInputStream(out.toByteArray()))) {
      return reader.events().findFirst().orElseThrow().description().orElseThrow().value();
    }
  }

  @Test
  void t08AMessageIsShortAndHasNoControlCharacters() throws Exception {
    String long1 = "a\u001b[31m".repeat(10_000);
    List<String> lines = new ArrayList<>();
    for (String name : List.of("DTSTART", "DTEND", "DURATION", "RRULE", "GEO", "URL", "ATTENDEE")) {
      lines.add(name + ":" + long1);
      lines.add(name + ";TZID=\"" + long1 + "\":20260518T080000");
    }
    lines.add("NO COLON " + long1);
    Reading reading = Calendars.read(calendar(event("a", lines.toArray(new String[0]))));
    assertThat(reading.problems()).isNotEmpty();
    for (Problem problem : reading.problems()) {
      String message = problem.toString();
      assertThat(message.length()).as(message).isLessThan(400);
      assertThat(message.chars()).as(message).noneMatch(c -> c < ' ' || c == 0x7F);
    }
  }
}
