package org.convene.io.ical.zones;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a zone changes for ever, each of the kind every calendar reads: the nth or
 * last weekday of a month.
 */
final class RegularTail {

  private static final int ANY_COMMON_YEAR = 2001;

  private final Instant start;
  private final List<Observance> observances;

  private RegularTail(Instant start, List<Observance> observances) {
    this.start = start;
    this.observances = observances;
  }

  /** The tail of a zone; empty where it has no rules, or any that is not of that kind. */
  static Optional<RegularTail> of(ZoneRules rules) {
    List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
    List<String> recurrences = new ArrayList<>();
    for (ZoneOffsetTransitionRule rule : yearly) {
      String recurrence = recurrence(rule);
      if (recurrence == null) {
        return Optional.empty();
      }
      recurrences.add(recurrence);
    }
    if (yearly.isEmpty()) {
      return Optional.empty();
    }
    int since = since(yearly, rules.getTransitions());
    Instant start = Instant.MAX;
    List<Observance> observances = new ArrayList<>();
    for (int i = 0; i < yearly.size(); i++) {
      ZoneOffsetTransition onset = yearly.get(i).createTransition(since);
      boolean daylight = rules.isDaylightSavings(onset.getInstant());
      observances.add(Observance.of(onset, daylight, recurrences.get(i)));
      start = onset.getInstant().isBefore(start) ? onset.getInstant() : start;
    }
    observances.sort(Comparator.comparing(Observance::start));
    return Optional.of(new RegularTail(start, List.copyOf(observances)));
  }

  /** The first onset; before it, the zone obeyed other rules. */
  Instant start() {
    return start;
  }

  List<Observance> observances() {
    return observances;
  }

  /** The first year from which on the rules alone describe the zone. */
  private static int since(
      List<ZoneOffsetTransitionRule> yearly, List<ZoneOffsetTransition> table) {
    int index = table.size() - 1;
    if (index < 0) {
      return 1970;
    }
    int year = table.get(index).getDateTimeBefore().getYear() + 1;
    while (true) {
      int before = index;
      while (before >= 0 && table.get(before).getDateTimeBefore().getYear() == year - 1) {
        before--;
      }
      if (!sameYear(yearly, year - 1, table.subList(before + 1, index + 1))) {
        return year;
      }
      index = before;
      year--;
    }
  }

  private static boolean sameYear(
      List<ZoneOffsetTransitionRule> yearly, int year, List<ZoneOffsetTransition> transitions) {
    if (transitions.size() != yearly.size()) {
      return false;
    }
    for (ZoneOffsetTransitionRule rule : yearly) {
      if (!transitions.contains(rule.createTransition(year))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The rule in local time, as an RRULE with one BYDAY or one BYMONTHDAY. A rule says on or after
   * which day of the month its weekday is, in UTC, standard or wall time: seven days in a row. They
   * are those of an nth weekday only if they begin with the 1st, 8th, 15th or 22nd, or end with the
   * month.
   */
  private static @Nullable String recurrence(ZoneOffsetTransitionRule rule) {
    Month month = rule.getMonth();
    int shift = shift(rule);
    int indicator = rule.getDayOfMonthIndicator();
    if (indicator < 0 && month == Month.FEBRUARY) {
      return null;
    }
    int length = YearMonth.of(ANY_COMMON_YEAR, month).lengthOfMonth();
    int day = (indicator > 0 ? indicator : length + 1 + indicator) + shift;
    DayOfWeek weekday = rule.getDayOfWeek();
    if (weekday == null) {
      return day >= 1 && day <= 28 ? Observance.yearly(month, day) : null;
    }
    int first = indicator > 0 ? day : day - 6;
    if (first > 0 && first <= 22 && first % 7 == 1) {
      return Observance.yearly(month, first / 7 + 1, weekday.plus(shift));
    }
    boolean endsWithMonth = first + 6 == length && month != Month.FEBRUARY;
    return endsWithMonth ? Observance.yearly(month, -1, weekday.plus(shift)) : null;
  }

  /** How many days the local date of a rule's transitions is after the date in the rule. */
  private static int shift(ZoneOffsetTransitionRule rule) {
    LocalDate date = LocalDate.of(ANY_COMMON_YEAR, 6, 15);
    LocalTime time = rule.getLocalTime();
    LocalDateTime defined = (rule.isMidnightEndOfDay() ? date.plusDays(1) : date).atTime(time);
    LocalDateTime local =
        rule.getTimeDefinition()
            .createDateTime(defined, rule.getStandardOffset(), rule.getOffsetBefore());
    return local.toLocalDate().getDayOfYear() - date.getDayOfYear();
  }
}
