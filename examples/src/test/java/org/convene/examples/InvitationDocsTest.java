package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Invitations;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Received;
import org.convene.io.ical.Scheduling;
import org.junit.jupiter.api.Test;

/** The Java code of docs/invitations.md, run. {@link DocsCodeTest} compares the two. */
final class InvitationDocsTest {

  private static final CalendarAddress A = CalendarAddress.of("a@example.org");
  private static final CalendarAddress B = CalendarAddress.of("b@example.org");
  private static final CalendarAddress O = CalendarAddress.of("unmignet@example.org");

  private final Clock clock = Clock.fixed(Instant.parse("2022-05-01T12:00:00Z"), ZoneOffset.UTC);

  private static Event sent() {
    LocalDateTime start = LocalDateTime.of(2022, 5, 18, 8, 30);
    return Event.builder()
        .uid(Uid.of("climate-pathways@convene.example"))
        .title("Voies sûres et régulières")
        .schedule(Schedule.zoned(start, Duration.ofHours(1), ZoneId.of("America/New_York")))
        .meeting(Meeting.of("unmignet@example.org", "a@example.org", "b@example.org"))
        .build();
  }

  @Test
  void anEventChangesAndIsCancelled() {
    Event sent = sent();
    Scheduling organizer = Scheduling.of(O, clock);
    // code: change
    Event changed =
        sent.toBuilder()
            .place(Venue.named("Room 4"))
            .meeting(Meeting.of("unmignet@example.org", "a@example.org"))
            .build();
    Outbox update = organizer.update(sent, changed); // who is left out gets a CANCEL
    Event current = update.event(); // to be kept: it has the next sequence number

    Outbox cancellation = organizer.withComment("The room is flooded").cancel(current);
    // end

    assertThat(update.messages())
        .extracting(Invitation::method, Invitation::recipients)
        .containsExactly(tuple("REQUEST", List.of(A)), tuple("CANCEL", List.of(B)));
    assertThat(current.sequence()).isEqualTo(1);
    assertThat(new String(cancellation.messages().get(0).bytes(), UTF_8))
        .contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED", "COMMENT:The room is flooded");
  }

  @Test
  void eachSideDoesAWholeStep() throws IOException {
    Event series = sent();
    List<Invitation> sent = new ArrayList<>();
    byte[] file = Scheduling.of(O, clock).invite(series).messages().get(0).bytes();
    try (InputStream in = new ByteArrayInputStream(file)) {
      // code: scheduling
      Scheduling organizer = Scheduling.of(CalendarAddress.of("unmignet@example.org"), clock);
      Outbox outbox = organizer.invite(series);
      for (Invitation message : outbox.messages()) {
        send(message); // to message.recipients()
      }
      Event current = outbox.event(); // to be kept

      Scheduling attendee = Scheduling.of(CalendarAddress.of("a@example.org"), clock);
      Received received = attendee.receive(List.of(), Invitations.read(in));
      Outbox answer = attendee.reply(received.events().get(0), Attendee.Status.ACCEPTED);
      // end
      sent.addAll(outbox.messages());
      sent.addAll(answer.messages());
      assertThat(current).isEqualTo(series);
    }
    assertThat(sent).extracting(Invitation::recipients).containsExactly(List.of(A, B), List.of(O));
  }

  private static void send(Invitation message) {
    assertThat(message.bytes()).isNotEmpty();
  }
}
