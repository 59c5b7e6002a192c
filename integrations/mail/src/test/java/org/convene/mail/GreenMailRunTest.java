package org.convene.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Received;
import org.convene.io.ical.Scheduling;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.series.Series;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A meeting by mail alone, over a server: an organizer, three attendees, a delegate and a stranger.
 * Mails come in any order, again, or never; who asks anew in the end knows what the others know.
 */
class GreenMailRunTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Athens");
  private static final LocalDateTime START = LocalDateTime.of(2027, 3, 1, 10, 0);
  private static final String MALLORY = "mallory@example.net";

  private final Mailboxes mailboxes =
      new Mailboxes(
          "olga@example.org",
          "ann@example.org",
          "ben@example.org",
          "cy@example.org",
          "dee@example.org",
          MALLORY);

  private final RunParty olga = new RunParty("olga@example.org", mailboxes);
  private final RunParty ann = new RunParty("ann@example.org", mailboxes);
  private final RunParty ben = new RunParty("ben@example.org", mailboxes);
  private final RunParty cy = new RunParty("cy@example.org", mailboxes);
  private final RunParty dee = new RunParty("dee@example.org", mailboxes);
  private final List<RunParty> attendees = List.of(ann, ben, cy, dee);

  private int minute;

  @AfterEach
  void stop() {
    mailboxes.close();
  }

  /** Each step is a minute later than the one before. */
  private Clock clock() {
    minute++;
    Instant now = Instant.parse("2027-01-04T08:00:00Z").plusSeconds(60L * minute);
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static Schedule at(LocalDateTime start) {
    return Schedule.zoned(start, Duration.ofHours(1), ZONE);
  }

  private static Event series() {
    return Event.builder()
        .uid(Uid.of("run@example.org"))
        .title("Talk")
        .schedule(at(START))
        .recurrence(Recurrence.of(RecurrenceRule.weekly().count(6).build()))
        .meeting(
            Meeting.of(
                "Olga <olga@example.org>", "ann@example.org", "ben@example.org", "cy@example.org"))
        .build();
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "3, 2", "7, 3"})
  void allEndWithTheSame(int seed, int lost) throws MessagingException, IOException {
    Random random = new Random(seed);
    invite(random, lost);
    answer();
    forge();
    allReceive(random, lost);
    change();
    allReceive(random, lost);
    assertForgeriesAreLeft(lost);
    askAnew(random);
    confirm(random);
    allReceive(random, 0);
    askAnew(random);
    assertThat(olga.agenda()).hasSize(6).containsKey("2027-03-15T12:00:00Z");
    assertThat(olga.event().meeting().attendees().stream().map(it -> it.status().name()))
        .containsExactly("ACCEPTED", "DELEGATED", "TENTATIVE", "ACCEPTED");
    for (RunParty each : attendees) {
      assertThat(each.agenda()).as(each.address().toString()).isEqualTo(olga.agenda());
    }
  }

  /** Invites until each of the three has it: who has nothing cannot ask anew. */
  private void invite(Random random, int lost) throws MessagingException, IOException {
    olga.act(clock(), Scheduling::invite, series());
    List<RunParty> invited = List.of(ann, ben, cy);
    for (int i = 0; i < 20; i++) {
      for (RunParty each : invited) {
        each.receive(clock(), random, lost);
      }
      if (invited.stream().noneMatch(it -> it.kept().isEmpty())) {
        return;
      }
      olga.act(clock(), Scheduling::invite);
    }
    throw new AssertionError("expected each to be invited after 20 mails");
  }

  private void answer() throws MessagingException {
    ann.act(clock(), (by, event) -> by.reply(event, Attendee.Status.ACCEPTED));
    ben.act(clock(), (by, event) -> by.delegate(event, dee.address()));
    cy.act(clock(), (by, event) -> by.counter(event, later(event)));
  }

  private static Event later(Event event) {
    return event.toBuilder()
        .schedule(at(START.plusHours(4)))
        .recurrence(event.recurrence())
        .build();
  }

  /** A stranger declines for Ann, and calls the meeting off for Cy. */
  private void forge() throws MessagingException {
    Outbox reply =
        Scheduling.of(ann.address(), clock()).reply(ann.event(), Attendee.Status.DECLINED);
    forged(reply.messages().get(0));
    Outbox cancel = Scheduling.of(olga.address(), clock()).cancel(olga.event());
    forged(cancel.messages().get(0));
  }

  private void forged(Invitation message) throws MessagingException {
    MimeMessage mail = InvitationMail.of(message, clock()).message(mailboxes.session());
    mail.setFrom(new InternetAddress(MALLORY));
    mailboxes.send(mail);
  }

  private void assertForgeriesAreLeft(int lost) {
    if (lost == 0) {
      assertThat(olga.hasLeft()).isTrue();
      assertThat(cy.hasLeft()).isTrue();
      assertThat(olga.notices().stream().map(Received.Notice::result))
          .contains(Received.Result.PROPOSED);
    }
    assertThat(olga.notices().stream().flatMap(it -> it.from().stream()))
        .doesNotContain(CalendarAddress.of(MALLORY));
    assertThat(cy.agenda()).isNotEmpty();
  }

  /** Takes up the proposal, renames an instance, and calls one off. */
  private void change() throws MessagingException {
    olga.act(clock(), (by, event) -> by.update(event, later(event)));
    EventTime second = EventTime.of(START.plusWeeks(1).plusHours(4), ZONE);
    olga.act(
        clock(),
        (by, event) ->
            by.update(event, Series.of(event).change(second, it -> it.title("Guest")).event()));
    olga.act(
        clock(),
        (by, event) -> by.cancel(event, EventTime.of(START.plusWeeks(4).plusHours(4), ZONE)));
  }

  private void allReceive(Random random, int lost) throws MessagingException, IOException {
    for (int round = 0; round < 3; round++) { // an answer may ask for another
      olga.receive(clock(), random, lost);
      for (RunParty each : attendees) {
        each.receive(clock(), random, lost);
      }
    }
  }

  /** Who may have lost something asks for all of it. */
  private void askAnew(Random random) throws MessagingException, IOException {
    for (RunParty each : attendees) {
      if (!each.kept().isEmpty()) {
        each.act(clock(), Scheduling::refresh);
      }
    }
    allReceive(random, 0);
  }

  /** What may have been lost is said again; the new time asks everybody anew. */
  private void confirm(Random random) throws MessagingException, IOException {
    ben.act(clock(), (by, event) -> by.delegate(event, dee.address()));
    allReceive(random, 0);
    askAnew(random); // Dee, of whom Olga may learn only now
    ann.act(clock(), (by, event) -> by.reply(event, Attendee.Status.ACCEPTED));
    cy.act(clock(), (by, event) -> by.reply(event, Attendee.Status.TENTATIVE));
    dee.act(clock(), (by, event) -> by.reply(event, Attendee.Status.ACCEPTED));
  }
}
