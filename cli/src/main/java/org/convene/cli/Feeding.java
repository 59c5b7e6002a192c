package org.convene.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.convene.event.Event;
import org.convene.event.NominalDuration;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.RejectedEventException;
import org.convene.io.ical.Feed;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "feed",
    description = {
      "Writes the events of IN as a calendar to subscribe to: the next edition of OUT, where that is"
          + " there. Prints what is new.",
      "An event that means the same as before stays as it is, to the byte; one that is gone is there"
          + " as cancelled for a time. It has no attendees, drafts or private events."
    },
    mixinStandardHelpOptions = true)
final class Feeding implements Callable<Integer> {

  /** What names an event that has no uid of its own. */
  private enum Key {
    UID,
    URL,
    TITLE
  }

  private final Environment environment;

  @Parameters(
      arity = "1..*",
      paramLabel = "IN",
      description = "Files, folders with files of known formats, or - for standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "The calendar: its last edition is read, and the next one takes its place.")
  private String out = "";

  @Mixin private Reading reading = new Reading();

  @Mixin private Jobs jobs = new Jobs();

  @Option(
      names = "--key",
      paramLabel = "K",
      description =
          "What tells events apart: uid, or url or title where they have none. It must stay as it is"
              + " while the event changes.")
  private @Nullable String key;

  @Option(names = "--title", paramLabel = "T", description = "The title of the calendar.")
  private @Nullable String title;

  @Option(
      names = "--refresh",
      paramLabel = "D",
      description = "How long subscribers wait before they look again, as PT1H; PT12H without it.")
  private @Nullable String refresh;

  @Option(
      names = "--tombstones",
      paramLabel = "D",
      description = "How long an event that is gone stays as cancelled, as P30D; P90D without it.")
  private @Nullable String tombstones;

  @Option(names = "--drafts", description = "Takes events that are not published yet, too.")
  private boolean drafts;

  @Option(
      names = "--private",
      description = "Takes private and confidential events, too: for subscribers who may see them.")
  private boolean nonpublic;

  Feeding(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    jobs.check();
    if (Documents.isStandard(out)) {
      throw CommandException.unusable("-o: expected a file, found -");
    }
    Key named = Tables.choice("--key", key == null ? "uid" : key, Key.values());
    NominalDuration interval = duration("--refresh", refresh);
    NominalDuration kept = duration("--tombstones", tombstones);
    Summary summary = new Summary(out, environment.err()::println);
    Merging merging = new Merging(environment, reading.mostHeld(), summary);
    Optional<Integer> ended = read(merging);
    if (ended.isPresent()) {
      return ended.get();
    }
    if (summary.flawed()) {
      throw CommandException.failure(
          "nothing was written: without the events that have errors, "
              + out
              + " would call them cancelled");
    }
    if (key == null && merging.derivedUids() > 0) {
      throw CommandException.failure(
          Expected.foundInstead(
                  "a uid in each event",
                  merging.derivedUids() + " without, which changes would rename")
              + "; --key url or --key title names events by what stays");
    }
    byte[] before =
        Files.exists(Documents.path(out)) ? Files.readAllBytes(Documents.path(out)) : null;
    Feed feed = feed(last(before, merging.head()), interval, kept);
    Feed.Edition edition = feed.next(keyed(merging.events(), named), environment.clock());
    edition.violations().forEach(it -> summary.report(new Problem(Location.unknown(), it)));
    summary.finish();
    write(edition, before);
    return ExitCode.DONE;
  }

  private Feed feed(Feed last, @Nullable NominalDuration interval, @Nullable NominalDuration kept) {
    Feed feed = last.withHead(head(last.head(), interval));
    feed = kept == null ? feed : feed.withTombstones(exact(kept));
    feed = drafts ? feed.withDrafts() : feed;
    return nonpublic ? feed.withPrivate() : feed;
  }

  private Optional<Integer> read(Merging merging) throws IOException {
    List<String> ins = Inputs.of(files, environment.formats(), reading.from(environment));
    List<Source> sources = ins.stream().map(in -> reading.source(environment, in)).toList();
    return merging.read(sources, jobs);
  }

  /** The last edition; one that cannot be read is no reason to begin anew. */
  private Feed last(byte @Nullable [] before, DocumentHead head) throws IOException {
    if (before == null) {
      return Feed.first(head.withoutTimeZones());
    }
    try {
      return Feed.read(new ByteArrayInputStream(before));
    } catch (RejectedEventException | DocumentException e) {
      throw CommandException.unusable(
          out
              + ": "
              + e.getMessage()
              + "; it is not the last edition of a feed, so nothing was written");
    }
  }

  private DocumentHead head(DocumentHead last, @Nullable NominalDuration interval) {
    DocumentHead head = title == null ? last : last.withTitle(Text.of(title));
    return interval == null ? head : head.withRefreshInterval(interval);
  }

  private static @Nullable NominalDuration duration(String option, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      NominalDuration duration = NominalDuration.parse(text);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw CommandException.unusable(
        option + ": " + Expected.foundInstead("a duration such as P30D or PT12H", text));
  }

  private static Duration exact(NominalDuration duration) {
    return Duration.ofDays(duration.days()).plus(duration.time());
  }

  /** The events with the uids of their keys. */
  private static List<Event> keyed(List<Event> events, Key key) {
    if (key == Key.UID) {
      return events;
    }
    Map<Uid, Event> byUid = new HashMap<>();
    List<Event> keyed = new ArrayList<>(events.size());
    for (Event event : events) {
      Uid uid = uid(event, key);
      Event other = byUid.putIfAbsent(uid, event);
      if (other != null) {
        throw CommandException.failure(
            Expected.foundInstead(
                    "another " + key.toString().toLowerCase(Locale.ROOT) + " for each event",
                    "one for " + title(other) + " and " + title(event))
                + "; nothing was written");
      }
      List<Event> overrides =
          event.recurrence().overrides().stream()
              .map(it -> it.toBuilder().uid(uid).build())
              .toList();
      keyed.add(
          event.toBuilder()
              .uid(uid)
              .recurrence(event.recurrence().withOverrides(overrides))
              .build());
    }
    return keyed;
  }

  private static Uid uid(Event event, Key key) {
    if (key == Key.URL) {
      return Uid.of(
          event
              .url()
              .orElseThrow(
                  () ->
                      CommandException.failure(
                          title(event)
                              + ": "
                              + Expected.foundNone("a URL")
                              + "; nothing was written")));
    }
    byte[] name = event.title().map(Text::value).orElse("").getBytes(StandardCharsets.UTF_8);
    return Uid.of(UUID.nameUUIDFromBytes(name).toString());
  }

  /** Prints what is new, and writes a file that is not as before. */
  private void write(Feed.Edition edition, byte @Nullable [] before) throws IOException {
    print("added", edition.added());
    print("changed", edition.changed());
    print("cancelled", edition.cancelled());
    print("ended", edition.ended());
    byte[] bytes = edition.bytes();
    if (!Arrays.equals(bytes, before)) {
      try (Target target = Target.open(environment, out)) {
        target.stream().write(bytes);
        target.commit();
      }
    }
    environment
        .err()
        .println(
            edition.added().size()
                + " added, "
                + edition.changed().size()
                + " changed, "
                + edition.cancelled().size()
                + " cancelled, "
                + edition.ended().size()
                + " ended; ETag "
                + edition.etag());
  }

  private void print(String what, List<Event> events) {
    for (Event event : events) {
      String uid = ProblemLines.oneLine(event.uid().value());
      environment.out().println(what + "\t" + uid + "\t" + ProblemLines.oneLine(title(event)));
    }
  }

  private static String title(Event event) {
    return event.title().map(Text::value).orElse("");
  }
}
