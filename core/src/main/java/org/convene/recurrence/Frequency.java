package org.convene.recurrence;

/**
 * The unit in which a {@link RecurrenceRule} repeats, from the shortest to the longest (RFC 5545
 * section 3.3.10, {@code FREQ}).
 */
public enum Frequency {
  /** The event repeats every second. */
  SECONDLY,
  /** The event repeats every minute. */
  MINUTELY,
  /** The event repeats every hour. */
  HOURLY,
  /** The event repeats every day. */
  DAILY,
  /** The event repeats every week. */
  WEEKLY,
  /** The event repeats every month. */
  MONTHLY,
  /** The event repeats every year. */
  YEARLY
}
