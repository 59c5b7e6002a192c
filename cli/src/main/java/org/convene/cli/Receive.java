package org.convene.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.Uid;
import org.convene.io.DocumentException;
import org.convene.io.Problem;
import org.convene.io.ical.Envelope;
import org.convene.io.ical.Invitations;
import org.convene.io.ical.Received;
import org.convene.io.ical.Scheduling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "receive",
    description = {
      "Takes a message into what is kept: an invitation, an answer, a cancellation.",
      "Messages may come in any order, and again: what is kept in the end is the same."
    },
    mixinStandardHelpOptions = true)
final class Receive implements Callable<Integer> {

  private final Environment environment;

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
      description = "A calendar, or - for standard input.")
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
          "Who sent it: what it says in the name of somebody else is not taken in. Without it, all"
              + " is.")
  private @Nullable String sender;

  @Option(
      names = "--answers",
      paramLabel = "OUT.ics",
      description = "A file or folder for the messages that are to be sent in turn.")
  private @Nullable String answers;

  @Mixin private Reading reading = new Reading();

  Receive(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    CalendarAddress address = AddressOptions.address("--me", me);
    Optional<Envelope> envelope =
        Optional.ofNullable(sender).map(it -> Envelope.from(AddressOptions.address("--sender", it)));
    if (answers != null) {
      new Messages(environment, answers).check();
    }
    StateFile file = new StateFile(environment, reading, state);
    file.read();
    Invitations.Message came = message();
    List<Event> kept = came.events().isEmpty() ? List.of() : file.of(uid(came));
    Scheduling party = Scheduling.of(address, environment.clock());
    Received received =
        envelope.isPresent()
            ? party.receive(kept, came, envelope.get())
            : party.receive(kept, came);
    if (answers != null && !received.messages().isEmpty()) {
      new Messages(environment, answers).write(received.messages());
    }
    if (!received.events().equals(kept)) {
      file.write(uid(came), received.events());
    }
    received.notices().forEach(this::tell);
    if (answers == null && !received.messages().isEmpty()) {
      environment
          .err()
          .println("convene: a message is to be sent in turn; --answers OUT.ics writes it");
    }
    return received.isApplied() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static Uid uid(Invitations.Message message) {
    return message.events().get(0).uid();
  }

  private Invitations.Message message() throws IOException {
    Documents.noDirectory(message);
    try (InputStream in =
        Documents.isStandard(message)
            ? environment.in()
            : Files.newInputStream(Documents.path(message))) {
      Invitations.Message read = Invitations.read(new BufferedInputStream(in));
      for (Problem problem : read.problems()) {
        environment.err().println(ProblemLines.of(message, problem));
      }
      return read;
    } catch (DocumentException e) {
      environment.err().println(ProblemLines.of(message, e.problem()));
      throw CommandException.told(ExitCode.UNUSABLE);
    }
  }

  /** One line for each part: what became of it, from whom it is, what it is about, why. */
  private void tell(Received.Notice notice) {
    List<String> words = new ArrayList<>();
    words.add(notice.result().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
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
