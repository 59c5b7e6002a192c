package org.convene.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads ahead by one result. */
final class ResultIterator implements Iterator<ReadResult> {

  private final EventReader reader;
  private Optional<ReadResult> next = Optional.empty();
  private boolean ended;

  ResultIterator(EventReader reader) {
    this.reader = reader;
  }

  /** Runs what reads a stream to its end, and throws what the reader threw. */
  static <T> T unwrapped(Supplier<T> reading) throws IOException {
    try {
      return reading.get();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty() && !ended) {
      try {
        next = reader.read();
        ended = next.isEmpty();
      } catch (IOException e) {
        ended = true;
        throw new UncheckedIOException(e);
      }
    }
    return next.isPresent();
  }

  @Override
  public ReadResult next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the document has no more events");
    }
    ReadResult result = next.orElseThrow();
    next = Optional.empty();
    return result;
  }
}
