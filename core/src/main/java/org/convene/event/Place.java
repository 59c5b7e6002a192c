package org.convene.event;

import java.util.Objects;
import java.util.function.Function;

/**
 * The place of an event: a {@link Venue} people go to, or an {@link OnlineVenue} they connect to.
 *
 * <p>Immutable.
 */
public sealed interface Place permits Venue, OnlineVenue {

  /**
   * Calls the function of the case that this place is.
   *
   * @param venue for a place people go to
   * @param online for a place people connect to
   * @param <R> what the functions give
   * @return what the called function gave
   */
  default <R> R match(
      Function<? super Venue, ? extends R> venue,
      Function<? super OnlineVenue, ? extends R> online) {
    Objects.requireNonNull(venue, "venue");
    Objects.requireNonNull(online, "online");
    return this instanceof Venue it ? venue.apply(it) : online.apply((OnlineVenue) this);
  }
}
