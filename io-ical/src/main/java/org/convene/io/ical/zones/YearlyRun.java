package org.convene.io.ical.zones;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import org.convene.io.ical.lines.IcalValues;

/**
 * Transitions of consecutive years that one yearly rule describes: the same offsets and time of
 * day, in the same month, on the nth or last of the same weekday or on the same day. Which of these
 * it is stays open as long as more than one fits.
 */
final class YearlyRun {

  private static final int FIRST_TO_FOURTH = 0b001111;
  private static final int LAST = 0b010000;
  private static final int SAME_DAY = 0b100000;

  private final boolean daylight;
  private final ZoneOffsetTransition first;
  private ZoneOffsetTransition last;
  private int fitting;
  private boolean goesOn;

  YearlyRun(ZoneOffsetTransition first, boolean daylight) {
    this.daylight = daylight;
    this.first = first;
    this.last = first;
    this.fitting = fitting(first);
  }

  /** From now on the rule goes on for ever. */
  void goOn() {
    goesOn = true;
  }

  /**
   * Whether a transition between the same offsets comes a year after this run, or this run goes on
   * anyway.
   */
  boolean isPrecedent(ZoneOffsetTransition next, boolean nextIsDaylight) {
    int year = next.getDateTimeBefore().getYear();
    return isAlike(next, nextIsDaylight)
        && (goesOn || last.getDateTimeBefore().getYear() == year - 1);
  }

  /** Whether a transition comes too late for this run to take it, or any after it. */
  boolean isOver(ZoneOffsetTransition next) {
    return last.getDateTimeBefore().getYear() < next.getDateTimeBefore().getYear() - 1;
  }

  private boolean isAlike(ZoneOffsetTransition other, boolean otherIsDaylight) {
    return otherIsDaylight == daylight
        && other.getOffsetBefore().equals(first.getOffsetBefore())
        && other.getOffsetAfter().equals(first.getOffsetAfter());
  }

  /** Takes the transition of the next year, if one rule can describe it too. */
  boolean take(ZoneOffsetTransition next, boolean nextIsDaylight) {
    LocalDateTime start = first.getDateTimeBefore();
    LocalDateTime candidate = next.getDateTimeBefore();
    if (!isAlike(next, nextIsDaylight)
        || candidate.getYear() != last.getDateTimeBefore().getYear() + 1
        || candidate.getMonth() != start.getMonth()
        || !candidate.toLocalTime().equals(start.toLocalTime())) {
      return false;
    }
    int still = fitting & fitting(next);
    if (still == 0) {
      return false;
    }
    last = next;
    fitting = still;
    return true;
  }

  private int fitting(ZoneOffsetTransition transition) {
    LocalDateTime start = first.getDateTimeBefore();
    LocalDateTime at = transition.getDateTimeBefore();
    int day = at.getDayOfMonth();
    int fits = day == start.getDayOfMonth() ? SAME_DAY : 0;
    if (at.getDayOfWeek() == start.getDayOfWeek()) {
      fits |= day <= 28 ? 1 << ((day - 1) / 7) : 0;
      fits |= day + 7 > at.toLocalDate().lengthOfMonth() ? LAST : 0;
    }
    return fits;
  }

  /**
   * The run as an observance. A rule that does not go on ends with the last transition; one
   * transition needs none.
   */
  Observance observance() {
    String rule = "";
    if (goesOn) {
      rule = rule();
    } else if (!last.equals(first)) {
      rule = rule() + ";UNTIL=" + IcalValues.utc(until());
    }
    return Observance.of(first, daylight, rule);
  }

  /**
   * The last onset, as RFC 5545 says. East of Greenwich it is earlier on the clock of UTC than on
   * the local one, and readers that compare the digits (biweekly, python-dateutil) would lose it:
   * there it is the local time with a Z, some hours later and still the same onsets.
   */
  private Instant until() {
    Instant local = last.getDateTimeBefore().toInstant(ZoneOffset.UTC);
    return local.isAfter(last.getInstant()) ? local : last.getInstant();
  }

  private String rule() {
    LocalDateTime start = first.getDateTimeBefore();
    if ((fitting & FIRST_TO_FOURTH) != 0) {
      return Observance.yearly(
          start.getMonth(),
          Integer.numberOfTrailingZeros(fitting & FIRST_TO_FOURTH) + 1,
          start.getDayOfWeek());
    }
    return (fitting & LAST) != 0
        ? Observance.yearly(start.getMonth(), -1, start.getDayOfWeek())
        : Observance.yearly(start.getMonth(), start.getDayOfMonth());
  }
}
