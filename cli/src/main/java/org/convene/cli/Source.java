package org.convene.cli;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.convene.io.EventFormat;
import org.convene.io.EventReader;

/** The document to read: a file or standard input. */
final class Source {

  private final InputStream standard;
  private final String name;
  private final EventFormat format;
  private boolean strict;
  private volatile long size = -1;
  private final AtomicLong bytesRead = new AtomicLong();

  private Source(InputStream standard, String name, EventFormat format) {
    this.standard = standard;
    this.name = name;
    this.format = format;
  }

  static Source of(InputStream standard, String name, EventFormat format) {
    return new Source(standard, name, format);
  }

  /** Reads it without repairing its syntax. */
  Source strictly() {
    strict = true;
    return this;
  }

  EventReader open() throws IOException {
    return open(format::reader);
  }

  /** How a format opens a document. */
  private interface Opening {
    EventReader open(InputStream in) throws IOException;
  }

  /** Opens it to be read with the help of another thread. */
  EventReader openHelped() throws IOException {
    return open(in -> format.reader(in, Source::start));
  }

  private static void start(Runnable task) {
    Thread helper = new Thread(task, "read lines");
    helper.setDaemon(true);
    helper.start();
  }

  private EventReader open(Opening opening) throws IOException {
    InputStream in;
    if (Documents.isStandard(name)) {
      in = standard;
    } else {
      Path file = Documents.path(name);
      Documents.noDirectory(name);
      in = Files.newInputStream(file);
      size = Files.size(file);
    }
    try {
      EventReader reader = opening.open(new BufferedInputStream(new Counting(in), 1 << 16));
      return strict ? new StrictReader(reader) : reader;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  String name() {
    return name;
  }

  long size() {
    return size;
  }

  long bytesRead() {
    return bytesRead.get();
  }

  private final class Counting extends FilterInputStream {

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      bytesRead.addAndGet(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      bytesRead.addAndGet(Math.max(0, count));
      return count;
    }
  }
}
