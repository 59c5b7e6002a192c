package org.convene.event;

import java.time.Instant;
import org.convene.recurrence.EventTime;

/** What is asked of the times of an event; {@link TimeWalk} hands over each of them. */
interface TimeCheck {

  /** Checks when the event takes place. */
  void schedule(Schedule schedule);

  /** Checks the start of an instance, or a deadline. */
  void time(String path, EventTime time);

  /** Checks an instance beside those of the rules. */
  void date(String path, ExtraDate date);

  /** Checks the last start of a recurrence rule. */
  default void until(String path, EventTime until) {}

  /** Checks a point in time. */
  default void instant(String path, Instant instant) {}
}
