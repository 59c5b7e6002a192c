package org.convene.dates;

import java.time.ZoneId;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How dates and times are read that do not say all of themselves.
 *
 * @param order the order of day, month and year
 * @param zone of times without one; null where they have none
 * @param year of dates without one
 * @param firstYear the first of the hundred years that two digits may mean
 * @param serials whether numbers are the days that Excel counts
 * @param overnight whether an end before its start is on the next day
 */
public record Reckoning(
    DateOrder order,
    @Nullable ZoneId zone,
    OptionalInt year,
    OptionalInt firstYear,
    boolean serials,
    boolean overnight) {

  /** The same for a column whose header names the year. */
  public Reckoning inYear(int said) {
    return new Reckoning(order, zone, OptionalInt.of(said), firstYear, serials, overnight);
  }

  /** The same with dates in another order. */
  public Reckoning in(DateOrder other) {
    return new Reckoning(other, zone, year, firstYear, serials, overnight);
  }
}
