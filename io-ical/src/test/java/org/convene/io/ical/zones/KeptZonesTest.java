package org.convene.io.ical.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.ical.IcalFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar is written with the VTIMEZONEs that it was read with. */
class KeptZonesTest {

  private static String zone(String tzid, String... more) {
    return "BEGIN:VTIMEZONE\nTZID:"
        + tzid
        + "\n"
        + String.join("", more)
        + "BEGIN:STANDARD\nDTSTART:20071104T020000\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\n"
        + "TZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nTZNAME:EST\nEND:STANDARD\n"
        + "BEGIN:DAYLIGHT\nDTSTART:20070311T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\n"
        + "TZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nTZNAME:EDT\nEND:DAYLIGHT\nEND:VTIMEZONE\n";
  }

  private static String event(String uid, String tzid, String start) {
    return "BEGIN:VEVENT\nDTSTAMP:20260101T000000Z\nUID:"
        + uid
        + "\nSEQUENCE:0\nDTSTART;TZID="
        + tzid
        + ":"
        + start
        + "\nSUMMARY:Talk\nEND:VEVENT\n";
  }

  private static String calendar(String... parts) {
    return "BEGIN:VCALENDAR\nPRODID:-//Example//EN\nVERSION:2.0\nCALSCALE:GREGORIAN\n"
        + String.join("", parts)
        + "END:VCALENDAR\n";
  }

  private record Document(DocumentHead head, List<Event> events) {}

  private static Document read(String document) throws IOException {
    byte[] octets = document.getBytes(StandardCharsets.UTF_8);
    try (EventReader reader = new IcalFormat().reader(new ByteArrayInputStream(octets))) {
      return new Document(reader.head(), reader.readAll());
    }
  }

  private static String written(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = new IcalFormat().writer(out, document.head())) {
      writer.writeAll(document.events().stream());
    }
    return out.toString(StandardCharsets.UTF_8).replace("\r\n ", "").replace("\r\n", "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/New_York",
        "Eastern Standard Time",
        "/example.org/20070129_1/America/New_York",
        "Customized Time Zone",
        "US/Eastern"
      })
  void theDocumentIsTheSame(String tzid) throws IOException {
    String document =
        calendar(
            zone(tzid, "X-LIC-LOCATION:America/New_York\n"), event("a", tzid, "20260518T080000"));
    assertThat(written(read(document))).isEqualTo(document);
    String behind = calendar(event("a", tzid, "20260518T080000"), zone(tzid));
    assertThat(written(read(behind)))
        .isEqualTo(calendar(zone(tzid), event("a", tzid, "20260518T080000")));
  }

  @Test
  void oneThatNothingUsesStays() throws IOException {
    String document = calendar(zone("Office"), event("a", "Asia/Tokyo", "20260518T080000"));
    assertThat(written(read(document))).contains(zone("Office"), "TZID:Asia/Tokyo");
  }

  @Test
  void whereItIsWrongOnlyWhatWasReadWithItUsesIt() throws IOException {
    String rules = zone("America/New_York").replace("BYMONTH=3;BYDAY=2SU", "BYMONTH=4;BYDAY=1SU");
    String document =
        calendar(
            rules,
            event("a", "America/New_York", "20260518T080000"),
            event("b", "America/New_York", "20260320T080000"));
    Document read = read(document);
    String same = written(read);
    assertThat(same)
        .contains(rules, "DTSTART;TZID=America/New_York:20260518T080000")
        .contains("\nDTSTART;TZID=America/New_York:20260320T080000")
        .doesNotContain("/org.convene/", "X-CONVENE");
    assertThat(read(same).events()).isEqualTo(read.events());
    Event moved =
        read.events().get(1).toBuilder()
            .schedule(
                new Schedule.Zoned(
                    LocalDateTime.of(2026, 3, 21, 8, 0),
                    ZoneId.of("America/New_York"),
                    Optional.empty()))
            .build();
    String written = written(new Document(read.head(), List.of(read.events().get(0), moved)));
    assertThat(written)
        .contains(rules, "DTSTART;TZID=America/New_York:20260518T080000")
        .contains("TZID:/org.convene/1970/America/New_York")
        .contains(
            "\nDTSTART;TZID=/org.convene/1970/America/New_York:20260321T080000\n",
            "\nX-CONVENE-DTSTART;X-CONVENE-ZONE=America/New_York:20260321T080000\n");
    assertThat(read(written).events()).containsExactly(read.events().get(0), moved);
  }

  @Test
  void ofTwoForOneZoneTheIdIsUsed() throws IOException {
    String document =
        calendar(
            zone("Office"),
            zone("America/New_York"),
            event("a", "America/New_York", "20260518T080000"));
    assertThat(written(read(document))).isEqualTo(document);
  }

  @Test
  void ourOwnIsMadeAnew() throws IOException {
    for (String zone :
        List.of("America/New_York", "Africa/Casablanca", "Asia/Tokyo", "America/Sao_Paulo")) {
      for (int year : List.of(1950, 1985, 2026)) {
        Event event =
            Event.builder()
                .uid(Uid.of("a"))
                .title("Talk")
                .schedule(
                    Schedule.zoned(
                        LocalDateTime.of(year, 5, 18, 8, 0), Duration.ofHours(1), ZoneId.of(zone)))
                .build();
        String document = new IcalFormat().string(event);
        assertThat(read(document).head().extensions().components()).as(zone + year).isEmpty();
      }
    }
  }
}
