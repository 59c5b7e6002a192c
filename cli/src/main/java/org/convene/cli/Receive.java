package org.convene.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.io.ical.Envelope;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Received;
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
    name = "receive",
    description = {
      "Takes a message into what is kept: an invitation, an answer, a cancellation.",
      "Messages may come in any order, and again: what is kept in the end is the same."
    },
    mixinStandardHelpOptions = true)
final class Receive implements Callable<Integer> {

  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "STATE",
      description =
          "A file with what is kept, of any number of events; written anew, and made where there is"
              + " none.")
  private String state = "";

  @Parameters(
      index = "1",
      paramLabel = "MESSAGE",
      description = "A calendar, a mail (.eml), or - for a calendar on standard input.")
  private String message = "";

  @Option(
      names = "--me",
      paramLabel = "ADDRESS",
      required = true,
      description = "Who receives: the address of the organizer or of an attendee.")
  private String me = "";

  @Option(
      names = "--sender",
      paramLabel = "ADDRESS",
      description =
          "Who sent it: what it says in the name of somebody else is not taken in. A mail says it"
              + " itself; of a calendar all is taken in without it.")
  private @Nullable String sender;

  @Option(
      names = "--any-sender",
      description = "Takes in what a mail says, whoever sent it and whatever method it names.")
  private boolean anySender;

  @Option(
      names = "--answers",
      paramLabel = "OUT",
      description = "A file (.ics, .eml) or folder for the messages that are to be sent in turn.")
  private @Nullable String answers;

  @Mixin private Reading reading = new Reading();

  Receive(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    CalendarAddress address = AddressOptions.address("--me", me);
    if (answers != null) {
      new Messages(environment, answers, false).check();
    }
    Arrivals arrivals = new Arrivals(environment, message, envelope());
    StateFile file = new StateFile(environment, reading, state);
    file.read();
    Scheduling party = Scheduling.of(address, environment.clock());
    List<Invitation> turn = new ArrayList<>();
    List<Received.Notice> notices = new ArrayList<>();
    boolean isChanged = false;
    for (Arrivals.Arrival came : arrivals.read()) {
      List<Event> kept = came.uid().map(file::of).orElse(List.of());
      Received received = came.receive(party, kept, anySender);
      if (!received.events().equals(kept)) {
        file.replace(came.uid().orElseThrow(), received.events());
        isChanged = true;
      }
      turn.addAll(received.messages());
      notices.addAll(received.notices());
    }
    if (answers != null && !turn.isEmpty()) {
      new Messages(environment, answers, false).write(turn);
    }
    if (isChanged) {
      file.write();
    }
    notices.forEach(this::tell);
    if (answers == null && !turn.isEmpty()) {
      environment
          .err()
          .println("convene: a message is to be sent in turn; --answers OUT.ics writes it");
    }
    return notices.stream().anyMatch(it -> it.result().isTaken()) ? ExitCode.DONE : ExitCode.FAILED;
  }

  private Optional<Envelope> envelope() {
    if (sender != null && anySender) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "expected --sender or --any-sender, found both");
    }
    return Optional.ofNullable(sender)
        .map(it -> Envelope.from(AddressOptions.address("--sender", it)));
  }

  /** One line for each part: what became of it, from whom it is, what it is about, why. */
  private void tell(Received.Notice notice) {
    List<String> words = new ArrayList<>();
    words.add(notice.result().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    notice.from().ifPresent(it -> words.add("from " + it.email().orElseGet(it::toString)));
    notice.instance().ifPresent(it -> words.add("about " + it));
    notice.proposal().ifPresent(it -> words.add("proposes " + it.schedule()));
    notice.requestStatus().forEach(it -> words.add("status " + it));
    notice.comments().forEach(it -> words.add("comment “" + it + "”"));
    String line = String.join(", ", words);
    String why = notice.message().isEmpty() ? "" : ": " + notice.message();
    environment.out().println(ProblemLines.oneLine(line + why));
  }
}
