package org.convene.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.EventValidator;
import org.convene.event.InvalidEventException;
import org.convene.event.Uid;
import org.convene.event.Validation;
import org.convene.event.Violation;

/**
 * A format of one uid a line, to test what is written once over every format; a blank line is a bad
 * event.
 */
final class UidFormat implements EventFormat {

  private final String name;

  UidFormat(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> mediaTypes() {
    return List.of("text/uid");
  }

  @Override
  public List<String> extensions() {
    return List.of("uid");
  }

  @Override
  public EventFormat withLimits(Limits limits) {
    return this;
  }

  @Override
  public EventReader reader(InputStream in) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    return new EventReader() {
      private long line;

      @Override
      public Optional<ReadResult> read() throws IOException {
        String text = lines.readLine();
        if (text == null) {
          return Optional.empty();
        }
        Location location = Location.at(++line, line, 1);
        Validation validation =
            EventValidator.standard().check(Event.builder().uid(Uid.of(text)).title("An event"));
        List<Problem> problems =
            validation.violations().stream()
                .map(violation -> new Problem(location, violation))
                .toList();
        return Optional.of(
            validation.event().isPresent()
                ? new ReadResult.Accepted(validation.event().get(), problems)
                : new ReadResult.Rejected(problems));
      }

      @Override
      public void close() throws IOException {
        lines.close();
      }
    };
  }

  @Override
  public EventWriter writer(OutputStream out, DocumentHead head) {
    return new EventWriter() {
      @Override
      public void write(Event event) throws IOException {
        List<Violation> losses = losses(event);
        if (!losses.isEmpty()) {
          throw new InvalidEventException(losses);
        }
        out.write((event.uid() + "\n").getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }

  @Override
  public List<Violation> losses(Event event) {
    return event.description().isPresent()
        ? List.of(Violation.error("/description", "uid.description", "expected none, found one"))
        : List.of();
  }
}
