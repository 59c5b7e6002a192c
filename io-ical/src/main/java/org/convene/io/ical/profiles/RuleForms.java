package org.convene.io.ical.profiles;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.Schedule;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.RecurrenceRule;
import org.convene.text.Expected;

/** The checks on one recurrence rule: which forms clients know. */
final class RuleForms {

  /** The numbers of a weekday in a month that Outlook has: first to fourth, last. */
  private static final Set<Integer> ORDINALS = Set.of(1, 2, 3, 4, -1);

  private static final int COUNT_DIGITS_END = 1000;
  private static final int LAST_DAY = 31;
  private static final int MONTHS = 12;

  private RuleForms() {}

  static void frequency(ClientView it, BiConsumer<String, String> report) {
    each(
        it,
        rule ->
            isSubDaily(rule)
                ? found("FREQ=DAILY, WEEKLY, MONTHLY or YEARLY", rule.frequency().name())
                : Optional.empty(),
        report);
  }

  static void several(ClientView it, BiConsumer<String, String> report) {
    if (it.rules().size() > 1) {
      report.accept("/recurrence/rules", Expected.found("one rule", it.rules().size()));
    }
  }

  static void weekdays(ClientView it, BiConsumer<String, String> report) {
    each(
        it,
        rule ->
            isSeveralWeekdays(rule)
                ? found("one nth weekday", "BYDAY=" + list(rule.byDay()))
                : Optional.empty(),
        report);
  }

  static void monthDays(ClientView it, BiConsumer<String, String> report) {
    each(
        it,
        rule ->
            isSeveralMonthDays(rule)
                ? found("one day of the month", "BYMONTHDAY=" + list(rule.byMonthDay()))
                : Optional.empty(),
        report);
  }

  /** Outlook has one number, 31, for day 31 and for the last day. */
  static void monthEnd(ClientView it, BiConsumer<String, String> report) {
    each(
        it,
        rule ->
            rule.frequency() == Frequency.MONTHLY
                    && rule.byMonth().isEmpty()
                    && rule.interval() % MONTHS != 0
                    && monthDay(it.schedule(), rule) == LAST_DAY
                ? found("a day up to 30, or BYMONTHDAY=-1 for the last", "day 31")
                : Optional.empty(),
        report);
  }

  static void yearlyMonth(ClientView it, BiConsumer<String, String> report) {
    each(
        it,
        rule ->
            isMonthDayOfEachMonth(rule)
                ? found("BYMONTH beside BYMONTHDAY in a yearly rule", "none")
                : Optional.empty(),
        report);
  }

  static void count(ClientView it, BiConsumer<String, String> report) {
    each(
        it,
        rule ->
            rule.count().orElse(0) >= COUNT_DIGITS_END
                ? found("COUNT up to 999", "COUNT=" + rule.count().getAsInt())
                : Optional.empty(),
        report);
  }

  static void timesOfDay(ClientView it, BiConsumer<String, String> report) {
    each(
        it,
        rule ->
            isSeveralTimes(rule)
                ? found("one time of day", "BYHOUR, BYMINUTE or BYSECOND with several")
                : Optional.empty(),
        report);
  }

  /** What other rules do not tell of already. */
  static void form(ClientView it, BiConsumer<String, String> report) {
    each(
        it,
        rule ->
            isSubDaily(rule)
                    || isSeveralWeekdays(rule)
                    || isSeveralMonthDays(rule)
                    || isMonthDayOfEachMonth(rule)
                    || isOfOutlook(rule)
                ? Optional.empty()
                : found(form(rule.frequency()), Expected.quoted(rule.toString())),
        report);
  }

  private static String form(Frequency frequency) {
    return switch (frequency) {
      case DAILY -> "FREQ=DAILY without BY parts";
      case WEEKLY -> "FREQ=WEEKLY with no part but BYDAY";
      case MONTHLY -> "FREQ=MONTHLY with BYMONTHDAY or one nth weekday (1 to 4, or -1)";
      default -> "FREQ=YEARLY with BYMONTHDAY or one nth weekday (1 to 4, or -1) of one BYMONTH";
    };
  }

