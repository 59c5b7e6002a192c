package org.convene.io.ical.lines;

import org.convene.io.Location;

/**
 * Where the characters of a content line stand in the document. A mark says where the characters
 * behind a fold do; behind the last known fold of very many, no column is known.
 *
 * @param offsets of the marks, in characters from the beginning of the line
 * @param lines of the marks
 * @param columns of the marks
 * @param known how many characters have a column
 * @param parameters where the value of each parameter begins
 * @param value where the value begins
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LinePlaces(
    int[] offsets, long[] lines, int[] columns, int known, int[] parameters, int value) {

  private static final int PER_MARK = Long.BYTES + 2 * Integer.BYTES;

  /** Returns what the marks take in memory, in bytes. */
  long size() {
    return (long) PER_MARK * offsets.length;
  }

  Location at(int offset) {
    int mark = offsets.length - 1;
    while (offsets[mark] > offset) {
      mark--;
    }
    return Location.at(
        -1, lines[mark], offset < known ? columns[mark] + (long) offset - offsets[mark] : -1);
  }
}
