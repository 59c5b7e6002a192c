package org.convene.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Schedule;
import org.convene.event.Text;
import org.convene.event.Uid;
import org.convene.event.Violation;

/**
 * A made-up format, to test what is written once over every format: one line an event: {@code uid
 * title [date]}. A title {@code bad} is rejected, {@code odd} warned of, {@code broken} ends the
 * document; {@code secret} cannot be written, {@code long} is written shorter.
 */
public final class LineFormat implements EventFormat {

  private final String name;
  private final Limits limits;

  /** Named {@code lines}; at most five events, where nothing else is said. */
  public LineFormat() {
    this("lines");
  }

  /** Under another name. */
  LineFormat(String name) {
    this(name, Limits.standard().toBuilder().events(5).build());
  }

  private LineFormat(String name, Limits limits) {
    this.name = name;
    this.limits = limits;
  }

  @Override
  public LineFormat withLimits(Limits newLimits) {
    return new LineFormat(name, newLimits);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> mediaTypes() {
    return List.of("text/x-lines");
  }

  @Override
  public List<String> extensions() {
    return List.of("lines", "txt");
  }

  @Override
  public List<String> limitations() {
    return List.of("secrets", "long titles");
  }

  @Override
  public List<Violation> losses(Event event) {
    return switch (title(event)) {
      case "secret" -> List.of(Violation.error("/title", "title.secret", "cannot be written"));
      case "long" -> List.of(Violation.warning("/title", "title.long", "is cut"));
      default -> List.of();
    };
  }

  @Override
  public EventReader reader(InputStream in) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    return new EventReader() {
      private long number;

      @Override
      public Optional<ReadResult> read() throws IOException {
        String line = lines.readLine();
        number++;
        if (line != null && number > limits.events()) {
          throw new DocumentException(
              new Problem(
                  Location.at(number, number, 1),
                  Violation.error("", "limit.events", "expected at most 5, found more")));
        }
        return line == null ? Optional.empty() : Optional.of(parse(line.split(" "), number));
      }

      @Override
      public void close() throws IOException {
        lines.close();
      }
    };
  }

  private static ReadResult parse(String[] cells, long number) throws IOException {
    Location location = Location.at(number, number, 3);
    if (cells[1].equals("broken")) {
      throw new DocumentException(
          new Problem(location, Violation.error("", "document.broken", "goes\nno further")));
    }
    if (cells[1].equals("bad")) {
      return new ReadResult.Rejected(
          List.of(new Problem(location, Violation.error("/title", "title.bad", "found \"bad\""))));
    }
    Event event =
        Event.builder()
            .uid(Uid.of(cells[0]))
            .title(cells[1])
            .schedule(
                cells.length > 2
                    ? Schedule.allDay(LocalDate.parse(cells[2]))
                    : Schedule.undated(", -"))
            .build();
    return new ReadResult.Accepted(
        event,
        cells[1].equals("odd")
            ? List.of(new Problem(location, Violation.warning("/title", "title.odd", "is odd")))
            : List.of());
  }

  @Override
  public EventWriter writer(OutputStream out, DocumentHead head) {
    Objects.requireNonNull(out, "out");
    return new EventWriter() {
      @Override
      public void write(Event event) throws IOException {
        List<Violation> losses = losses(event);
        if (losses.stream().anyMatch(Violation::isError)) {
          throw new InvalidEventException(losses);
        }
        out.write((event.uid() + " " + title(event) + "\n").getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }

  private static String title(Event event) {
    return event.title().map(Text::value).orElse("");
  }
}
