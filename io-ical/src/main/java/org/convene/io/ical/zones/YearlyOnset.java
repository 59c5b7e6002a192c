package org.convene.io.ical.zones;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.RecurrenceRule;
import org.convene.recurrence.RecurrenceRuleException;
import org.convene.recurrence.WeekdayNumber;
import org.jspecify.annotations.Nullable;

/**
 * The RRULE of an observance, of the kind that gives one date a year at most: the nth weekday of a
 * month, a day of it, or a weekday among days of it. So any year is looked at by itself, and
 * nothing is expanded from the start. Other rules are not understood.
 */
final class YearlyOnset {

  /** Without a rule's end, as far as times can be written. */
  static final int LAST_YEAR = 9999;

  private final LocalDateTime start;
  private final ZoneOffset from;
  private final int month;
  private final LocalTime time;
  private final int nth;
  private final @Nullable DayOfWeek weekday;
  private final List<Integer> days;
  private final @Nullable EventTime until;
  private final int lastYear;

  private YearlyOnset(RecurrenceRule rule, LocalDateTime start, ZoneOffset from) {
    this.start = start;
    this.from = from;
    this.month = rule.byMonth().isEmpty() ? start.getMonthValue() : rule.byMonth().get(0).number();
    this.time =
        LocalTime.of(
            first(rule.byHour(), start.getHour()),
            first(rule.byMinute(), start.getMinute()),
            first(rule.bySecond(), start.getSecond()));
    WeekdayNumber day = rule.byDay().isEmpty() ? null : rule.byDay().get(0);
    this.weekday = day == null ? null : day.day();
    this.nth = day == null ? 0 : first(rule.bySetPos(), day.ordinal());
    this.days =
        day == null && rule.byMonthDay().isEmpty()
            ? List.of(start.getDayOfMonth())
            : rule.byMonthDay();
    this.until = rule.until().orElse(null);
    this.lastYear = lastYear(rule);
  }

  private int lastYear(RecurrenceRule rule) {
    if (rule.count().isPresent()) {
      return (int) Math.min(LAST_YEAR, (long) start.getYear() + rule.count().getAsInt() - 1);
    }
    return until == null
        ? LAST_YEAR
        : until
            .match(
                EventTime.Day::date,
                local -> local.dateTime().toLocalDate(),
                zoned -> zoned.dateTime().toLocalDate().plusDays(1))
            .getYear();
  }

  private static int first(List<Integer> numbers, int otherwise) {
    return numbers.isEmpty() ? otherwise : numbers.get(0);
  }

  /** The onsets of a rule's text. */
  static YearlyOnset parse(String text, LocalDateTime start, ZoneOffset from)
      throws NotUnderstoodException {
    RecurrenceRule rule;
    try {
      rule = RecurrenceRule.parse(text);
    } catch (RecurrenceRuleException e) {
      throw notYearly(text);
    }
    if (!isYearly(rule) || !isTimedOnce(rule) || !isOneDate(rule)) {
      throw notYearly(text);
    }
    return new YearlyOnset(rule, start, from);
  }

  private static NotUnderstoodException notYearly(String text) {
    return new NotUnderstoodException("a rule for one date a year", text);
  }

  /** Every month, if there is one month, is every year. */
  private static boolean isYearly(RecurrenceRule rule) {
    boolean monthly = rule.frequency() == Frequency.MONTHLY && rule.byMonth().size() == 1;
    return (rule.frequency() == Frequency.YEARLY || monthly)
        && rule.interval() == 1
        && rule.byMonth().size() <= 1
        && rule.rscale().isEmpty()
        && rule.byYearDay().isEmpty()
        && rule.byWeekNo().isEmpty();
  }

  private static boolean isTimedOnce(RecurrenceRule rule) {
    return rule.byHour().size() <= 1
        && rule.byMinute().size() <= 1
        && rule.bySecond().size() <= 1
        && (rule.bySecond().isEmpty() || rule.bySecond().get(0) < 60);
  }

  private static boolean isOneDate(RecurrenceRule rule) {
    List<Integer> positions = rule.bySetPos();
    if (rule.byDay().isEmpty()) {
      return rule.byMonthDay().size() <= 1 && positions.isEmpty();
    }
    int nth = rule.byDay().get(0).ordinal();
    if (rule.byDay().size() > 1 || rule.byMonth().isEmpty()) {
      return false;
    }
    if (!rule.byMonthDay().isEmpty()) {
      return nth == 0 && positions.isEmpty() && holdsEachWeekdayOnce(rule.byMonthDay());
    }
    return nth == 0
        ? positions.size() == 1 && Math.abs(positions.get(0)) <= 5
        : positions.isEmpty() && Math.abs(nth) <= 5;
  }

  private static boolean holdsEachWeekdayOnce(List<Integer> days) {
    Set<Integer> weekdays = new HashSet<>();
    for (int day : days) {
      if (day < 0 != days.get(0) < 0 || !weekdays.add(day % 7)) {
        return false;
      }
    }
    return true;
  }

  /** The last year that may have an onset. */
  int lastYear() {
    return lastYear;
  }

  /** The onset of a year, in the local time before it; null where there is none. */
  @Nullable LocalDateTime in(int year) {
    if (year < start.getYear() || year > lastYear) {
      return null;
    }
    LocalDate date = date(LocalDate.of(year, month, 1));
    LocalDateTime onset = date == null ? null : date.atTime(time);
    return onset == null || onset.isBefore(start) || isOver(onset) ? null : onset;
  }

  private @Nullable LocalDate date(LocalDate first) {
    if (nth != 0 && weekday != null) {
      LocalDate date = first.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
      return date.getMonthValue() == month ? date : null;
    }
    for (int day : days) {
      int ofMonth = day < 0 ? first.lengthOfMonth() + 1 + day : day;
      if (ofMonth >= 1 && ofMonth <= first.lengthOfMonth()) {
        LocalDate date = first.withDayOfMonth(ofMonth);
        if (weekday == null || date.getDayOfWeek() == weekday) {
          return date;
        }
      }
    }
    return null;
  }

  private boolean isOver(LocalDateTime onset) {
    return until != null
        && until.<Boolean>match(
            day -> onset.toLocalDate().isAfter(day.date()),
            local -> onset.isAfter(local.dateTime()),
            zoned ->
                onset.toInstant(from).isAfter(zoned.dateTime().atZone(zoned.zone()).toInstant()));
  }
}
