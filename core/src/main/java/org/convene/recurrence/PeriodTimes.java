package org.convene.recurrence;

import org.convene.recurrence.RecurrenceRule.Skip;

/** The times of FREQ=WEEKLY, MONTHLY and YEARLY: the days of a period, and times of each day. */
class PeriodTimes extends Times {

  final DaySet days = new DaySet();
  final Offsets times;

  /** The current day as a place in the set; negative before the next period. */
  int position = -1;

  private int time;
  private final RuleParts parts;
  private final PeriodDays periods;
  private final long last;
  private final long firstPeriod;
  private final long lastPeriod;
  private long period;
  private long from;

  PeriodTimes(RuleParts parts, long start, long last) {
    this.parts = parts;
    this.periods = PeriodDays.of(parts);
    this.times = parts.times;
    this.firstPeriod = periods.period(LocalSeconds.day(start));
    this.last = last;
    // a day may have been moved out of the next one
    this.lastPeriod = periods.period(LocalSeconds.day(last)) + (parts.skip == Skip.OMIT ? 0 : 1);
    this.from = start;
    this.period = firstPeriod - parts.interval; // each fill goes to the next one
  }

  @Override
  final long next(Budget budget) {
    while (true) {
      long local = nextOfPeriods(budget);
      if (local > last) {
        return NONE;
      }
      if (local == UNFINISHED || (local >= from && !budget.take())) { // a year has up to 31 million
        return UNFINISHED;
      }
      if (local >= from) {
        from = local + 1;
        return local;
      }
    }
  }

  /** Returns the next time of any period: in order, but that SKIP may give one again. */
  long nextOfPeriods(Budget budget) {
    while (true) {
      long local = nextOfPeriod();
      if (local != NONE) {
        return local;
      }
      if (!budget.take()) {
        return UNFINISHED;
      }
      if (!fill()) {
        return NONE;
      }
    }
  }

  /** Returns the next time of this period, or {@link #NONE}. */
  long nextOfPeriod() {
    if (position < 0) {
      return NONE;
    }
    long local = LocalSeconds.of(days.day(position), times.get(time));
    if (++time == times.size()) {
      time = 0;
      position = days.after(position);
    }
    return local;
  }

  /** Goes to the next period; returns false where its days are behind the last. */
  final boolean fill() {
    period += parts.interval;
    if (period > lastPeriod) {
      period -= parts.interval; // asked again, it says the same
      return false;
    }
    periods.fill(period, days);
    time = 0;
    position = days.start();
    filled();
    leaveOutDays();
    return true;
  }

  /** Uses the days of the next period. */
  void filled() {
    // every time of theirs counts
  }

  /** Leaves out the rest of this period. */
  void left() {
    position = -1;
  }

  /** Leaves out the days before the first time that is wanted, not time by time. */
  private void leaveOutDays() {
    int first = LocalSeconds.day(from);
    while (position >= 0 && days.day(position) < first) {
      position = days.after(position);
      time = 0;
    }
  }

  @Override
  final void seek(long local) {
    if (local <= from) {
      return;
    }
    from = local;
    long wanted = (periods.period(LocalSeconds.day(local)) - firstPeriod) / parts.interval;
    long before = parts.skip == Skip.OMIT ? 1 : 2; // a day may have been moved into this period
    long to = firstPeriod + (wanted - before) * parts.interval;
    if (to > period) {
      period = to;
      left();
    } else {
      leaveOutDays();
    }
  }

  @Override
  final long countBefore(long local) {
    return UNKNOWN;
  }

  @Override
  final long leastDistance() {
    return 1;
  }
}
