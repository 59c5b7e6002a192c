package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;
import org.convene.series.Series;
import org.junit.jupiter.api.Test;

/** Those who are no longer invited are told so, and nobody else is (RFC 5546 section 3.2.5). */
class UninviteTest {

  private static final CalendarAddress A = CalendarAddress.of("a@example.org");
  private static final CalendarAddress B = CalendarAddress.of("b@example.org");

  private static Event without(CalendarAddress gone, Event event) {
    List<Attendee> left =
        event.meeting().attendees().stream().filter(it -> !it.address().equals(gone)).toList();
    return event.toBuilder().meeting(new Meeting(event.meeting().organizer(), left)).build();
  }

  private static List<String> lines(Invitation invitation) {
    return Samples.lines(new String(invitation.bytes(), UTF_8));
  }

  @Test
  void theOneWhoIsLeftOutGetsACancellation() {
    Event sent = Samples.invitable("Europe/Paris").toBuilder().sequence(3).build();
    Invitation message = Sent.uninvite(sent, without(A, sent), Samples.CLOCK).get(0);
    assertThat(message.contentType()).isEqualTo("text/calendar; charset=UTF-8; method=CANCEL");
    assertThat(message.recipients()).containsExactly(A);
    assertThat(lines(message))
        .contains("METHOD:CANCEL", "SEQUENCE:4", "UID:" + sent.uid(), "DTSTAMP:20260201T100000Z")
        .noneMatch(line -> line.startsWith("STATUS"))
        .filteredOn(line -> line.startsWith("ATTENDEE"))
        .singleElement()
        .asString()
        .endsWith(":mailto:a@example.org");
  }

  @Test
  void theOthersGetTheUpdateWithTheSameNumber() {
    Event sent = Samples.invitable("Europe/Paris");
    Event changed = without(A, sent);
    Invitation update = Sent.update(sent, changed, Samples.CLOCK);
    Invitation message = Sent.uninvite(sent, changed, Samples.CLOCK).get(0);
    assertThat(update.recipients()).containsExactly(B);
    assertThat(update.event().sequence()).isEqualTo(1);
    assertThat(message.event()).isEqualTo(update.event());
  }

  @Test
  void nobodyIsToldWhereEverybodyIsStillInvited() {
    Event sent = Samples.invitable("Europe/Paris");
    Event shouted =
        sent.toBuilder()
            .title("Another")
            .meeting(Meeting.of("o@example.org", "A@EXAMPLE.ORG", "b@example.org", "c@example.org"))
            .build();
    assertThat(Sent.uninvite(sent, shouted, Samples.CLOCK)).isEmpty();
  }

  @Test
  void allMayBeLeftOut() {
    Event sent = Samples.invitable("Europe/Paris");
    Event alone = sent.toBuilder().meeting(Meeting.of("o@example.org")).build();
    assertThat(Sent.uninvite(sent, alone, Samples.CLOCK))
        .extracting(Invitation::recipients)
        .containsExactly(List.of(A, B));
  }

