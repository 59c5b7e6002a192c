package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.ExtraDate;
import org.convene.event.InvalidEventException;
import org.convene.event.NominalDuration;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.recurrence.EventTime;
import org.convene.series.NoSuchInstanceException;
import org.convene.series.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that are sent name instances that the series has. */
class InvitationInstancesTest {

  private static final CalendarAddress A = CalendarAddress.of("a@example.org");

  private static List<String> lines(Invitation invitation) {
    return Samples.lines(new String(invitation.bytes(), UTF_8));
  }

  private static Invitation cancel(Event series, String instance) {
    return Sent.cancel(series, EventTime.parse(instance), Samples.CLOCK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-03-02T09:00 | the nearest are 2027-03-01T09:00 and 2027-03-08T09:00", // a Tuesday
        "2027-03-08T10:00 | the nearest are 2027-03-08T09:00 and 2027-03-15T09:00",
        "2027-05-10T09:00 | the nearest is 2027-05-03T09:00", // the eleventh of ten
        "2027-02-22T09:00 | the nearest is 2027-03-01T09:00",
        "2027-03-08T09:00Z | the nearest are 2027-03-08T09:00 and 2027-03-15T09:00",
        "2027-03-09 | the nearest are 2027-03-08T09:00 and 2027-03-15T09:00",
      })
  void onlyWhatTheSeriesHasIsCancelled(String instance, String nearest) {
    assertThatThrownBy(() -> cancel(Mondays.SERIES, instance))
        .isInstanceOf(NoSuchInstanceException.class)
        .hasMessage(
            "expected an instance of the series, found "
                + instance
                + ", when there is none; "
                + nearest);
  }

  @Test
  void whatDoesNotRepeatHasNoInstanceToCancel() {
    Event once = Mondays.SERIES.toBuilder().recurrence(Recurrence.none()).build();
    assertThatThrownBy(() -> cancel(once, "2027-03-01T09:00"))
        .isInstanceOf(NoSuchInstanceException.class)
        .hasMessage(
            "expected an instance of a series, found 2027-03-01T09:00 of an event that does not"
                + " repeat");
    assertThat(violations(() -> cancel(Mondays.override(Mondays.monday(2)), "2027-03-08T09:00")))
        .containsExactly(
            "/recurrenceId: expected a series, found one instance of it, which"
                + " Scheduling.cancel(event) cancels (invite.instance-unknown)");
  }

  @Test
  void whatIsMissingInTheSeriesIsToldFirst() {
    Event untitled = Mondays.SERIES.toBuilder().title((Text) null).build();
    assertThat(violations(() -> cancel(untitled, "2027-03-02T09:00")))
        .containsExactly(
            "/title: expected a title in an invitation, found none (invite.title-missing)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-03-15T09:00", // its recurrence id
        "2027-03-15",
        "2027-03-15T08:00Z",
        "2027-03-16T11:00", // when it is shown
        "2027-03-16T19:00[Asia/Tokyo]",
      })
  void aMovedInstanceIsCancelledByItsRecurrenceId(String instance) {
    Event moved =
        Series.of(Mondays.SERIES)
            .move(Mondays.monday(3), Mondays.at(LocalDateTime.of(2027, 3, 16, 11, 0)))
            .event();
    Invitation cancel = cancel(moved, instance);
    assertThat(lines(cancel))
        .contains(
            "METHOD:CANCEL",
            "STATUS:CANCELLED",
            "SEQUENCE:1",
            "RECURRENCE-ID;TZID=Europe/Zurich:20270315T090000",
            "DTSTART;TZID=Europe/Zurich:20270316T110000")
        .containsOnlyOnce("BEGIN:VEVENT");
    assertThat(cancel.event())
        .isEqualTo(
            Series.of(moved)
                .change(Mondays.monday(3), it -> it.status(EventStatus.CANCELLED).sequence(1))
                .event());
  }

  @Test
  void anInstanceOfAnExtraDateIsCancelled() {
    EventTime wednesday = EventTime.of(Mondays.START.plusDays(2));
    Recurrence recurrence =
        Mondays.SERIES
            .recurrence()
            .including(
                new ExtraDate(
                    wednesday, Optional.of(End.after(NominalDuration.of(Duration.ofHours(3))))));
    Invitation cancel =
        Sent.cancel(
            Mondays.SERIES.toBuilder().recurrence(recurrence).build(), wednesday, Samples.CLOCK);
    assertThat(lines(cancel))
        .contains("RECURRENCE-ID;TZID=Europe/Zurich:20270303T090000")
        .anyMatch(it -> it.equals("DURATION:PT3H") || it.endsWith(":20270303T120000"));
  }

  @Test
  void oneOfSeveralLaterInstancesIsCancelledAlone() {
    Event series = Mondays.laterFromTheFourth();
    Invitation cancel = cancel(series, "2027-03-29T10:00");
    assertThat(lines(cancel))
        .contains(
            "RECURRENCE-ID;TZID=Europe/Zurich:20270329T090000",
            "DTSTART;TZID=Europe/Zurich:20270329T100000");
    assertThat(cancel.event().recurrence().overrides())
        .hasSize(2)
        .containsAll(series.recurrence().overrides());
    Invitation first = cancel(series, "2027-03-22T09:00");
    assertThat(lines(first)).contains("RECURRENCE-ID;TZID=Europe/Zurich:20270322T090000");
    assertThat(first.event().recurrence().overrides())
        .extracting(it -> it.recurrenceId().orElseThrow())
        .containsExactly(
            RecurrenceId.of(Mondays.monday(4)), new RecurrenceId(Mondays.monday(5), true));
    assertThat(Sent.update(series, first.event(), Samples.CLOCK).event().sequence()).isEqualTo(1);
  }

