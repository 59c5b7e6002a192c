package org.convene.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.convene.event.Event;

/**
 * Reads the events of a document, one at a time, for one thread.
 *
 * <p>It holds one event, not the document; a reader of iCalendar also holds what it has read of a
 * series, as much as {@link Limits#lookAhead()} and {@link Limits#overrides()} allow. Whoever
 * opened it closes it, whether it came to the end or failed; that closes the document.
 *
 * <p>The streams are lazy, can be taken once, and close the reader when they are closed. While a
 * stream is read, an {@link IOException}, a {@link DocumentException} among them, comes as {@link
 * UncheckedIOException}.
 */
public interface EventReader extends Closeable {

  /**
   * Reads one event; the one method that an adapter writes.
   *
   * @return the event or why there is none; empty at the end of the document
   * @throws DocumentException where the document cannot be read on
   * @throws IOException where the operating system fails
   */
  Optional<ReadResult> read() throws IOException;

  /**
   * What the document says of itself.
   *
   * @return the head, as far as it stands before the first event
   * @throws IOException as {@link #read()} does
   */
  default DocumentHead head() throws IOException {
    return DocumentHead.empty();
  }

  /**
   * Returns every event, accepted or refused, and the remarks of a document without one.
   *
   * @return what came of reading each
   */
  default Stream<ReadResult> results() {
    Iterator<ReadResult> iterator = new ResultIterator(this);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                iterator, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(
            () -> {
              try {
                close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /**
   * Returns every event, strictly: the first refused one ends the stream with {@link
   * RejectedEventException}, and so does one of which something was lost ({@link
   * org.convene.event.Severity#LOSS}), such as a line that could not be read. What was repaired or
   * is carried as an extension is no loss, and is not told; what is no event is passed over.
   *
   * @return the events
   */
  default Stream<Event> events() {
    return results()
        .mapMulti(
            (result, events) -> {
              if (result instanceof ReadResult.Rejected || costs(result)) {
                throw new RejectedEventException(result.problems());
              } else if (result instanceof ReadResult.Accepted accepted) {
                events.accept(accepted.event());
              }
            });
  }

  /**
   * Reads every event that is left into memory, strictly, as {@link #events()} does.
   *
   * @return the events
   * @throws RejectedEventException at the first refused event
   * @throws DocumentException where the document cannot be read on
   * @throws IOException where the operating system fails
   */
  default List<Event> readAll() throws IOException {
    return ResultIterator.unwrapped(() -> events().toList());
  }

  /**
   * Reads every event that is left into memory, leniently, as {@link #events(Consumer)} does.
   *
   * @param problems takes each problem
   * @return the accepted events
   * @throws DocumentException where the document cannot be read on
   * @throws IOException where the operating system fails
   */
  default List<Event> readAll(Consumer<? super Problem> problems) throws IOException {
    Objects.requireNonNull(problems, "problems");
    return ResultIterator.unwrapped(() -> events(problems).toList());
  }

  private static boolean costs(ReadResult result) {
    return result.problems().stream().anyMatch(problem -> problem.violation().costs());
  }

  /**
   * Returns the accepted events, leniently: problems are reported, warnings and remarks too, and
   * reading goes on.
   *
   * @param problems takes each problem
   * @return the good events
   */
  default Stream<Event> events(Consumer<? super Problem> problems) {
    Objects.requireNonNull(problems, "problems");
    return results()
        .peek(result -> result.problems().forEach(problems))
        .filter(ReadResult.Accepted.class::isInstance)
        .map(result -> ((ReadResult.Accepted) result).event());
  }
}
