package org.convene.recurrence;

import java.util.PriorityQueue;
import org.convene.recurrence.RecurrenceRule.Skip;

/** The times of FREQ=WEEKLY, MONTHLY and YEARLY: the days of a period, and times of each day. */
final class PeriodTimes extends Times {

  /** How many days behind the first of its set a period has at least, and no later one. */
  private static final int OVERLAP = 28;

  private final RuleParts parts;
  private final PeriodDays periods;
  private final Offsets times;
  private final DaySet days = new DaySet();
  private final long last;
  private final long firstPeriod;
  private final long lastPeriod;
  private long period;
  private long from;

  /** Where the current day stands in the set, negative before the next period; and its time. */
  private int position = -1;

  private int time;

  /** Which times of the period BYSETPOS leaves, their days, and how many are used. */
  private final int[] chosen;

  private final int[] chosenDays = new int[Gregorian.MOST_DAYS_OF_YEAR];

  /** Whether SKIP moves days out of periods that BYSETPOS then chooses from. */
  private final boolean merges;

  /** What was chosen of the last periods. */
  private final PriorityQueue<Long> merged = new PriorityQueue<>();

  private int left;
  private int used;

  PeriodTimes(RuleParts parts, long start, long last) {
    this.parts = parts;
    this.periods = PeriodDays.of(parts);
    this.times = parts.times();
    this.firstPeriod = periods.period(LocalSeconds.day(start));
    this.last = last;
    // a day may have been moved out of the next one
    this.lastPeriod = periods.period(LocalSeconds.day(last)) + (parts.skip == Skip.OMIT ? 0 : 1);
    this.merges =
        parts.skip != Skip.OMIT && !parts.positions.isEmpty() && parts.isAtLeast(Frequency.MONTHLY);
    this.chosen = new int[parts.positions.most()];
    this.from = start;
    this.period = firstPeriod - parts.interval; // each fill goes to the next one
  }

  @Override
  long next(Budget budget) {
    while (true) {
      long local = merges ? nextMerged(budget) : nextInPeriod(budget);
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
  private long nextInPeriod(Budget budget) {
    while (true) {
      long local = parts.positions.isEmpty() ? nextOfDays() : nextChosen();
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

  /** Returns the next time where those of a period may lie among those of the one before. */
  private long nextMerged(Budget budget) {
    while (merged.isEmpty() || merged.element() >= LocalSeconds.of(days.first() + OVERLAP, 0)) {
      if (!budget.take()) {
        return UNFINISHED;
      }
      if (!fill()) {
        break;
      }
      for (long local = nextChosen(); local != NONE; local = nextChosen()) {
        merged.add(local);
      }
    }
    return merged.isEmpty() ? NONE : merged.remove();
  }

  private long nextOfDays() {
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

  private long nextChosen() {
    if (used == left) {
      return NONE;
    }
    int index = chosen[used++];
    return LocalSeconds.of(chosenDays[index / times.size()], times.get(index % times.size()));
  }

  /** Goes to the next period; returns false where its days are behind the last. */
  private boolean fill() {
    period += parts.interval;
    if (period > lastPeriod) {
      period -= parts.interval; // asked again, it says the same
      return false;
    }
    periods.fill(period, days);
    time = 0;
    position = days.start();
    if (!parts.positions.isEmpty()) {
      choose();
    }
    leaveOutDays();
    return true;
  }

  /** Leaves out the days before the first time that is wanted, not time by time. */
  private void leaveOutDays() {
    int first = LocalSeconds.day(from);
    while (position >= 0 && days.day(position) < first) {
      position = days.after(position);
      time = 0;
    }
  }

  private void choose() {
    int count = 0;
    for (int each = position; each >= 0; each = days.after(each)) {
      chosenDays[count++] = days.day(each);
    }
    left = parts.positions.choose(count * times.size(), chosen);
    used = 0;
  }

  @Override
  void seek(long local) {
    if (local <= from) {
      return;
    }
    from = local;
    long wanted = (periods.period(LocalSeconds.day(local)) - firstPeriod) / parts.interval;
    long before = parts.skip == Skip.OMIT ? 1 : 2; // a day may have been moved into this period
    long to = firstPeriod + (wanted - before) * parts.interval;
    if (to > period) {
      period = to;
      position = -1;
      used = left;
    } else {
      leaveOutDays();
    }
  }

  @Override
  long countBefore(long local) {
    return UNKNOWN;
  }

  @Override
  long leastDistance() {
    return 1;
  }
}
