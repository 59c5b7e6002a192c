package org.convene.cli;

import org.convene.event.Event;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Scheduling;
import org.convene.recurrence.EventTime;
import org.convene.series.NoSuchInstanceException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "cancel",
    description = "Makes the messages that call off an event, or instances of a series.",
    mixinStandardHelpOptions = true)
final class Cancel extends Step {

  @Mixin private InstanceOption instance = new InstanceOption();

  @Option(names = "--following", description = "Calls off all that follow the instance, too.")
  private boolean following;

  Cancel(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    if (following && instance.time() == null) {
      throw usage("expected --instance with --following");
    }
  }

  @Override
  Outbox take(Event sent) {
    Scheduling organizer =
        Scheduling.of(Keeping.organizer(sent), environment.clock()).withComment(instance.comment());
    @Nullable EventTime time = instance.time();
    if (time == null) {
      return organizer.cancel(sent);
    }
    try {
      return following ? organizer.cancelFrom(sent, time) : organizer.cancel(sent, time);
    } catch (NoSuchInstanceException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw CommandException.failure(
          "--following: that is the first instance; leave --instance out to cancel all");
    }
  }
}
