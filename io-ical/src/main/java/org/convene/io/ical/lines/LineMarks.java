package org.convene.io.ical.lines;

import java.util.Arrays;
import org.convene.io.Location;

/**
 * Where the octets of an unfolded line stand in the document. A mark is set wherever octets were
 * left out; of a line with very many, the first are kept, and behind them no column is known.
 */
final class LineMarks {

  private static final int MOST = 4096;

  /** The offsets and the columns of a line without folds. */
  private static final int[] UNFOLDED = {0};

  private static final int[] FIRST_COLUMN = {1};

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
   * @param isUtf8 whether several octets may be one character; false where all is ASCII
   */
  Location at(byte[] octets, int start, int offset, boolean isUtf8) {
    int mark = count - 1;
    while (offsets[mark] > offset) {
      mark--;
    }
    if (lost > 0 && offset + 1L >= lost) {
      return Location.at(-1, lines[mark], -1);
    }
    int column = columns[mark] + chars(octets, start, offsets[mark], offset, isUtf8);
    return Location.at(-1, lines[mark], column);
  }

  private static int chars(byte[] octets, int start, int from, int to, boolean isUtf8) {
    if (!isUtf8) {
      return to - from;
    }
    int chars = 0;
    for (int i = from; i < to; i++) {
      chars += Utf8.chars(octets[start + i]);
    }
    return chars;
  }

  /** Whether characters stand one behind the other from the first column on. */
  boolean isPlain() {
    return count == 1 && columns[0] == 1;
  }

  /**
   * The places of a line, in characters.
   *
   * @param parameters the octets at which the values of its parameters begin, counted from start
   * @param value the octet at which its value begins, counted from start
   */
  LinePlaces places(byte[] octets, int start, boolean isUtf8, int[] parameters, int value) {
    boolean isPlain = isPlain();
    int[] chars = isPlain ? UNFOLDED : new int[count];
    for (int i = 1; i < count; i++) {
      chars[i] = chars[i - 1] + chars(octets, start, offsets[i - 1], offsets[i], isUtf8);
    }
    int known = Integer.MAX_VALUE;
    if (lost > 0) {
      known = chars[count - 1] + chars(octets, start, offsets[count - 1], (int) lost - 1, isUtf8);
    }
    int[] first = new int[parameters.length];
    for (int i = 0; i < first.length; i++) {
      first[i] = offset(chars, octets, start, isUtf8, parameters[i]);
    }
    return new LinePlaces(
        chars,
        Arrays.copyOf(lines, count),
        isPlain ? FIRST_COLUMN : Arrays.copyOf(columns, count),
        known,
        first,
        offset(chars, octets, start, isUtf8, value));
  }

  private int offset(int[] chars, byte[] octets, int start, boolean isUtf8, int octet) {
    int mark = count - 1;
    while (offsets[mark] > octet) {
      mark--;
    }
    return chars[mark] + chars(octets, start, offsets[mark], octet, isUtf8);
  }
}
