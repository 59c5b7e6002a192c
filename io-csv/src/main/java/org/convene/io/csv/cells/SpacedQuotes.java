package org.convene.io.csv.cells;

import org.jspecify.annotations.Nullable;

/**
 * Looks for the first cell whose quote has a blank before it: {@code , "a,b"}. RFC 4180 would split
 * it at its comma; people who write it mean one cell, and so it is read.
 */
final class SpacedQuotes {

  /** Where in a cell the last character was. */
  private enum At {
    BEGIN,
    BLANK,
    PLAIN,
    QUOTED,
    QUOTE
  }

  /**
   * Where the cell stands.
   *
   * @param line of the document, from 1 on
   * @param cell of the row, from 1 on
   */
  record Place(long line, int cell) {}

  private final char delimiter;
  private At at = At.BEGIN;
  private long line;
  private int cell = 1;
  private boolean afterReturn;
  private @Nullable Place found;

  SpacedQuotes(char delimiter, long line) {
    this.delimiter = delimiter;
    this.line = line;
  }

  /** The first such cell so far; null for none. */
  @Nullable Place found() {
    return found;
  }

  void see(char[] text, int from, int to) {
    for (int i = from; i < to && found == null; i++) {
      if (isMore(text[i])) {
        afterReturn = false;
      } else {
        see(text[i]);
      }
    }
  }

  /** Whether a character only goes on with a cell, as nearly all do: a tenth of reading. */
  private boolean isMore(char c) {
    return c > '"' && c != delimiter && (at == At.QUOTED || at == At.PLAIN);
  }

  private void see(char c) {
    boolean ends = c == '\n' || c == '\r';
    if (ends && !(c == '\n' && afterReturn)) {
      line++;
    }
    afterReturn = c == '\r';
    if (at == At.QUOTED) {
      at = c == '"' ? At.QUOTE : At.QUOTED;
    } else if (c == delimiter || ends) {
      cell = ends ? 1 : cell + 1;
      at = At.BEGIN;
    } else if (c == '"') {
      quote();
    } else if (at == At.BEGIN || at == At.BLANK) {
      at = Character.isWhitespace(c) ? At.BLANK : At.PLAIN;
    }
  }

  private void quote() {
    if (at == At.BLANK) {
      found = new Place(line, cell);
    }
    at = at == At.PLAIN ? At.PLAIN : At.QUOTED;
  }
}
