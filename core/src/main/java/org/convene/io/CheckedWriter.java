package org.convene.io;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.RawComponent;
import org.convene.event.Violation;

/**
 * Refuses an event of which its format says in {@link EventFormat#losses(Event, DocumentHead)} that
 * it cannot be written, before anything of it is written. A format wraps its writers in it.
 *
 * <p>For one thread.
 */
public final class CheckedWriter implements EventWriter {

  /** Opens the writer that is wrapped. */
  public interface Opening {

    /**
     * Opens a writer.
     *
     * @return the writer
     * @throws IOException where the operating system fails
     */
    EventWriter open() throws IOException;
  }

  private final EventFormat format;
  private final DocumentHead head;
  private final EventWriter writer;

  private CheckedWriter(EventFormat format, DocumentHead head, EventWriter writer) {
    this.format = format;
    this.head = head;
    this.writer = writer;
  }

  /**
   * Opens a writer, unless the format has no way to write the head.
   *
   * @param format says what it cannot write
   * @param head what the document says of itself
   * @param opening opens the writer that writes
   * @return a writer that refuses what that one cannot write
   * @throws DocumentException where the head cannot be written
   * @throws IOException as {@code opening} does
   */
  public static EventWriter open(EventFormat format, DocumentHead head, Opening opening)
      throws IOException {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(opening, "opening");
    for (Violation loss : format.losses(head)) {
      throw new DocumentException(new Problem(Location.unknown(), loss));
    }
    return new CheckedWriter(format, head, opening.open());
  }

  @Override
  public void write(Event event) throws IOException {
    Objects.requireNonNull(event, "event");
    List<Violation> losses = format.losses(event, head);
    if (!losses.isEmpty()) {
      List<Violation> errors = losses.stream().filter(Violation::isError).toList();
      if (!errors.isEmpty()) {
        throw new InvalidEventException(errors);
      }
    }
    writer.write(event);
  }

  @Override
  public boolean carry(RawComponent component) throws IOException {
    Objects.requireNonNull(component, "component");
    return writer.carry(component);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
