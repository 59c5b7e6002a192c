package org.convene.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.convene.vocabulary.ZoneNames;

/**
 * The end of an event or of an extra date: a local time, or how long it lasts from the start.
 *
 * <p>The two are not the same for a recurring event: {@code PT24H} over a DST change ends at
 * another hour than {@code P1D} (RFC 5545 section 3.3.6), so what the source says is kept.
 *
 * <p>Immutable.
 */
public sealed interface End {

  /**
   * An end at a local time.
   *
   * @param time to the second
   * @param zone the zone of {@code time}, where it is another one than the start's
   */
  record At(LocalDateTime time, Optional<ZoneId> zone) implements End {

    /** Replaces every name of UTC by its one spelling. */
    public At {
      Objects.requireNonNull(zone, "zone");
      Objects.requireNonNull(time, "time");
      zone = zone.map(ZoneNames::canonical);
    }
  }

  /**
   * An end given as a duration from the start.
   *
   * @param duration nominal days and an exact time
   */
  record After(NominalDuration duration) implements End {

    /** Refuses null. */
    public After {
      Objects.requireNonNull(duration, "duration");
    }
  }

  /**
   * Calls the function of the case that this end is.
   *
   * @param at for a local time
   * @param after for a duration
   * @param <R> what the functions return
   * @return what the called function returned
   */
  default <R> R match(
      Function<? super At, ? extends R> at, Function<? super After, ? extends R> after) {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(after, "after");
    return this instanceof At it ? at.apply(it) : after.apply((After) this);
  }

  /**
   * Returns an end at a local time in the start's zone.
   *
   * @param time the local time
   * @return the end
   */
  static End at(LocalDateTime time) {
    return new At(time, Optional.empty());
  }

  /**
   * Returns an end at a local time in a zone of its own: an aeroplane lands elsewhere.
   *
   * @param time the local time
   * @param zone its zone
   * @return the end
   */
  static End at(LocalDateTime time, ZoneId zone) {
    Objects.requireNonNull(zone, "zone");
    return new At(time, Optional.of(zone));
  }

  /**
   * Returns an end that is a duration after the start.
   *
   * @param duration how long it lasts
   * @return the end
   */
  static End after(NominalDuration duration) {
    return new After(duration);
  }

  /**
   * Computes the instant of this end.
   *
   * @param start the local start
   * @param zone the start's zone
   * @return the instant
   */
  default Instant instant(LocalDateTime start, ZoneId zone) {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(zone, "zone");
    return match(
        at -> at.time().atZone(at.zone().orElse(zone)).toInstant(),
        after -> after.duration().addTo(start.atZone(zone)).toInstant());
  }

  /**
   * Computes the local time of this end in the start's zone, or in its own zone where it has one.
   *
   * @param start the local start
   * @param zone the start's zone; empty for a floating start
   * @return the local time
   */
  default LocalDateTime local(LocalDateTime start, Optional<ZoneId> zone) {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(zone, "zone");
    return match(
        At::time,
        after ->
            zone.map(id -> after.duration().addTo(start.atZone(id)).toLocalDateTime())
                .orElseGet(() -> after.duration().addTo(start)));
  }
}
