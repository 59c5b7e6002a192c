package org.convene.io.csv.dates;

import java.time.ZoneId;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How dates and times are read that do not say all of themselves.
 *
 * @param order the order of day, month and year
 * @param zone of times without one; null where they have none
 * @param year of dates without one
 */
public record Reckoning(DateOrder order, @Nullable ZoneId zone, OptionalInt year) {

  /** The same for a column whose header names the year. */
  public Reckoning inYear(int said) {
    return new Reckoning(order, zone, OptionalInt.of(said));
  }
}
