package org.convene.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.RawComponent;

/**
 * Writes events to a document, one at a time, for one thread; holds one event, not the document.
 *
 * <p>Whoever opened it closes it. Closing it ends the document and closes what is under it; a
 * writer that is closed without an event leaves a document without events.
 */
public interface EventWriter extends Closeable {

  /**
   * Writes an event.
   *
   * @param event the event
   * @throws org.convene.event.InvalidEventException where the format has no way to write it at all:
   *     an error among its {@link EventFormat#losses(Event)}; nothing of the event is written then
   * @throws IOException where the operating system fails
   */
  void write(Event event) throws IOException;

  /**
   * Writes a component that is no event, such as a VTODO, where the format has a place for it.
   *
   * @param component what a reader gave as {@link ReadResult.Other}
   * @return whether it was written; false, and nothing written, where the format cannot hold it
   * @throws IOException where the operating system fails
   */
  default boolean carry(RawComponent component) throws IOException {
    Objects.requireNonNull(component, "component");
    return false;
  }

  /**
   * Writes every event of a stream, and closes the stream.
   *
   * @param events the events
   * @throws IOException as {@link #write(Event)} does
   */
  default void writeAll(Stream<Event> events) throws IOException {
    Objects.requireNonNull(events, "events");
    try (events) {
      for (Iterator<Event> each = events.iterator(); each.hasNext(); ) {
        write(each.next());
      }
    }
  }
}
