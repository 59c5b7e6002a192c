package org.convene.io.ical.lines;

import java.util.Arrays;

/**
 * Where the pieces of a document stand that are read one behind the other. For one thread, and one
 * reading.
 */
public final class LineNumbers {

  /** A document that is read from its beginning to its end. */
  static final LineNumbers FROM_ONE = new LineNumbers(new long[0], new long[0], false);

  private final long[] offsets;
  private final long[] lines;
  private final boolean isCutOff;
  private int piece;

  /**
   * Creates the numbers of some pieces.
   *
   * @param offsets where each piece begins, counted in octets from the beginning of the first
   * @param lines the line of the document that each begins on, from 1
   * @param isCutOff whether the document goes on behind the last piece, so that nothing is missing
   *     where something is open
   */
  public LineNumbers(long[] offsets, long[] lines, boolean isCutOff) {
    this.offsets = Arrays.copyOf(offsets, offsets.length);
    this.lines = Arrays.copyOf(lines, lines.length);
    this.isCutOff = isCutOff;
  }

  boolean isCutOff() {
    return isCutOff;
  }

  /**
   * The line of the document that stands at an offset.
   *
   * @param next the one behind the line before
   */
  long at(long offset, long next) {
    if (piece == offsets.length || offset < offsets[piece]) {
      return next;
    }
    return lines[piece++];
  }
}
