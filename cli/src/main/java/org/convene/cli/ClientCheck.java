package org.convene.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ical.ClientProfile;
import org.convene.io.json.SchemaOrgProfile;
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
              + " all, and google-rich-results what Google's search asks of a page. Several are"
              + " separated by commas; see docs/clients.md.")
  private List<String> clients = new ArrayList<>();

  /** Refuses names that are none, before a document is read. */
  void checkNames() {
    clients.forEach(ClientCheck::check);
  }

  /** What the clients would refuse or misread in an event, each once. */
  List<Violation> problems(Event event) {
    return clients.stream()
        .flatMap(client -> check(client).apply(event).stream())
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

  private static Function<Event, List<Violation>> check(String name) {
    Map<String, Function<Event, List<Violation>>> all = new LinkedHashMap<>();
    Stream.of(ClientProfile.values()).forEach(each -> all.put(word(each), each::check));
    Stream.of(SchemaOrgProfile.values()).forEach(each -> all.put(word(each), each::check));
    Function<Event, List<Violation>> found = all.get(name.strip().toLowerCase(Locale.ROOT));
    if (found == null) {
      throw CommandException.unusable(
          "--check: " + Expected.found("one of " + String.join(", ", all.keySet()), name));
    }
    return found;
  }

  private static String word(Enum<?> profile) {
    return profile.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
