package org.convene.recurrence;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a rule: the start first, whether the rule gives it or not (RFC 5545 section
 * 3.8.5.3), and then until COUNT or UNTIL ends them.
 *
 * <p>The rule's local times are in order, their instants are not where clocks skip an hour: what
 * lies in that hour is moved behind it, and waits here until its turn comes.
 */
final class RuleSource extends InstanceSource {

  private final Times times;
  private final long start;
  private final long count;
  private final RuleEnd until;
  private final boolean wholeDays;
  private final Clocks clocks;

  private long last = Long.MIN_VALUE;

  /** How many instances were given. */
  private long given;

  private boolean started;

  /** Moved instances by their instants, with their local seconds; null before the first. */
  private @Nullable Deque<long[]> moved;

  /** An instance that was read while others waited. */
  private boolean ahead;

  private long aheadInstant;
  private long aheadLocal;
  private Step end = Step.FOUND;

  RuleSource(RuleParts rule, long start, RuleEnd until, boolean wholeDays, Clocks clocks) {
    this.times = Times.of(rule, start, until.local());
    this.start = start;
    this.count = rule.count;
    this.until = until;
    this.wholeDays = wholeDays;
    this.clocks = clocks;
  }

  @Override
  Step advance(Budget budget) {
    while (end == Step.FOUND && !ahead) {
      long next = nextLocal(budget);
      if (next == Times.NONE || next == Times.UNFINISHED) {
        end = next == Times.NONE ? Step.NONE : Step.UNFINISHED;
      } else {
        long found = clocks.instant(next);
        if (clocks.isSkipped()) {
          move(found, next);
        } else if (moved == null || moved.isEmpty()) {
          return isWithin(found, next) ? to(found, next) : Step.NONE;
        } else {
          ahead = true;
          aheadInstant = found;
          aheadLocal = next;
        }
      }
    }
    return advanceAmongMoved();
  }

  private void move(long foundInstant, long foundLocal) {
    if (moved == null) {
      moved = new ArrayDeque<>(1);
    }
    moved.add(new long[] {foundInstant, foundLocal});
  }

  private Step advanceAmongMoved() {
    while (moved != null && !moved.isEmpty()) {
      long[] first = moved.element();
      if (ahead && aheadInstant <= first[0]) {
        if (aheadInstant == first[0]) {
          moved.remove(); // two local times on one instant are one instance
          given--;
        }
        break;
      }
      moved.remove();
      if (isWithin(first[0], first[1])) {
        return to(first[0], first[1]);
      }
    }
    if (!ahead) {
      return end;
    }
    ahead = false;
    return isWithin(aheadInstant, aheadLocal) ? to(aheadInstant, aheadLocal) : Step.NONE;
  }

  /** UNTIL bounds the rule; the start is an instance also behind it. */
  private boolean isWithin(long foundInstant, long foundLocal) {
    return foundInstant <= until.instant() || foundLocal == start;
  }

  private Step to(long foundInstant, long foundLocal) {
    instant = foundInstant;
    local = foundLocal;
    return Step.FOUND;
  }

  private long nextLocal(Budget budget) {
    if (given >= count) {
      return Times.NONE;
    }
    if (!started && !budget.take()) {
      return Times.UNFINISHED;
    }
    long next = started ? day(times.next(budget)) : start;
    while (started && (next == start || next == last) && next != Times.UNFINISHED) {
      next = day(times.next(budget));
    }
    started = true;
    last = next;
    if (next != Times.NONE && next > until.local() && next != start) {
      return Times.NONE;
    }
    given++;
    return next;
  }

  /** In a series of whole days, times of day mean their day. */
  private long day(long time) {
    return wholeDays && time != Times.NONE && time != Times.UNFINISHED
        ? LocalSeconds.of(LocalSeconds.day(time), 0)
        : time;
  }

  @Override
  void seek(long to) {
    long first = clocks.firstLocal(to);
    if (first <= start) {
      return;
    }
    if (count != Long.MAX_VALUE) {
      long before = times.countBefore(first);
      if (wholeDays
          || before == Times.UNKNOWN
          || clocks.skip(times.leastDistance(), start, first)) {
        return; // they have to be counted one by one
      }
      boolean givesStart = times.countBefore(start + 1) == 1;
      given = Math.max(given, givesStart ? before : before + 1); // it may be farther already
    }
    started = true;
    times.seek(first);
  }
}
