package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.event;
import static org.convene.io.ical.Calendars.lines;
import static org.convene.io.ical.Calendars.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;

/** What is in a calendar and is no event goes through as it is. */
class CarriedTest {

  private static final String TODO =
      lines(
          "BEGIN:VTODO",
          "UID:t@example.org",
          "DUE;TZID=Europe/Paris:20260518T080000",
          "SUMMARY;X-A=1:To do\\, today",
          "BEGIN:VALARM",
          "TRIGGER:-PT5M",
          "END:VALARM",
          "END:VTODO");
  private static final String FREE =
      lines(
          "BEGIN:VFREEBUSY",
          "UID:f@example.org",
          "FREEBUSY:20260518T080000Z/PT1H",
          "END:VFREEBUSY");

  /** Reads and writes as the command does. */
  private static List<String> passed(String document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IcalFormat format = new IcalFormat();
    try (EventReader reader = Calendars.reader(document, format);
        EventWriter writer = format.writer(out, reader.head())) {
      for (Optional<ReadResult> it = reader.read(); it.isPresent(); it = reader.read()) {
        if (it.get() instanceof ReadResult.Other other) {
          assertThat(writer.carry(other.component())).isTrue();
          assertThat(other.problemsOnceCarried()).isEmpty();
        } else {
          writer.write(it.get().orElseThrow());
        }
      }
    }
    return Samples.lines(out.toString(StandardCharsets.UTF_8));
  }

  private static List<String> components(List<String> lines) {
    return lines.stream().filter(it -> it.matches("(BEGIN|UID):.*")).toList();
  }

  @Test
  void componentsStayInTheirPlace() throws IOException {
    List<String> lines = passed(calendar(TODO, event("a"), FREE, event("b")));
    assertThat(components(lines))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "BEGIN:VTIMEZONE",
            "BEGIN:DAYLIGHT",
            "BEGIN:STANDARD",
            "BEGIN:VTODO",
            "UID:t@example.org",
            "BEGIN:VALARM",
            "BEGIN:VEVENT",
            "UID:a",
            "BEGIN:VFREEBUSY",
            "UID:f@example.org",
            "BEGIN:VEVENT",
            "UID:b");
    assertThat(String.join("\n", lines)).contains(TODO.strip()).contains(FREE.strip());
  }

  @Test
  void aCalendarOfThemAloneGoesThrough() throws IOException {
    assertThat(components(passed(calendar(FREE))))
        .containsExactly("BEGIN:VCALENDAR", "BEGIN:VFREEBUSY", "UID:f@example.org");
  }

  @Test
  void i55AnUnknownComponentIsCarriedWhole() throws IOException {
    String poll =
        lines(
            "BEGIN:VPOLL",
            "UID:p@example.org",
            "POLL-MODE;X-A=\"b;c\",d:BASIC",
            "SUMMARY:Which day\\?",
            "BEGIN:VEVENT",
            "UID:a@example.org",
            "DTSTART;TZID=Nowhere:20260518T080000",
            "X-B:1",
            "BEGIN:VALARM",
            "TRIGGER:-PT5M",
            "END:VALARM",
            "END:VEVENT",
            "BEGIN:VVOTER",
            "VOTER:mailto:v@example.org",
            "X-B;X-C=1:2",
            "BEGIN:VOTE",
            "POLL-ITEM-ID:1",
            "END:VOTE",
            "END:VVOTER",
            "END:VPOLL");
    List<String> once = passed(calendar(poll, event("b")));
    assertThat(String.join("\n", once)).contains(poll.strip());
    assertThat(passed(String.join("\r\n", once) + "\r\n")).isEqualTo(once);
  }

  @Test
  void whereNobodyCarriesItIsTold() throws IOException {
    assertThat(read(calendar(TODO)).problems())
        .singleElement()
        .hasToString(
            "line 2, column 1: expected a VEVENT, found a VTODO, which is no event and is not read"
                + " (ical.component-lost)");
  }

  @Test
  void eventsAndZonesAreNotCarried() throws IOException {
    try (EventWriter writer = new IcalFormat().writer(new ByteArrayOutputStream())) {
      for (String name : List.of("VEVENT", "VTIMEZONE", "VCALENDAR")) {
        assertThat(writer.carry(new RawComponent(name, List.of(), List.of()))).isFalse();
      }
      RawProperty broken = RawProperty.of("SUMMARY", "a\r\nEND:VCALENDAR");
      assertThat(writer.carry(new RawComponent("VTODO", List.of(broken), List.of()))).isFalse();
    }
  }

  @Test
  void twoMessagesAreNotOne() throws IOException {
    String request = calendar("METHOD:REQUEST\n", event("a"));
    Reading reading = read(request + calendar("METHOD:CANCEL\n", event("b")));
    assertThat(reading.events()).hasSize(1);
    assertThat(reading.problems())
        .last()
        .hasToString(
            "line 11, column 1: expected one METHOD in a document, REQUEST, as its first VCALENDAR has,"
                + " found a VCALENDAR with CANCEL; read each VCALENDAR as a document of its own"
                + " (ical.method-differs)");
    assertThat(read(request + request.replace("UID:a", "UID:b")).events()).hasSize(2);
  }

  @Test
  void aMessageMayBeWithoutAStart() throws IOException {
    String reply =
        calendar(
            "METHOD:REPLY\n",
            lines(
                "BEGIN:VEVENT",
                "DTSTAMP:20260101T000000Z",
                "UID:m@example.org",
                "ORGANIZER:mailto:ann@example.org",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@example.org",
                "END:VEVENT"));
    List<String> lines = passed(reply);
    assertThat(lines)
        .contains("METHOD:REPLY", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@example.org")
        .noneMatch(it -> it.startsWith("DTSTART") || it.startsWith("X-CONVENE"));
    assertThat(components(lines))
        .containsExactly("BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:m@example.org");
  }
}
