package org.convene.io.ical.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.RawParameter;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.ical.Envelope;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Invitations;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Received;
import org.convene.io.ical.Received.Result;
import org.convene.io.ical.Scheduling;
import org.junit.jupiter.api.Test;

/** A mail is taken in where its sender is who speaks in it. */
class EnvelopeTest {

  private static final CalendarAddress OLGA = CalendarAddress.of("olga@example.org");
  private static final CalendarAddress BEN = CalendarAddress.of("ben@example.org");
  private static final CalendarAddress MALLORY = CalendarAddress.of("mallory@example.com");
  private static final CalendarAddress ASSISTANT = CalendarAddress.of("desk@example.org");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-01-01T08:00:00Z"), ZoneOffset.UTC);
  private static final Scheduling BY_OLGA = Scheduling.of(OLGA, CLOCK);
  private static final Scheduling BY_BEN = Scheduling.of(BEN, CLOCK);

  private static Event event(Meeting meeting) {
    return Event.builder()
        .uid(Uid.of("planning@example.org"))
        .title("Planning")
        .schedule(
            Schedule.zoned(
                LocalDateTime.of(2027, 3, 1, 10, 0), Duration.ofHours(1), ZoneId.of("Europe/Rome")))
        .meeting(meeting)
        .build();
  }

  private static Event event() {
    return event(Meeting.of("olga@example.org", "ben@example.org", "carla@example.org"));
  }

  private static Invitations.Message read(Invitation message) throws IOException {
    return Invitations.read(new ByteArrayInputStream(message.bytes()));
  }

  private static Invitations.Message only(Outbox outbox) throws IOException {
    return read(outbox.messages().get(0));
  }

  private static Result result(Received received) {
    assertThat(received.notices()).hasSize(1);
    return received.notices().get(0).result();
  }

  @Test
  void anInvitationIsTheOrganizers() throws IOException {
    Invitations.Message message = only(BY_OLGA.invite(event()));
    Received forged = BY_BEN.receive(List.of(), message, Envelope.from(MALLORY));
    assertThat(forged.events()).isEmpty();
    assertThat(forged.isApplied()).isFalse();
    assertThat(forged.notices().get(0))
        .isEqualTo(
            new Received.Notice(
                Result.SENDER_DIFFERS,
                Optional.of(OLGA),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                "expected a mail from mailto:olga@example.org, found one from"
                    + " mailto:mallory@example.com"));
    Envelope olgas = Envelope.from(CalendarAddress.of("OLGA@Example.org"));
    assertThat(result(BY_BEN.receive(List.of(), message, olgas))).isEqualTo(Result.APPLIED);
    assertThat(result(BY_BEN.receive(List.of(), message))).isEqualTo(Result.APPLIED);
  }

  @Test
  void anotherOrganizerInTheMessageOpensNothing() throws IOException {
    List<Event> kept = BY_BEN.receive(List.of(), only(BY_OLGA.invite(event()))).events();
    Event theirs = event(Meeting.of("mallory@example.com", "ben@example.org"));
    Outbox forged = Scheduling.of(MALLORY, CLOCK).cancel(theirs);
    Received received = BY_BEN.receive(kept, only(forged), Envelope.from(MALLORY));
    assertThat(result(received)).isEqualTo(Result.SENDER_DIFFERS);
    assertThat(received.events()).isEqualTo(kept);
  }

  @Test
  void anAnswerIsTheAttendees() throws IOException {
    Event sent = BY_OLGA.invite(event()).event();
    Invitations.Message answer = only(BY_BEN.reply(sent, Attendee.Status.DECLINED));
    Received forged = BY_OLGA.receive(List.of(sent), answer, Envelope.from(MALLORY));
    assertThat(result(forged)).isEqualTo(Result.SENDER_DIFFERS);
    assertThat(forged.events()).containsExactly(sent);
    Received own = BY_OLGA.receive(List.of(sent), answer, Envelope.from(BEN));
    assertThat(result(own)).isEqualTo(Result.APPLIED);
  }

  @Test
  void nobodySpeaksForWhoIsSaidToDelegateToThem() throws IOException {
    CalendarAddress carla = CalendarAddress.of("carla@example.org");
    Event sent = BY_OLGA.invite(event()).event();
    Attendee herself = Attendee.of("carla@example.org").withStatus(Attendee.Status.ACCEPTED);
    Attendee other =
        Attendee.of("ben@example.org")
            .withStatus(Attendee.Status.DECLINED)
            .withDelegatedTo(List.of(carla));
    Meeting both = new Meeting(sent.meeting().organizer(), List.of(herself, other));
    Event part = sent.toBuilder().meeting(both).build();
    for (String method : List.of("REPLY", "COUNTER", "REFRESH")) {
      Invitations.Message forged =
          new Invitations.Message(Optional.of(method), List.of(part), List.of());
      Received received = BY_OLGA.receive(List.of(sent), forged, Envelope.from(carla));
      assertThat(result(received)).as(method).isEqualTo(Result.SENDER_DIFFERS);
      assertThat(received.events()).containsExactly(sent);
    }
  }

