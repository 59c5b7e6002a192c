package org.convene.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.io.ical.Outbox;
import org.convene.series.NoSuchInstanceException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that makes the messages of one step about an event. */
abstract class Step implements Callable<Integer> {

  final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "IN",
      description = "A file with the event, such as --keep wrote it, or - for standard input.")
  private String in = "";

  @Parameters(index = "1", paramLabel = "OUT", description = Sending.OUT)
  private String out = "";

  @Mixin private Picking picking = new Picking();

  @Mixin private Sending sending = new Sending();

  @Mixin private Keeping keeping = new Keeping();

  Step(Environment environment) {
    this.environment = environment;
  }

  /** Looks at the options before a document is read. */
  abstract void check();

  /** What the step comes to. */
  abstract Outbox take(Event event);

  @Override
  public final Integer call() throws IOException {
    check();
    Messages messages = messages(sending, out);
    messages.check();
    keeping.format(environment);
    Event event = picking.event(environment, in);
    try {
      keeping.write(environment, take(event), messages);
    } catch (InvalidEventException e) {
      return Keeping.refused(environment, in, event, e);
    } catch (NoSuchInstanceException e) {
      throw CommandException.failure("--instance: " + e.getMessage());
    }
    return ExitCode.DONE;
  }

  Messages messages(Sending how, String name) {
    return how.messages(environment, name);
  }

  final String in() {
    return in;
  }

  final ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
