package org.convene.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.convene.arguments.Arguments;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;

/**
 * How an event repeats: rules, extra dates, excluded dates, and the instances that differ (RFC 5545
 * section 3.8.5).
 *
 * <p>An override is a whole event with the uid of its master, a {@link Event#recurrenceId()} and no
 * recurrence of its own, as in iCalendar; formats that read better with only the difference (JSON)
 * write only the difference. One whose schedule is undated, without a text, says nothing of when it
 * takes place: the event that it is built into gives it the time of its instance.
 *
 * <pre>{@code
 * Recurrence.of(RecurrenceRule.parse("FREQ=WEEKLY;BYDAY=TU;COUNT=10"))
 *     .excluding(EventTime.of(LocalDateTime.of(2022, 5, 24, 8, 30)));
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param rules at most one is portable (RFC 5545 section 3.8.5.3)
 * @param dates instances beside the rules
 * @param excluded starts that the rules give and that do not take place
 * @param overrides the instances that differ, in order
 */
public record Recurrence(
    List<RecurrenceRule> rules,
    List<ExtraDate> dates,
    List<EventTime> excluded,
    List<Event> overrides) {

  private static final Recurrence NONE = new Recurrence(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Recurrence {
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(dates, "dates");
    Objects.requireNonNull(excluded, "excluded");
    Objects.requireNonNull(overrides, "overrides");
    rules = Arguments.listOf(rules, "rules");
    dates = Arguments.listOf(dates, "dates");
    excluded = Arguments.listOf(excluded, "excluded");
    overrides = Arguments.listOf(overrides, "overrides");
  }

  /**
   * Returns the empty recurrence: the event takes place once.
   *
   * @return the empty recurrence
   */
  public static Recurrence none() {
    return NONE;
  }

  /**
   * Returns a recurrence by rules.
   *
   * @param rules the rules
   * @return the recurrence
   */
  public static Recurrence of(RecurrenceRule... rules) {
    return new Recurrence(Arguments.listOf(rules, "rules"), List.of(), List.of(), List.of());
  }

  /**
   * Returns this recurrence without some instances.
   *
   * @param starts the starts of the instances that do not take place
   * @return a new recurrence
   */
  public Recurrence excluding(EventTime... starts) {
    return new Recurrence(
        rules, dates, join(excluded, Arguments.listOf(starts, "starts")), overrides);
  }

  /**
   * Returns this recurrence with extra instances.
   *
   * @param extra the extra dates
   * @return a new recurrence
   */
  public Recurrence including(ExtraDate... extra) {
    return new Recurrence(
        rules, join(dates, Arguments.listOf(extra, "extra")), excluded, overrides);
  }

  /**
   * Returns this recurrence with other overrides.
   *
   * @param events the instances that differ, each with its recurrence id
   * @return a new recurrence
   */
  public Recurrence withOverrides(List<Event> events) {
    Arguments.noNulls(events, "events");
    return new Recurrence(rules, dates, excluded, events);
  }

  /**
   * Tells whether the event takes place once.
   *
   * @return true where there is nothing in it
   */
  public boolean isEmpty() {
    return rules.isEmpty() && dates.isEmpty() && excluded.isEmpty() && overrides.isEmpty();
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
