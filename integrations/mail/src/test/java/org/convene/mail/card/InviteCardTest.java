package org.convene.mail.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.OnlineVenue;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.convene.io.ical.Invitation;
import org.junit.jupiter.api.Test;

class InviteCardTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2022-05-01T00:00:00Z"), ZoneOffset.UTC);

  private static Event event() {
    return Event.builder()
        .uid(Uid.of(URI.create("https://example.org/1")))
        .title(Text.of("Pathways & <climate>", "en"))
        .schedule(
            Schedule.zoned(
                LocalDateTime.of(2022, 5, 18, 8, 30),
                Duration.ofHours(1),
                ZoneId.of("America/New_York")))
        .place(Venue.named("Room 12, UN Building"))
        .place(OnlineVenue.at("https://meet.example.org/1").withPasscode("1234"))
        .organizers("IOM")
        .meeting(Meeting.of("unmignet@example.org", "Ann <a@example.org>"))
        .build();
  }

  @Test
  void isTextOfAnInvitation() {
    InviteCard card =
        InviteCard.of(Invitation.request(event(), CLOCK), Optional.of(ZoneId.of("Europe/Paris")));
    assertThat(card.subject()).isEqualTo("Invitation: Pathways & <climate>");
    assertThat(card.text())
        .isEqualTo(
            """
            Invitation
            Please reply with the buttons of your mail program, or open the attached calendar file.

            Pathways & <climate>

            When: Wednesday, 18 May 2022, 08:30–09:30 (New York time, GMT−4)
            In your time zone: Wednesday, 18 May 2022, 14:30–15:30 (Paris time, GMT+2)
            Where: Room 12, UN Building
            Join online: https://meet.example.org/1
            Passcode: 1234
            Organizer: unmignet@example.org
            Guests: Ann – no reply yet
            Organized by: IOM
            """);
    assertThat(card.html()).contains("<bdi lang=\"en\">Pathways &amp; &lt;climate&gt;</bdi>");
  }
}
