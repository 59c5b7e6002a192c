package org.convene.io;

/**
 * A position in a document: the event, and the line and column if the format has them.
 *
 * <p>A number that is not known is {@link #NONE}. Immutable; threads may share it.
 *
 * @param ordinal the event, record or element, from 1; {@link #NONE} if not known
 * @param line from 1; {@link #NONE} if not known
 * @param column in characters, from 1; {@link #NONE} if not known
 */
public record Location(long ordinal, long line, long column) {

  /** The ordinal, line or column that is not known. */
  public static final long NONE = -1;

  private static final Location UNKNOWN = new Location(NONE, NONE, NONE);

  /** Takes what is less than 1 for not known. */
  public Location {
    ordinal = ordinal < 1 ? NONE : ordinal;
    line = line < 1 ? NONE : line;
    column = column < 1 ? NONE : column;
  }

  /**
   * Returns the location of which nothing is known.
   *
   * @return the location
   */
  public static Location unknown() {
    return UNKNOWN;
  }

  /**
   * Returns the location of an event of which no line is known.
   *
   * @param ordinal the event, from 1
   * @return the location
   */
  public static Location ofEvent(long ordinal) {
    return new Location(ordinal, NONE, NONE);
  }

  /**
   * Returns a place in an event.
   *
   * @param ordinal the event, from 1; {@link #NONE} if not known
   * @param line from 1; {@link #NONE} if not known
   * @param column from 1; {@link #NONE} if not known
   * @return the location
   */
  public static Location at(long ordinal, long line, long column) {
    return new Location(ordinal, line, column);
  }

  /**
   * Returns what is known: {@code line 7, column 3}, {@code line 7}, {@code event 2} or {@code
   * unknown place}.
   */
  @Override
  public String toString() {
    if (line != NONE) {
      return column == NONE ? "line " + line : "line " + line + ", column " + column;
    }
    return ordinal == NONE ? "unknown place" : "event " + ordinal;
  }
}
