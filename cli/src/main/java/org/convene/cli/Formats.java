package org.convene.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.convene.io.EventFormat;
import picocli.CommandLine.Command;

@Command(
    name = "formats",
    description = "Prints the formats that are installed, and what each cannot hold.",
    mixinStandardHelpOptions = true)
final class Formats implements Callable<Integer> {

  private final Environment environment;

  Formats(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    for (EventFormat format : environment.formats().all()) {
      environment.out().println(format.name());
      line("media types", String.join(", ", format.mediaTypes()));
      line(
          "extensions",
          format.extensions().stream().map(each -> "." + each).collect(Collectors.joining(", ")));
      List<String> limitations = format.limitations();
      line("cannot hold", limitations.isEmpty() ? "nothing is left out" : limitations.get(0));
      limitations.stream().skip(1).forEach(each -> line("", each));
    }
    return ExitCode.DONE;
  }

  private void line(String label, String value) {
    environment.out().println("  " + label + " ".repeat(13 - label.length()) + value);
  }
}
