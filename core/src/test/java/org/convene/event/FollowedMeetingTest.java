package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

/** Whoever is invited to a series, or no longer, is so to each instance, answered to or not. */
class FollowedMeetingTest {

  private static final LocalDateTime START = LocalDateTime.of(2027, 3, 1, 9, 0);

  private static Event series(Meeting meeting, Meeting own) {
    Event plain =
        Event.builder()
            .uid(Uid.of("mondays@example.org"))
            .title("Meeting")
            .schedule(Schedule.zoned(START, Duration.ofHours(1), ZoneId.of("Europe/Zurich")))
            .meeting(meeting)
            .build();
    Event override =
        plain.toBuilder().recurrenceId(RecurrenceId.of(EventTime.of(START))).meeting(own).build();
    return plain.toBuilder()
        .recurrence(
            Recurrence.of(RecurrenceRule.parse("FREQ=WEEKLY;COUNT=10"))
                .withOverrides(List.of(override)))
        .build();
  }

  private static Meeting edited(Event series, Meeting now) {
    return series.toBuilder().meeting(now).build().recurrence().overrides().get(0).meeting();
  }

  /** Of a to e, each with an answer; one is spelled otherwise now and then. */
  @Provide
  Arbitrary<Meeting> meetings() {
    Arbitrary<Attendee> attendee =
        Arbitraries.of("a@example.org", "b@example.org", "B@EXAMPLE.ORG", "c@x.org", "d@x.org")
            .flatMap(
                it ->
                    Combinators.combine(
                            Arbitraries.of(Attendee.Status.NEEDS_ACTION, Attendee.Status.DECLINED),
                            Arbitraries.of(Attendee.Role.REQUIRED, Attendee.Role.OPTIONAL),
                            Arbitraries.of("Ann", "Bob"))
                        .as(
                            (status, role, name) ->
                                Attendee.of(it).withStatus(status).withRole(role).named(name)));
    return attendee
        .list()
        .ofMaxSize(4)
        .uniqueElements(it -> it.address().key())
        .map(it -> new Meeting(Optional.of(CalendarUser.of("o@example.org")), it));
  }

  private static Map<String, Attendee> byKey(Meeting meeting) {
    return meeting.attendees().stream()
        .collect(Collectors.toMap(it -> it.address().key(), it -> it));
  }

  @Property(tries = 500)
  void attendeesFollowOneByOne(
      @ForAll("meetings") Meeting before,
      @ForAll("meetings") Meeting own,
      @ForAll("meetings") Meeting now) {
    Map<String, Attendee> followed = byKey(edited(series(before, own), now));
    Map<String, Attendee> was = byKey(own);
    for (String key : List.of("a@example.org", "b@example.org", "c@x.org", "d@x.org")) {
      Attendee old = byKey(before).get(key);
      Attendee is = byKey(now).get(key);
      Attendee expected = was.get(key);
      if ((old == null) != (is == null)) {
        expected = is != null && expected != null ? expected : is;
      } else if (expected != null && expected.equals(old)) {
        expected = is;
      } else if (expected != null && old != null && is != null) {
        expected =
            expected
                .withStatus(part(Attendee::status, expected, old, is))
                .withRole(part(Attendee::role, expected, old, is))
                .named(part(at -> at.user().name().orElseThrow(), expected, old, is));
      }
      assertThat(followed.get(key)).isEqualTo(expected);
    }
    assertThat(edited(series(before, Meeting.none()), now)).isEqualTo(Meeting.none());
    assertThat(edited(series(Meeting.none(), Meeting.none()), now)).isEqualTo(now);
  }

  /** What an instance says as its series did, it says as its series does. */
  private static <T> T part(Function<Attendee, T> part, Attendee own, Attendee was, Attendee is) {
    return part.apply(own).equals(part.apply(was)) ? part.apply(is) : part.apply(own);
  }

  @Test
  void anAnswerStaysWholeWhereTheRoleFollows() {
    CalendarUser user = CalendarUser.of("a@example.org");
    Attendee asked = Attendee.of(user);
    Attendee answered =
        asked
            .withStatus(Attendee.Status.DECLINED)
            .withRsvp(false)
            .withUser(
                user.withParameters(
                    List.of(RawParameter.of("X-CONVENE-REPLIED", "0/20260201T100000Z"))));
    Meeting before = Meeting.of("o@example.org").withAttendees(List.of(asked));
    Event series = series(before, before.withAttendees(List.of(answered)));
    Attendee optional = asked.withRole(Attendee.Role.OPTIONAL).named("Ann");
    assertThat(edited(series, before.withAttendees(List.of(optional))).attendees())
        .containsExactly(answered.withRole(Attendee.Role.OPTIONAL).named("Ann"));
    Attendee accepted = optional.withStatus(Attendee.Status.ACCEPTED).withRsvp(true);
    assertThat(edited(series, before.withAttendees(List.of(accepted))).attendees())
        .containsExactly(answered.withRole(Attendee.Role.OPTIONAL).named("Ann"));
  }

  @Test
  void whoeverAnsweredToAnInstanceLeavesItWithTheSeries() {
    Meeting before = Meeting.of("o@example.org", "a@example.org", "b@example.org");
    List<Attendee> answered = new ArrayList<>(before.attendees());
    answered.set(1, answered.get(1).withStatus(Attendee.Status.DECLINED));
    Event series = series(before, before.withAttendees(answered));
    assertThat(edited(series, Meeting.of("o@example.org", "a@example.org")))
        .isEqualTo(Meeting.of("o@example.org", "a@example.org"));
    List<Attendee> more = new ArrayList<>(answered);
    more.add(Attendee.of("c@example.org"));
    assertThat(edited(series, before.inviting(Attendee.of("c@example.org"))))
        .isEqualTo(before.withAttendees(more));
  }
}