  /** The templates of MS-OXCICAL 2.1.3.2.2; several times of day are another rule's matter. */
  private static boolean isOfOutlook(RecurrenceRule rule) {
    if (!rule.byYearDay().isEmpty()
        || !rule.byWeekNo().isEmpty()
        || rule.bySecond().size() == 1
        || rule.rscale().isPresent()) {
      return false;
    }
    boolean days = !rule.byDay().isEmpty();
    boolean monthDays = !rule.byMonthDay().isEmpty();
    boolean positions = !rule.bySetPos().isEmpty();
    int months = rule.byMonth().size();
    return switch (rule.frequency()) {
      case DAILY -> !days && !monthDays && !positions && months == 0;
      case WEEKLY ->
          !monthDays
              && !positions
              && months == 0
              && rule.byDay().stream().allMatch(day -> day.ordinal() == 0);
      case MONTHLY -> months == 0 && isDayOfMonth(rule);
      default -> months <= 1 && isDayOfMonth(rule) && (months == 1 || !days);
    };
  }

  /** That of the start, one of BYMONTHDAY, or the nth of days. */
  private static boolean isDayOfMonth(RecurrenceRule rule) {
    if (rule.byDay().isEmpty()) {
      return rule.bySetPos().isEmpty() && rule.byMonthDay().stream().allMatch(day -> day >= -1);
    }
    if (!rule.byMonthDay().isEmpty()) {
      return false;
    }
    if (rule.bySetPos().isEmpty()) {
      return rule.byDay().size() == 1 && ORDINALS.contains(rule.byDay().get(0).ordinal());
    }
    return rule.bySetPos().size() == 1
        && ORDINALS.contains(rule.bySetPos().get(0))
        && rule.byDay().stream().allMatch(day -> day.ordinal() == 0);
  }

  static boolean isSubDaily(RecurrenceRule rule) {
    return rule.frequency().compareTo(Frequency.DAILY) < 0;
  }

  static boolean isSeveralTimes(RecurrenceRule rule) {
    return !isSubDaily(rule)
        && (rule.byHour().size() > 1 || rule.byMinute().size() > 1 || rule.bySecond().size() > 1);
  }

  private static boolean isSeveralWeekdays(RecurrenceRule rule) {
    return rule.frequency().compareTo(Frequency.MONTHLY) >= 0
        && (rule.byDay().stream().filter(day -> day.ordinal() != 0).count() > 1
            || (rule.bySetPos().size() > 1 && !rule.byDay().isEmpty()));
  }

  private static boolean isSeveralMonthDays(RecurrenceRule rule) {
    return rule.frequency().compareTo(Frequency.MONTHLY) >= 0 && rule.byMonthDay().size() > 1;
  }

  private static boolean isMonthDayOfEachMonth(RecurrenceRule rule) {
    return rule.frequency() == Frequency.YEARLY
        && rule.byMonth().isEmpty()
        && rule.byMonthDay().size() == 1
        && rule.byDay().isEmpty()
        && rule.byYearDay().isEmpty()
        && rule.byWeekNo().isEmpty();
  }

  private static int monthDay(Schedule schedule, RecurrenceRule rule) {
    if (rule.byMonthDay().size() == 1) {
      return rule.byMonthDay().get(0);
    }
    return rule.byMonthDay().isEmpty() && rule.byDay().isEmpty() ? startDay(schedule) : 0;
  }

  private static int startDay(Schedule schedule) {
    return schedule.match(
        undated -> 0,
        allDay -> allDay.first().getDayOfMonth(),
        floating -> floating.start().getDayOfMonth(),
        zoned -> zoned.start().getDayOfMonth());
  }

  private static Optional<String> found(String expected, String found) {
    return Optional.of(Expected.foundInstead(expected, found));
  }

  private static String list(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }

  private static void each(
      ClientView it,
      Function<RecurrenceRule, Optional<String>> fault,
      BiConsumer<String, String> report) {
    for (int i = 0; i < it.rules().size(); i++) {
      String path = "/recurrence/rules/" + i;
      fault.apply(it.rules().get(i)).ifPresent(message -> report.accept(path, message));
    }
  }
}
