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
import java.util.ArrayList;
import java.util.List;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Invitations;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Received;
import org.convene.io.ical.Received.Result;
import org.convene.io.ical.Scheduling;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

/** A cancellation that comes before what it calls off. */
class HeldCancelsTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Athens");
  private static final LocalDateTime START = LocalDateTime.of(2027, 3, 1, 10, 0);
  private static final Scheduling ATTENDEE = party("ravi@example.org", 50);

  private static Scheduling party(String address, int minute) {
    Instant now = Instant.parse("2027-01-01T08:00:00Z").plusSeconds(60L * minute);
    return Scheduling.of(CalendarAddress.of(address), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Event series(String organizer) {
    return Event.builder()
        .uid(Uid.of("talks@example.org"))
        .title("Talk")
        .schedule(Schedule.zoned(START, Duration.ofHours(1), ZONE))
        .recurrence(Recurrence.of(RecurrenceRule.weekly().count(6).build()))
        .meeting(Meeting.of(organizer, "ravi@example.org"))
        .build();
  }

  private static Invitations.Message only(Outbox outbox) throws IOException {
    return read(outbox.messages().get(0));
  }

  private static Invitations.Message read(Invitation message) throws IOException {
    return Invitations.read(new ByteArrayInputStream(message.bytes()));
  }

  private static List<Result> results(Received received) {
    return received.notices().stream().map(Received.Notice::result).toList();
  }

  @Test
  void theEventThatComesLaterIsOff() throws IOException {
    Outbox sent = party("eleni@example.org", 0).invite(series("eleni@example.org"));
    Invitations.Message cancel = only(party("eleni@example.org", 1).cancel(sent.event()));
    Received held = ATTENDEE.receive(List.of(), cancel);
    assertThat(results(held)).containsExactly(Result.HELD);
    assertThat(held.notices().get(0).message())
        .isEqualTo(
            "expected a message about an event that is kept, found one about \"talks@example.org\"");
    List<Event> state = new State(held.events()).stored().events();
    assertThat(state).singleElement().matches(it -> State.isOff(it));
    assertThat(results(ATTENDEE.receive(state, cancel))).containsExactly(Result.REPEATED);

    Received received = ATTENDEE.receive(state, only(sent));
    assertThat(results(received)).containsExactly(Result.APPLIED);
    assertThat(received.events()).hasSize(1);
    Event event = received.events().get(0);
    assertThat(event.status()).contains(EventStatus.CANCELLED);
    assertThat(event.recurrence().rules()).hasSize(1);
    assertThat(event.sequence()).isEqualTo(1);
    assertThat(event.extensions().properties()).isEmpty();
  }

  @Test
  void theInstanceThatComesLaterIsOff() throws IOException {
    Scheduling organizer = party("eleni@example.org", 0);
    Outbox sent = organizer.invite(series("eleni@example.org"));
    Event longer =
        sent.event().toBuilder()
            .recurrence(Recurrence.of(RecurrenceRule.weekly().count(9).build()))
            .build();
    Outbox update = party("eleni@example.org", 1).update(sent.event(), longer);
    EventTime eighth = EventTime.of(START.plusWeeks(7), ZONE);
    Outbox cancel = party("eleni@example.org", 2).cancel(update.event(), eighth);

    List<Event> kept = ATTENDEE.receive(List.of(), only(sent)).events();
    Received held = ATTENDEE.receive(kept, only(cancel));
    assertThat(results(held)).containsExactly(Result.HELD);
    List<Event> state = new State(held.events()).stored().events();
    State ended = new State(ATTENDEE.receive(state, only(update)).events());
    assertThat(ended.at("2027-04-19T07:00:00Z")).isEmpty();
    assertThat(ended.at("2027-04-26T07:00:00Z")).isPresent();
    assertThat(ended.event().extensions().properties()).isEmpty();
  }

  @Test
  void somebodyElseCallsOffNothing() throws IOException {
    Outbox theirs = party("mallory@example.com", 0).invite(series("mallory@example.com"));
    Invitations.Message forged = only(party("mallory@example.com", 1).cancel(theirs.event()));
    List<Event> state = ATTENDEE.receive(List.of(), forged).events();
    Outbox sent = party("eleni@example.org", 0).invite(series("eleni@example.org"));
    Received received = ATTENDEE.receive(state, only(sent));
    assertThat(received.events()).singleElement().matches(it -> !State.isOff(it));
    Invitations.Message cancel = only(party("eleni@example.org", 1).cancel(sent.event()));
    assertThat(results(ATTENDEE.receive(state, cancel))).containsExactly(Result.ORGANIZER_DIFFERS);
  }

  @Test
  void onlySoManyAreHeld() throws IOException {
    Event sent = party("eleni@example.org", 0).invite(series("eleni@example.org")).event();
    List<Event> state = List.of();
    List<Result> results = new ArrayList<>();
    for (int i = 1; i <= 101; i++) {
      Event newer = sent.toBuilder().sequence(i).build();
      Received received =
          ATTENDEE.receive(state, only(party("eleni@example.org", i).cancel(newer)));
      results.addAll(results(received));
      state = received.events();
    }
    assertThat(results.subList(0, 100)).containsOnly(Result.HELD);
    assertThat(results.get(100)).isEqualTo(Result.UNKNOWN_EVENT);
  }
}
