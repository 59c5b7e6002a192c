package org.convene.event;

import java.util.Objects;
import org.convene.recurrence.EventTime;

/**
 * The identity of one instance of a recurring event (RFC 5545 section 3.8.4.4).
 *
 * <p>Immutable.
 *
 * @param instance the start that the rule gives for it, before any change; a local time is in the
 *     zone of the recurring event
 * @param thisAndFuture whether every later instance is meant too ({@code RANGE=THISANDFUTURE})
 */
public record RecurrenceId(EventTime instance, boolean thisAndFuture) {

  /** Refuses null. */
  public RecurrenceId {
    Objects.requireNonNull(instance, "instance");
  }

  /**
   * Returns the identity of one instance.
   *
   * @param instance the start that the rule gives for it
   * @return the recurrence id
   */
  public static RecurrenceId of(EventTime instance) {
    return new RecurrenceId(instance, false);
  }
}
