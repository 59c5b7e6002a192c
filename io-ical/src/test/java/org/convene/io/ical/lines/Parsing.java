package org.convene.io.ical.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.io.Limits;
import org.convene.io.Problem;
import org.jspecify.annotations.Nullable;

/** Everything a document is made of, read at once. */
public record Parsing(List<CalendarItem> items, List<Problem> problems) {

  public interface Step {
    void run() throws Exception;
  }

  public static Parsing of(InputStream in, Limits limits) throws IOException {
    ComponentReader reader = new ComponentReader(in, limits);
    List<CalendarItem> items = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Optional<CalendarItem> item = reader.next(); item.isPresent(); item = reader.next()) {
      items.add(item.get());
      problems.addAll(reader.problems());
    }
    problems.addAll(reader.problems());
    return new Parsing(items, problems);
  }

  public static Parsing of(byte[] document) throws IOException {
    return of(new ByteArrayInputStream(document), Limits.standard());
  }

  /** Lines in a calendar, with LF between them. */
  static Parsing ofCalendar(String... lines) throws IOException {
    String text = "BEGIN:VCALENDAR\n" + String.join("\n", lines) + "\nEND:VCALENDAR\n";
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public List<RawComponent> components() {
    return items.stream()
        .filter(CalendarItem.Component.class::isInstance)
        .map(item -> ((CalendarItem.Component) item).component().raw())
        .toList();
  }

  public List<RawProperty> properties() {
    return items.stream()
        .filter(CalendarItem.Property.class::isInstance)
        .map(item -> ((CalendarItem.Property) item).content().property())
        .toList();
  }

  List<String> codes() {
    return problems.stream().map(problem -> problem.violation().code()).toList();
  }

  List<String> messages() {
    return problems.stream().map(Problem::toString).toList();
  }

  /** Runs on a thread with a small stack; what it throws, an Error too, comes out here. */
  public static void onSmallStack(Step step) throws Exception {
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    Runnable caught =
        () -> {
          try {
            step.run();
          } catch (Throwable t) {
            thrown.set(t);
          }
        };
    Thread thread = new Thread(null, caught, "small stack", 512 << 10);
    thread.start();
    thread.join();
    Throwable failure = thrown.get();
    if (failure instanceof Exception e) {
      throw e;
    }
    assertThat(failure).isNull();
  }
}