  private static List<String> violations(ThrowingCallable call) {
    List<String> violations = new ArrayList<>();
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidEventException.class,
            e -> e.violations().forEach(it -> violations.add(it.toString())));
    return violations;
  }

  private static void refusedAsInvitation(Event event, String... violations) {
    List<ThrowingCallable> calls =
        List.of(
            () -> Sent.request(event, Samples.CLOCK),
            () -> Sent.update(Mondays.SERIES, event, Samples.CLOCK),
            () -> Sent.counter(Mondays.SERIES, event, A, Samples.CLOCK),
            () -> Invitation.publish(event, Samples.CLOCK));
    for (ThrowingCallable call : calls) {
      assertThat(violations(call)).containsExactly(violations);
    }
    assertThat(Sent.cancel(event, Samples.CLOCK).method()).isEqualTo("CANCEL");
    assertThat(Sent.reply(event, A, Attendee.Status.DECLINED, Samples.CLOCK).method())
        .isEqualTo("REPLY");
  }

  @Test
  void anOverrideOfNoInstanceIsAnErrorInAnInvitation() {
    EventTime tuesday = EventTime.of(Mondays.START.plusDays(1));
    Event event =
        Mondays.SERIES.toBuilder()
            .recurrence(
                Mondays.SERIES
                    .recurrence()
                    .excluding(Mondays.monday(5))
                    .withOverrides(
                        List.of(Mondays.override(Mondays.monday(2)), Mondays.override(tuesday))))
            .build();
    refusedAsInvitation(
        event,
        "/recurrence/overrides/1/recurrenceId: expected an instance of the series, found"
            + " 2027-03-02T09:00, when there is none; the nearest are 2027-03-01T09:00 and"
            + " 2027-03-08T09:00 (recurrence.override-no-instance)");
  }

  @Test
  void laterInstancesThatAreCancelledAreNotInvitedTo() {
    Event later = Mondays.laterFromTheFourth();
    Event range =
        later.recurrence().overrides().get(0).toBuilder().status(EventStatus.CANCELLED).build();
    Event event =
        later.toBuilder().recurrence(later.recurrence().withOverrides(List.of(range))).build();
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> Sent.request(event, Samples.CLOCK),
            () -> Sent.update(Mondays.SERIES, event, Samples.CLOCK),
            () -> Sent.counter(Mondays.SERIES, event, A, Samples.CLOCK))) {
      assertThat(violations(call))
          .containsExactly(
              "/recurrence/overrides/0/status: expected later instances that take place, found"
                  + " cancelled ones from 2027-03-22T09:00 on; end the series before them, as"
                  + " Series.splitAt does (invite.cancelled)");
    }
    Event ended = Series.of(event).splitAt(Mondays.monday(4), Uid.of("later")).before().event();
    assertThat(lines(Sent.update(Mondays.SERIES, ended, Samples.CLOCK)))
        .contains("STATUS:CONFIRMED")
        .doesNotContain("STATUS:CANCELLED")
        .anyMatch(it -> it.startsWith("RRULE") && it.contains("UNTIL="));
    assertThat(Sent.cancel(event, Samples.CLOCK).method()).isEqualTo("CANCEL");
  }

  @Test
  void anOverrideOfAnExtraDateIsSent() {
    EventTime wednesday = EventTime.of(Mondays.START.plusDays(2));
    Event event =
        Mondays.SERIES.toBuilder()
            .recurrence(
                Mondays.SERIES
                    .recurrence()
                    .including(ExtraDate.of(wednesday))
                    .withOverrides(List.of(Mondays.override(wednesday))))
            .build();
    assertThat(lines(Sent.request(event, Samples.CLOCK)))
        .contains("RECURRENCE-ID;TZID=Europe/Zurich:20270303T090000");
  }

  @Test
  void aSeriesThatDoesNotTakePlaceIsAnErrorInAnInvitation() {
    String none =
        "/recurrence: expected a series that takes place, found no instance left"
            + " (recurrence.no-instance)";
    Series excluded = Series.of(Mondays.SERIES);
    Series cancelled = Series.of(Mondays.SERIES);
    for (int i = 1; i <= 10; i++) {
      excluded = excluded.exclude(Mondays.monday(i));
      cancelled = cancelled.cancel(Mondays.monday(i));
    }
    refusedAsInvitation(excluded.event(), none);
    refusedAsInvitation(cancelled.event(), none); // a request has them as excluded
  }

  @Test
  void theLastInstanceIsCancelledAndTheSeriesThenIs() {
    Series series = Series.of(Mondays.SERIES);
    for (int i = 1; i < 10; i++) {
      series = series.exclude(Mondays.monday(i));
    }
    Event cancelled = cancel(series.event(), "2027-05-03").event();
    assertThat(lines(Sent.cancel(cancelled, Samples.CLOCK))).contains("SEQUENCE:2");
  }

  @Test
  void anInstanceThatIsKnownByItsDayIsSentByItsTime() {
    Event kept =
        Mondays.SERIES.toBuilder()
            .recurrence(
                Mondays.SERIES
                    .recurrence()
                    .withOverrides(
                        List.of(
                            Mondays.override(Mondays.monday(2)).toBuilder()
                                .recurrenceId(RecurrenceId.of(EventTime.parse("2027-03-08")))
                                .build())))
            .build();
    assertThat(Samples.lines(new String(Sent.request(kept, Samples.CLOCK).bytes(), UTF_8)))
        .contains("RECURRENCE-ID;TZID=Europe/Zurich:20270308T090000");
  }
}
