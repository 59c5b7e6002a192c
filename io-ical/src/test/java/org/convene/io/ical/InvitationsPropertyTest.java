package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Attendee;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.RecurrenceId;
import org.convene.recurrence.EventTime;
import org.convene.series.Series;

/** Answers may come in any order, and again: the newest of each attendee holds. */
class InvitationsPropertyTest {

  private static final int SEQUENCE = 2;

  /**
   * An answer.
   *
   * @param instance the week of the series; 0 for the whole
   */
  record Given(int who, int instance, int sequence, int time, Attendee.Status status) {

    private static String address(int who) {
      return (char) ('a' + who) + "@example.org";
    }

    private Invitations.Message message(Event series) {
      Attendee attendee = Attendee.of(address(who)).withStatus(status);
      RecurrenceId id = instance == 0 ? null : RecurrenceId.of(start(instance));
      Event reply =
          Event.builder()
              .uid(series.uid())
              .recurrenceId(id)
              .sequence(sequence)
              .schedule(series.schedule())
              .updated(Instant.ofEpochSecond(1_800_000_000L + time))
              .meeting(
                  new Meeting(Optional.of(CalendarUser.of("o@example.org")), List.of(attendee)))
              .build();
      return new Invitations.Message(Optional.of("REPLY"), List.of(reply), List.of());
    }

    /** A number higher than the organizer's is that of the newest version. */
    private int version() {
      return Math.min(sequence, SEQUENCE);
    }

    private boolean isAbout(int attendee, int week) {
      return who == attendee && instance == week && sequence >= SEQUENCE;
    }
  }

  private static EventTime start(int week) {
    return EventTime.of(LocalDateTime.of(2026, 3, 2, 9, 0).plusWeeks(week));
  }

  /** Weeks 2 to 4 take place, and in week 2 there is an override already. */
  private static Event series() {
    Event weekly = Samples.weekly("Europe/Paris");
    Meeting meeting =
        Meeting.of("o@example.org", "a@example.org", "b@example.org", "c@example.org");
    Event override =
        weekly.recurrence().overrides().get(0).toBuilder()
            .sequence(SEQUENCE)
            .meeting(meeting)
            .build();
    return weekly.toBuilder()
        .sequence(SEQUENCE)
        .meeting(meeting)
        .recurrence(weekly.recurrence().withOverrides(List.of(override)))
        .build();
  }

  /**
   * Nobody gives two answers to one thing at one time, and nobody delegates: whom an attendee sends
   * is invited on, whatever they answer afterwards.
   */
  @Provide
  Arbitrary<List<Given>> answers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(0, 0, 2, 3, 4),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(0, 20),
            Arbitraries.of(
                Attendee.Status.ACCEPTED,
                Attendee.Status.DECLINED,
                Attendee.Status.TENTATIVE,
                Attendee.Status.NEEDS_ACTION))
        .as(Given::new)
        .list()
        .ofMaxSize(12)
        .uniqueElements(it -> List.of(it.who(), it.instance(), it.version(), it.time()));
  }

  @Property(tries = 500)
  void theNewestHoldsInAnyOrder(@ForAll("answers") List<Given> answers, @ForAll Random random) {
    Event inOrder = end(answers);
    List<Given> shuffled = new ArrayList<>(answers);
    shuffled.addAll(answers);
    java.util.Collections.shuffle(shuffled, random);
    assertThat(end(shuffled)).isEqualTo(inOrder);
    for (int who = 0; who < 3; who++) {
      int attendee = who;
      Attendee.Status whole =
          newest(answers, it -> it.isAbout(attendee, 0)).orElse(Attendee.Status.NEEDS_ACTION);
      assertThat(inOrder.meeting().attendees().get(who).status()).isEqualTo(whole);
      for (int week : List.of(2, 3, 4)) {
        Event instance = Series.of(inOrder).instance(start(week));
        assertThat(instance.meeting().attendees().get(who).status())
            .isEqualTo(newest(answers, it -> it.isAbout(attendee, week)).orElse(whole));
      }
    }
    Set<Integer> weeks = new TreeSet<>(Set.of(2));
    answers.stream()
        .filter(it -> it.instance() > 0 && it.sequence() >= SEQUENCE)
        .forEach(it -> weeks.add(it.instance()));
    assertThat(inOrder.recurrence().overrides())
        .extracting(it -> it.recurrenceId().orElseThrow().instance())
        .containsExactlyElementsOf(weeks.stream().map(InvitationsPropertyTest::start).toList());
  }

  private static Optional<Attendee.Status> newest(List<Given> answers, Predicate<Given> about) {
    return answers.stream()
        .filter(about)
        .max(Comparator.comparingInt(Given::version).thenComparingInt(Given::time))
        .map(Given::status);
  }

  private static Event end(List<Given> answers) {
    Event event = series();
    for (Given given : answers) {
      Invitations.Message message = given.message(event);
      event = Invitations.apply(event, message).event();
      Invitations.Outcome again = Invitations.apply(event, message);
      assertThat(again.isApplied()).isFalse();
      assertThat(again.event()).isEqualTo(event);
    }
    return event;
  }
}
