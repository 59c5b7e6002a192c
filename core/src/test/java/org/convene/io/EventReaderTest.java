package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.TypicalEvents;
import org.convene.event.Violation;
import org.junit.jupiter.api.Test;

class EventReaderTest {

  private static final Event FIRST = TypicalEvents.typicalEvent(1);
  private static final Event SECOND = TypicalEvents.typicalEvent(2);
  private static final Problem WARNING =
      new Problem(Location.at(1, 3, 7), Violation.warning("/title", "title.missing", "expected"));
  private static final Problem ERROR =
      new Problem(Location.at(2, 9, 1), Violation.error("/uid", "uid.missing", "expected a uid"));

  /** Gives results that stand ready, and fails at the end if told to. */
  private static final class Ready implements EventReader {
    private final Deque<ReadResult> results;
    private final boolean fails;
    private int closed;

    Ready(boolean fails, ReadResult... results) {
      this.fails = fails;
      this.results = new ArrayDeque<>(List.of(results));
    }

    @Override
    public Optional<ReadResult> read() throws IOException {
      if (results.isEmpty() && fails) {
        throw new DocumentException(ERROR);
      }
      return Optional.ofNullable(results.poll());
    }

    @Override
    public void close() {
      closed++;
    }
  }

  private static Ready mixed() {
    return new Ready(
        false,
        new ReadResult.Accepted(FIRST, List.of(WARNING)),
        new ReadResult.Rejected(List.of(ERROR, WARNING)),
        new ReadResult.Accepted(SECOND, List.of()));
  }

  @Test
  void strictReadingEndsAtTheFirstBadEventWithAllItsProblems() {
    List<Event> good = new ArrayList<>();
    assertThatThrownBy(() -> mixed().events().forEach(good::add))
        .isInstanceOfSatisfying(
            RejectedEventException.class,
            e -> assertThat(e.problems()).containsExactly(ERROR, WARNING))
        .hasMessageContaining("line 9, column 1: /uid: expected a uid (uid.missing)");
    assertThat(good).containsExactly(FIRST);
  }

  @Test
  void warningsWithoutAnEventEndNoStream() {
    Ready reader =
        new Ready(
            false,
            new ReadResult.Accepted(FIRST, List.of()),
            new ReadResult.Remarks(List.of(WARNING)));
    assertThat(reader.events()).containsExactly(FIRST);
  }

  @Test
  void lenientReadingReportsEveryProblemAndGoesOn() {
    List<Problem> problems = new ArrayList<>();
    assertThat(mixed().events(problems::add)).containsExactly(FIRST, SECOND);
    assertThat(problems).containsExactly(WARNING, ERROR, WARNING);
  }

  @Test
  void collectingGivesGoodAndBadInOrder() {
    assertThat(mixed().results().map(result -> result.problems().size())).containsExactly(1, 2, 0);
  }

  @Test
  void aBrokenDocumentEndsEveryStream() {
    Ready reader = new Ready(true, new ReadResult.Accepted(FIRST, List.of()));
    Iterator<Event> events = reader.events(problem -> {}).iterator();
    assertThat(events.next()).isEqualTo(FIRST);
    assertThatThrownBy(events::hasNext)
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(DocumentException.class);
  }

  @Test
  void aClosedStreamClosesTheReader() {
    Ready reader = mixed();
    try (Stream<Event> events = reader.events()) {
      assertThat(events.findFirst()).contains(FIRST);
    }
    assertThat(reader.closed).isEqualTo(1);
  }

  @Test
  void aStreamIsLazy() {
    Ready reader = mixed();
    assertThat(reader.results().findFirst()).isPresent();
    assertThat(reader.results).hasSize(2);
  }
}
