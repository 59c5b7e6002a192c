package org.convene.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventStatus;
import org.convene.event.ExtraDate;
import org.convene.event.Recurrence;
import org.convene.event.RecurrenceId;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.Limits;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * Operations on an event that repeats (RFC 5545 section 3.8.5). Each changes what it names and
 * nothing else, and returns a new series.
 *
 * <pre>{@code
 * Series series = Series.of(event).cancel(EventTime.of(LocalDateTime.of(2027, 3, 8, 9, 0)));
 * Event changed = series.event();
 * }</pre>
 *
 * <p>An instance is named by its recurrence id, or else by the time that it is shown at, in any
 * kind and zone: a date is that day. Of two that changed places each is found by its recurrence id.
 * A time that names no instance is refused with the nearest two, one at which two are shown with
 * their recurrence ids ({@link IllegalArgumentException}); an event that does not repeat has none,
 * until one is added. Where a rule asks for more work than {@link Limits#candidates()} of the
 * standard limits allows, an operation throws an {@link IllegalStateException} and changes nothing.
 *
 * <p>Immutable; threads may share it.
 */
public final class Series {

  private final Event event;
  private final Finder finder;

  private Series(Event event) {
    this.event = event;
    this.finder = new Finder(event);
  }

  /**
   * Takes an event as a series.
   *
   * @param event an event with a date; one without a recurrence has no instance with a name
   * @return the series
   * @throws IllegalArgumentException where it is undated, or an override of another series
   */
  public static Series of(Event event) {
    Objects.requireNonNull(event, "event");
    if (event.schedule() instanceof Schedule.Undated) {
      throw new IllegalArgumentException("expected an event with a date, found an undated one");
    }
    if (event.recurrenceId().isPresent()) {
      throw new IllegalArgumentException(
          "expected a series, found an override of one (it has a recurrence id)");
    }
    return new Series(event);
  }

  /** {@return the event with its rules, extra dates, excluded times and overrides} */
  public Event event() {
    return event;
  }

  /** {@return when it takes place} */
  public Occurrences occurrences() {
    return Occurrences.of(event);
  }

  /**
   * Returns the event as it is at one instance: what the series or an override says, at its time.
   *
   * @param instance which one
   * @return the event without a recurrence, and with the recurrence id of the instance in the zone
   *     of the series
   * @throws NoSuchInstanceException where there is no such instance, or the event does not repeat
   */
  public Event instance(EventTime instance) {
    Objects.requireNonNull(instance, "instance");
    return finder.overrides().alone(finder.find(instance));
  }

  /**
   * Edits the series. Overrides follow where they say what the series said, attendees one by one;
   * what one said itself follows from then on too, once the series says the same: if the series is
   * cancelled for a while, an instance that was cancelled before comes back with it. Another
   * schedule moves what belongs to instances, see {@link Event#toBuilder()}. Exclusions and
   * overrides behind a new end are dropped; where other rules leave one of no instance, the edit is
   * refused.
   *
   * @param edit changes the event
   * @return the changed series
   * @throws org.convene.event.InvalidEventException where the event breaks a rule, such as {@code
   *     recurrence.orphaned}
   */
  public Series edit(Consumer<? super EventBuilder> edit) {
    Objects.requireNonNull(edit, "edit");
    EventBuilder builder = event.toBuilder();
    edit.accept(builder);
    return new Series(builder.build()).withoutTail();
  }

  /**
   * Moves one instance.
   *
   * @param instance which one
   * @param schedule when it takes place instead
   * @return the changed series
   * @throws NoSuchInstanceException where there is no such instance
   * @throws org.convene.event.InvalidEventException where the override breaks a rule
   */
  public Series move(EventTime instance, Schedule schedule) {
    Objects.requireNonNull(schedule, "schedule");
    return change(instance, builder -> builder.schedule(schedule));
  }

  /**
   * Cancels one instance: it stays in the series as cancelled, so that calendars can show it so.
   * {@link #exclude} takes it away.
   *
   * @param instance which one
   * @return the changed series
   * @throws NoSuchInstanceException where there is no such instance
   */
  public Series cancel(EventTime instance) {
    return change(instance, builder -> builder.status(EventStatus.CANCELLED));
  }

  /**
   * Changes one instance. Where it then is as the series says, it has no override any more.
   *
   * @param instance which one
   * @param edit changes the event as it is at that instance; its uid and recurrence id stay. A
   *     schedule that is undated, without a text, is the time that the series gives
   * @return the changed series
   * @throws NoSuchInstanceException where there is no such instance
   * @throws org.convene.event.InvalidEventException where the override breaks a rule
   */
  public Series change(EventTime instance, Consumer<? super EventBuilder> edit) {
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(edit, "edit");
    Found found = finder.find(instance);
    EventBuilder builder = finder.overrides().event(found).toBuilder();
    edit.accept(builder);
    Event usual = finder.overrides().usualEvent(found);
    Event override =
        builder
            .uid(event.uid())
            .recurrenceId(RecurrenceId.of(found.name()))
            .recurrence(Recurrence.none())
            .build();
    if (override.schedule().equals(Schedule.undated(""))) {
      override = override.toBuilder().schedule(usual.schedule()).build();
    }
    return with(
        override.equals(usual)
            ? finder.overrides().without(found)
            : finder.overrides().with(found, override),
        event.recurrence().excluded());
  }

  /**
   * Takes one instance away, with its override.
   *
   * @param instance which one
   * @return the changed series
   * @throws NoSuchInstanceException where there is no such instance
   */
  public Series exclude(EventTime instance) {
    Objects.requireNonNull(instance, "instance");
    Found found = finder.find(instance);
    List<EventTime> excluded = new ArrayList<>(event.recurrence().excluded());
    excluded.add(found.name());
    return with(finder.overrides().without(found), excluded);
  }

  /**
   * Makes one instance what the series says: without override, and no longer excluded.
   *
   * <p>An override of all that follow starts behind an instance that was changed, if that was the
   * first; it starts with it again where what is restored has more of it than of what is before.
   *
   * @param instance which one; may be excluded
   * @return the changed series
   * @throws NoSuchInstanceException where there is no such instance, not even an excluded one
   */
  public Series restore(EventTime instance) {
    Objects.requireNonNull(instance, "instance");
    Found found = finder.findAlsoExcluded(instance);
    return with(finder.overrides().without(found), finder.excludedWithout(found));
  }

  /**
   * Adds an instance beside those of the rules.
   *
   * @param start when it starts; it lasts as long as the others
   * @return the changed series; this one where it has that instance already
   * @throws IllegalArgumentException where that instance is excluded: {@link #restore} it
   */
  public Series add(EventTime start) {
    Objects.requireNonNull(start, "start");
    if (finder.has(start)) {
      return this;
    }
    if (finder.isExcluded(start)) {
      throw new IllegalArgumentException(
          "expected a time that is no instance, found " + start + ", an excluded one: restore it");
    }
    Recurrence recurrence = event.recurrence().including(ExtraDate.of(start));
    return new Series(event.toBuilder().recurrence(recurrence).build());
  }

  /**
   * Makes two series of this one: what is before an instance, and that one with all that follow.
   * The first ends by UNTIL before it; the second starts with it. Extra dates, exclusions and
   * overrides go with their instances. Each names the other ({@link
   * org.convene.event.Relation.Type#NEXT}, {@code FIRST}; RFC 9253 section 4).
   *
   * @param instance the first of the second series; one that every rule gives, not the first of all
   * @param uid the identity of the second series
   * @return the two series
   * @throws NoSuchInstanceException where there is no such instance
   * @throws IllegalArgumentException where it is the first, or not one that every rule gives
   * @throws org.convene.event.InvalidEventException where it would end behind the year 9999
   */
  public Split splitAt(EventTime instance, Uid uid) {
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(uid, "uid");
    return new Splitter(event, finder).at(finder.find(instance), uid);
  }

  /**
   * Leaves out an instance and all that follow: each rule ends by UNTIL before it. Extra dates,
   * exclusions and overrides behind that end go with them.
   *
   * @param instance the first that is left out; not the first of all
   * @return the series until then
   * @throws NoSuchInstanceException where there is no such instance
   * @throws IllegalArgumentException where it is the first
   */
  public Series endBefore(EventTime instance) {
    Objects.requireNonNull(instance, "instance");
    return new Series(new Splitter(event, finder).before(finder.find(instance)));
  }

  /**
   * Two series that were one.
   *
   * @param before what is before the instance
   * @param after the instance and what follows
   */
  public record Split(Series before, Series after) {

    /** Refuses null. */
    public Split {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }
  }

  private Series with(List<Event> overrides, List<EventTime> excluded) {
    Recurrence old = event.recurrence();
    Recurrence changed = new Recurrence(old.rules(), old.dates(), excluded, overrides);
    return new Series(event.toBuilder().recurrence(changed).build());
  }

  private Series withoutTail() {
    Recurrence recurrence = finder.recurrenceWithoutTail();
    return recurrence.equals(event.recurrence())
        ? this
        : new Series(event.toBuilder().recurrence(recurrence).build());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Series that && event.equals(that.event);
  }

  @Override
  public int hashCode() {
    return event.hashCode();
  }

  @Override
  public String toString() {
    return event.toString();
  }
}
