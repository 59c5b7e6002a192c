package org.convene.cli;

import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** What {@link Convert} does with several documents, by a name of its own. */
@Command(
    name = "merge",
    description = {
      "Writes the events of several IN to OUT.",
      "Of each uid the version with the higher sequence counts, then the later stamp; overrides join"
          + " their series. At most 100,000 events are held for that, or any number with"
          + " --unlimited."
    },
    customSynopsis = "convene merge [OPTIONS] IN... -o OUT",
    mixinStandardHelpOptions = true)
final class Merge extends Convert {

  Merge(Environment environment) {
    super(environment);
  }

  @Override
  String out() {
    if (output == null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "expected -o OUT, found none");
    }
    return output;
  }
}
