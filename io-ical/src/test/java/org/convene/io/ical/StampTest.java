package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;

/** DTSTAMP is a field of its own, and no change of the event. */
class StampTest {

  private static final Instant JANUARY = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant MARCH = Instant.parse("2024-03-01T12:00:00Z");

  private static String calendar(String... lines) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nBEGIN:VEVENT\r\nUID:e@example.org\r\n"
        + "DTSTART:20240601T100000Z\r\nSUMMARY:Meeting\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  }

  private static ReadResult.Accepted read(String... lines) {
    return (ReadResult.Accepted) result(calendar(lines));
  }

  private static ReadResult result(String text) {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try (EventReader reader = new IcalFormat().reader(in)) {
      return reader.read().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> stamps(String text) {
    return Stream.of(text.split("\r\n"))
        .filter(it -> it.matches("(DTSTAMP|CREATED|LAST-MODIFIED)[:;].*"))
        .toList();
  }

  @Test
  void aloneItIsNoChange() {
    Event event = read("DTSTAMP:20240101T000000Z").event();
    assertThat(event.stamp()).contains(JANUARY);
    assertThat(event.updated()).isEmpty();
    assertThat(stamps(Samples.written(event))).containsExactly("DTSTAMP:20240101T000000Z");
  }

  @Test
  void beforeTheCreationItIsNoFault() {
    ReadResult.Accepted read = read("DTSTAMP:20240101T000000Z", "CREATED:20240301T120000Z");
    assertThat(read.warnings()).isEmpty();
    assertThat(read.event().stamp()).contains(JANUARY);
    assertThat(read.event().created()).contains(MARCH);
    assertThat(stamps(Samples.written(read.event())))
        .containsExactly("DTSTAMP:20240101T000000Z", "CREATED:20240301T120000Z");
  }

  @Test
  void whatIsWrittenOfItselfIsNoStamp() {
    for (String other : List.of("CREATED", "LAST-MODIFIED")) {
      Event event = read("DTSTAMP:20240301T120000Z", other + ":20240301T120000Z").event();
      assertThat(event.stamp()).isEmpty();
      assertThat(stamps(Samples.written(event)))
          .containsExactly("DTSTAMP:20240301T120000Z", other + ":20240301T120000Z");
    }
  }

  @Test
  void theUsualOneCanBeMeant() {
    Event event =
        Samples.at(LocalDateTime.of(2024, 6, 1, 10, 0), ZoneOffset.UTC)
            .stamp(Instant.EPOCH)
            .build();
    String text = Samples.written(event);
    assertThat(stamps(text)).containsExactly("DTSTAMP;VALUE=DATE-TIME:19700101T000000Z");
    assertThat(result(text).orElseThrow()).isEqualTo(event);
    Event without = event.toBuilder().stamp(null).build();
    assertThat(stamps(Samples.written(without))).containsExactly("DTSTAMP:19700101T000000Z");
    assertThat(result(Samples.written(without)).orElseThrow()).isEqualTo(without);
  }

  @Test
  void ofAnEventThatSaysNothingItIsTheClocks() throws IOException {
    Event event = Samples.at(LocalDateTime.of(2024, 6, 1, 10, 0), ZoneOffset.UTC).build();
    IcalFormat format =
        new IcalFormat().withClock(Clock.fixed(MARCH.plusMillis(5), ZoneOffset.UTC));
    String text = Samples.written(format, event);
    assertThat(stamps(text)).containsExactly("DTSTAMP;X-CONVENE-CLOCK=TRUE:20240301T120000Z");
    assertThat(result(text).orElseThrow()).isEqualTo(event);
    for (Instant own : List.of(Instant.EPOCH, MARCH, JANUARY)) {
      Event stamped = event.toBuilder().stamp(own).build();
      assertThat(result(Samples.written(format, stamped)).orElseThrow()).isEqualTo(stamped);
    }
    Event updated = event.toBuilder().updated(JANUARY).build();
    assertThat(stamps(Samples.written(format, updated)))
        .containsExactly("DTSTAMP:20240101T000000Z", "LAST-MODIFIED:20240101T000000Z");
    IcalFormat fixed = IcalFormat.builder().stamp(JANUARY).build().withClock(Samples.CLOCK);
    assertThat(stamps(fixed.string(event))).containsExactly("DTSTAMP:20240101T000000Z");
  }

  @Test
  void ofAChangedEventItIsThatOfTheChange() {
    Event event = read("DTSTAMP:20240101T000000Z").event();
    Event changed = event.toBuilder().title("Other").updated(MARCH).stamp(null).build();
    assertThat(stamps(Samples.written(changed)))
        .containsExactly("DTSTAMP:20240301T120000Z", "LAST-MODIFIED:20240301T120000Z");
  }

  @Test
  void ofAMessageItIsThatOfTheMessage() {
    Event event =
        read("DTSTAMP:20240101T000000Z").event().invite("ann@example.org", "bob@example.org");
    Invitation request = Sent.request(event, Clock.fixed(MARCH, ZoneOffset.UTC));
    assertThat(stamps(new String(request.bytes(), StandardCharsets.UTF_8)))
        .containsExactly("DTSTAMP:20240301T120000Z");
  }

  @Test
  void anUnreadableOneIsSaid() {
    ReadResult.Accepted read = read("DTSTAMP:20240101T000000");
    assertThat(read.warnings())
        .singleElement()
        .hasToString(
            "line 8, column 9: /stamp: expected a UTC time such as 20220518T123000Z, found DTSTAMP"
                + " \"20240101T000000\"; it is kept as an extension (ical.value)");
    assertThat(read.event().stamp()).isEmpty();
  }
}
