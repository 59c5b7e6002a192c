package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.RecurrenceId;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.recurrence.EventTime;
import org.convene.series.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exchanges as in RFC 5546 section 4, with events and people of our own. */
class InvitationsTest {

  private static Invitations.Message message(String name) {
    try (InputStream in = InvitationsTest.class.getResourceAsStream("itip/" + name + ".ics")) {
      return Invitations.read(java.util.Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Event roundTable() {
    return message("1-request").events().get(0);
  }

  private static Event clinic() {
    return message("b-series").events().get(0);
  }

  private static List<String> statuses(Event event) {
    return event.meeting().attendees().stream().map(it -> it.status().name()).toList();
  }

  private static List<String> codes(Invitations.Outcome outcome) {
    return outcome.refused().stream().map(Violation::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "1-request, REQUEST, 1, 2026-03-01T08:00:00Z",
    "2-reply-accepted, REPLY, 1, 2026-03-01T09:30:00Z",
    "4-reply-without-organizer, REPLY, 1, 2026-03-02T08:00:00Z",
    "5-counter, COUNTER, 1, 2026-03-02T10:00:00Z",
    "8-cancel, CANCEL, 1, 2026-03-05T08:00:00Z",
    "a-publish, PUBLISH, 1, 2026-03-01T08:00:00Z",
    "b-series, REQUEST, 1, 2026-03-01T08:00:00Z",
    "d-reply-to-the-series, REPLY, 2, 2026-03-05T08:00:00Z",
    "e-cancel-an-instance, CANCEL, 1, 2026-03-06T08:00:00Z",
    "f-counter-an-instance, COUNTER, 1, 2026-03-07T08:00:00Z",
  })
  void eachIsRead(String name, String method, int events, Instant stamp) {
    Invitations.Message message = message(name);
    assertThat(message.problems())
        .filteredOn(it -> !it.violation().code().equals("title.missing"))
        .isEmpty();
    assertThat(message.method()).contains(method);
    assertThat(message.events()).hasSize(events);
    assertThat(Invitations.Message.stamp(message.events().get(0))).contains(stamp);
  }

  @Test
  void whatAMessageSaysIsThere() {
    assertThat(message("8-cancel").events().get(0).status()).contains(EventStatus.CANCELLED);
    assertThat(message("e-cancel-an-instance").events().get(0).recurrenceId())
        .contains(RecurrenceId.of(EventTime.parse("2026-04-20T09:00[Europe/Paris]")));
    assertThat(clinic().recurrence().overrides()).hasSize(1);
  }

  @Test
  void answersAreTakenOneAfterTheOther() {
    Event event = roundTable();
    assertThat(statuses(event))
        .containsExactly("ACCEPTED", "NEEDS_ACTION", "NEEDS_ACTION", "NEEDS_ACTION");
    event = applied(event, "2-reply-accepted");
    assertThat(statuses(event))
        .containsExactly("ACCEPTED", "ACCEPTED", "NEEDS_ACTION", "NEEDS_ACTION");
    event = applied(event, "3-reply-declined");
    event = applied(event, "4-reply-without-organizer");
    assertThat(statuses(event))
        .containsExactly("ACCEPTED", "DECLINED", "TENTATIVE", "NEEDS_ACTION");
    assertThat(event.title()).isEqualTo(roundTable().title());
    assertThat(event.meeting().attendees().get(1).user().name()).contains("Ben");
  }

  private static Event applied(Event event, String name) {
    Invitations.Outcome outcome = Invitations.apply(event, message(name));
    assertThat(outcome.refused()).isEmpty();
    assertThat(outcome.isApplied()).isTrue();
    return outcome.event();
  }

  private static void refused(Event event, Invitations.Message message, String... codes) {
    Invitations.Outcome outcome = Invitations.apply(event, message);
    assertThat(codes(outcome)).containsExactly(codes);
    assertThat(outcome.event()).isEqualTo(event);
    assertThat(outcome.isApplied()).isFalse();
  }

  @Test
  void whatComesLateOrAgainChangesNothing() {
    Event declined = applied(roundTable(), "3-reply-declined");
    refused(declined, message("3-reply-declined"), "reply.repeated");
    refused(declined, message("2-reply-accepted"), "reply.stamp-older");
    Event next = roundTable().toBuilder().sequence(1).build();
    refused(next, message("2-reply-accepted"), "reply.sequence-older");
  }

  /** Some clients count up themselves: such a number is that of the newest version. */
  @Test
  void anAnswerToALaterVersionIsOneToTheNewest() {
    Event later = message("3-reply-declined").events().get(0).toBuilder().sequence(5).build();
    Event event =
        Invitations.apply(
                roundTable(),
                new Invitations.Message(Optional.of("REPLY"), List.of(later), List.of()))
            .event();
    assertThat(statuses(event).get(1)).isEqualTo("DECLINED");
    refused(event, message("2-reply-accepted"), "reply.stamp-older");
    Event next = event.toBuilder().sequence(1).build();
    Event answer =
        later.toBuilder().sequence(1).stamp(Instant.parse("2030-01-01T00:00:00Z")).build();
    assertThat(
            Invitations.apply(
                    next, new Invitations.Message(Optional.of("REPLY"), List.of(answer), List.of()))
                .isApplied())
        .isTrue();
  }

  @Test
  void whatIsNoAnswerToThisEventChangesNothing() {
    for (String other : List.of("1-request", "5-counter", "8-cancel")) {
      refused(roundTable(), message(other), "reply.method");
    }
    refused(clinic(), message("2-reply-accepted"), "reply.uid");
    refused(
        roundTable(),
        new Invitations.Message(Optional.empty(), List.of(roundTable()), List.of()),
        "reply.method");
    refused(
        roundTable(),
        new Invitations.Message(Optional.of("REPLY"), List.of(), List.of()),
        "reply.empty");
    refused(
        roundTable(),
        new Invitations.Message(Optional.of("REPLY"), List.of(roundTable()), List.of()),
        "reply.attendees");
  }

  @Test
  void aDelegateWaitsUntilSomebodySendsThem() {
    Invitations.Outcome outcome =
        Invitations.apply(roundTable(), message("7-reply-of-the-delegate"));
    assertThat(codes(outcome)).containsExactly("reply.held");
    assertThat(outcome.event().meeting()).isEqualTo(roundTable().meeting());
    assertThat(statuses(applied(outcome.event(), "6-reply-delegated")))
        .containsExactly("ACCEPTED", "NEEDS_ACTION", "DELEGATED", "NEEDS_ACTION", "ACCEPTED");
    Event event = applied(roundTable(), "6-reply-delegated");
    assertThat(statuses(event))
        .containsExactly("ACCEPTED", "NEEDS_ACTION", "DELEGATED", "NEEDS_ACTION", "NEEDS_ACTION");
    Attendee chi = event.meeting().attendees().get(2);
    Attendee dee = event.meeting().attendees().get(4);
    assertThat(chi.delegatedTo()).containsExactly(CalendarAddress.of("dee@example.org"));
    assertThat(dee.delegatedFrom()).containsExactly(chi.address());
    event = applied(event, "7-reply-of-the-delegate");
    assertThat(statuses(event))
        .containsExactly("ACCEPTED", "NEEDS_ACTION", "DELEGATED", "NEEDS_ACTION", "ACCEPTED");
  }

  @Test
  void anAnswerToAnInstanceMakesItsOverride() {
    Event event = applied(clinic(), "c-reply-to-an-instance");
    assertThat(statuses(event)).containsOnly("NEEDS_ACTION");
    assertThat(event.recurrence().overrides()).hasSize(2);
    Event override = event.recurrence().overrides().get(1);
    assertThat(override.recurrenceId())
        .contains(RecurrenceId.of(EventTime.parse("2026-04-13T09:00")));
    assertThat(statuses(override)).containsExactly("DECLINED", "NEEDS_ACTION");
    assertThat(override.title()).isEqualTo(clinic().title());
    refused(event, message("c-reply-to-an-instance"), "reply.repeated");
  }

  @Test
  void anAnswerToTheSeriesIsForTheInstancesWithoutOneOfTheirOwn() {
    List<List<String>> orders =
        List.of(
            List.of("c-reply-to-an-instance", "d-reply-to-the-series"),
            List.of("d-reply-to-the-series", "c-reply-to-an-instance"));
    List<Event> ends = new ArrayList<>();
    for (List<String> order : orders) {
      Event event = clinic();
      for (String name : order) {
        event = applied(event, name);
      }
      ends.add(event);
      assertThat(statuses(event)).containsExactly("ACCEPTED", "NEEDS_ACTION");
      assertThat(event.recurrence().overrides().stream().map(InvitationsTest::statuses))
          .containsExactly(
              List.of("TENTATIVE", "NEEDS_ACTION"), List.of("DECLINED", "NEEDS_ACTION"));
    }
    assertThat(ends.get(0)).isEqualTo(ends.get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "RECURRENCE-ID:20260406T070000Z",
    "RECURRENCE-ID:20260601T070000Z",
    "RECURRENCE-ID:20260201T080000Z",
    "RECURRENCE-ID;VALUE=DATE:20260414",
    "RECURRENCE-ID:20260413T090000Z;9",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20260413T070000Z",
    "RECURRENCE-ID:99991231T235959Z",
  })
  void anInstanceThatIsNoneIsNotMade(String line) throws IOException {
    String text =
        String.join(
            "\r\n",
            "BEGIN:VCALENDAR",
            "METHOD:REPLY",
            "BEGIN:VEVENT",
            "UID:clinic@example.org",
            line,
            "DTSTAMP:20260304T080000Z",
            "SEQUENCE:9",
            "ATTENDEE;PARTSTAT=DECLINED:mailto:ben@example.org",
            "END:VEVENT",
            "END:VCALENDAR",
            "");
    Invitations.Message message =
        Invitations.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    Invitations.Outcome outcome = Invitations.apply(clinic(), message);
    assertThat(outcome.event()).isEqualTo(clinic());
    assertThat(codes(outcome)).containsAnyOf("reply.instance-unknown", "reply.empty");
  }

  @Test
  void anInstanceWhoseSeriesIsElsewhereIsAnsweredTo() {
    Event instance = Series.of(clinic()).instance(EventTime.parse("2026-04-13T09:00"));
    Event answered = applied(instance, "c-reply-to-an-instance");
    assertThat(statuses(answered)).containsExactly("DECLINED", "NEEDS_ACTION");
    refused(
        instance,
        message("d-reply-to-the-series"),
        "reply.instance-unknown",
        "reply.instance-unknown");
  }

  @Test
  void theirAnswersToOurInvitationArrive() throws IOException {
    Event event = Samples.weekly("America/Sao_Paulo");
    Event sent =
        event.toBuilder()
            .recurrence(event.recurrence().withOverrides(List.of()))
            .sequence(2)
            .build();
    Event received =
        Invitations.read(new ByteArrayInputStream(Sent.request(sent, Samples.CLOCK).bytes()))
            .events()
            .get(0);
    CalendarAddress a = CalendarAddress.of("a@example.org");
    Invitation reply = Sent.reply(received, a, Attendee.Status.TENTATIVE, Samples.CLOCK);
    Invitations.Outcome outcome =
        Invitations.apply(sent, Invitations.read(new ByteArrayInputStream(reply.bytes())));
    assertThat(outcome.refused()).isEmpty();
    assertThat(statuses(outcome.event())).containsExactly("TENTATIVE", "ACCEPTED");
  }

  @Test
  void whatIsNoCalendarIsRefused() {
    assertThatThrownBy(() -> Invitations.read(new ByteArrayInputStream(new byte[] {'x'})))
        .isInstanceOf(DocumentException.class);
  }

  @Test
  void tooManyEventsAreRefused() {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n");
    for (int i = 0; i <= 1_000; i++) {
      text.append("BEGIN:VEVENT\r\nUID:").append(i).append("\r\nEND:VEVENT\r\n");
    }
    byte[] bytes = text.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Invitations.read(new ByteArrayInputStream(bytes)))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("1000 events");
  }
}
