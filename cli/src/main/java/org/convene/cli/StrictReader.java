package org.convene.cli;

import java.io.IOException;
import java.util.Optional;
import org.convene.io.DocumentHead;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;

/** A reader that repairs no syntax. */
final class StrictReader implements EventReader {

  private final EventReader reader;

  StrictReader(EventReader reader) {
    this.reader = reader;
  }

  @Override
  public DocumentHead head() throws IOException {
    return reader.head();
  }

  @Override
  public Optional<ReadResult> read() throws IOException {
    return reader.read().map(SyntaxFaults::strict);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
