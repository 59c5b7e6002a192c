package org.convene.io.json;

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
import org.convene.io.EventReader;
import org.convene.io.ReadResult;

/** What is read of a JSON-LD document, in lines. */
final class SchemaOrgDocuments {

  static final Path FOLDER = Path.of("src/test/resources/schema-org");

  private SchemaOrgDocuments() {}

  static List<ReadResult> read(Path file) throws IOException {
    List<ReadResult> results = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        EventReader reader = new SchemaOrgFormat().reader(in)) {
      for (Optional<ReadResult> it = reader.read(); it.isPresent(); it = reader.read()) {
        results.add(it.get());
      }
    }
    return results;
  }

  static List<Event> events(List<ReadResult> results) {
    List<Event> events = new ArrayList<>();
    for (ReadResult result : results) {
      if (result instanceof ReadResult.Accepted accepted) {
        events.add(accepted.event());
      }
    }
    return events;
  }

  /** Each event with what was told of it. */
  static List<String> describe(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (ReadResult result : read(file)) {
      lines.add(result instanceof ReadResult.Accepted ? "event" : "none");
      events(List.of(result)).forEach(it -> lines.addAll(Describer.describe(it)));
      result.problems().forEach(it -> lines.add("warning " + it));
    }
    return lines;
  }

  /** What was told, of the document too. */
  static List<String> problems(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    try {
      read(file).forEach(it -> it.problems().forEach(problem -> lines.add(problem.toString())));
    } catch (DocumentException e) {
      lines.add(e.problem().toString());
    }
    return lines;
  }
}
