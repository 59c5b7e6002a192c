package org.convene.io.ical.lines;

import java.util.Arrays;
import org.convene.io.Location;

/**
 * Where the octets of an unfolded line stand in the document. A mark is set wherever octets were
 * left out; of a line with very many, the first are kept, and behind them no column is known.
 */
final class LineMarks {

  private static final int MOST = 4096;

  private int[] offsets = new int[8];
  private int[] columns = new int[8];
  private long[] lines = new long[8];
  private int count;
  private long lost;

  /** Begins a logical line. */
  void reset(long line, int column) {
    count = 0;
    lost = 0;
    add(0, line, column);
  }

  /** Says that the octet at an offset stands at a line and a column. */
  void add(int offset, long line, int column) {
    if (count == MOST) {
      lost = lost == 0 ? offset + 1L : lost;
      return;
    }
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * count);
      columns = Arrays.copyOf(columns, 2 * count);
      lines = Arrays.copyOf(lines, 2 * count);
    }
    offsets[count] = offset;
    lines[count] = line;
    columns[count++] = column;
  }

  /**
   * Where an octet stands.
   *
   * @param octets holds the line
   * @param start where in the octets the line begins
   * @param offset counted from there
   */
  Location at(byte[] octets, int start, int offset) {
    int mark = count - 1;
    while (offsets[mark] > offset) {
      mark--;
    }
    if (lost > 0 && offset + 1L >= lost) {
      return Location.at(-1, lines[mark], -1);
    }
    int column = columns[mark];
    for (int i = offsets[mark]; i < offset; i++) {
      column += Utf8.chars(octets[start + i]);
    }
    return Location.at(-1, lines[mark], column);
  }
}
