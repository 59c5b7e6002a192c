package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Violation;
import org.junit.jupiter.api.Test;

/** What an invitation demands of an event, it demands of each instance that differs. */
class InvitationOverridesTest {

  private static final CalendarAddress ME = CalendarAddress.of("o@example.org");
  private static final Scheduling PARTY = Scheduling.of(ME, Samples.CLOCK);

  /** The series with two instances that differ, of which the second is as is said. */
  private static Event series(UnaryOperator<EventBuilder> second) {
    Event other = second.apply(Mondays.override(Mondays.monday(3)).toBuilder()).build();
    Recurrence rule = Mondays.SERIES.recurrence();
    return Mondays.SERIES.toBuilder()
        .recurrence(rule.withOverrides(List.of(Mondays.override(Mondays.monday(2)), other)))
        .build();
  }

  private static void assertRefused(ThrowingCallable step, String... violations) {
    assertThatThrownBy(step)
        .isInstanceOf(InvalidEventException.class)
        .extracting(it -> ((InvalidEventException) it).violations(), list(Violation.class))
        .extracting(it -> it.path() + " " + it.code())
        .containsExactly(violations);
  }

  @Test
  void eachHasADate() {
    Event event = series(it -> it.schedule(Schedule.undated("soon")));
    String expected = "/recurrence/overrides/1/schedule invite.undated";
    assertRefused(() -> PARTY.invite(event), expected);
    assertRefused(() -> PARTY.update(series(it -> it), event), expected);
    assertRefused(() -> Invitation.publish(event, Samples.CLOCK), expected);
  }

  @Test
  void eachHasAZone() {
    LocalDateTime at = LocalDateTime.parse("2027-03-15T11:00");
    Event event = series(it -> it.schedule(Schedule.floating(at, at.plusHours(1))));
    String expected = "/recurrence/overrides/1/schedule invite.floating";
    assertRefused(() -> PARTY.invite(event), expected);
    assertRefused(() -> Invitation.publish(event, Samples.CLOCK), expected);
  }

  @Test
  void eachHasTheOrganizerWhoSends() {
    Event event = series(it -> it.meeting(Meeting.of("b@example.org", "a@example.org")));
    assertRefused(
        () -> PARTY.invite(event),
        "/recurrence/overrides/1/meeting/organizer/address invite.organizer-differs");
  }

  @Test
  void eachNumberCanGrow() {
    Event event = series(it -> it.sequence(Integer.MAX_VALUE));
    String expected = "/recurrence/overrides/1/sequence invite.sequence";
    assertRefused(() -> PARTY.cancel(event), expected);
    assertRefused(() -> PARTY.update(event, event.toBuilder().title("New").build()), expected);
  }
}
