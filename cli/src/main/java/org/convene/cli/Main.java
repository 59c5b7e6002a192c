package org.convene.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.convene.io.EventFormats;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** Runs the {@code convene} command. */
public final class Main {

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
      code = commandLine(environment).execute(args);
    } catch (CommandException e) {
      err.println("convene: " + e.getMessage());
      code = e.exitCode();
    } catch (Error e) { // picocli hands on no errors
      code = Failures.report(e, err);
    }
    System.exit(code);
  }

  /** The command line, ready to be executed. */
  static CommandLine commandLine(Environment environment) {
    CommandSpec root = CommandSpec.forAnnotatedObject(new Root());
    CommandLine commandLine = new CommandLine(root);
    commandLine.addSubcommand(new Convert(environment));
    commandLine.addSubcommand(new Validate(environment));
    commandLine.addSubcommand(new Listing(environment));
    commandLine.addSubcommand(new Invite(environment));
    commandLine.addSubcommand(new Mail(environment));
    commandLine.addSubcommand(new Update(environment));
    commandLine.addSubcommand(new Cancel(environment));
    commandLine.addSubcommand(new Reply(environment));
    commandLine.addSubcommand(new Receive(environment));
    commandLine.addSubcommand(new Formats(environment));
    commandLine.setOut(ProblemLines.writer(environment.out()));
    commandLine.setErr(ProblemLines.writer(environment.err()));
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    commandLine.setParameterExceptionHandler((wrong, args) -> usage(wrong, environment.err()));
    commandLine.setExecutionStrategy(parsed -> run(parsed, environment));
    commandLine.setExecutionExceptionHandler(
        (thrown, command, parsed) ->
            environment.begun().isEnded()
                ? ExitCode.FAILED
                : Failures.report(thrown, environment.err()));
    return commandLine;
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
      description = "Reads, checks, lists and converts events, and makes and takes in invitations.",
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
