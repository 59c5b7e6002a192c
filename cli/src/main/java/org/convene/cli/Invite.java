package org.convene.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Meeting;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Scheduling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "invite",
    description = {
      "Makes the invitations (METHOD:REQUEST) to one event of IN.",
      "Who is invited to single instances gets a message of their own: OUT is a folder then."
    },
    mixinStandardHelpOptions = true)
class Invite implements Callable<Integer> {

  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "IN", description = "A file, or - for standard input.")
  private String in = "";

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "OUT.ics, or OUT.eml for a whole mail; a folder; or - for standard output.")
  private String out = "";

  @Option(
      names = "--organizer",
      paramLabel = "ADDRESS",
      required = true,
      description = "Who invites and gets the answers: an e-mail address, or 'Name <address>'.")
  private String organizer = "";

  @Option(
      names = "--attendee",
      paramLabel = "ADDRESS",
      parameterConsumer = AddressOptions.class,
      description = "Who is invited; several may follow, or the option may be repeated.")
  private List<String> attendees = new ArrayList<>();

  @Option(
      names = "--optional",
      paramLabel = "ADDRESS",
      parameterConsumer = AddressOptions.class,
      description = "Who is invited and need not come.")
  private List<String> optional = new ArrayList<>();

  @Mixin private Picking picking = new Picking();

  @Mixin private Keeping keeping = new Keeping();

  @Mixin private ClientCheck clients = new ClientCheck();

  Invite(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    attendees.forEach(it -> AddressOptions.user("--attendee", it));
    optional.forEach(it -> AddressOptions.user("--optional", it));
    if (attendees.isEmpty() && optional.isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "expected --attendee or --optional");
    }
    CalendarAddress by = AddressOptions.address("--organizer", organizer);
    Messages messages = new Messages(environment, out, areMails());
    messages.check();
    clients.checkNames();
    keeping.format(environment);
    Event event = picking.event(environment, in);
    try {
      Scheduling scheduling = Scheduling.of(by, environment.clock());
      Outbox outbox = scheduling.invite(meeting(event));
      clients.require(in, outbox.event(), environment.err()::println);
      keeping.write(environment, outbox, messages);
    } catch (InvalidEventException e) {
      return Keeping.refused(environment, in, event, e);
    }
    return ExitCode.DONE;
  }

  /** Whether a folder gets whole mails. */
  boolean areMails() {
    return false;
  }

  /** Who is invited already stays. */
  private Event meeting(Event event) {
    Event invited = event.invite(organizer, attendees.toArray(String[]::new));
    Meeting meeting = invited.meeting();
    for (String each : optional) {
      meeting = meeting.inviting(Attendee.optional(each));
    }
    return invited.toBuilder().meeting(meeting).build();
  }
}
