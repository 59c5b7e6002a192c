package org.convene.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.event.Violation;
import org.convene.io.Limits;
import org.convene.recurrence.Budget;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Instances;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The occurrences of an event: when it takes place. A series has its instances, with extra dates,
 * without excluded ones, and as overrides change them (RFC 5545 section 3.8.5); an event that does
 * not repeat has one; an undated one has none.
 *
 * <pre>{@code
 * Occurrences.of(event).overlapping(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 1)).value();
 * }</pre>
 *
 * <p>They come in the order of their starts. The start of the series is its first instance even
 * where no rule gives it (section 3.8.5.3). An override of an instance that the series does not
 * have is none; one of this and all future instances moves each of them by what it moves the first.
 * A cancelled instance is an occurrence whose event says so.
 *
 * <p>Nothing is computed before it is asked for. What one question may cost is limited, see {@link
 * #withLimits}: an {@link Answer} says where that was not enough. Immutable; threads may share it.
 */
public final class Occurrences {

  /** How many candidates one question looks at where nothing else is said. */
  static final long CANDIDATES = Limits.standard().candidates();

  /** Seconds to beyond the year 10,000. */
  private static final long FAR = 300_000_000_000L;

  private final Event event;
  private final ZoneId zone;
  private final long candidates;
  private final @Nullable SeriesPlan plan;

  private Occurrences(Event event, ZoneId zone, long candidates, @Nullable SeriesPlan plan) {
    this.event = event;
    this.zone = zone;
    this.candidates = candidates;
    this.plan = plan;
  }

  /**
   * Returns the occurrences of an event; dates and floating times are read in UTC.
   *
   * @param event the event, or series
   * @return its occurrences
   */
  public static Occurrences of(Event event) {
    return of(event, ZoneOffset.UTC);
  }

  /**
   * Returns the occurrences of an event for a reader in a zone.
   *
   * @param event the event, or series
   * @param zone the zone that dates and floating times are read in; an event with a zone keeps it
   * @return its occurrences
   */
  public static Occurrences of(Event event, ZoneId zone) {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(zone, "zone");
    boolean dated = !(event.schedule() instanceof Schedule.Undated);
    return new Occurrences(event, zone, CANDIDATES, dated ? new SeriesPlan(event, zone) : null);
  }

  /**
   * Returns the same occurrences with another limit of work: {@link Limits#candidates()}. A million
   * candidates take some 50 ms.
   *
   * @param limits how much one question may look at
   * @return these occurrences with that limit
   */
  public Occurrences withLimits(Limits limits) {
    Objects.requireNonNull(limits, "limits");
    return new Occurrences(event, zone, limits.candidates(), plan);
  }

  /**
   * Returns what starts in a span of time.
   *
   * @param from the first instant
   * @param to the instant behind the last
   * @return occurrences in order
   */
  public Answer<List<Occurrence>> between(Instant from, Instant to) {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    return list(new Walk(second(from), second(to), it -> true), Long.MAX_VALUE);
  }

  /**
   * Returns what starts on some days, in the zone that was given with the event.
   *
   * @param from the first day
   * @param to the day behind the last
   * @return occurrences in order
   */
  public Answer<List<Occurrence>> between(LocalDate from, LocalDate to) {
    return between(start(from, "from"), start(to, "to"));
  }

  /**
   * Returns what takes place in a span of time: also what has started before and is under way. This
   * is the one for lists and agendas.
   *
   * @param from the first instant
   * @param to the instant behind the last
   * @return occurrences in the order of their starts
   */
  public Answer<List<Occurrence>> overlapping(Instant from, Instant to) {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    return list(overlap(from, to), Long.MAX_VALUE);
  }

  /**
   * Returns what takes place on some days, in the zone that was given with the event.
   *
   * @param from the first day
   * @param to the day behind the last
   * @return occurrences in the order of their starts
   */
  public Answer<List<Occurrence>> overlapping(LocalDate from, LocalDate to) {
    return overlapping(start(from, "from"), start(to, "to"));
  }

  /**
   * Returns the next occurrence.
   *
   * @param instant an instant
   * @return the first one that starts after it; empty where there is none
   */
  public Answer<Optional<Occurrence>> after(Instant instant) {
    Objects.requireNonNull(instant, "instant");
    Answer<List<Occurrence>> found =
        list(new Walk(within(instant.getEpochSecond() + 1), Long.MAX_VALUE, it -> true), 1);
    return new Answer<>(found.value().stream().findFirst(), found.unfinished());
  }

  /**
   * Returns the next occurrences.
   *
   * @param from the first instant
   * @param number how many at most, from 0
   * @return occurrences that start at that instant or later, in order
   */
  public Answer<List<Occurrence>> next(Instant from, int number) {
    Objects.requireNonNull(from, "from");
    return list(new Walk(second(from), Long.MAX_VALUE, it -> true), notNegative(number));
  }

  /**
   * Returns the first occurrences.
   *
   * @param number how many at most, from 0
   * @return occurrences in order
   */
  public Answer<List<Occurrence>> first(int number) {
    return list(new Walk(Long.MIN_VALUE, Long.MAX_VALUE, it -> true), notNegative(number));
  }

  /**
   * Returns all occurrences, computed one by one; the stream of a series without an end ends with
   * the year 9999.
   *
   * @param unfinished takes the reason where the stream ends before the series does
   * @return occurrences in order
   */
  public Stream<Occurrence> stream(Consumer<? super Violation> unfinished) {
    Objects.requireNonNull(unfinished, "unfinished");
    return stream(new Walk(Long.MIN_VALUE, Long.MAX_VALUE, it -> true), unfinished);
  }

  /**
   * Returns what takes place in a span of time, as {@link #overlapping(Instant, Instant)} does, but
   * computed one by one.
   *
   * @param from the first instant
   * @param to the instant behind the last
   * @param unfinished takes the reason where the stream ends before the span does
   * @return occurrences in the order of their starts
   */
  public Stream<Occurrence> stream(
      Instant from, Instant to, Consumer<? super Violation> unfinished) {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(unfinished, "unfinished");
    return stream(overlap(from, to), unfinished);
  }

  private static Stream<Occurrence> stream(Walk walk, Consumer<? super Violation> unfinished) {
    return StreamSupport.stream(
        new AbstractSpliterator<Occurrence>(
            Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE) {
          @Override
          public boolean tryAdvance(Consumer<? super Occurrence> action) {
            Occurrence next = walk.next();
            if (next == null) {
              walk.reason().ifPresent(unfinished);
              return false;
            }
            action.accept(next);
            return true;
          }
        },
        false);
  }

  /**
   * Tells whether an instance of the series has this name: it is in the recurrence set and not
   * excluded.
   *
   * @param recurrenceId a recurrence id, in any kind or zone
   * @return whether there is one
   */
  public Answer<Boolean> contains(EventTime recurrenceId) {
    Objects.requireNonNull(recurrenceId, "recurrenceId");
    if (plan == null) {
      return new Answer<>(false, Optional.empty());
    }
    Budget budget = new Budget(candidates);
    Instances instances = plan.set.instances(budget);
    long wanted = plan.set.epochSecond(recurrenceId);
    instances.seek(Instant.ofEpochSecond(wanted));
    boolean found = instances.next() && instances.epochSecond() == wanted;
    return new Answer<>(found, reason(budget));
  }

  /**
   * Tells whether the series ends: every rule has COUNT or UNTIL.
   *
   * @return true also for an event that does not repeat
   */
  public boolean isFinite() {
    return plan == null || plan.set.isFinite();
  }

  /**
   * Counts the occurrences; those of a series without an end, up to the year 9999.
   *
   * @return how many there are
   */
  public Answer<Long> count() {
    if (plan == null) {
      return new Answer<>(0L, Optional.empty());
    }
    Budget budget = new Budget(candidates);
    Instances instances = plan.set.instances(budget);
    long number = 0;
    while (instances.next()) {
      number += plan.takesPlace(instances.epochSecond()) ? 1 : 0;
    }
    return new Answer<>(number, reason(budget));
  }

  /** What takes place in a span: it may have started so long before as none of them lasts. */
  private Walk overlap(Instant from, Instant to) {
    long longest = plan == null ? 0 : plan.longest();
    long first = second(from);
    return new Walk(
        first - longest,
        second(to),
        it ->
            it.startSecond() >= first
                || it.endInstant().filter(end -> end.isAfter(from)).isPresent());
  }

  private static Answer<List<Occurrence>> list(Walk walk, long most) {
    List<Occurrence> found = new ArrayList<>();
    while (found.size() < most) {
      Occurrence next = walk.next();
      if (next == null) {
        return new Answer<>(List.copyOf(found), walk.reason());
      }
      found.add(next);
    }
    return new Answer<>(List.copyOf(found), Optional.empty());
  }

  /** The occurrences that start in a span and are wanted, one after the other. */
  private final class Walk {

    private final Budget budget = new Budget(candidates);
    private final long to;
    private final Predicate<Occurrence> wanted;
    private final @Nullable OccurrenceCursor cursor;

    Walk(long from, long to, Predicate<Occurrence> wanted) {
      this.to = to;
      this.wanted = wanted;
      this.cursor = plan == null ? null : new OccurrenceCursor(plan, from, to, budget);
    }

    @Nullable Occurrence next() {
      Occurrence next = cursor == null ? null : cursor.next();
      while (next != null && !wanted.test(next) && isBeforeEnd(next)) {
        next = Objects.requireNonNull(cursor).next();
      }
      return next != null && isBeforeEnd(next) ? next : null;
    }

    private boolean isBeforeEnd(Occurrence occurrence) {
      return occurrence.startSecond() < to;
    }

    Optional<Violation> reason() {
      return Occurrences.this.reason(budget);
    }
  }

  private Optional<Violation> reason(Budget budget) {
    if (plan == null) {
      return Optional.empty();
    }
    boolean unfinished = budget.isUsedUp() || plan.set.unsupportedCalendar().isPresent();
    return unfinished ? Optional.of(Unfinished.of(plan.set, candidates)) : Optional.empty();
  }

  private Instant start(LocalDate day, String name) {
    return Objects.requireNonNull(day, name).atStartOfDay(zone).toInstant();
  }

  /** Starts are whole seconds: a fraction of one is behind its start. */
  private static long second(Instant instant) {
    return within(instant.getNano() == 0 ? instant.getEpochSecond() : instant.getEpochSecond() + 1);
  }

  /** No event is before or behind the years of events, however far from them is asked. */
  private static long within(long second) {
    return Math.max(-FAR, Math.min(FAR, second));
  }

  private static long notNegative(int number) {
    if (number < 0) {
      throw new IllegalArgumentException(
          Expected.found("a number from 0", Integer.toString(number)));
    }
    return number;
  }
}
