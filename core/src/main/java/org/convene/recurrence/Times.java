package org.convene.recurrence;

/**
 * The local times that the parts of a rule give, in order and each once, from the start of its
 * series on. COUNT and UNTIL are the caller's business; the start is among them where the rule
 * gives it.
 */
abstract class Times {

  /** Says that no further time is given. */
  static final long NONE = Long.MAX_VALUE;

  /** The budget is used up before the next time was found. */
  static final long UNFINISHED = Long.MIN_VALUE;

  /** Says that counting takes more than arithmetic. */
  static final long UNKNOWN = -1;

  /**
   * Starts a rule.
   *
   * @param end behind this local second none is looked for
   */
  static Times of(RuleParts parts, long start, long end) {
    long last = Math.min(end, LocalSeconds.LAST);
    if (parts.frequency.compareTo(Frequency.DAILY) <= 0) {
      return new UnitTimes(parts, start, last);
    }
    if (YearlyDate.isGivenBy(parts)) {
      return new YearlyDate(parts, start, last);
    }
    return parts.positions.isEmpty()
        ? new PeriodTimes(parts, start, last)
        : new ChosenTimes(parts, start, last);
  }

  /** Returns the next local second, {@link #NONE} or {@link #UNFINISHED}. */
  abstract long next(Budget budget);

  /** Leaves out what is before a local second: goes there without looking at what is between. */
  abstract void seek(long local);

  /**
   * Returns how many times there are from the start on and before a local second, where that is
   * plain arithmetic; else {@link #UNKNOWN}.
   */
  abstract long countBefore(long local);

  /** Returns a number of seconds that no two times are nearer to each other. */
  abstract long leastDistance();
}
