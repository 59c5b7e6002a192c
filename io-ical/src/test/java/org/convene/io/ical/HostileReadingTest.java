package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.event;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.convene.io.ical.lines.Parsing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents made to exhaust their reader, on a small stack: read, or refused with a code. */
class HostileReadingTest {

  private static final String NONE = "";

  /** What became of a document. */
  private record Outcome(List<Event> events, List<String> codes) {}

  static Stream<Arguments> documents() {
    return Stream.of(
        row("nested, never closed", "BEGIN:VEVENT\n".repeat(100_000), "limit.depth"),
        row("calendars in calendars", "BEGIN:VCALENDAR\n".repeat(100_000), "limit.depth"),
        row("a parameter each", "SUMMARY" + ";X=1".repeat(200_000) + ":a\n", "limit."),
        row("escaped commas", "CATEGORIES:" + "\\,".repeat(2_000) + "\n", NONE),
        row("many escaped commas", "RESOURCES:" + "\\,".repeat(200_000) + "\n", NONE),
        row("a list", "CATEGORIES:" + "a,".repeat(900) + "b\n", NONE),
        row("a long list", "CATEGORIES:" + "a,".repeat(100_000) + "b\n", "limit.list-size"),
        row("digits of a position", "LOCATION:x\nGEO:" + "1".repeat(100_000) + "\n", "ical.value"),
        row("folded after each character", "SUMMARY:" + "a\n ".repeat(100_000) + "\n", NONE),
        row("seconds", "RRULE:FREQ=SECONDLY\n", NONE),
        row("never", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n", "ical.value"),
        row("a large count", "RRULE:FREQ=SECONDLY;COUNT=2147483647\n", NONE),
        row("a large interval", "RRULE:FREQ=YEARLY;INTERVAL=2147483647\n", NONE),
        row("many rules", "RRULE:FREQ=SECONDLY\n".repeat(5_000), NONE),
        row(
            "a bomb of lists",
            "RRULE:FREQ=YEARLY;BYYEARDAY=" + upTo(366) + ";BYSECOND=" + upTo(59) + "\n",
            NONE),
        row("a large repeat", alarm("REPEAT:2147483647", "DURATION:PT1S"), NONE),
        row("a long duration", "DURATION:P" + "9".repeat(100_000) + "D\n", "ical.value"),
        row("a far duration", "DURATION:PT9223372036854775807S\n", "ical.value"),
        row("a long number", "SEQUENCE:" + "9".repeat(100_000) + "\n", "ical.value"),
        row("a long name", "X-" + "A".repeat(1_000_000) + ":1\n", "limit.name-length"),
        row(
            "a quote without end",
            "ATTENDEE;CN=\"" + "a".repeat(1_000_000) + "\n",
            "ical.unclosed-quote"),
        row(
            "no base64",
            "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "=".repeat(1_000_000) + "\n",
            "ical.value"),
        row(
            "many dates",
            "RDATE:" + "20260518T080000Z,".repeat(20_000) + "20260518T080000Z\n",
            "limit.list-size"),
        row("many excluded", "EXDATE:20260518T080000Z\n".repeat(5_000), NONE),
        row("many repeated", "SUMMARY:x\n".repeat(5_000), "ical.property-repeated"),
        row("many members", "SUMMARY:x\n".repeat(20_000), "limit.list-size"),
        row("many categories with parameters", "CATEGORIES;X-A=1:a\n".repeat(5_000), NONE));
  }

  private static Arguments row(String name, String lines, String code) {
    return Arguments.of(name, lines, code);
  }

  private static String upTo(int last) {
    StringBuilder numbers = new StringBuilder("1");
    for (int i = 2; i <= last; i++) {
      numbers.append(',').append(i);
    }
    return numbers.toString();
  }

  private static String alarm(String... lines) {
    return "BEGIN:VALARM\nACTION:AUDIO\nTRIGGER:-PT1M\n" + Calendars.lines(lines) + "END:VALARM\n";
  }

  private static Outcome read(String document) throws Exception {
    List<Outcome> outcome = new ArrayList<>(1);
    Parsing.onSmallStack(() -> outcome.add(read(bytes(document))));
    return outcome.get(0);
  }

  private static InputStream bytes(String document) {
    return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
  }

  private static Outcome read(InputStream in) throws IOException {
    List<Event> events = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    try (EventReader reader = new IcalFormat().reader(in)) {
      for (Optional<ReadResult> it = reader.read(); it.isPresent(); it = reader.read()) {
        it.get().problems().forEach(problem -> codes.add(problem.violation().code()));
        if (it.get() instanceof ReadResult.Accepted accepted) {
          events.add(accepted.event());
        }
      }
    } catch (DocumentException e) {
      codes.add(e.problem().violation().code());
    }
    return new Outcome(events, codes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void isReadOrRefused(String name, String lines, String code) throws Exception {
    Outcome outcome = read(calendar(event("a", lines.stripTrailing()), event("b")));
    if (code.isEmpty()) {
      assertThat(outcome.events()).as(name + outcome.codes()).hasSize(2);
      assertThat(outcome.codes()).as(name).noneMatch(it -> it.startsWith("limit."));
    } else {
      assertThat(outcome.codes()).as(name).anyMatch(it -> it.startsWith(code));
    }
  }

  @Test
  void writesManyExtensionsOfAField() throws Exception {
    String lines = "CATEGORIES;X-A=1:a\n".repeat(2_000).stripTrailing();
    Parsing.onSmallStack(
        () -> {
          Reading reading = Calendars.read(calendar(event("a", lines)));
          assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
        });
  }

  @Test
  void readsOverridesOfOneInstance() throws Exception {
    String one = Calendars.override("a", 25);
    Outcome outcome = read(calendar(Calendars.series("a"), one.repeat(5_000)));
    assertThat(outcome.events()).hasSize(5_000);
    assertThat(outcome.codes()).hasSize(4_999).containsOnly("ical.override-repeated");
  }

  @Test
  void readsManyTimeZones() throws Exception {
    StringBuilder zones = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      zones.append("BEGIN:VTIMEZONE\nTZID:Zone ").append(i).append("\nEND:VTIMEZONE\n");
    }
    Outcome outcome = read(calendar(zones.toString(), event("a")));
    assertThat(outcome.events()).hasSize(1);
    assertThat(outcome.codes()).contains("time-zone.value", "limit.problems");
  }

  @Test
  void keepsEqualTimeZonesOnce() throws Exception {
    String zone = "BEGIN:VTIMEZONE\nTZID:Bomb\nEND:VTIMEZONE\n";
    Reading reading = Calendars.read(calendar(zone.repeat(5_000), event("a")));
    assertThat(reading.head().extensions().components()).hasSize(1);
  }
}
