package org.convene.cli;

import java.util.ArrayList;
import java.util.List;
import org.convene.event.Attendee;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.io.ical.Outbox;
import org.convene.io.ical.Scheduling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "invite",
    description = {
      "Makes the invitations (METHOD:REQUEST) to one event of IN.",
      "Who is invited to single instances gets a message of their own: OUT is a folder then."
    },
    mixinStandardHelpOptions = true)
class Invite extends Step {

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

  @Mixin private ClientCheck clients = new ClientCheck();

  Invite(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    attendees.forEach(it -> AddressOptions.user("--attendee", it));
    optional.forEach(it -> AddressOptions.user("--optional", it));
    if (attendees.isEmpty() && optional.isEmpty()) {
      throw usage("expected --attendee or --optional");
    }
    AddressOptions.address("--organizer", organizer);
    clients.checkNames();
  }

  @Override
  Outbox take(Event event) {
    Scheduling scheduling =
        Scheduling.of(AddressOptions.address("--organizer", organizer), environment.clock());
    Outbox outbox = scheduling.invite(meeting(event));
    clients.require(in(), outbox.event(), environment.err()::println);
    return outbox;
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
