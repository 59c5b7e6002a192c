package org.convene.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

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

  private static final Comparator<InstanceSource> BY_INSTANT =
      Comparator.comparingLong(source -> source.instant);

  private final RecurrenceSet set;
  private final Budget budget;
  private final Clocks clocks;

  /** Read, and behind the current instance. */
  private final PriorityQueue<InstanceSource> waiting;

  /** To be read before it is known which is first. */
  private final List<InstanceSource> unread;

  private final long[] excluded;
  private int nextExcluded;
  private long from = Long.MIN_VALUE;
  private long instant = Long.MIN_VALUE;
  private long local;

  Instances(RecurrenceSet set, Budget budget) {
    this.set = set;
    this.budget = budget;
    this.clocks = set.clocks();
    this.unread = set.sources(clocks);
    this.waiting = new PriorityQueue<>(Math.max(1, unread.size() - 1), BY_INSTANT);
    this.excluded = set.excluded();
  }

  /**
   * Goes to the next instance.
   *
   * @return false where there is none, or where the budget was used up before one was found: see
   *     {@link Budget#isUsedUp}
   */
  public boolean next() {
    for (InstanceSource first = first(); first != null; first = first()) {
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
  private @Nullable InstanceSource first() {
    while (!unread.isEmpty()) {
      InstanceSource source = unread.remove(unread.size() - 1);
      if (source.advance(budget) == InstanceSource.Step.FOUND) {
        if (unread.isEmpty() && isFirst(source)) {
          return source;
        }
        waiting.add(source);
      }
    }
    return budget.isUsedUp() ? null : waiting.poll();
  }

  private boolean isFirst(InstanceSource source) {
    return !budget.isUsedUp() && (waiting.isEmpty() || source.instant <= waiting.element().instant);
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
    while (!waiting.isEmpty() && waiting.element().instant < to) {
      unread.add(waiting.remove());
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

  /** {@return that local start as the epoch second it would be in UTC} */
  public long localSecond() {
    return local;
  }

  /**
   * {@return what names the current instance, in the kind of the start of the series: its
   * recurrence id}
   */
  public EventTime time() {
    return set.time(local, instant, clocks);
  }
}
