package org.convene.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.RawComponent;
import org.convene.event.Uid;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventFormat;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;

/** What a party keeps, in a file: it is read whole, changed, and written in place of the old. */
final class StateFile {

  private final Environment environment;
  private final Reading reading;
  private final String name;
  private final List<Event> events = new ArrayList<>();
  private final List<Event> changed = new ArrayList<>();
  private final List<RawComponent> others = new ArrayList<>();
  private DocumentHead head = DocumentHead.empty();

  StateFile(Environment environment, Reading reading, String name) {
    this.environment = environment;
    this.reading = reading;
    this.name = name;
  }

  /** Reads it, where it is there; what cannot be read is not to be lost by writing. */
  void read() throws IOException {
    if (Documents.isStandard(name)) {
      throw CommandException.unusable("expected a file for STATE, found -");
    }
    Source source = reading.held(environment, name);
    if (!Files.exists(Documents.path(name))) {
      return;
    }
    Summary summary = new Summary(name, environment.err()::println);
    try (EventReader reader = source.open()) {
      head = reader.head();
      for (Optional<ReadResult> read = reader.read(); read.isPresent(); read = reader.read()) {
        take(read.get(), summary);
      }
    } catch (DocumentException e) {
      throw CommandException.told(Reading.end(e, summary, environment));
    }
    summary.finish();
    if (summary.flawed()) {
      throw CommandException.failure(
          "nothing was received: " + name + " has errors, and what they are about would be lost");
    }
  }

  private void take(ReadResult result, Summary summary) {
    if (result instanceof ReadResult.Other other) {
      others.add(other.component());
      other.problemsOnceCarried().forEach(summary::report);
      return;
    }
    summary.add(result);
    if (result instanceof ReadResult.Accepted accepted) {
      events.add(accepted.event());
    }
  }

  /** What is kept of a uid. */
  List<Event> of(Uid uid) {
    return events.stream().filter(it -> it.uid().equals(uid)).toList();
  }

  /** Puts other events of a uid in the place of those that were kept. */
  void replace(Uid uid, List<Event> now) {
    int first = events.indexOf(of(uid).stream().findFirst().orElse(null));
    events.removeIf(it -> it.uid().equals(uid));
    events.addAll(first < 0 ? events.size() : first, now);
    changed.addAll(now);
  }

  /** Writes all of it; what was changed must lose nothing. */
  void write() throws IOException {
    EventFormat format =
        reading.calendar(
            Optional.ofNullable(reading.from(environment))
                .orElseGet(() -> Documents.format(environment.formats(), name, null, "--from")));
    List<Violation> losses = new ArrayList<>(format.losses(head));
    changed.forEach(it -> losses.addAll(format.losses(it, head)));
    if (!losses.isEmpty()) {
      losses.forEach(
          it ->
              environment
                  .err()
                  .println(ProblemLines.of(name, new Problem(Location.unknown(), it))));
      throw CommandException.failure(
          "nothing was written: " + name + " cannot hold all of what must be kept");
    }
    try (Target target = Target.open(environment, name)) {
      try (EventWriter writer = format.writer(target.stream(), head)) {
        for (Event event : events) {
          writer.write(event);
        }
        for (RawComponent other : others) {
          if (!writer.carry(other)) {
            throw CommandException.failure(
                name + ": a " + other.name() + " cannot be written back");
          }
        }
      }
      target.commit();
    }
  }
}
