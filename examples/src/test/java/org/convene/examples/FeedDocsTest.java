package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Text;
import org.convene.event.Violation;
import org.convene.io.DocumentHead;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.ical.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java code of docs/feeds.md, run twice with the events of examples/data, one of them changed.
 */
final class FeedDocsTest {

  private static final Clock FIRST =
      Clock.fixed(Instant.parse("2022-05-01T12:00:00Z"), ZoneOffset.UTC);

  private static Feed.Edition edition(Path file, List<Event> events, Clock clock)
      throws IOException {
    DocumentHead head = DocumentHead.titled(Text.of("UN Network on Migration"));
    // code: feed
    Feed last = Files.exists(file) ? Feed.read(Files.newInputStream(file)) : Feed.first(head);
    Feed.Edition next = last.next(events, clock);
    Files.write(file, next.bytes());
    // end
    return next;
  }

  @Test
  void aChangedEventIsToldOnce(@TempDir Path folder) throws IOException {
    List<Event> events;
    try (EventReader reader = EventFormats.installed().reader(Path.of("data/unnm-events.json"))) {
      events = new ArrayList<>(reader.readAll());
    }
    Path file = folder.resolve("feed.ics");
    Feed.Edition first = edition(file, events, FIRST);
    assertThat(first.added()).isNotEmpty();
    assertThat(first.added().size() + first.violations().size()).isEqualTo(events.size());
    assertThat(first.violations()).extracting(Violation::code).containsOnly("publish.undated");

    Event dated = first.added().get(0);
    events.replaceAll(
        it -> it.uid().equals(dated.uid()) ? it.toBuilder().title("Another title").build() : it);
    Feed.Edition second = edition(file, events, Clock.offset(FIRST, Duration.ofDays(1)));
    assertThat(second.changed()).extracting(Event::uid).containsExactly(dated.uid());
    assertThat(second.added()).isEmpty();
    assertThat(second.cancelled()).isEmpty();

    Feed.Edition third = edition(file, events, Clock.offset(FIRST, Duration.ofDays(2)));
    assertThat(third.bytes()).isEqualTo(second.bytes());
    assertThat(third.etag()).isEqualTo(second.etag());
  }
}
