package org.convene.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ical.ClientProfile;
import org.convene.text.Expected;
import picocli.CommandLine.Option;

/** Which clients an event is to suit, and what they would refuse or misread. */
final class ClientCheck {

  @Option(
      names = "--check",
      paramLabel = "CLIENT",
      split = ",",
      description =
          "Tells what a client would refuse or misread: outlook, google, apple, or portable for"
              + " all. Several are separated by commas; see docs/clients.md.")
  private List<String> clients = new ArrayList<>();

  /** Refuses names that are none, before a document is read. */
  void checkNames() {
    clients.forEach(ClientCheck::profile);
  }

  /** What the clients would refuse or misread in an event, each once. */
  List<Violation> problems(Event event) {
    return clients.stream()
        .flatMap(client -> profile(client).check(event).stream())
        .distinct()
        .toList();
  }

  /** Tells what they would refuse or misread, and lets nothing be written that they refuse. */
  void require(String document, Event event, Consumer<String> lines) {
    List<Violation> found = problems(event);
    found.forEach(
        each -> lines.accept(ProblemLines.of(document, new Problem(Location.unknown(), each))));
    if (found.stream().anyMatch(Violation::isError)) {
      throw CommandException.failure("nothing was written; change the event or leave out --check");
    }
  }

  private static ClientProfile profile(String name) {
    return Arrays.stream(ClientProfile.values())
        .filter(each -> word(each).equals(name.strip().toLowerCase(Locale.ROOT)))
        .findAny()
        .orElseThrow(() -> CommandException.unusable("--check: " + Expected.found(known(), name)));
  }

  private static String known() {
    return Arrays.stream(ClientProfile.values())
        .map(ClientCheck::word)
        .collect(Collectors.joining(", ", "one of ", ""));
  }

  private static String word(ClientProfile profile) {
    return profile.name().toLowerCase(Locale.ROOT);
  }
}
