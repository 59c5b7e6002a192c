package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.convene.vocabulary.GcmObjective;
import org.junit.jupiter.api.Test;

class EventTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final Event event =
      Event.builder()
          .uid(Uid.of(URI.create("https://migrationnetwork.un.org/node/11551")))
          .title("Facilitating safe and regular migration pathways in a changing climate")
          .schedule(
              Schedule.zoned(LocalDateTime.of(2022, 5, 18, 8, 30), Duration.ofHours(1), NEW_YORK))
          .place(Venue.named("Room 12, UN Building"))
          .place(OnlineVenue.at("https://media.un.org/"))
          .organizers("Mayors Migration Council", "IOM")
          .objectives(GcmObjective.of(2), GcmObjective.of(5))
          .build();

  @Test
  void isBuiltAgainFromItself() {
    assertThat(event.toBuilder().build()).isEqualTo(event).hasSameHashCodeAs(event);
    assertThat(event.toBuilder().sequence(1).build()).isNotEqualTo(event);
  }

  @Test
  void aBuilderCopiesListsWhenTheyAreSet() {
    List<Link> links = new ArrayList<>();
    EventBuilder builder = event.toBuilder().links(links);
    links.add(Link.to(URI.create("https://example.org/a")));
    assertThat(builder.build()).isEqualTo(event);
  }

  @Test
  void aCopiedBuilderAndAnEventAreNoLongerChanged() {
    EventBuilder builder = event.toBuilder();
    EventBuilder copy = builder.copy();
    Event built = builder.build();
    builder.sequence(1).title("Another");
    assertThat(built).isEqualTo(event);
    assertThat(copy.build()).isEqualTo(event);
  }

  @Test
  void inviteMakesAMeeting() {
    Event meeting = event.invite("unmignet@example.org", "a@example.org");
    assertThat(meeting.meeting().organizer().orElseThrow().address())
        .hasToString("mailto:unmignet@example.org");
    assertThat(meeting.meeting().attendees()).containsExactly(Attendee.of("mailto:a@example.org"));
  }

  @Test
  void namesEveryViolationAtOnce() {
    EventBuilder builder =
        event.toBuilder()
            .uid(null)
            .title("Two\nlines")
            .sequence(-1)
            .schedule(Schedule.allDay(LocalDate.of(2022, 5, 20), LocalDate.of(2022, 5, 16)))
            .description("a\u0000b");
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidEventException.class)
        .hasMessage(
            """
            the event is not valid:
              /uid: expected a uid, found none (uid.missing)
              /title: expected a title on one line, found "Two\\u000Alines" (title.several-lines)
              /sequence: expected 0 or more, found -1 (sequence.negative)
              /description: expected text that every format can carry, found "a\\u0000b" (text.not-portable)
              /schedule/last: expected no earlier than the first day, 2022-05-20, found 2022-05-16 (schedule.last-before-first)\
            """);
  }

  @Test
  void aTimeInAGapIsAWarningThatNamesTheShift() {
    Event gap =
        event.toBuilder()
            .schedule(Schedule.starting(LocalDateTime.of(2026, 3, 8, 2, 30), NEW_YORK))
            .build();
    assertThat(EventValidator.standard().validate(gap))
        .containsExactly(
            Violation.warning(
                "/schedule/start",
                "schedule.in-gap",
                "expected a time that exists in America/New_York, found 2026-03-08T02:30; the"
                    + " clocks jump by PT1H, so it is read as 2026-03-08T03:30"));
  }

  @Test
  void everyNameOfUtcIsOne() {
    LocalDateTime noon = LocalDateTime.of(2026, 1, 1, 12, 0);
    assertThat(Schedule.starting(noon, ZoneId.of("Etc/UTC")))
        .isEqualTo(Schedule.starting(noon, ZoneOffset.UTC));
  }

  @Test
  void aUidOfAPageIsItsVersion5Uuid() {
    assertThat(Uid.of(URI.create("https://www.example.com/")).value())
        .isEqualTo("3d3ed9d2-aa3d-5fa6-90e8-ed662e90f559");
  }

  @Test
  void aTimeInTheEventsOwnZoneIsALocalTime() {
    LocalDateTime second = LocalDateTime.of(2022, 5, 25, 8, 30);
    Recurrence weekly = Recurrence.of(RecurrenceRule.parse("FREQ=WEEKLY;COUNT=5"));
    Event named =
        event.toBuilder().recurrence(weekly.excluding(EventTime.of(second, NEW_YORK))).build();
    Event local = event.toBuilder().recurrence(weekly.excluding(EventTime.of(second))).build();
    assertThat(named).isEqualTo(local);
  }
}
