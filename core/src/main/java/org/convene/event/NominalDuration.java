package org.convene.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * A number of days of the calendar and an exact time, both of one sign (RFC 5545 section 3.3.6, RFC
 * 8984 section 1.4.7).
 *
 * <p>A day is nominal: 23 to 25 hours long where clocks change. {@code PT24H} and {@code P1D} are
 * therefore not equal. A week is seven days.
 *
 * <p>{@link #parse} reads what {@code toString} writes; both are the same everywhere, and valid in
 * iCalendar and JSCalendar.
 *
 * <p>Immutable.
 *
 * @param days nominal days; negative before, positive after
 * @param time an exact time in whole seconds, of the same sign or zero; may be longer than a day
 */
public record NominalDuration(long days, Duration time) {

  /** The duration of no time. */
  public static final NominalDuration ZERO = new NominalDuration(0, Duration.ZERO);

  /**
   * Refuses null, and days and time of different signs.
   *
   * @param days nominal days
   * @param time an exact time in whole seconds
   * @throws DateTimeException where the signs differ, the time has a fraction of a second, or a
   *     number has no negative ({@link Long#MIN_VALUE})
   */
  public NominalDuration {
    Objects.requireNonNull(time, "time");
    if (time.toNanosPart() != 0) {
      throw new DateTimeException("expected whole seconds, found " + time);
    }
    if (Long.signum(days) * Long.signum(time.toSeconds()) < 0) {
      throw new DateTimeException(
          "expected days and time of one sign, found " + days + " days and " + time);
    }
    if (days == Long.MIN_VALUE || time.toSeconds() == Long.MIN_VALUE) {
      throw new DateTimeException(
          "expected a duration that can be negated, found " + Long.MIN_VALUE);
    }
  }

  /**
   * Returns a duration of nominal days.
   *
   * @param days any number but {@link Long#MIN_VALUE}
   * @return the duration
   */
  public static NominalDuration ofDays(long days) {
    return new NominalDuration(days, Duration.ZERO);
  }

  /**
   * Returns a duration of exact time.
   *
   * @param time whole seconds; 24 hours stay 24 hours
   * @return the duration
   * @throws DateTimeException where the time has a fraction of a second
   */
  public static NominalDuration of(Duration time) {
    Objects.requireNonNull(time, "time");
    return new NominalDuration(0, time);
  }

  /**
   * Reads a duration such as {@code P7D}, {@code -PT15M}, {@code P1DT2H} or {@code P2W}, in any
   * case. Also reads what other formats write: a plus sign, weeks with days ({@code -P1W6DT15H} is
   * 13 days and 15 hours), hours and seconds without minutes.
   *
   * @param text the duration
   * @return the duration
   * @throws java.time.format.DateTimeParseException with the index, for any other text, for a
   *     fraction of a second, and for a number of days or seconds above {@link Long#MAX_VALUE}
   */
  public static NominalDuration parse(CharSequence text) {
    Objects.requireNonNull(text, "text");
    return new NominalDurationParser(text).parse();
  }

  /** {@return the same duration in the other direction} */
  public NominalDuration negated() {
    return new NominalDuration(-days, time.negated());
  }

  /** {@return whether the duration goes back in time; zero does not} */
  public boolean isNegative() {
    return days < 0 || time.isNegative();
  }

  /** {@return whether the duration is no time at all} */
  public boolean isZero() {
    return days == 0 && time.isZero();
  }

  /**
   * Returns the local date-time this much later without a zone: every day has 24 hours.
   *
   * @param start a floating date-time
   * @return the sum
   * @throws DateTimeException where the sum is out of the range of {@link LocalDateTime}
   * @throws ArithmeticException where the sum is out of the range of numbers
   */
  public LocalDateTime addTo(LocalDateTime start) {
    Objects.requireNonNull(start, "start");
    return start.plusDays(days).plus(time);
  }

  /**
   * Returns the date-time this much later in a zone: first the days, on the local time; then the
   * time, on the instant. Where the days lead to a local time that clocks skip or repeat, it is
   * read with the offset before the change (RFC 5545 section 3.3.5). Without days the start's own
   * offset counts.
   *
   * @param start a date-time in a zone
   * @return the sum, in the same zone
   * @throws DateTimeException where the sum is out of the range of {@link LocalDateTime}
   * @throws ArithmeticException where the sum is out of the range of numbers
   */
  public ZonedDateTime addTo(ZonedDateTime start) {
    Objects.requireNonNull(start, "start");
    ZonedDateTime day =
        days == 0 ? start : start.toLocalDateTime().plusDays(days).atZone(start.getZone());
    return day.plus(time);
  }

  /**
   * {@return the duration as {@code P7D}, {@code -PT15M} or {@code P1DT1H0M30S}; {@code PT0S} for
   * zero; never weeks}
   */
  @Override
  public String toString() {
    if (isZero()) {
      return "PT0S";
    }
    StringBuilder text = new StringBuilder(16).append(isNegative() ? "-P" : "P");
    if (days != 0) {
      text.append(Math.abs(days)).append('D');
    }
    long rest = Math.abs(time.toSeconds());
    if (rest != 0) {
      appendTime(text.append('T'), rest / 3600, rest / 60 % 60, rest % 60);
    }
    return text.toString();
  }

  /** RFC 5545 has no hours with seconds but without minutes, hence {@code 1H0M30S}. */
  private static void appendTime(StringBuilder text, long hours, long minutes, long seconds) {
    if (hours != 0) {
      text.append(hours).append('H');
    }
    if (minutes != 0 || (hours != 0 && seconds != 0)) {
      text.append(minutes).append('M');
    }
    if (seconds != 0) {
      text.append(seconds).append('S');
    }
  }
}
