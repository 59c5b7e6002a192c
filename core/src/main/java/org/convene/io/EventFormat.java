package org.convene.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Violation;

/**
 * A format with its settings: how events are read from a document and written to it.
 *
 * <p>Immutable, safe for use by several threads; its readers and writers are not. Found by {@link
 * java.util.ServiceLoader}, so an implementation has a public constructor without parameters.
 */
public interface EventFormat {

  /**
   * The name to choose it by.
   *
   * @return lower case, such as {@code json}
   */
  String name();

  /**
   * The media types of its documents.
   *
   * @return lower case, the preferred one first
   */
  List<String> mediaTypes();

  /**
   * How the names of its files end.
   *
   * @return lower case, without the dot, the preferred one first
   */
  List<String> extensions();

  /**
   * This format within other limits: {@code limit.document-bytes} and {@code limit.events} are the
   * codes of the two that {@link Limits#trusted()} lifts.
   *
   * @param limits what a document may cost its reader
   * @return a copy with these limits, alike in all else
   */
  EventFormat withLimits(Limits limits);

  /**
   * Reads a document.
   *
   * @param in the document; closed with the reader
   * @return a reader
   * @throws IOException where the operating system fails
   */
  EventReader reader(InputStream in) throws IOException;

  /**
   * Writes a document.
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
   * Writes a document that says nothing of itself.
   *
   * @param out where to; closed with the writer
   * @return a writer
   * @throws IOException where the operating system fails
   */
  default EventWriter writer(OutputStream out) throws IOException {
    return writer(out, DocumentHead.empty());
  }

  /**
   * What this format would leave out of an event.
   *
   * @param event the event
   * @return a warning for each thing that would be left out, an error for what makes the event
   *     impossible to write; empty where it is written whole
   */
  List<Violation> losses(Event event);

  /**
   * What keeps this format from writing a head; {@link DocumentHead#empty()} can always be written.
   *
   * @param head what a document says of itself
   * @return an error for each thing; empty where the head is written whole
   */
  default List<Violation> losses(DocumentHead head) {
    return List.of();
  }

  /**
   * What this format cannot hold at all, for people.
   *
   * @return short phrases; empty where it holds every event
   */
  default List<String> limitations() {
    return List.of();
  }
}
