package org.convene.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "validate",
    description = {
      "Prints a line for each problem: IN:line:column: error|warning code /path message",
      "Equal ones are counted in one more line at the end."
    },
    mixinStandardHelpOptions = true)
final class Validate implements Callable<Integer> {

  private final Environment environment;

  @Parameters(index = "0", paramLabel = "IN", description = "A file, or - for standard input.")
  private String in = "";

  @Mixin private Reading reading = new Reading();

  @Mixin private ClientCheck clients = new ClientCheck();

  Validate(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    clients.checkNames();
    Source source = reading.source(environment, in);
    try (Progress progress = new Progress(environment, source)) {
      Summary summary = progress.summary(in, environment.out());
      try (EventReader reader = source.open()) {
        for (Optional<ReadResult> read = reader.read(); read.isPresent(); read = reader.read()) {
          summary.add(read.get());
          if (read.get() instanceof ReadResult.Accepted accepted) {
            Location place = Location.ofEvent(summary.events());
            clients
                .problems(accepted.event())
                .forEach(each -> summary.report(new Problem(place, each)));
          }
          progress.at(summary.events());
        }
      } catch (DocumentException e) {
        return Reading.end(e, summary, environment);
      }
      progress.clear();
      summary.finish();
      environment.err().println(summary);
      return summary.flawed() ? ExitCode.FAILED : ExitCode.DONE;
    }
  }
}
