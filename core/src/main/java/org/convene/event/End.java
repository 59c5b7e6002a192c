package org.convene.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * The end of an event or of an extra date: a local time, or how long it lasts from the start.
 *
 * <p>The two are not the same for a recurring event: {@code PT24H} over a DST change ends at
 * another hour than {@code P1D} (RFC 5545 section 3.3.6), so what the source says is kept.
 */
public sealed interface End {

  /**
   * A local time.
   *
   * @param time to the second
   * @param zone the zone of {@code time}, where it is another one than the start's
   */
  record At(LocalDateTime time, Optional<ZoneId> zone) implements End {

    /** Replaces every name of UTC by its one spelling. */
    public At {
      Objects.requireNonNull(zone, "zone");
      Objects.requireNonNull(time, "time");
      zone = zone.map(Zones::canonical);
    }
  }

  /**
   * How long it lasts.
   *
   * @param duration nominal days and an exact time
   */
  record After(NominalDuration duration) implements End {

    /** Checks that the duration is there. */
    public After {
      Objects.requireNonNull(duration, "duration");
    }
  }

  /**
   * An end at a local time in the start's zone.
   *
   * @param time the local time
   * @return the end
   */
  static End at(LocalDateTime time) {
    return new At(time, Optional.empty());
  }

  /**
   * An end at a local time in a zone of its own: an aeroplane lands elsewhere.
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
   * An end that is a duration after the start.
   *
   * @param duration how long it lasts
   * @return the end
   */
  static End after(NominalDuration duration) {
    return new After(duration);
  }

  /**
   * The instant of this end.
   *
   * @param start the local start
   * @param zone the start's zone
   * @return the instant
   */
  default Instant instant(LocalDateTime start, ZoneId zone) {
    Objects.requireNonNull(start, "start");
    if (this instanceof At at) {
      return at.time().atZone(at.zone().orElse(zone)).toInstant();
    }
    return ((After) this).duration().addTo(start.atZone(zone)).toInstant();
  }

  /**
   * The local time of this end in the start's zone, or in its own zone where it has one.
   *
   * @param start the local start
   * @param zone the start's zone; empty for a floating start
   * @return the local time
   */
  default LocalDateTime local(LocalDateTime start, Optional<ZoneId> zone) {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(zone, "zone");
    if (this instanceof At at) {
      return at.time();
    }
    NominalDuration duration = ((After) this).duration();
    return zone.map(id -> duration.addTo(start.atZone(id)).toLocalDateTime())
        .orElseGet(() -> duration.addTo(start));
  }
}
