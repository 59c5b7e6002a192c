package org.convene.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * A cursor over the instances of a {@link RecurrenceSet}, in the order of their instants. {@link
 * #next} goes to the next one, the other methods tell of the one it is at. Used by one thread.
 */
public final class Instances {

  /** No instance is before or behind these: the zones of an instant do not matter there. */
  private static final long EARLIEST =
      LocalSeconds.of(Gregorian.firstDay(Gregorian.FIRST_YEAR - 1), 0);

  private static final long LATEST =
      LocalSeconds.of(Gregorian.firstDay(Gregorian.LAST_YEAR + 2), 0);

  private final RecurrenceSet set;
  private final Budget budget;
  private final Clocks clocks;
  private final PriorityQueue<InstanceSource> sources =
      new PriorityQueue<>(Comparator.comparingLong(source -> source.instant));
  private final List<InstanceSource> unread;
  private final long[] excluded;
  private int nextExcluded;
  private long from = Long.MIN_VALUE;
  private long instant = Long.MIN_VALUE;
  private long local;

  Instances(RecurrenceSet set, Budget budget) {
    this.set = set;
    this.budget = budget;
    this.clocks = new Clocks(set.zone());
    this.unread = new ArrayList<>(set.sources(clocks));
    this.excluded = set.excluded();
  }

  /**
   * Goes to the next instance.
   *
   * @return false where there is none, or where the budget was used up before one was found: see
   *     {@link Budget#isUsedUp}
   */
  public boolean next() {
    while (readAll()) {
      InstanceSource first = sources.poll();
      if (first == null) {
        return false;
      }
      unread.add(first);
      if (first.instant != instant && first.instant >= from && !isExcluded(first.instant)) {
        instant = first.instant;
        local = first.local;
        return true;
      }
    }
    return false;
  }

  /** Lets each source tell its next instance: only then it is known which is the first of them. */
  private boolean readAll() {
    while (!unread.isEmpty()) {
      InstanceSource source = unread.remove(unread.size() - 1);
      if (source.advance(budget) == InstanceSource.Step.FOUND) {
        sources.add(source);
      }
    }
    return !budget.isUsedUp();
  }

  private boolean isExcluded(long found) {
    while (nextExcluded < excluded.length && excluded[nextExcluded] < found) {
      nextExcluded++;
    }
    return nextExcluded < excluded.length && excluded[nextExcluded] == found;
  }

  /**
   * Leaves out the instances before an instant, without looking at each.
   *
   * @param first the first instant that is wanted; not before the current one
   */
  public void seek(Instant first) {
    Objects.requireNonNull(first, "first");
    long second = Math.max(EARLIEST, Math.min(LATEST, first.getEpochSecond()));
    long to = first.getNano() == 0 ? second : second + 1;
    if (to <= from) {
      return;
    }
    from = to;
    while (!sources.isEmpty() && sources.element().instant < to) {
      unread.add(sources.remove());
    }
    unread.forEach(source -> source.seek(to));
  }

  /** {@return the instant of the current instance} */
  public Instant instant() {
    return Instant.ofEpochSecond(instant);
  }

  /** {@return the epoch second of the current instance} */
  public long epochSecond() {
    return instant;
  }

  /** {@return the local start that the rule gives, in the zone of the series} */
  public LocalDateTime local() {
    return LocalSeconds.toTime(local);
  }

  /**
   * {@return what names the current instance, in the kind of the start of the series: its
   * recurrence id}
   */
  public EventTime time() {
    return set.time(local, instant, clocks);
  }
}
