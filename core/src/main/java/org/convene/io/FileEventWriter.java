package org.convene.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.convene.event.Event;

/**
 * Writes beside a file and takes its place at the end, so that no failed write looks like a whole
 * file.
 */
final class FileEventWriter implements EventWriter {

  private final EventWriter writer;
  private final Path part;
  private final Path file;
  private boolean failed;
  private boolean closed;

  private FileEventWriter(EventWriter writer, Path part, Path file) {
    this.writer = writer;
    this.part = part;
    this.file = file;
  }

  static EventWriter open(EventFormat format, Path file, DocumentHead head) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    OutputStream out = Files.newOutputStream(part);
    try {
      return new FileEventWriter(format.writer(out, head), part, file);
    } catch (IOException | RuntimeException e) {
      out.close();
      Files.deleteIfExists(part);
      throw e;
    }
  }

  @Override
  public void write(Event event) throws IOException {
    boolean done = false;
    try {
      writer.write(event);
      done = true;
    } finally {
      failed |= !done;
    }
  }

  @Override
  public void writeAll(Stream<Event> events) throws IOException {
    boolean done = false;
    try {
      writer.writeAll(events);
      done = true;
    } finally {
      failed |= !done;
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      writer.close();
      if (!failed) {
        move();
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void move() throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