  @Test
  void anAssistantSpeaksWhereOneIsKept() throws IOException {
    CalendarUser organizer = CalendarUser.of(OLGA).withSentBy(ASSISTANT);
    Event assisted = event(new Meeting(Optional.of(organizer), event().meeting().attendees()));
    Invitations.Message invitation = only(BY_OLGA.invite(assisted));
    Received first = BY_BEN.receive(List.of(), invitation, Envelope.from(ASSISTANT));
    assertThat(result(first)).isEqualTo(Result.APPLIED);
    // Of what is kept, a message cannot say who may speak for its organizer.
    List<Event> kept = BY_BEN.receive(List.of(), only(BY_OLGA.invite(event()))).events();
    Invitations.Message update = only(BY_OLGA.cancel(assisted));
    Received second = BY_BEN.receive(kept, update, Envelope.from(ASSISTANT));
    assertThat(result(second)).isEqualTo(Result.SENDER_DIFFERS);
  }

  @Test
  void anAddressThatIsNoneIsKnownByItsEmail() throws IOException {
    CalendarUser user =
        CalendarUser.of(CalendarAddress.of("urn:uuid:0f0cd1a8-34c2-4d0b-9c30-7a9a2f0b1e55"))
            .withParameters(List.of(RawParameter.of("EMAIL", "ben@example.org")));
    Meeting meeting = new Meeting(event().meeting().organizer(), List.of(Attendee.of(user)));
    Event sent = event(meeting).toBuilder().stamp(CLOCK.instant()).build();
    Scheduling principal = Scheduling.of(user.address(), CLOCK);
    Invitations.Message answer = only(principal.reply(sent, Attendee.Status.ACCEPTED));
    assertThat(result(BY_OLGA.receive(List.of(sent), answer, Envelope.from(BEN))))
        .isNotEqualTo(Result.SENDER_DIFFERS);
  }

  @Test
  void aDelegateIsInvitedByWhoDelegates() throws IOException {
    CalendarAddress finn = CalendarAddress.of("finn@example.org");
    Scheduling delegate = Scheduling.of(finn, CLOCK);
    Outbox delegation = BY_BEN.delegate(BY_OLGA.invite(event()).event(), finn);
    Invitation handedOn =
        delegation.messages().stream()
            .filter(it -> it.method().equals("REQUEST"))
            .findFirst()
            .orElseThrow();
    assertThat(handedOn.sender()).isEqualTo(BEN);
    Invitations.Message message = read(handedOn);
    assertThat(result(delegate.receive(List.of(), message, Envelope.from(BEN))))
        .isEqualTo(Result.APPLIED);
    assertThat(result(delegate.receive(List.of(), message, Envelope.from(MALLORY))))
        .isEqualTo(Result.SENDER_DIFFERS);
  }

  @Test
  void aMailNamesTheMethodOfItsMessage() throws IOException {
    Invitations.Message message = only(BY_OLGA.invite(event()));
    Envelope other = new Envelope(List.of(OLGA), Optional.of("cancel"));
    Received received = BY_BEN.receive(List.of(), message, other);
    assertThat(result(received)).isEqualTo(Result.METHOD_DIFFERS);
    assertThat(received.notices().get(0).message())
        .isEqualTo("expected METHOD:CANCEL, as the mail says, found METHOD:REQUEST");
    assertThat(received.events()).isEmpty();
    Invitations.Message without =
        new Invitations.Message(Optional.empty(), message.events(), List.of());
    Envelope request = new Envelope(List.of(OLGA), Optional.of("REQUEST"));
    assertThat(result(BY_BEN.receive(List.of(), without, request))).isEqualTo(Result.APPLIED);
  }

  @Test
  void aMailFromNobodyIsNotTrusted() throws IOException {
    Invitations.Message message = only(BY_OLGA.invite(event()));
    Received received =
        BY_BEN.receive(List.of(), message, new Envelope(List.of(), Optional.empty()));
    assertThat(received.notices().get(0).message())
        .isEqualTo("expected a mail from mailto:olga@example.org, found one from nobody");
  }
}
