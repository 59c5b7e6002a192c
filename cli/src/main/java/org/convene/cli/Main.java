package org.convene.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.convene.io.EventFormats;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** Runs the {@code convene} command. */
public final class Main {

  /** In the order of the help. */
  private static final List<String> COMMANDS =
      List.of(
          "convert",
          "merge",
          "diff",
          "validate",
          "list",
          "invite",
          "mail",
          "update",
          "cancel",
          "reply",
          "receive",
          "feed",
          "formats");

  private Main() {}

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    PrintStream out = StandardOutput.ofProcess();
    PrintStream err = // where that is lost, nobody can be told
        new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
    int code;
    try {
      Clock now = WritingClock.of(System.getenv("SOURCE_DATE_EPOCH"));
      Environment environment =
          new Environment(
              EventFormats.installed(now),
              System.in,
              out,
              err,
              now,
              Boolean.getBoolean("convene.terminal"),
              Boolean.getBoolean("convene.colours"));
      Runtime.getRuntime().addShutdownHook(new Thread(environment.begun()::end));
      code = commandLine(environment, args).execute(args);
    } catch (CommandException e) {
      err.println("convene: " + e.getMessage());
      code = e.exitCode();
    } catch (Error e) { // picocli hands on no errors
      code = Failures.report(e, err);
    }
    System.exit(code);
  }

  /**
   * The command line, ready to be executed. It has the one command that is asked for, or all where
   * none is, as for help: picocli looks through the class of each, which is 40 % of the work of
   * converting a small file.
   */
  static CommandLine commandLine(Environment environment, String... args) {
    CommandLine commandLine = new CommandLine(CommandSpec.forAnnotatedObject(new Root()));
    String first = args.length == 0 ? "" : args[0];
    for (String name : COMMANDS.contains(first) ? List.of(first) : COMMANDS) {
      commandLine.addSubcommand(command(name, environment));
    }
    commandLine.setOut(ProblemLines.writer(environment.out()));
    commandLine.setErr(ProblemLines.writer(environment.err()));
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    commandLine.setParameterExceptionHandler((wrong, words) -> usage(wrong, environment.err()));
    commandLine.setExecutionStrategy(parsed -> run(parsed, environment));
    commandLine.setExecutionExceptionHandler(
        (thrown, command, parsed) ->
            environment.begun().isEnded()
                ? ExitCode.FAILED
                : Failures.report(thrown, environment.err()));
    return commandLine;
  }

  private static Object command(String name, Environment environment) {
    return switch (name) {
      case "convert" -> new Convert(environment);
      case "merge" -> new Merge(environment);
      case "diff" -> new Diff(environment);
      case "validate" -> new Validate(environment);
      case "list" -> new Listing(environment);
      case "invite" -> new Invite(environment);
      case "mail" -> new Mail(environment);
      case "update" -> new Update(environment);
      case "cancel" -> new Cancel(environment);
      case "reply" -> new Reply(environment);
      case "receive" -> new Receive(environment);
      case "feed" -> new Feeding(environment);
      case "formats" -> new Formats(environment);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Runs a command, and sees that what it printed was not lost. */
  private static int run(CommandLine.ParseResult parsed, Environment environment) {
    try {
      int code = new CommandLine.RunLast().execute(parsed);
      StandardOutput.check(environment.out());
      return code;
    } catch (CommandException e) { // what a command throws is in another; this is of the help
      return Failures.report(e, environment.err());
    }
  }

  /** Says what is wrong, where the usage would scroll it away. */
  private static int usage(CommandLine.ParameterException wrong, PrintStream err) {
    CommandLine command = wrong.getCommandLine();
    err.println("convene: " + ProblemLines.oneLine(String.valueOf(wrong.getMessage())));
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, ProblemLines.writer(err));
    err.println("see " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.UNUSABLE;
  }

  @Command(
      name = "convene",
      description =
          "Reads, checks, lists and converts events, makes and takes in invitations, and publishes"
              + " feeds.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND",
      exitCodeListHeading = "%nExit codes:%n",
      exitCodeList = {
        "0:All is well.",
        "1:Something is wrong with an event.",
        "2:A document cannot be read, or the output not be written; the format is unknown, or the"
            + " usage is wrong.",
        "70:A bug in Convene; please report it.",
        "141:Standard output was closed by its reader, such as head."
      },
      subcommands = CommandLine.HelpCommand.class)
  private static final class Root implements Runnable {

    @CommandLine.Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
      throw new CommandLine.ParameterException(
          Objects.requireNonNull(spec).commandLine(), "expected a command");
    }
  }
}
