package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.io.DocumentHead;
import org.convene.io.ical.itip.Outgoing;

/** One edition after the other, of any events. */
class FeedPropertyTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static Clock day(int day) {
    return Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
  }

  private static Feed read(Feed.Edition edition) throws IOException {
    return Feed.read(new ByteArrayInputStream(edition.bytes())).withDrafts().withPrivate();
  }

  private static Map<String, Event> events(Feed.Edition edition) throws IOException {
    Map<String, Event> events = new HashMap<>();
    for (Event event :
        new IcalFormat().reader(new ByteArrayInputStream(edition.bytes())).readAll()) {
      events.put(key(event), event);
    }
    return events;
  }

  private static String key(Event event) {
    return event.uid() + " " + event.recurrenceId();
  }

  private static List<String> keys(List<Event> events) {
    return events.stream().map(FeedPropertyTest::key).toList();
  }

  @Provide
  Arbitrary<List<Event>> some() {
    return EventArbitraries.eventLists();
  }

  @Provide
  Arbitrary<List<Event>> ofFewUids() {
    return EventArbitraries.eventsOfFewUids();
  }

  @Property(tries = 60)
  void theSameEventsAgainMakeTheSameBytes(@ForAll("some") List<Event> events) throws IOException {
    Feed feed = Feed.first(DocumentHead.empty()).withDrafts().withPrivate();
    Feed.Edition first = feed.next(events, day(0));
    assertThat(first.bytes()).isEqualTo(feed.next(events, day(0)).bytes());
    Feed.Edition again = read(first).next(events, day(40));
    assertThat(new String(again.bytes(), UTF_8)).isEqualTo(new String(first.bytes(), UTF_8));
    assertThat(again.changed()).isEmpty();
    assertThat(again.added()).isEmpty();
    assertThat(again.cancelled()).isEmpty();
    assertThat(new String(first.bytes(), UTF_8)).doesNotContain("\nATTENDEE", "\nX-CONVENE-");
  }

  /** What is gone is cancelled, what is there again takes place, and each has a higher number. */
  @Property(tries = 60)
  void eachChangeIsToldOnce(
      @ForAll("ofFewUids") List<Event> before, @ForAll("ofFewUids") List<Event> after)
      throws IOException {
    Feed.Edition first =
        Feed.first(DocumentHead.empty()).withDrafts().withPrivate().next(before, day(0));
    Feed.Edition second = read(first).next(after, day(1));
    Map<String, Event> was = events(first);
    Map<String, Event> is = events(second);
    Set<String> kept = new HashSet<>(is.keySet());
    second.ended().forEach(it -> kept.add(key(it))); // cancelled long ago, when it was first told
    for (String key : was.keySet()) {
      String uid = key.substring(0, key.indexOf(" Optional"));
      assertThat(kept).anyMatch(it -> it.equals(key) || it.equals(uid + " Optional.empty"));
    }
    for (Event cancelled : second.cancelled()) {
      Event read = Objects.requireNonNull(is.get(key(cancelled)));
      assertThat(Outgoing.isCancelled(read)).isTrue();
      assertThat(read.sequence())
          .isGreaterThan(Objects.requireNonNull(was.get(key(read))).sequence());
    }
    is.forEach(
        (key, event) -> {
          Event old = was.get(key);
          if (old != null && !old.equals(event)) {
            assertThat(event.sequence()).isGreaterThanOrEqualTo(old.sequence());
          }
        });
    assertThat(new String(read(second).next(after, day(30)).bytes(), UTF_8))
        .isEqualTo(new String(second.bytes(), UTF_8));
    Feed.Edition last = read(second).withTombstones(Duration.ofDays(9)).next(after, day(30));
    assertThat(keys(last.ended())).containsAll(keys(second.cancelled()));
  }
}
