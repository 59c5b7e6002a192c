package org.convene.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.convene.event.Event;
import org.convene.event.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "diff",
    description = {
      "Shows which events of A and B are different, by uid, and what of them.",
      "The exit code is 1 if any is."
    },
    mixinStandardHelpOptions = true)
final class Diff implements Callable<Integer> {

  /** How differences are printed. */
  private enum Printed {
    TEXT,
    JSON
  }

  private final Environment environment;

  @Parameters(index = "0", paramLabel = "A", description = "A file, or - for standard input.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "A file, or - for standard input.")
  private String after = "";

  @Mixin private Reading reading = new Reading();

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "How to print: text, or json (an array with an object for each event).")
  private String format = "text";

  Diff(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    Printed printed = Tables.choice("--format", format, Printed.values());
    if (Documents.isStandard(before) && Documents.isStandard(after)) {
      throw CommandException.unusable("expected a file as A or B, found - for both");
    }
    Summary summary = new Summary(before, environment.err()::println);
    Merging old = new Merging(environment, reading.mostHeld(), summary);
    Merging now = new Merging(environment, reading.mostHeld(), summary);
    Optional<Integer> ended = read(before, old);
    ended = ended.isPresent() ? ended : read(after, now);
    if (ended.isPresent()) {
      return ended.get();
    }
    if (summary.flawed()) {
      throw CommandException.unusable(
          "nothing was compared: events that have errors would look as if they were not there");
    }
    List<Event> oldEvents = old.events();
    List<Differences.Difference> differences = Differences.of(oldEvents, now.events());
    summary.finish();
    if (printed == Printed.JSON) {
      JsonList.differences(differences, environment.out());
    } else {
      differences.forEach(this::print);
    }
    return differences.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private Optional<Integer> read(String name, Merging merging) throws IOException {
    Source source = reading.source(environment, name);
    try (Jobs.SideBySide readers = Jobs.one(source)) {
      return merging.read(source, readers);
    }
  }

  /** A line for the event, and one below it for each value. */
  private void print(Differences.Difference difference) {
    PrintStream out = environment.out();
    String what = difference.change().toString().toLowerCase(Locale.ROOT);
    String instance = difference.recurrenceId().map(it -> " " + it).orElse("");
    out.println(
        what
            + " ".repeat(9 - what.length())
            + ProblemLines.oneLine(
                difference.uid()
                    + instance
                    + "  "
                    + difference.title().map(Text::value).orElse("")));
    for (Differences.Value value : difference.values()) {
      out.println(
          "         "
              + ProblemLines.oneLine(
                  value.path() + ": " + shown(value.before()) + " -> " + shown(value.after())));
    }
  }

  private static String shown(@Nullable String value) {
    return value == null ? "none" : '"' + value + '"';
  }
}
