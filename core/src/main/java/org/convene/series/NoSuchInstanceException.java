package org.convene.series;

import java.util.List;
import java.util.Objects;
import org.convene.recurrence.EventTime;

/** Thrown for a time that names no instance of a series. Immutable; threads may share it. */
public final class NoSuchInstanceException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final transient EventTime time;
  private final transient List<EventTime> nearest;

  NoSuchInstanceException(EventTime time, List<EventTime> nearest) {
    this(message(time, nearest), time, nearest);
  }

  private NoSuchInstanceException(String message, EventTime time, List<EventTime> nearest) {
    super(message);
    this.time = Objects.requireNonNull(time, "time");
    this.nearest = List.copyOf(nearest);
  }

  static NoSuchInstanceException ofNoSeries(EventTime time) {
    return new NoSuchInstanceException(
        "expected an instance of a series, found " + time + " of an event that does not repeat",
        time,
        List.of());
  }

  private static String message(EventTime time, List<EventTime> nearest) {
    String found = "expected an instance of the series, found " + time + ", when there is none";
    return switch (nearest.size()) {
      case 0 -> found;
      case 1 -> found + "; the nearest is " + nearest.get(0);
      default -> found + "; the nearest are " + nearest.get(0) + " and " + nearest.get(1);
    };
  }

  /** {@return the time that was asked for} */
  public EventTime time() {
    return time;
  }

  /** {@return the recurrence ids of the instances before and after it, as far as there are any} */
  public List<EventTime> nearest() {
    return nearest;
  }
}
