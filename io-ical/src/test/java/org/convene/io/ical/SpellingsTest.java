package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.lines;
import static org.convene.io.ical.Calendars.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.io.EventWriter;
import org.convene.io.FewerTries;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said in other words than Convene's is written in those words again, while it is so. */
@FewerTries
class SpellingsTest {

  private static final String ZONED = "DTSTART;TZID=Europe/Paris:20260518T080000";

  private static Reading event(String... more) throws IOException {
    return read(
        calendar(
            lines("BEGIN:VEVENT", "UID:a", "DTSTAMP:20260101T000000Z", "SUMMARY:Talk")
                + lines(more)
                + "END:VEVENT\n"));
  }

  private static List<String> written(Reading reading) throws IOException {
    return Samples.lines(new String(reading.written(), StandardCharsets.UTF_8));
  }

  /** Of each event, lines that it may begin with and lines that are in other words. */
  private static final List<List<String>> GIVEN =
      List.of(
          List.of(ZONED, "DTEND:20260518T090000"),
          List.of(ZONED, "DURATION:PT60M"),
          List.of("DTSTART;VALUE=DATE:20260518", "DURATION:P1D"),
          List.of("DTSTART;VALUE=DATE:20260518", "DURATION:P1W"),
          List.of("DTSTART;VALUE=DATE:20260518", "DURATION:PT48H"),
          List.of("DTSTART:20260518", "DTEND:20260520"),
          List.of("DTSTART;VALUE=DATE:20260518T000000", "DTEND;VALUE=DATE:20260520T000000"),
          List.of("DTSTART;TZID=Europe/Paris;VALUE=DATE:20260518"),
          List.of("DTSTART;TZID=Europe/Paris:20260518T080000Z"));

  private static final List<String> ANYWHERE =
      List.of(
          "URL;VALUE=URI:https://example.org",
          "ATTACH;VALUE=URI:https://example.org/a",
          "LOCATION;VALUE=TEXT:Room",
          "RELATED-TO;RELTYPE=PARENT:b");

  @Provide
  Arbitrary<List<String>> given() {
    return Arbitraries.of(GIVEN)
        .flatMap(
            first ->
                Arbitraries.of(ANYWHERE)
                    .set()
                    .map(
                        more -> {
                          List<String> all = new ArrayList<>(first);
                          all.addAll(more);
                          return all;
                        }));
  }

  @Property
  void eachLineIsWrittenAsItWas(@ForAll("given") List<String> given) throws IOException {
    Reading reading = event(given.toArray(String[]::new));
    assertThat(written(reading)).containsAll(given).noneMatch(it -> it.startsWith("X-CONVENE-E"));
    Reading again = Reading.of(reading.written());
    assertThat(again.events()).isEqualTo(reading.events());
    assertThat(again.head().extensions()).isEqualTo(reading.head().extensions());
    assertThat(again.written()).isEqualTo(reading.written());
  }

  /** What is repaired stays repaired: the words are only for those who read them. */
  @Property
  void theEventIsWhatAChangedOneWouldBe(@ForAll("given") List<String> given) throws IOException {
    Event event = event(given.toArray(String[]::new)).events().get(0);
    Schedule moved =
        Schedule.zoned(
            LocalDateTime.of(2027, 2, 3, 4, 5), Duration.ofMinutes(6), ZoneId.of("Asia/Tokyo"));
    Event changed = event.toBuilder().schedule(moved).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = new IcalFormat().writer(out)) {
      writer.write(changed);
    }
    assertThat(out.toString(StandardCharsets.UTF_8).replace("\r\n ", "").lines())
        .contains(
            "DTSTART;TZID=Asia/Tokyo:20270203T040500", "DTEND;TZID=Asia/Tokyo:20270203T041100")
        .filteredOn(it -> it.matches("(DTSTART;|DTEND|DURATION).*"))
        .hasSize(2);
    assertThat(Reading.of(out.toByteArray()).events()).containsExactly(changed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRIGGER;RELATED=START:-PT15M",
        "TRIGGER;VALUE=DURATION:-PT15M",
        "TRIGGER;RELATED=START;VALUE=DURATION:-PT15M",
        "TRIGGER:-P0DT0H15M0S",
        "TRIGGER:-P1W"
      })
  void aReminderKeepsItsTrigger(String trigger) throws IOException {
    Reading reading = event(ZONED, "BEGIN:VALARM", "ACTION:AUDIO", trigger, "END:VALARM");
    assertThat(written(reading))
        .containsSequence("BEGIN:VALARM", "ACTION:AUDIO", trigger, "END:VALARM");
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
  }

  @Test
  void aMessageIsInConvenesWords() throws IOException {
    Event event =
        event(
                "DTSTART;TZID=US-Eastern:20260518T080000",
                "DTEND:20260518T090000",
                "RRULE:FREQ=DAILY;COUNT=3",
                "EXDATE:20260519T120000Z")
            .events()
            .get(0)
            .invite("jane@example.org", "joe@example.org");
    Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    String message = new String(Sent.request(event, clock).bytes(), StandardCharsets.UTF_8);
    assertThat(Samples.lines(message))
        .contains(
            "DTSTART;TZID=US/Eastern:20260518T080000",
            "DTEND;TZID=US/Eastern:20260518T090000",
            "EXDATE;TZID=US/Eastern:20260519T080000")
        .noneMatch(it -> it.contains("X-CONVENE"));
  }

  @Test
  void vEventsNameZonesByTheirIds() throws IOException {
    Event event = event("DTSTART;TZID=US-Eastern:20260518T080000").events().get(0);
    assertThat(VEvents.write(event).get(0).toString())
        .contains("DTSTART;TZID=US/Eastern:20260518T080000\r\n");
    assertThat(VEvents.read(VEvents.write(event).get(0)))
        .isInstanceOfSatisfying(
            ReadResult.Accepted.class, it -> assertThat(it.event()).isEqualTo(event));
  }
}
