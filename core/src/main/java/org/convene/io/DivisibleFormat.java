package org.convene.io;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

/**
 * A format whose documents can be cut into parts that are read apart: by several threads, or by
 * several machines that have the same file.
 *
 * <pre>{@code
 * IcalFormat format = IcalFormat.builder().limits(Limits.trusted()).build();
 * List<DocumentPart> parts;
 * try (FileChannel file = FileChannel.open(path)) {
 *   parts = format.parts(file, 16 << 20);
 * }
 * parts.parallelStream().forEach(part -> {
 *   try (EventReader reader = format.reader(FileChannel.open(path), part)) {
 *     reader.events(problem -> log.warn("{}", problem)).forEach(this::take);
 *   } catch (IOException e) {
 *     throw new UncheckedIOException(e);
 *   }
 * });
 * }</pre>
 *
 * <p>The parts one behind the other give the events and the problems that the document gives when
 * it is read whole, in their order; lines are those of the document, ordinals are counted in each
 * part, and what the document says of itself is told by its first part alone. The format says where
 * that is otherwise. A document that cannot be cut is one part.
 *
 * <p>Immutable; threads may share it. Each reader has a channel of its own.
 */
public interface DivisibleFormat extends EventFormat {

  @Override
  DivisibleFormat withLimits(Limits limits);

  /**
   * Cuts a document. It is read once, from its beginning to its end, and nothing of it is held but
   * where it can be cut.
   *
   * @param document the document; its position is moved, it is not closed
   * @param size about how many bytes a part is to have, at least 1; it ends with the event that is
   *     begun then
   * @return the parts, in the order of the document; at least one
   * @throws DocumentException where the document is over {@link Limits#documentBytes()} or {@link
   *     Limits#events()}, or cannot be read
   * @throws IOException where the operating system fails
   */
  List<DocumentPart> parts(SeekableByteChannel document, long size) throws IOException;

  /**
   * Opens a part to read.
   *
   * @param document the document that was cut; closed with the reader
   * @param part one of its parts
   * @return a reader of its events
   * @throws IOException where the operating system fails
   */
  EventReader reader(SeekableByteChannel document, DocumentPart part) throws IOException;
}