  @Test
  void aSeriesIsNamedWithoutItsOverrides() throws IOException {
    Event sent = Samples.weekly("Europe/Paris");
    Invitation message = Sent.uninvite(sent, without(B, sent), Samples.CLOCK).get(0);
    Invitations.Message read = Invitations.read(new ByteArrayInputStream(message.bytes()));
    assertThat(read.problems()).isEmpty();
    assertThat(read.events())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.recurrence().rules()).isEqualTo(sent.recurrence().rules());
              assertThat(it.recurrence().overrides()).isEmpty();
              assertThat(it.status()).isEmpty();
            });
  }

  private static Event with(Series series, int week, String... attendees) {
    return series
        .change(Mondays.monday(week), it -> it.meeting(Meeting.of("o@example.org", attendees)))
        .event();
  }

  @Test
  void whoIsLeftOutOfOneInstanceIsToldOfThatOne() {
    Event changed = with(Series.of(Mondays.SERIES), 3, "a@example.org");
    Invitation update = Sent.update(Mondays.SERIES, changed, Samples.CLOCK);
    assertThat(update.event().sequence()).isEqualTo(1);
    assertThat(Sent.uninvite(Mondays.SERIES, changed, Samples.CLOCK))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.recipients()).containsExactly(B);
              assertThat(it.event()).isEqualTo(update.event());
              assertThat(lines(it))
                  .contains(
                      "METHOD:CANCEL",
                      "SEQUENCE:1",
                      "RECURRENCE-ID;TZID=Europe/Zurich:20270315T090000",
                      "DTSTART;TZID=Europe/Zurich:20270315T090000")
                  .noneMatch(line -> line.startsWith("STATUS") || line.contains("a@example.org"))
                  .noneMatch(line -> line.contains("COUNT=10"));
            });
    assertThat(Sent.uninvite(update.event(), changed, Samples.CLOCK)).isEmpty();
  }

  @Test
  void whoIsLeftOutOfAnInstanceThatMovesWithItsSeriesIsToldOfItsNewTime() {
    Event later =
        Mondays.SERIES.toBuilder()
            .schedule(Mondays.at(Mondays.START.plusDays(1).plusHours(1)))
            .recurrence(
                Recurrence.of(RecurrenceRule.parse("FREQ=WEEKLY;BYDAY=TU;COUNT=10"))
                    .withOverrides(
                        List.of(
                            Mondays.override(EventTime.of(Mondays.START.plusDays(15).plusHours(1)))
                                .toBuilder()
                                .schedule(Mondays.at(Mondays.START.plusDays(15).plusHours(1)))
                                .meeting(Meeting.of("o@example.org", "a@example.org"))
                                .build())))
            .build();
    Scheduling organizer = Scheduling.of(CalendarAddress.of("o@example.org"), Samples.CLOCK);
    assertThat(organizer.update(Mondays.SERIES, later).messages())
        .filteredOn(it -> it.recipients().contains(B))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.recipients()).containsExactly(B);
              assertThat(lines(it))
                  .contains("SEQUENCE:1", "EXDATE;TZID=Europe/Zurich:20270316T100000");
            });
  }

  @Test
  void whoWasInvitedToOneInstanceIsToldToo() {
    Event sent = with(Series.of(Mondays.SERIES), 3, "a@example.org", "c@example.org");
    CalendarAddress c = CalendarAddress.of("c@example.org");
    Scheduling organizer = Scheduling.of(CalendarAddress.of("o@example.org"), Samples.CLOCK);
    assertThat(organizer.invite(sent).messages())
        .flatExtracting(Invitation::recipients)
        .containsExactly(A, B, c);
    assertThat(organizer.cancel(sent).messages())
        .flatExtracting(Invitation::recipients)
        .containsExactly(A, B, c);
    Event changed = with(Series.of(sent), 3, "a@example.org");
    assertThat(Sent.update(sent, changed, Samples.CLOCK).event().sequence()).isEqualTo(1);
    assertThat(Sent.uninvite(sent, changed, Samples.CLOCK))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.recipients()).containsExactly(c);
              assertThat(lines(it)).contains("RECURRENCE-ID;TZID=Europe/Zurich:20270315T090000");
            });
  }

  @Test
  void whoHasAnsweredToAnInstanceIsRemovedFromItToo() throws IOException {
    Invitation reply =
        Sent.reply(
            Series.of(Mondays.SERIES).instance(Mondays.monday(3)),
            B,
            Attendee.Status.DECLINED,
            Samples.CLOCK);
    Event sent =
        Invitations.apply(Mondays.SERIES, Invitations.read(new ByteArrayInputStream(reply.bytes())))
            .event();
    Event changed = without(B, sent);
    assertThat(Sent.update(sent, changed, Samples.CLOCK).recipients()).containsExactly(A);
    assertThat(Sent.uninvite(sent, changed, Samples.CLOCK))
        .singleElement()
        .satisfies(it -> assertThat(it.recipients()).containsExactly(B));
  }

  @Test
  void whoIsInvitedToAnotherInstanceKeepsThat() {
    Series series = Series.of(with(Series.of(Mondays.SERIES), 3, "a@example.org", "c@example.org"));
    Event sent = with(series, 4, "a@example.org", "c@example.org");
    Event changed = with(Series.of(sent), 4, "a@example.org");
    assertThat(Sent.uninvite(sent, changed, Samples.CLOCK))
        .singleElement()
        .satisfies(
            it ->
                assertThat(lines(it))
                    .contains("RECURRENCE-ID;TZID=Europe/Zurich:20270322T090000")
                    .anyMatch(line -> line.endsWith(":mailto:c@example.org")));
    Event gone = Series.of(sent).cancel(Mondays.monday(4)).event();
    assertThat(Sent.uninvite(sent, gone, Samples.CLOCK))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.recipients()).containsExactly(CalendarAddress.of("c@example.org"));
              assertThat(lines(it)).contains("STATUS:CANCELLED");
            });
  }

  /**
   * Somebody is taken out or put in, of the series (0) or of an instance; and the series may be
   * moved, so that its instances have other names. Whoever gets their messages has in the end what
   * they are invited to.
   */
  @Property(tries = 100)
  void eachHasWhatTheyAreInvitedTo(
      @ForAll @Size(max = 4) List<@IntRange(max = 31) Integer> before,
      @ForAll @Size(max = 4) List<@IntRange(max = 31) Integer> after,
      @ForAll @IntRange(max = 2) int hours)
      throws IOException {
    Event sent = invited(Mondays.SERIES, before);
    Event there = invited(sent, after);
    Event changed = there.toBuilder().schedule(Mondays.at(Mondays.START.plusHours(hours))).build();
    Scheduling organizer = Scheduling.of(CalendarAddress.of("o@example.org"), Samples.CLOCK);
    Scheduling later =
        Scheduling.of(
            CalendarAddress.of("o@example.org"),
            Clock.offset(Samples.CLOCK, java.time.Duration.ofMinutes(1)));
    Outbox first = organizer.invite(sent);
    Outbox second = later.update(first.event(), changed);
    for (char name = 'a'; name <= 'j'; name++) {
      CalendarAddress who = CalendarAddress.of(name + "@example.org");
      List<Event> kept = received(who, first, List.of());
      assertThat(starts(kept)).as("at first, " + who).isEqualTo(starts(who, first.event()));
      kept = received(who, second, kept);
      assertThat(starts(kept)).as("in the end, " + who).isEqualTo(starts(who, second.event()));
    }
  }

  private static List<Event> received(CalendarAddress who, Outbox outbox, List<Event> kept)
      throws IOException {
    List<Event> now = kept;
    for (Invitation message : outbox.messages()) {
      if (message.recipients().contains(who)) {
        Invitations.Message read = Invitations.read(new ByteArrayInputStream(message.bytes()));
        now = Scheduling.of(who, Samples.CLOCK).receive(now, read).events();
      }
    }
    return now;
  }

  /** When somebody is expected, as they know it. */
  private static Set<Instant> starts(List<Event> kept) {
    Set<Instant> starts = new TreeSet<>();
    for (Event event : kept) {
      try (var all = Occurrences.of(event).stream(why -> {})) {
        all.map(Occurrence::event)
            .filter(it -> it.status().filter(EventStatus.CANCELLED::equals).isEmpty())
            .forEach(it -> starts.add(((Schedule.Zoned) it.schedule()).startInstant()));
      }
    }
    return starts;
  }

  /** When somebody is expected, as the organizer knows it. */
  private static Set<Instant> starts(CalendarAddress who, Event event) {
    Set<Instant> starts = new TreeSet<>();
    try (var all = Occurrences.of(event).stream(why -> {})) {
      all.map(Occurrence::event)
          .filter(it -> it.meeting().attendees().stream().anyMatch(at -> at.address().equals(who)))
          .forEach(it -> starts.add(((Schedule.Zoned) it.schedule()).startInstant()));
    }
    return starts;
  }

  /** Each number is a week, 0 for the series, and who of c to j is taken out or put in. */
  private static Event invited(Event event, List<Integer> changes) {
    Event changed = event;
    for (int change : changes) {
      Attendee who = Attendee.of((char) ('c' + change / 4) + "@example.org");
      changed =
          change % 4 == 0
              ? changed.toBuilder().meeting(toggled(changed.meeting(), who)).build()
              : Series.of(changed)
                  .change(
                      Mondays.monday(change % 4),
                      it -> it.meeting(toggled(it.build().meeting(), who)))
                  .event();
    }
    return changed;
  }

  private static Meeting toggled(Meeting meeting, Attendee who) {
    List<Attendee> attendees = new ArrayList<>(meeting.attendees());
    if (!attendees.removeIf(it -> it.address().equals(who.address()))) {
      attendees.add(who);
    }
    return meeting.withAttendees(attendees);
  }

  @Test
  void anotherEventIsRefused() {
    Event sent = Samples.invitable("Europe/Paris");
    Event other = without(A, sent).toBuilder().uid(Uid.of("other")).build();
    assertThatThrownBy(() -> Sent.uninvite(sent, other, Samples.CLOCK))
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("invite.uid-changed");
  }

  @Test
  void whomEachMessageIsFor() {
    Event event =
        Samples.invitable("Europe/Paris").toBuilder()
            .meeting(Meeting.of("o@example.org", "O@example.org", "a@example.org"))
            .build();
    CalendarAddress organizer = CalendarAddress.of("o@example.org");
    assertThat(Sent.request(event, Samples.CLOCK).recipients()).containsExactly(A);
    assertThat(Sent.cancel(event, Samples.CLOCK).recipients()).containsExactly(A);
    assertThat(Sent.reply(event, A, Attendee.Status.ACCEPTED, Samples.CLOCK).recipients())
        .containsExactly(organizer);
    assertThat(Sent.counter(event, event, A, Samples.CLOCK).recipients())
        .containsExactly(organizer);
    assertThat(Invitation.publish(event, Samples.CLOCK).recipients()).isEmpty();
  }
}
