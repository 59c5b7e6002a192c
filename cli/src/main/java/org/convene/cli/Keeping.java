package org.convene.cli;

import java.io.IOException;
import java.util.List;
import org.convene.event.CalendarAddress;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Violation;
import org.convene.io.EventFormat;
import org.convene.io.EventWriter;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ical.Outbox;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the event of a step is kept for the next one. */
final class Keeping {

  @Option(
      names = "--keep",
      paramLabel = "FILE",
      description =
          "Writes the event as it is from now on, in the format of FILE: the next command about it"
              + " starts from that.")
  private @Nullable String keep;

  @Nullable EventFormat format(Environment environment) {
    return keep == null ? null : Documents.format(environment.formats(), keep, null, "--keep");
  }

  /** Writes the messages of a step and what is kept, which must lose nothing. */
  void write(Environment environment, Outbox outbox, Messages messages) throws IOException {
    EventFormat format = format(environment);
    if (keep == null || format == null) {
      messages.write(outbox.messages());
      return;
    }
    List<Violation> losses = format.losses(outbox.event());
    if (!losses.isEmpty()) {
      losses.forEach(
          it ->
              environment
                  .err()
                  .println(ProblemLines.of(keep, new Problem(Location.unknown(), it))));
      throw CommandException.failure(
          "nothing was written: " + keep + " cannot hold all of what must be kept");
    }
    try (Target target = Target.open(environment, keep)) {
      try (EventWriter writer = format.writer(target.stream())) {
        writer.write(outbox.event());
      }
      messages.write(outbox.messages());
      target.commit();
    }
  }

  /** Who sent an event; an event without an organizer was never sent. */
  static CalendarAddress organizer(Event event) {
    return event
        .meeting()
        .organizer()
        .map(CalendarUser::address)
        .orElseThrow(
            () ->
                CommandException.failure(
                    event.uid() + ": expected an event with an organizer, found none"));
  }

  /** Says why no message can be made of an event; gives the exit code. */
  static int refused(Environment environment, String in, Event event, InvalidEventException e) {
    for (Violation each : e.violations()) {
      environment.err().println(ProblemLines.of(in, new Problem(Location.unknown(), each)));
    }
    environment
        .err()
        .println("convene: no message can be made of " + ProblemLines.oneLine(event.uid().value()));
    return ExitCode.FAILED;
  }
}
