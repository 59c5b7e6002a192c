package org.convene.io.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Describer;
import org.convene.event.Event;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.Problem;
import org.convene.io.ReadResult;

/** The documents of {@code accept/} and {@code reject/}, and what comes of each. */
final class Documents {

  private static final Path ROOT = Path.of("src/test/resources/org/convene/io/xml");
  static final Path ACCEPT = ROOT.resolve("accept");
  static final Path REJECT = ROOT.resolve("reject");

  private Documents() {}

  /** The head, each event or that it was rejected, each problem. */
  static List<String> describe(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        EventReader reader = Xml.FORMAT.reader(in)) {
      if (!reader.head().equals(DocumentHead.empty())) {
        lines.addAll(Describer.describe("head", reader.head()));
      }
      for (Optional<ReadResult> next = reader.read(); next.isPresent(); next = reader.read()) {
        lines.addAll(
            next.get()
                .match(
                    accepted -> described(accepted.event()),
                    rejected -> List.of("not an event"),
                    other -> List.of("not an event"),
                    remarks -> List.of("not an event")));
        next.get().problems().forEach(problem -> lines.add(line(problem)));
      }
    } catch (DocumentException e) {
      lines.add("not read on");
      lines.add(line(e.problem()));
    }
    return lines;
  }

  private static List<String> described(Event event) {
    List<String> lines = new ArrayList<>(List.of("event"));
    lines.addAll(Describer.describe(event));
    return lines;
  }

  private static String line(Problem problem) {
    return (problem.violation().isError() ? "error " : "warning ") + problem;
  }

  static List<Event> events(InputStream document) throws IOException {
    try (EventReader reader = Xml.FORMAT.reader(document)) {
      return reader.events(problem -> {}).toList();
    }
  }
}
