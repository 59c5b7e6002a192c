package org.convene.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.io.ical.Scheduling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "update",
    description = {
      "Makes the messages that tell of a change: OLD is the event as it was sent, NEW as it is now.",
      "Each goes to those alone who see a difference; who is no longer invited gets a cancellation."
    },
    mixinStandardHelpOptions = true)
final class Update implements Callable<Integer> {

  private final Environment environment;

  @Parameters(index = "0", paramLabel = "OLD", description = "A file, as --keep wrote it.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "A file, or - for standard input.")
  private String now = "";

  @Parameters(index = "2", paramLabel = "OUT", description = Sending.OUT)
  private String out = "";

  @Mixin private Picking picking = new Picking();

  @Mixin private Sending sending = new Sending();

  @Mixin private Keeping keeping = new Keeping();

  Update(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    Messages messages = sending.messages(environment, out);
    messages.check();
    keeping.format(environment);
    Event sent = picking.event(environment, before);
    Event changed = picking.event(environment, now, sent.uid().value());
    try {
      Scheduling organizer = Scheduling.of(Keeping.organizer(sent), environment.clock());
      keeping.write(environment, organizer.update(sent, changed), messages);
    } catch (InvalidEventException e) {
      return Keeping.refused(environment, now, changed, e);
    }
    return ExitCode.DONE;
  }
}
