package org.convene.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
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
    name = "reply",
    description = "Makes an attendee's answer to an invitation.",
    mixinStandardHelpOptions = true)
final class Reply implements Callable<Integer> {

  /** What an attendee can answer. */
  enum Answer {
    ACCEPTED,
    TENTATIVE,
    DECLINED
  }

  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "IN",
      description = "The invitation, or the event as it is kept.")
  private String in = "";

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "OUT.ics, or OUT.eml for a whole mail; a folder; or - for standard output.")
  private String out = "";

  @Option(
      names = "--me",
      paramLabel = "ADDRESS",
      required = true,
      description = "Who answers: the address that was invited.")
  private String me = "";

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "The answer: ${COMPLETION-CANDIDATES}.")
  private @Nullable Answer status;

  @Option(
      names = "--delegate",
      paramLabel = "ADDRESS",
      description = "Who goes instead; gets the invitation, and the organizer the answer.")
  private @Nullable String delegate;

  @Option(
      names = "--instance",
      paramLabel = "TIME",
      converter = InstanceOption.class,
      description = InstanceOption.DESCRIPTION)
  private @Nullable EventTime instance;

  @Option(names = "--comment", paramLabel = "TEXT", description = "Why, for the organizer.")
  private String comment = "";

  @Mixin private Picking picking = new Picking();

  @Mixin private Sending sending = new Sending();

  @Mixin private Keeping keeping = new Keeping();

  Reply(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    if ((status == null) == (delegate == null) || (delegate != null && instance != null)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "expected --status, with --instance where it is for one, or --delegate");
    }
    CalendarAddress address = AddressOptions.address("--me", me);
    Messages messages = sending.messages(environment, out);
    keeping.format(environment);
    Event event = picking.event(environment, in);
    try {
      Scheduling attendee = Scheduling.of(address, environment.clock()).withComment(comment);
      keeping.write(environment, answer(attendee, event), messages);
    } catch (InvalidEventException e) {
      return Keeping.refused(environment, in, event, e);
    } catch (NoSuchInstanceException e) {
      throw CommandException.failure("--instance: " + e.getMessage());
    }
    return ExitCode.DONE;
  }

  private Outbox answer(Scheduling attendee, Event event) {
    if (delegate != null) {
      return attendee.delegate(event, AddressOptions.address("--delegate", delegate));
    }
    Attendee.Status answer = Attendee.Status.valueOf(Objects.requireNonNull(status).name());
    return instance == null
        ? attendee.reply(event, answer)
        : attendee.reply(event, instance, answer);
  }
}
