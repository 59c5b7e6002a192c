package org.convene.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Violation;

/**
 * A format with its settings: how events are read from a document and written to it.
 *
 * <p>Immutable; threads may share it, but not its readers and writers. A reader or a writer closes
 * the stream that it was given when it is closed. Found by {@link java.util.ServiceLoader}, so an
 * implementation has a public constructor without parameters.
 */
public interface EventFormat {

  /**
   * Returns the name to choose the format by.
   *
   * @return lower case, such as {@code json}
   */
  String name();

  /**
   * Returns the media types of its documents.
   *
   * @return lower case, the preferred one first
   */
  List<String> mediaTypes();

  /**
   * Returns the extensions of the names of its files.
   *
   * @return lower case, without the dot, the preferred one first
   */
  List<String> extensions();

  /**
   * Returns the kinds of documents that this format reads, where several formats have files of one
   * extension: {@link EventFormats#byContent} chooses among them by these.
   *
   * @return as {@link DocumentKind#of} names them; empty where the name of a file says enough
   */
  default List<String> kinds() {
    return List.of();
  }

  /**
   * Returns this format within other limits: {@code limit.document-bytes} and {@code limit.events}
   * are the codes of the two that {@link Limits#trusted()} lifts.
   *
   * @param limits what a document may cost its reader
   * @return a copy with these limits, alike in all else
   */
  EventFormat withLimits(Limits limits);

  /**
   * Returns this format with another clock, for documents that say when they were written, such as
   * those of iCalendar.
   *
   * @param clock tells when a document is written
   * @return a copy with this clock, alike in all else; the same where no document says it
   */
  default EventFormat withClock(Clock clock) {
    Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * Opens a document to read.
   *
   * @param in the document; closed with the reader
   * @return a reader
   * @throws IOException where the operating system fails
   */
  EventReader reader(InputStream in) throws IOException;

  /**
   * Opens a document to read with the help of another thread, where the format has use for one: the
   * results are those of {@link #reader(InputStream)}, in their order.
   *
   * @param in the document; closed with the reader
   * @param executor has a thread for as long as the reader is open, as {@code task -> new
   *     Thread(task).start()} has; the calling thread must not be the only one
   * @return a reader
   * @throws IOException where the operating system fails
   */
  default EventReader reader(InputStream in, Executor executor) throws IOException {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(executor, "executor");
    return reader(in);
  }

  /**
   * Opens a document to write.
   *
   * @param out where to; closed with the writer
   * @param head what the document says of itself
   * @return a writer
   * @throws DocumentException where this format has no way to write the head: one of its {@link
   *     #losses(DocumentHead)}
   * @throws IOException where the operating system fails
   */
  EventWriter writer(OutputStream out, DocumentHead head) throws IOException;

  /**
   * Opens a document to write, whose head says nothing.
   *
   * @param out where to; closed with the writer
   * @return a writer
   * @throws IOException where the operating system fails
   */
  default EventWriter writer(OutputStream out) throws IOException {
    return writer(out, DocumentHead.empty());
  }

  /**
   * Returns the document of some events, in memory.
   *
   * @param events the events; none gives a document without events
   * @return the document
   * @throws InvalidEventException where the format has no way to write one of them: an error among
   *     its {@link #losses(Event)}
   */
  default byte[] bytes(Event... events) {
    Objects.requireNonNull(events, "events");
    for (Event event : events) {
      Objects.requireNonNull(event, "events");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = writer(out)) {
      writer.writeAll(Stream.of(events));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Returns the document of some events as text, as in {@code
   * EventFormats.installed().byName("json").string(event)}.
   *
   * @param events the events; none gives a document without events
   * @return the document; its encoding, where it names one, is UTF-8
   * @throws InvalidEventException as {@link #bytes(Event...)} does
   */
  default String string(Event... events) {
    return new String(bytes(events), StandardCharsets.UTF_8);
  }

  /**
   * Returns what this format would leave out of an event.
   *
   * @param event the event
   * @return a warning for each thing that would be left out, an error for what makes the event
   *     impossible to write; empty where it is written whole
   */
  List<Violation> losses(Event event);

  /**
   * Returns what this format would leave out of an event in a document with a head: in a message
   * (RFC 5546) an event need not have a date, for example.
   *
   * @param event the event
   * @param head what the document says of itself
   * @return as {@link #losses(Event)}
   */
  default List<Violation> losses(Event event, DocumentHead head) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(head, "head");
    return losses(event);
  }

  /**
   * Returns what keeps this format from writing a head; {@link DocumentHead#empty()} can always be
   * written.
   *
   * @param head what a document says of itself
   * @return an error for each thing; empty where the head is written whole
   */
  default List<Violation> losses(DocumentHead head) {
    Objects.requireNonNull(head, "head");
    return List.of();
  }

  /**
   * Returns what this format cannot hold at all, in words for people.
   *
   * @return short phrases; empty where it holds every event
   */
  default List<String> limitations() {
    return List.of();
  }
}
