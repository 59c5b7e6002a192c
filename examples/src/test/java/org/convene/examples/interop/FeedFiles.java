package org.convene.examples.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.event.TypicalEvents;
import org.convene.examples.Repository;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;

/** Feeds of many events, and of those of the data files. */
final class FeedFiles {

  private static final int OF_A_FILE = 10;

  private FeedFiles() {}

  /** The events of the other feeds once more, all in one, and what else is at hand. */
  static List<InteropFile> all(Collection<InteropFile> feeds) {
    List<InteropFile> files = new ArrayList<>();
    files.add(
        InteropFile.feed(
            "feed-typical",
            IntStream.range(0, 100).mapToObj(TypicalEvents::typicalEvent).toArray(Event[]::new)));
    for (String sort : List.of("time-", "zone-", "rule-", "text-")) {
      files.add(
          InteropFile.feed(
              "feed-" + sort + "all",
              feeds.stream()
                  .filter(it -> it.name().startsWith(sort))
                  .flatMap(it -> it.events().stream())
                  .toArray(Event[]::new)));
    }
    for (String name : List.of("imrf-side-event", "overrides", "recurring", "unnm-events")) {
      files.addAll(converted(name));
    }
    return files;
  }

  private static List<InteropFile> converted(String name) {
    List<Event> events = new ArrayList<>();
    Path data = Repository.ROOT.resolve("examples/data/" + name + ".json");
    try (EventReader reader = EventFormats.installed().reader(data)) {
      reader
          .events()
          .filter(it -> !(it.schedule() instanceof Schedule.Undated))
          .forEach(events::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<InteropFile> files = new ArrayList<>();
    for (int from = 0; from < events.size(); from += OF_A_FILE) {
      List<Event> part = events.subList(from, Math.min(events.size(), from + OF_A_FILE));
      files.add(
          InteropFile.feed(
              "data-" + name + "-" + (from / OF_A_FILE + 1), part.toArray(new Event[0])));
    }
    return files;
  }
}
