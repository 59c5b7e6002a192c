package org.convene.recurrence;

import java.util.PriorityQueue;
import org.convene.recurrence.RecurrenceRule.Skip;

/** The times of periods that BYSETPOS leaves. */
final class ChosenTimes extends PeriodTimes {

  /** How many days behind the first of its set a period has at least, and no later one. */
  private static final int OVERLAP = 28;

  private final Positions positions;

  /** Which times of the period are left, their days, and how many are used. */
  private final int[] chosen;

  private final int[] chosenDays = new int[Gregorian.MOST_DAYS_OF_YEAR];
  private int left;
  private int used;

  /** Whether SKIP moves days out of the periods, among those of the one before. */
  private final boolean merges;

  /** What was chosen of the last periods. */
  private final PriorityQueue<Long> merged = new PriorityQueue<>();

  ChosenTimes(RuleParts parts, long start, long last) {
    super(parts, start, last);
    this.positions = parts.positions;
    this.chosen = new int[positions.most()];
    this.merges = parts.skip != Skip.OMIT && parts.isAtLeast(Frequency.MONTHLY);
  }

  @Override
  long nextOfPeriods(Budget budget) {
    if (!merges) {
      return super.nextOfPeriods(budget);
    }
    while (merged.isEmpty() || merged.element() >= LocalSeconds.of(days.first() + OVERLAP, 0)) {
      if (!budget.take()) {
        return UNFINISHED;
      }
      if (!fill()) {
        break;
      }
      for (long local = nextOfPeriod(); local != NONE; local = nextOfPeriod()) {
        merged.add(local);
      }
    }
    return merged.isEmpty() ? NONE : merged.remove();
  }

  @Override
  long nextOfPeriod() {
    if (used == left) {
      return NONE;
    }
    int index = chosen[used++];
    return LocalSeconds.of(chosenDays[index / times.size()], times.get(index % times.size()));
  }

  @Override
  void filled() {
    int count = 0;
    for (int each = position; each >= 0; each = days.after(each)) {
      chosenDays[count++] = days.day(each);
    }
    left = positions.choose(count * times.size(), chosen);
    used = 0;
  }

  @Override
  void left() {
    super.left();
    used = left;
  }
}
