package org.convene.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.Violation;

/**
 * A format that keeps the events in memory and writes their numbers, one on a line, closed by a
 * line {@code end}.
 */
final class FakeFormat implements EventFormat {

  private final List<Event> events;
  private final Limits limits;

  FakeFormat() {
    this(new ArrayList<>(), Limits.standard());
  }

  private FakeFormat(List<Event> events, Limits limits) {
    this.events = events;
    this.limits = limits;
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public List<String> mediaTypes() {
    return List.of("text/x-fake");
  }

  @Override
  public List<String> extensions() {
    return List.of("fake");
  }

  @Override
  public List<Violation> losses(Event event) {
    return List.of();
  }

  @Override
  public EventWriter writer(OutputStream out, DocumentHead head) {
    return new EventWriter() {
      @Override
      public void write(Event event) throws IOException {
        int known = events.indexOf(event);
        if (known < 0) {
          events.add(event);
          known = events.size() - 1;
        }
        line(Integer.toString(known));
      }

      private void line(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public void close() throws IOException {
        line("end");
        out.close();
      }
    };
  }

  @Override
  public EventFormat withLimits(Limits limits) {
    return new FakeFormat(events, limits);
  }

  @Override
  public EventReader reader(InputStream in) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    return new EventReader() {
      private long number;
      private long bytes;

      @Override
      public Optional<ReadResult> read() throws IOException {
        String line = lines.readLine();
        number++;
        if (line == null) {
          throw new DocumentException(problem("fake.number", "expected a line end, found the end"));
        }
        bytes += line.length() + 1;
        if (bytes > limits.documentBytes()) {
          throw new DocumentException(problem("limit.document-bytes", "found more bytes"));
        }
        if (line.equals("end")) {
          return Optional.empty();
        }
        if (number > limits.events()) {
          throw new DocumentException(problem("limit.events", "found more events"));
        }
        return Optional.of(result(line));
      }

      private ReadResult result(String line) {
        boolean known = line.matches("[0-9]{1,6}") && Integer.parseInt(line) < events.size();
        return known
            ? new ReadResult.Accepted(events.get(Integer.parseInt(line)), List.of())
            : new ReadResult.Rejected(
                List.of(problem("fake.number", "expected a number, found another")));
      }

      private Problem problem(String code, String message) {
        return new Problem(Location.at(number, number, 1), Violation.error("", code, message));
      }

      @Override
      public void close() throws IOException {
        lines.close();
      }
    };
  }
}
