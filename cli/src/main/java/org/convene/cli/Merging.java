package org.convene.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convene.event.Event;
import org.convene.event.RawComponent;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.series.EventMerge;
import org.convene.text.Expected;

/** Several documents, read into memory to become one. */
final class Merging {

  private final Environment environment;
  private final long most;
  private final Summary total;
  private final EventMerge merge = new EventMerge();
  private final MergedHead head = new MergedHead();
  private final Set<RawComponent> others = new LinkedHashSet<>();
  private long derivedUids;

  /** Holds at most so many events; counts in {@code total} what is wrong with the documents. */
  Merging(Environment environment, long most, Summary total) {
    this.environment = environment;
    this.most = most;
    this.total = total;
  }

  /**
   * Reads documents, some of them side by side; gives the exit code where one cannot be read on.
   */
  Optional<Integer> read(List<Source> sources, Jobs jobs) throws IOException {
    try (Jobs.SideBySide readers = jobs.open(sources)) {
      for (Source source : sources) {
        Optional<Integer> ended = read(source, readers);
        if (ended.isPresent()) {
          return ended;
        }
      }
    }
    return Optional.empty();
  }

  /** Reads a document; what is wrong with it is told under its name. */
  Optional<Integer> read(Source source, Jobs.SideBySide readers) throws IOException {
    try (Progress progress = new Progress(environment, source)) {
      Summary summary = progress.summary(source.name(), environment.err());
      try (EventReader reader = readers.next()) {
        head.add(reader.head(), source.name(), summary::report);
        for (Optional<ReadResult> read = reader.read(); read.isPresent(); read = reader.read()) {
          add(read.get(), source.name(), summary);
          progress.at(summary.events());
        }
      } catch (DocumentException e) {
        return Optional.of(Reading.end(e, summary, environment));
      }
      progress.clear();
      summary.finish();
      total.include(summary);
      return Optional.empty();
    }
  }

  private void add(ReadResult result, String document, Summary summary) throws IOException {
    if (result instanceof ReadResult.Other other) {
      others.add(other.component());
      other.problemsOnceCarried().forEach(summary::report);
    } else {
      summary.add(result);
      if (result instanceof ReadResult.Accepted accepted) {
        derivedUids += accepted.problems().stream().anyMatch(Merging::isDerivedUid) ? 1 : 0;
        merge.add(accepted.event(), document);
      }
    }
    if (merge.size() + others.size() > most) {
      throw new DocumentException(
          new Problem(
              Location.ofEvent(summary.events()),
              Violation.error(
                  "",
                  "limit.events",
                  Expected.atMost(most, "events of several documents, which are held at a time"))));
    }
  }

  private static boolean isDerivedUid(Problem problem) {
    return problem.violation().code().endsWith(".uid-missing");
  }

  /** How many events have a uid that the reader made of what they say. */
  long derivedUids() {
    return derivedUids;
  }

  DocumentHead head() {
    return head.head();
  }

  /** The events of all documents; versions that do not count are told. */
  List<Event> events() {
    return merge.events(it -> total.report(new Problem(Location.unknown(), it)));
  }

  /** Writes what is no event; what the format has no place for is told. */
  void carry(EventWriter writer) throws IOException {
    for (RawComponent other : others) {
      if (!writer.carry(other)) {
        String message = Expected.foundInstead("events", other.name()) + ", which is not written";
        total.report(
            new Problem(Location.unknown(), Violation.warning("", "merge.component", message)));
      }
    }
  }
}
