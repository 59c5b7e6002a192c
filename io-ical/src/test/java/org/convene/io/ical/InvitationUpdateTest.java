package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Extensions;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.convene.event.Violation;
import org.convene.io.ical.itip.Answered;
import org.convene.io.ical.itip.Attendees;
import org.convene.recurrence.EventTime;
import org.convene.series.NoSuchInstanceException;
import org.convene.series.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationUpdateTest {

  private static final CalendarAddress A = CalendarAddress.of("a@example.org");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final EventTime FOURTH = EventTime.of(LocalDateTime.of(2026, 3, 23, 9, 0));

  private static Event sent() {
    Event event = Samples.invitable("Europe/Paris");
    return event.toBuilder()
        .sequence(3)
        .meeting(Attendees.map(event.meeting(), it -> it.withStatus(Attendee.Status.ACCEPTED)))
        .build();
  }

  @Test
  void anotherTimeAsksAnew() throws IOException, ParserException {
    Event later =
        sent().toBuilder()
            .schedule(
                Schedule.zoned(LocalDateTime.of(2026, 5, 19, 8, 30), Duration.ofHours(1), PARIS))
            .build();
    Invitation update = Sent.update(sent(), later, Samples.CLOCK);
    check(update);
    assertThat(lines(update))
        .contains("METHOD:REQUEST", "SEQUENCE:4", "DTSTAMP:20260201T100000Z")
        .filteredOn(line -> line.startsWith("ATTENDEE"))
        .allMatch(line -> line.contains("PARTSTAT=NEEDS-ACTION"));
    assertThat(update.event().sequence()).isEqualTo(4);
    assertThat(update.event().schedule()).isEqualTo(later.schedule());
  }

  @Test
  void theOrganizerIsNotAskedAnew() {
    Event own =
        sent().toBuilder()
            .meeting(Meeting.of("o@example.org", "O@example.org", "a@example.org"))
            .build();
    Event accepted =
        own.toBuilder()
            .meeting(Attendees.map(own.meeting(), it -> it.withStatus(Attendee.Status.ACCEPTED)))
            .build();
    Event later =
        accepted.toBuilder()
            .schedule(
                Schedule.zoned(LocalDateTime.of(2026, 5, 19, 8, 30), Duration.ofHours(1), PARIS))
            .build();
    assertThat(Sent.update(accepted, later, Samples.CLOCK).event().meeting().attendees())
        .extracting(Attendee::status)
        .containsExactly(Attendee.Status.ACCEPTED, Attendee.Status.NEEDS_ACTION);
  }

  @Test
  void anotherTitlePlaceOrStatusKeepsTheAnswers() {
    for (Event changed :
        List.of(
            sent().toBuilder().title("Other").build(),
            sent().toBuilder().place(Venue.named("Room 3")).build(),
            sent().toBuilder().status(EventStatus.TENTATIVE).build())) {
      Event updated = Sent.update(sent(), changed, Samples.CLOCK).event();
      Event expected =
          changed.toBuilder()
              .sequence(4)
              .extensions(Extensions.none().with(RawProperty.of("X-CONVENE-ASKED", "3")))
              .build();
      assertThat(updated).isEqualTo(expected);
    }
  }

  @Test
  void anythingElseKeepsTheNumber() {
    for (Event changed :
        List.of(
            sent(),
            sent().toBuilder().description("More").build(),
            sent().toBuilder().status(EventStatus.CONFIRMED).build(),
            sent().toBuilder().meeting(withOneMore(sent().meeting())).build())) {
      assertThat(Sent.updated(sent(), changed, Samples.CLOCK).event()).isEqualTo(changed);
    }
  }

  @Test
  void aHigherNumberIsKeptAndALowerOneIsNot() {
    Event higher = sent().toBuilder().description("More").sequence(9).build();
    assertThat(Sent.update(sent(), higher, Samples.CLOCK).event().sequence()).isEqualTo(9);
    Event lower = sent().toBuilder().description("More").sequence(0).build();
    assertThat(Sent.update(sent(), lower, Samples.CLOCK).event().sequence()).isEqualTo(3);
  }

  @Test
  void anInstanceThatMovesIsNumberedAndAskedAnew() throws IOException, ParserException {
    Event weekly = Samples.weekly("Europe/Paris");
    Schedule tuesday =
        Schedule.zoned(LocalDateTime.of(2026, 3, 24, 9, 0), Duration.ofHours(1), PARIS);
    Event moved = Series.of(weekly).move(FOURTH, tuesday).event();
    Invitation update = Sent.update(weekly, moved, Samples.CLOCK);
    check(update);
    Event now = update.event();
    assertThat(now.sequence()).isEqualTo(1);
    assertThat(now.meeting()).isEqualTo(weekly.meeting());
    assertThat(now.recurrence().overrides()).extracting(Event::sequence).containsExactly(1, 1);
    assertThat(now.recurrence().overrides().get(1).meeting().attendees())
        .extracting(Attendee::status)
        .containsOnly(Attendee.Status.NEEDS_ACTION);
    assertThat(now.recurrence().overrides().get(0).meeting()).isEqualTo(weekly.meeting());
  }

  @Test
  void anAnswerToAnInstanceIsNoChange() {
    Event weekly = Samples.weekly("Europe/Paris");
    Meeting declined =
        Attendees.map(weekly.meeting(), it -> it.withStatus(Attendee.Status.DECLINED));
    Event answered = Series.of(weekly).change(FOURTH, it -> it.meeting(declined)).event();
    Event changed = answered.toBuilder().description("More").build();
    assertThat(Sent.update(weekly, changed, Samples.CLOCK).event()).isEqualTo(changed);
  }

  @Test
  void anotherEventIsRefused() {
    Event other =
        sent().toBuilder()
            .uid(Uid.of("other"))
            .meeting(Meeting.of("p@example.org", "a@example.org"))
            .build();
    assertThat(codes(() -> Sent.update(sent(), other, Samples.CLOCK)))
        .containsExactly("invite.uid-changed", "invite.organizer-changed");
  }

  @Test
  void nobodyIsInvitedToACancelledEvent() {
    Event cancelled = sent().toBuilder().status(EventStatus.CANCELLED).build();
    assertThat(codes(() -> Sent.request(cancelled, Samples.CLOCK)))
        .containsExactly("invite.cancelled");
  }

  @Test
  void theLastNumberCannotGrow() {
    Event last = sent().toBuilder().sequence(Integer.MAX_VALUE).build();
    assertThat(codes(() -> Sent.cancel(last, Samples.CLOCK))).containsExactly("invite.sequence");
    assertThat(codes(() -> Sent.update(last, last, Samples.CLOCK)))
        .containsExactly("invite.sequence");
    assertThat(Sent.request(last, Samples.CLOCK).event()).isEqualTo(last);
  }

  @Test
  void oneInstanceIsCancelled() throws IOException, ParserException {
    Event weekly = Samples.weekly("Europe/Paris");
    for (EventTime instance : List.of(FOURTH, EventTime.parse("2026-03-23T08:00Z"))) {
      Invitation cancel = Sent.cancel(weekly, instance, Samples.CLOCK);
      check(cancel);
      assertThat(lines(cancel))
          .contains(
              "METHOD:CANCEL",
              "SEQUENCE:1",
              "STATUS:CANCELLED",
              "RECURRENCE-ID;TZID=Europe/Paris:20260323T090000",
              "DTSTART;TZID=Europe/Paris:20260323T090000",
              "DTEND;TZID=Europe/Paris:20260323T100000")
          .containsOnlyOnce("BEGIN:VEVENT")
          .noneMatch(line -> line.startsWith("RRULE:FREQ=WEEKLY"));
      assertThat(lines(Sent.request(cancel.event(), Samples.CLOCK)))
          .contains(
              "SEQUENCE:0",
              "RRULE:FREQ=WEEKLY;COUNT=8;BYDAY=MO",
              "EXDATE;TZID=Europe/Paris:20260323T090000");
    }
  }

  @Test
  void anOverrideIsCancelledInItsPlace() {
    Event weekly = Samples.weekly("Europe/Paris");
    EventTime third = EventTime.of(LocalDateTime.of(2026, 3, 16, 9, 0));
    Event kept = Sent.cancel(weekly, third, Samples.CLOCK).event();
    assertThat(kept.recurrence().overrides())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.status()).contains(EventStatus.CANCELLED);
              assertThat(it.title())
                  .hasValueSatisfying(title -> assertThat(title.value()).isEqualTo("Moved"));
              assertThat(it.recurrenceId()).contains(RecurrenceId.of(third));
              assertThat(it.sequence()).isEqualTo(1);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-03-09T09:00", "2026-03-01T09:00", "2026-03-17", "2026-02-23T08:00Z"})
  void anInstanceThatIsNoneIsNotCancelled(String instance) {
    Event weekly = Samples.weekly("Europe/Paris");
    assertThatThrownBy(() -> Sent.cancel(weekly, EventTime.parse(instance), Samples.CLOCK))
        .isInstanceOf(NoSuchInstanceException.class);
  }

  @Test
  void aCounterIsTheProposalOfOne() throws IOException, ParserException {
    Event proposed =
        sent().toBuilder()
            .sequence(7)
            .schedule(
                Schedule.zoned(LocalDateTime.of(2026, 5, 18, 10, 0), Duration.ofHours(1), PARIS))
            .build();
    Invitation counter = Sent.counter(sent(), proposed, A, Samples.CLOCK);
    check(counter);
    assertThat(counter.contentType()).isEqualTo("text/calendar; charset=UTF-8; method=COUNTER");
    assertThat(counter.fileName()).isEqualTo("counter.ics");
    assertThat(counter.event()).isEqualTo(sent());
    assertThat(lines(counter))
        .contains("METHOD:COUNTER", "SEQUENCE:3", "DTSTART;TZID=Europe/Paris:20260518T100000")
        .filteredOn(line -> line.startsWith("ATTENDEE"))
        .singleElement()
        .asString()
        .contains("PARTSTAT=TENTATIVE", "mailto:a@example.org");
    CalendarAddress stranger = CalendarAddress.of("c@example.org");
    assertThat(codes(() -> Sent.counter(sent(), proposed, stranger, Samples.CLOCK)))
        .containsExactly("invite.attendee-unknown");
  }

  /** The instance takes place in another zone; its name is in that of the series all the same. */
  @Test
  void anInstanceInAnotherZoneIsNamedInThatOfItsSeries() {
    Series series =
        Series.of(Samples.weekly("Europe/Paris"))
            .move(
                FOURTH,
                Schedule.zoned(
                    LocalDateTime.of(2026, 3, 24, 18, 0),
                    Duration.ofHours(1),
                    ZoneId.of("Asia/Tokyo")));
    CalendarAddress attendee = CalendarAddress.of("a@example.org");
    Event shown =
        series.occurrences().first(9).orElseThrow().stream()
            .filter(it -> it.recurrenceId().filter(FOURTH::equals).isPresent())
            .findFirst()
            .orElseThrow()
            .event();
    for (Event instance : List.of(series.instance(FOURTH), shown)) {
      for (Invitation message :
          List.of(
              Sent.reply(instance, attendee, Attendee.Status.DECLINED, Samples.CLOCK),
              Sent.counter(instance, instance, attendee, Samples.CLOCK))) {
        assertThat(lines(message))
            .contains(
                "RECURRENCE-ID;TZID=Europe/Paris:20260323T090000",
                "DTSTART;TZID=Asia/Tokyo:20260324T180000",
                "TZID:Europe/Paris",
                "TZID:Asia/Tokyo");
      }
    }
  }

  @Test
  void aReplyNamesItsInstanceAndIsKept() throws IOException, ParserException {
    Event instance = Series.of(Samples.weekly("Europe/Paris")).instance(FOURTH);
    Invitation reply =
        Sent.reply(
            instance,
            CalendarAddress.of("MAILTO:A@example.org"),
            Attendee.Status.DECLINED,
            Samples.CLOCK);
    check(reply);
    assertThat(lines(reply)).contains("RECURRENCE-ID;TZID=Europe/Paris:20260323T090000");
    assertThat(reply.event().meeting().attendees())
        .extracting(Attendee::status)
        .containsExactly(Attendee.Status.DECLINED, Attendee.Status.ACCEPTED);
  }

  @Test
  void theStampIsTheClocks() {
    Event read =
        sent().toBuilder()
            .updated(
                Samples.CLOCK
                    .instant()
                    .minusSeconds(60)
                    .truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
            .stamp(Instant.parse("2020-01-01T00:00:00Z"))
            .extensions(Extensions.none().with(RawProperty.of("X-KEPT", "1")))
            .build();
    assertThat(Samples.written(read)).contains("DTSTAMP:20200101T000000Z");
    Event series =
        read.toBuilder()
            .recurrence(
                Recurrence.none()
                    .withOverrides(
                        List.of(
                            read.toBuilder()
                                .recurrenceId(
                                    RecurrenceId.of(
                                        EventTime.of(LocalDateTime.of(2026, 5, 18, 8, 30))))
                                .build())))
            .build();
    for (Invitation invitation :
        List.of(
            Sent.request(series, Samples.CLOCK),
            Sent.update(series, series.toBuilder().title("Other").build(), Samples.CLOCK),
            Invitation.publish(series, Samples.CLOCK),
            Sent.cancel(series, Samples.CLOCK),
            Sent.counter(series, series, A, Samples.CLOCK),
            Sent.reply(read, A, Attendee.Status.ACCEPTED, Samples.CLOCK))) {
      assertThat(lines(invitation))
          .filteredOn(line -> line.contains("DTSTAMP") || line.contains("20200101T000000Z"))
          .isNotEmpty()
          .containsOnly("DTSTAMP:20260201T100000Z");
    }
    Invitation kept = Sent.request(read, Samples.CLOCK).withProperties("x-kept");
    assertThat(lines(kept)).contains("X-KEPT:1");
  }

  @Test
  void whenOthersHaveAnsweredIsNotSent() {
    Event event = sent();
    Event answered =
        event.toBuilder()
            .meeting(
                Attendees.map(
                    event.meeting(),
                    it -> new Answered(3, Instant.parse("2026-02-01T10:00:00Z"), false).in(it)))
            .build();
    assertThat(answered.meeting().attendees().get(0).user().parameters())
        .containsExactly(RawParameter.of("X-CONVENE-REPLIED", "3/20260201T100000Z"));
    assertThat(Sent.updated(answered, answered, Samples.CLOCK).event()).isEqualTo(answered);
    assertThat(lines(Sent.request(answered, Samples.CLOCK)))
        .noneMatch(line -> line.contains("X-CONVENE-REPLIED"));
  }

  private static Meeting withOneMore(Meeting meeting) {
    List<Attendee> attendees = new java.util.ArrayList<>(meeting.attendees());
    attendees.add(Attendee.of("new@example.org"));
    return new Meeting(meeting.organizer(), attendees);
  }

  private static List<String> codes(ThrowingCallable call) {
    List<String> codes = new java.util.ArrayList<>();
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidEventException.class,
            e -> e.violations().stream().map(Violation::code).forEach(codes::add));
    return codes;
  }

  private static void check(Invitation invitation) throws IOException, ParserException {
    var calendar = new CalendarBuilder().build(new ByteArrayInputStream(invitation.bytes()));
    assertThat(calendar.validate().getEntries()).isEmpty();
    for (VEvent event : calendar.<VEvent>getComponents("VEVENT")) {
      assertThat(event.validate(new Method(invitation.method())).getEntries()).isEmpty();
    }
  }

  private static List<String> lines(Invitation invitation) {
    return Samples.lines(new String(invitation.bytes(), UTF_8));
  }
}
