package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.OnlineVenue;
import org.convene.event.Place;
import org.convene.event.Venue;
import org.junit.jupiter.api.Test;

/** What a client that shows LOCATION and nothing else says of where to go. */
class WhereaboutsTest {

  private static final OnlineVenue ONLINE =
      OnlineVenue.at(URI.create("https://example.org/meet?a=1,2;b"));

  private static Event at(Place... places) {
    return Samples.invitable("Europe/Paris").toBuilder().places(List.of(places)).build();
  }

  private static List<String> locations(Invitation invitation) {
    return Samples.lines(new String(invitation.bytes(), UTF_8)).stream()
        .filter(line -> line.startsWith("LOCATION"))
        .toList();
  }

  private static List<Place> sent(Event event) throws IOException {
    Invitation invitation = Sent.request(event, Samples.CLOCK);
    Invitations.Message read = Invitations.read(new ByteArrayInputStream(invitation.bytes()));
    assertThat(read.problems()).isEmpty();
    return read.events().get(0).places();
  }

  @Test
  void anInvitationShowsTheRoomAndComesBack() throws IOException {
    Event event = at(Venue.named("UN Building").withRoom("Room 12"), ONLINE);
    assertThat(locations(Sent.request(event, Samples.CLOCK)))
        .containsExactly("LOCATION:Room 12\\, UN Building");
    assertThat(sent(event)).containsExactly(Venue.named("Room 12, UN Building"), ONLINE);
  }

  @Test
  void anInvitationToAnOnlineEventShowsItsLinkAndComesBack() throws IOException {
    Event event = at(ONLINE);
    assertThat(locations(Sent.request(event, Samples.CLOCK)))
        .containsExactly("LOCATION:https://example.org/meet?a=1\\,2\\;b");
    assertThat(sent(event)).containsExactly(ONLINE);
  }

  @Test
  void aFileHasNoLocationThatTheEventHasNot() throws IOException {
    assertThat(Samples.lines(Samples.written(at(ONLINE))))
        .noneMatch(line -> line.startsWith("LOCATION"));
  }

  @Test
  void aLocationThatAnotherProgramWroteIsAPlace() throws IOException {
    String invitation =
        new String(Sent.request(at(ONLINE), Samples.CLOCK).bytes(), UTF_8)
            .replaceFirst("LOCATION:.*", "LOCATION:Room 3");
    assertThat(
            Invitations.read(new ByteArrayInputStream(invitation.getBytes(UTF_8)))
                .events()
                .get(0)
                .places())
        .containsExactly(Venue.named("Room 3"), ONLINE);
  }
}
