package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.event;
import static org.convene.io.ical.Calendars.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.Venue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links of meetings in lines of their programs' own. */
class ConferenceLinksTest {

  private static final String TEAMS =
      "https://teams.microsoft.com/l/meetup-join/19%3ameeting_a%40thread.v2/0?context=%7b%7d";

  private static List<String> links(Reading reading) throws IOException {
    return new String(reading.written(), StandardCharsets.UTF_8)
        .replace("\r\n ", "")
        .lines()
        .filter(it -> it.contains("https://"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij",
        "X-MICROSOFT-SKYPETEAMSMEETINGURL:" + TEAMS,
        "X-MICROSOFT-ONLINEMEETINGCONFLINK:" + TEAMS,
        "X-ZOOM-MEETING-URL;X-P=1:https://zoom.us/j/123456789?pwd=a",
      })
  void areVenuesAndWrittenBackAsTheyWere(String line) throws IOException {
    Reading reading = read(calendar(event("a", line)));
    String link = line.substring(line.indexOf("https:"));
    assertThat(reading.events().get(0).places()).containsExactly(OnlineVenue.at(link));
    assertThat(reading.problems()).isEmpty();
    assertThat(links(reading)).containsExactly(line);
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
  }

  @Test
  void oneMeetingIsOneVenueBehindThePlacesThatTheEventHas() throws IOException {
    String conference = "CONFERENCE;VALUE=URI:https://example.org/room";
    Reading reading =
        read(
            calendar(
                event(
                    "a",
                    "LOCATION:Hall",
                    "X-GOOGLE-CONFERENCE:https://meet.google.com/a",
                    "X-GOOGLE-HANGOUT:https://meet.google.com/a",
                    "X-MICROSOFT-SKYPETEAMSMEETINGURL:https://example.org/room",
                    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK:",
                    "X-MICROSOFT-ONLINEMEETINGCONFLINK:conf:sip:a@example.org\\;gruu",
                    conference)));
    assertThat(reading.events().get(0).places())
        .containsExactly(
            Venue.named("Hall"),
            OnlineVenue.at("https://example.org/room"),
            OnlineVenue.at("https://meet.google.com/a"));
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
  }

  /** What is no longer a place of the event does not come back with the line. */
  @Test
  void aPlaceThatIsTakenAwayStaysAway() throws IOException {
    Reading reading = read(calendar(event("a", "X-GOOGLE-CONFERENCE:https://meet.google.com/a")));
    Event moved =
        reading.events().get(0).toBuilder().places(List.<Place>of(Venue.named("Hall"))).build();
    Reading again = Reading.of(new IcalFormat().string(moved).getBytes(StandardCharsets.UTF_8));
    assertThat(again.events()).containsExactly(moved);
  }
}
