package org.convene.cli;

import java.util.Objects;
import org.convene.event.Attendee;
import org.convene.event.Event;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Scheduling;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "reply",
    description = "Makes an attendee's answer to an invitation.",
    mixinStandardHelpOptions = true)
final class Reply extends Step {

  /** What an attendee can answer. */
  enum Answer {
    ACCEPTED,
    TENTATIVE,
    DECLINED
  }

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

  @Mixin private InstanceOption instance = new InstanceOption();

  Reply(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    if ((status == null) == (delegate == null) || (delegate != null && instance.time() != null)) {
      throw usage("expected --status, with --instance where it is for one, or --delegate");
    }
    AddressOptions.address("--me", me);
  }

  @Override
  Outbox take(Event event) {
    Scheduling attendee =
        Scheduling.of(AddressOptions.address("--me", me), environment.clock())
            .withComment(instance.comment());
    if (delegate != null) {
      return attendee.delegate(event, AddressOptions.address("--delegate", delegate));
    }
    Attendee.Status answer = Attendee.Status.valueOf(Objects.requireNonNull(status).name());
    @Nullable EventTime time = instance.time();
    return time == null ? attendee.reply(event, answer) : attendee.reply(event, time, answer);
  }
}
