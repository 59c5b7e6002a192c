package org.convene.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.convene.event.Event;

/** Writes to a {@link WholeFile}, which takes its place where no write has failed. */
final class FileEventWriter implements EventWriter {

  private final EventWriter writer;
  private final WholeFile file;
  private boolean failed;
  private boolean closed;

  private FileEventWriter(EventWriter writer, WholeFile file) {
    this.writer = writer;
    this.file = file;
  }

  static EventWriter open(EventFormat format, Path path, DocumentHead head) throws IOException {
    WholeFile file = WholeFile.open(path);
    try {
      return new FileEventWriter(format.writer(file.stream(), head), file);
    } catch (IOException | RuntimeException e) {
      file.close();
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
        file.commit();
      }
    } finally {
      file.close();
    }
  }
}
