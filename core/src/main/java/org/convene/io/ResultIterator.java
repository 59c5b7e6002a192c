package org.convene.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Reads ahead by one result. */
final class ResultIterator implements Iterator<ReadResult> {

  private final EventReader reader;
  private Optional<ReadResult> next = Optional.empty();
  private boolean ended;

  ResultIterator(EventReader reader) {
    this.reader = reader;
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
