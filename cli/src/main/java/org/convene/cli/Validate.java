package org.convene.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "validate",
    description =
        "Prints a line for each problem: IN:line:column: error|warning code /path message",
    mixinStandardHelpOptions = true)
final class Validate implements Callable<Integer> {

  private final Environment environment;

  @Parameters(index = "0", paramLabel = "IN", description = "A file, or - for standard input.")
  private String in = "";

  @Option(names = "--from", paramLabel = "F", description = "The format of IN; see formats.")
  private @Nullable String from;

  Validate(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    Source source = Source.of(environment, in, from);
    try (Progress progress = new Progress(environment, source)) {
      Summary summary =
          new Summary(
              in,
              line -> {
                progress.clear();
                environment.out().println(line);
              });
      try (EventReader reader = source.open()) {
        for (Optional<ReadResult> read = reader.read(); read.isPresent(); read = reader.read()) {
          summary.add(read.get());
          progress.at(summary.events());
        }
      } catch (DocumentException e) {
        summary.report(e.problem());
        return Main.UNUSABLE;
      }
      progress.clear();
      environment.err().println(summary);
      return summary.flawed() ? Main.FAILED : Main.DONE;
    }
  }
}
