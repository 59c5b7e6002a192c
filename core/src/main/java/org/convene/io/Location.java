package org.convene.io;

/**
 * Where in a document something stands.
 *
 * @param ordinal the event, record or element, from 1; -1 where not known
 * @param line from 1; -1 where not known
 * @param column in characters, from 1; -1 where not known
 */
public record Location(long ordinal, long line, long column) {

  private static final Location UNKNOWN = new Location(-1, -1, -1);

  /**
   * Nowhere in particular.
   *
   * @return the location of which nothing is known
   */
  public static Location unknown() {
    return UNKNOWN;
  }

  /**
   * A line and a column.
   *
   * @param ordinal the event, from 1
   * @param line from 1
   * @param column from 1
   * @return the location
   */
  public static Location at(long ordinal, long line, long column) {
    return new Location(ordinal, line, column);
  }

  /** What is known, as in {@code line 7, column 3}. */
  @Override
  public String toString() {
    if (line > 0) {
      return column > 0 ? "line " + line + ", column " + column : "line " + line;
    }
    return ordinal > 0 ? "event " + ordinal : "somewhere";
  }
}
