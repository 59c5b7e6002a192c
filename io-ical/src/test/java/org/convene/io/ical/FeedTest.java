package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Attendee;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventStatus;
import org.convene.event.Meeting;
import org.convene.event.OnlineVenue;
import org.convene.event.Privacy;
import org.convene.event.PublicationStatus;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.event.Violation;
import org.convene.io.DocumentHead;
import org.convene.io.RejectedEventException;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.RecurrenceRule;
import org.convene.series.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {

  private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
  private static final LocalDateTime MORNING = LocalDateTime.of(2026, 5, 4, 9, 0);
  private static final Feed FIRST = Feed.first(DocumentHead.titled(Text.of("Talks")));

  private static Clock day(int day) {
    return Clock.fixed(
        Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day)), ZoneOffset.UTC);
  }

  private static EventBuilder talk(String uid) {
    return Event.builder()
        .uid(Uid.of(uid))
        .title("Talk " + uid)
        .schedule(Schedule.starting(MORNING, GENEVA));
  }

  private static Feed read(Feed.Edition edition) throws IOException {
    return Feed.read(new ByteArrayInputStream(edition.bytes()));
  }

  private static List<String> lines(Feed.Edition edition) {
    return Samples.lines(new String(edition.bytes(), UTF_8));
  }

  private static List<String> uids(List<Event> events) {
    return events.stream().map(it -> it.uid().value()).toList();
  }

  @Test
  void theFirstEditionHasAllAsNew() {
    Feed.Edition edition = FIRST.next(List.of(talk("a").build(), talk("b").build()), day(0));
    assertThat(uids(edition.added())).containsExactly("a", "b");
    assertThat(edition.changed()).isEmpty();
    assertThat(lines(edition))
        .contains(
            "NAME:Talks",
            "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
            "X-PUBLISHED-TTL:PT12H",
            "DTSTAMP:20260101T000000Z",
            "LAST-MODIFIED:20260101T000000Z",
            "SEQUENCE:0",
            "DTSTART;TZID=Europe/Zurich:20260504T090000")
        .doesNotContain("METHOD:PUBLISH");
    assertThat(edition.etag()).matches("\"[0-9a-f]{32}\"");
  }

  @Test
  void theSameEventsMakeTheSameBytes() throws IOException {
    List<Event> events = List.of(talk("a").build(), talk("b").build());
    Feed.Edition first = FIRST.next(events, day(0));
    Feed.Edition next = read(first).next(events, day(5));
    assertThat(next.bytes()).isEqualTo(first.bytes());
    assertThat(next.etag()).isEqualTo(first.etag());
    assertThat(next.added()).isEmpty();
  }

  @Test
  void whatMeansSomethingElseGetsANumber() throws IOException {
    Feed.Edition first = FIRST.next(List.of(talk("a").build(), talk("b").build()), day(0));
    Event moved = talk("b").schedule(Schedule.starting(MORNING.plusHours(1), GENEVA)).build();
    Feed.Edition next = read(first).next(List.of(talk("a").build(), moved), day(1));
    assertThat(uids(next.changed())).containsExactly("b");
    assertThat(next.changed().get(0).sequence()).isEqualTo(1);
    assertThat(next.changed().get(0).updated()).contains(day(1).instant());
    assertThat(lines(next))
        .contains("LAST-MODIFIED:20260101T000000Z", "LAST-MODIFIED:20260102T000000Z");
    assertThat(next.etag()).isNotEqualTo(first.etag());
  }

  @Test
  void anotherFormOfTheSameIsNoChange() throws IOException {
    Schedule until = Schedule.zoned(MORNING, MORNING.plusHours(1), GENEVA);
    Event renumbered =
        talk("a")
            .schedule(Schedule.zoned(MORNING, Duration.ofHours(1), GENEVA))
            .sequence(7)
            .updated(day(3).instant())
            .build();
    Feed.Edition first = FIRST.next(List.of(talk("a").schedule(until).build()), day(0));
    Feed.Edition next = read(first).next(List.of(renumbered), day(4));
    assertThat(next.bytes()).isEqualTo(first.bytes());
  }

  @Test
  void whatIsGoneIsCancelledForATimeAndThenLeftOut() throws IOException {
    List<Event> rest = List.of(talk("a").build());
    Feed.Edition first = FIRST.next(List.of(talk("a").build(), talk("b").build()), day(0));
    Feed.Edition second = read(first).withTombstones(Duration.ofDays(10)).next(rest, day(1));
    assertThat(uids(second.cancelled())).containsExactly("b");
    assertThat(second.cancelled().get(0).status()).contains(EventStatus.CANCELLED);
    assertThat(second.cancelled().get(0).sequence()).isEqualTo(1);
    assertThat(lines(second)).contains("STATUS:CANCELLED");
    Feed.Edition third = read(second).withTombstones(Duration.ofDays(10)).next(rest, day(10));
    assertThat(third.bytes()).isEqualTo(second.bytes());
    Feed.Edition fourth = read(third).withTombstones(Duration.ofDays(10)).next(rest, day(11));
    assertThat(uids(fourth.ended())).containsExactly("b");
    assertThat(lines(fourth)).doesNotContain("UID:b", "STATUS:CANCELLED");
  }

  @Test
  void whatTakesPlaceAgainIsAChange() throws IOException {
    List<Event> both = List.of(talk("a").build(), talk("b").build());
    Feed.Edition second = read(FIRST.next(both, day(0))).next(List.of(talk("a").build()), day(1));
    Feed.Edition third = read(second).next(both, day(2));
    assertThat(uids(third.changed())).containsExactly("b");
    assertThat(third.changed().get(0).sequence()).isEqualTo(2);
    assertThat(lines(third)).doesNotContain("STATUS:CANCELLED");
  }

  @Test
  void anInstanceThatIsAnotherIsNumberedWithoutItsSeries() throws IOException {
    Event series =
        talk("a")
            .schedule(Schedule.zoned(MORNING, MORNING.plusHours(1), GENEVA))
            .recurrence(Recurrence.of(RecurrenceRule.every(Frequency.WEEKLY).count(5).build()))
            .build();
    Event moved =
        Series.of(series)
            .move(
                EventTime.of(MORNING.plusWeeks(1)),
                Schedule.zoned(MORNING.plusWeeks(1).plusHours(2), Duration.ofHours(1), GENEVA))
            .event();
    Feed.Edition first = FIRST.next(List.of(series), day(0));
    Feed.Edition second = read(first).next(List.of(moved), day(1));
    Event changed = second.changed().get(0);
    assertThat(changed.sequence()).isZero();
    assertThat(changed.recurrence().overrides().get(0).updated()).contains(day(1).instant());
    Feed.Edition third = read(second).next(List.of(series), day(2));
    assertThat(third.changed().get(0).sequence()).isEqualTo(1);
    assertThat(read(third).next(List.of(series), day(3)).bytes()).isEqualTo(third.bytes());
  }

  @Test
  void aFeedIsForAnybody() {
    Event meeting =
        talk("a")
            .meeting(
                new Meeting(
                    Optional.of(CalendarUser.of("org@example.org")),
                    List.of(Attendee.of("guest@example.org"))))
            .places(
                List.of(
                    new OnlineVenue(
                        URI.create("https://example.org/j/1"),
                        Optional.empty(),
                        Set.of(),
                        Optional.of("s3cret"))))
            .build();
    Event draft = talk("d").publicationStatus(PublicationStatus.DRAFT).build();
    Event private_ = talk("p").privacy(Privacy.PRIVATE).build();
    Event undated = talk("u").schedule(Schedule.undated("soon")).build();
    List<Event> events = List.of(meeting, draft, private_, undated);
    Feed.Edition edition = FIRST.next(events, day(0));
    assertThat(uids(edition.added())).containsExactly("a");
    assertThat(new String(edition.bytes(), UTF_8)).doesNotContain("guest", "s3cret");
    assertThat(edition.violations())
        .extracting(Violation::toString)
        .containsExactly(
            "/publicationStatus: d: expected a published event, found a draft; it is left out"
                + " (publish.draft)",
            "/privacy: p: expected a public event, found PRIVATE; it is left out"
                + " (publish.nonpublic)",
            "/schedule: u: expected a date, found none; it is left out (publish.undated)");
    Feed.Edition more = FIRST.withDrafts().withPrivate().next(events, day(0));
    assertThat(uids(more.added())).containsExactly("a", "d", "p");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<html>", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n"})
  void anUnreadableEditionIsNoFirstRun(String edition) {
    assertThatThrownBy(() -> Feed.read(new ByteArrayInputStream(edition.getBytes(UTF_8))))
        .isInstanceOfAny(IOException.class, RejectedEventException.class);
  }
}
