package org.convene.event;

/**
 * How often a {@link RecurrenceRule} repeats, from the shortest unit to the longest (RFC 5545
 * section 3.3.10, {@code FREQ}).
 */
public enum Frequency {
  /** Every second. */
  SECONDLY,
  /** Every minute. */
  MINUTELY,
  /** Every hour. */
  HOURLY,
  /** Every day. */
  DAILY,
  /** Every week. */
  WEEKLY,
  /** Every month. */
  MONTHLY,
  /** Every year. */
  YEARLY
}
