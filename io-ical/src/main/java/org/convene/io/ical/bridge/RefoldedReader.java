package org.convene.io.ical.bridge;

import java.io.IOException;
import java.io.Reader;
import net.fortuna.ical4j.data.UnfoldingReader;

/** Puts the folds back that iCal4j's reader took out, so that lines can be counted. */
public final class RefoldedReader extends Reader {

  private static final String FOLD = "\r\n ";

  private final UnfoldingReader in;
  private int folds;
  private int written;
  private int waiting = -2;

  public RefoldedReader(UnfoldingReader in) {
    this.in = in;
    this.folds = in.getLinesUnfolded();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = next();
      if (c < 0) {
        return count == 0 && length > 0 ? -1 : count;
      }
      target[offset + count++] = (char) c;
      if (c == '\n') {
        break;
      }
    }
    return count;
  }

  private int next() throws IOException {
    if (waiting == -2) {
      waiting = in.read();
    }
    if (folds < in.getLinesUnfolded()) {
      char c = FOLD.charAt(written++);
      if (written == FOLD.length()) {
        written = 0;
        folds++;
      }
      return c;
    }
    int c = waiting;
    waiting = c < 0 ? c : -2;
    return c;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
