package org.convene.event;

import java.util.Objects;

/**
 * Measures events: a series with its overrides, each as the event that it is.
 *
 * <p>It keeps nothing; threads may use it.
 */
public final class EventSizes {

  private EventSizes() {}

  /**
   * Returns the size of an event.
   *
   * @param event any
   * @return how much it holds
   */
  public static EventSize of(Event event) {
    Objects.requireNonNull(event, "event");
    return of(event.size, event);
  }

  /**
   * Returns the size of what a builder holds, whether or not it breaks a rule.
   *
   * @param builder any
   * @return how much it holds
   */
  public static EventSize of(EventBuilder builder) {
    Objects.requireNonNull(builder, "builder");
    Candidate candidate = builder.candidate();
    return of(candidate.size(), candidate);
  }

  private static EventSize of(EventSize own, EventFields event) {
    EventSize whole = own;
    for (Event override : event.recurrence().overrides()) {
      whole = whole.plus(override.size);
    }
    return whole;
  }

  /**
   * Returns where an event is largest, its overrides apart.
   *
   * @param event any
   * @return the places
   */
  public static EventSize.Places places(Event event) {
    Objects.requireNonNull(event, "event");
    return TextWalk.places(new Candidate(event.values));
  }
}
