package org.convene.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.convene.event.CalendarUser;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
    name = "invite",
    description = "Makes a calendar invite (METHOD:REQUEST) of one event of IN.",
    mixinStandardHelpOptions = true)
final class Invite implements Callable<Integer> {

  private final Environment environment;

  @Parameters(index = "0", paramLabel = "IN", description = "A file, or - for standard input.")
  private String in = "";

  @Parameters(
      index = "1",
      paramLabel = "OUT.ics",
      description = "A file, or - for standard output.")
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
      required = true,
      parameterConsumer = Addresses.class,
      description = "Who is invited; several may follow, or the option may be repeated.")
  private List<String> attendees = new ArrayList<>();

  @Option(
      names = "--uid",
      paramLabel = "UID",
      description = "Which event; without it the only one, or else the first with a date.")
  private @Nullable String uid;

  @Mixin private Reading reading = new Reading();

  Invite(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Source source = reading.source(environment, in);
    Summary summary = new Summary(in, environment.err()::println);
    Choice choice = new Choice(uid);
    try (EventReader reader = source.open()) {
      Optional<ReadResult> read = reader.read();
      while (read.isPresent()) {
        summary.add(read.get());
        choice.offer(read.get());
        read = choice.isMade() ? Optional.empty() : reader.read();
      }
    } catch (DocumentException e) {
      return Reading.end(e, summary, environment);
    }
    summary.finish();
    Event event = choice.event().orElseThrow(() -> CommandException.failure(choice.whyNone(in)));
    if (choice.isOneOfSeveral()) {
      environment.err().println(ProblemLines.oneLine(chosen(event)));
    }
    return write(event);
  }

  /** The addresses are looked at before the document is. */
  private void check() {
    check("--organizer", organizer);
    attendees.forEach(each -> check("--attendee", each));
  }

  private static void check(String option, String address) {
    try {
      CalendarUser.of(address);
    } catch (IllegalArgumentException e) {
      throw CommandException.unusable(option + ": " + e.getMessage());
    }
  }

  private static String chosen(Event event) {
    return "convene: invites to "
        + event.uid()
        + ", “"
        + event.title().map(Text::value).orElse("")
        + "”, the first event with a date; --uid UID chooses another";
  }

  private int write(Event event) throws IOException {
    byte[] bytes;
    try {
      Event invite = event.invite(organizer, attendees.toArray(String[]::new));
      bytes = environment.invites().request(invite, environment.clock());
    } catch (InvalidEventException e) {
      Location nowhere = Location.unknown();
      e.violations()
          .forEach(
              each -> environment.err().println(ProblemLines.of(in, new Problem(nowhere, each))));
      environment
          .err()
          .println(
              "convene: no invite can be made of " + ProblemLines.oneLine(event.uid().value()));
      return ExitCode.FAILED;
    } catch (IllegalArgumentException e) {
      throw CommandException.unusable(String.valueOf(e.getMessage()));
    }
    try (Target target = Target.open(environment.out(), out)) {
      target.stream().write(bytes);
      target.commit();
    }
    return ExitCode.DONE;
  }

  /** The event to invite to, found while reading. */
  private static final class Choice {

    private final @Nullable String uid;
    private @Nullable Event first;
    private @Nullable Event dated;
    private long seen;

    Choice(@Nullable String uid) {
      this.uid = uid;
    }

    void offer(ReadResult result) {
      seen++;
      if (result instanceof ReadResult.Accepted accepted) {
        Event event = accepted.event();
        if (uid != null && !event.uid().value().equals(uid)) {
          return;
        }
        if (first == null) {
          first = event;
        }
        if (dated == null && !(event.schedule() instanceof Schedule.Undated)) {
          dated = event;
        }
      }
    }

    boolean isMade() {
      return uid != null ? first != null : dated != null && seen > 1;
    }

    Optional<Event> event() {
      return Optional.ofNullable(uid != null || seen == 1 ? first : dated);
    }

    boolean isOneOfSeveral() {
      return uid == null && seen > 1;
    }

    String whyNone(String document) {
      if (uid != null) {
        return document + ": expected an event with the uid " + uid + ", found none";
      }
      return document + ": expected an event with a date, found none";
    }
  }

  /** Takes the addresses that follow; a file name is none. */
  static final class Addresses implements IParameterConsumer {

    @Override
    public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
      if (args.isEmpty() || args.peek().startsWith("-")) {
        throw new ParameterException(command.commandLine(), "expected an address after --attendee");
      }
      List<String> addresses = option.getValue();
      do {
        addresses.add(args.pop());
      } while (!args.isEmpty() && isAddress(args.peek()));
    }

    private static boolean isAddress(String arg) {
      return !arg.startsWith("-") && arg.contains("@");
    }
  }
}
