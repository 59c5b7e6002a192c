package org.convene.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Scheduling;
import org.convene.recurrence.EventTime;
import org.convene.series.NoSuchInstanceException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "cancel",
    description = "Makes the messages that call off an event, or instances of a series.",
    mixinStandardHelpOptions = true)
final class Cancel implements Callable<Integer> {

  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "A file, as --keep wrote it.")
  private String in = "";

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "OUT.ics, or OUT.eml for a whole mail; a folder; or - for standard output.")
  private String out = "";

  @Option(
      names = "--instance",
      paramLabel = "TIME",
      converter = InstanceOption.class,
      description = InstanceOption.DESCRIPTION)
  private @Nullable EventTime instance;

  @Option(names = "--following", description = "Calls off all that follow the instance, too.")
  private boolean following;

  @Option(names = "--comment", paramLabel = "TEXT", description = "Why, for those who are told.")
  private String comment = "";

  @Mixin private Picking picking = new Picking();

  @Mixin private Sending sending = new Sending();

  @Mixin private Keeping keeping = new Keeping();

  Cancel(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    if (following && instance == null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "expected --instance with --following");
    }
    Messages messages = sending.messages(environment, out);
    keeping.format(environment);
    Event sent = picking.event(environment, in);
    try {
      Scheduling organizer =
          Scheduling.of(Keeping.organizer(sent), environment.clock()).withComment(comment);
      keeping.write(environment, cancelled(organizer, sent), messages);
    } catch (InvalidEventException e) {
      return Keeping.refused(environment, in, sent, e);
    }
    return ExitCode.DONE;
  }

  private Outbox cancelled(Scheduling organizer, Event sent) {
    EventTime time = instance;
    if (time == null) {
      return organizer.cancel(sent);
    }
    try {
      return following ? organizer.cancelFrom(sent, time) : organizer.cancel(sent, time);
    } catch (NoSuchInstanceException e) {
      throw CommandException.failure("--instance: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw CommandException.failure(
          "--following: that is the first instance; leave --instance out to cancel all");
    }
  }
}
