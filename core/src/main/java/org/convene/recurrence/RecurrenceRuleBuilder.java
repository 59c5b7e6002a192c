package org.convene.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A builder of a {@link RecurrenceRule}; start with {@link RecurrenceRule#every(Frequency)}.
 *
 * <p>A method replaces what was set before for that part; no values at all, or null, remove the
 * part, and {@link #endless} its end. Nothing is checked before {@link #build()}. For use by one
 * thread; may build again.
 */
public final class RecurrenceRuleBuilder {

  Frequency frequency;
  @Nullable String rscale;
  @Nullable EventTime until;
  @Nullable Integer count;
  int interval = 1;
  List<Integer> bySecond = List.of();
  List<Integer> byMinute = List.of();
  List<Integer> byHour = List.of();
  List<WeekdayNumber> byDay = List.of();
  List<Integer> byMonthDay = List.of();
  List<Integer> byYearDay = List.of();
  List<Integer> byWeekNo = List.of();
  List<MonthNumber> byMonth = List.of();
  List<Integer> bySetPos = List.of();
  DayOfWeek weekStart = DayOfWeek.MONDAY;
  RecurrenceRule.Skip skip = RecurrenceRule.Skip.OMIT;
  Map<String, String> otherParts = new LinkedHashMap<>();
  List<RulePart> said = List.of();

  RecurrenceRuleBuilder(Frequency frequency) {
    this.frequency = Objects.requireNonNull(frequency, "frequency");
  }

  RecurrenceRuleBuilder(RecurrenceRule rule) {
    this.frequency = rule.frequency();
    this.rscale = rule.rscale().orElse(null);
    this.until = rule.until().orElse(null);
    this.count = rule.count().isPresent() ? rule.count().getAsInt() : null;
    this.interval = rule.interval();
    this.bySecond = rule.bySecond();
    this.byMinute = rule.byMinute();
    this.byHour = rule.byHour();
    this.byDay = rule.byDay();
    this.byMonthDay = rule.byMonthDay();
    this.byYearDay = rule.byYearDay();
    this.byWeekNo = rule.byWeekNo();
    this.byMonth = rule.byMonth();
    this.bySetPos = rule.bySetPos();
    this.weekStart = rule.weekStart();
    this.skip = rule.skip();
    this.otherParts.putAll(rule.otherParts());
    this.said = rule.said;
  }

  /**
   * Sets the unit of repetition, {@code FREQ}.
   *
   * @param unit the unit
   * @return this builder
   */
  public RecurrenceRuleBuilder frequency(Frequency unit) {
    this.frequency = Objects.requireNonNull(unit, "unit");
    return this;
  }

  /**
   * Sets the number of units between repetitions, {@code INTERVAL}.
   *
   * @param units from 1, which is the default
   * @return this builder
   */
  public RecurrenceRuleBuilder interval(int units) {
    this.interval = units;
    return this;
  }

  /**
   * Sets the number of instances, {@code COUNT}.
   *
   * @param instances from 1, or null for no such end
   * @return this builder
   */
  public RecurrenceRuleBuilder count(@Nullable Integer instances) {
    this.count = instances;
    return this;
  }

  /**
   * Sets the last possible start, inclusive, {@code UNTIL}. It has the form of the event's start: a
   * date for whole days, a local date-time for a floating start, a date-time in UTC for a start in
   * a zone.
   *
   * @param last a date, a local date-time, or a date-time in UTC
   * @return this builder
   */
  public RecurrenceRuleBuilder until(EventTime last) {
    this.until = Objects.requireNonNull(last, "last");
    return this;
  }

  /**
   * Sets the last day of a series of whole days, inclusive, {@code UNTIL}. An event whose start has
   * a time is refused with it ({@code recurrence.until-kind}): where the start has a zone, use
   * {@link #until(LocalDate, ZoneId)}.
   *
   * @param last the last day on which an instance may start
   * @return this builder
   * @throws java.time.DateTimeException outside of the years 0 to 9999
   */
  public RecurrenceRuleBuilder until(LocalDate last) {
    return until(EventTime.of(Objects.requireNonNull(last, "last")));
  }

  /**
   * Sets the last day of a series whose start has a zone, inclusive: {@code UNTIL} is the last
   * second of that day there, in UTC.
   *
   * @param last the last day on which an instance may start
   * @param zone the zone of the event's start
   * @return this builder
   * @throws java.time.DateTimeException outside of the years 0 to 9999
   */
  public RecurrenceRuleBuilder until(LocalDate last, ZoneId zone) {
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(zone, "zone");
    return until(EventTime.of(last.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1)));
  }

  /**
   * Removes {@code COUNT} and {@code UNTIL}, so that the series has no end.
   *
   * @return this builder
   */
  public RecurrenceRuleBuilder endless() {
    this.count = null;
    this.until = null;
    return this;
  }

  /**
   * Sets days of the week: {@link #byDay} without numbers.
   *
   * @param days the days
   * @return this builder
   */
  public RecurrenceRuleBuilder on(DayOfWeek... days) {
    return byDay(
        listOf(days, "days").stream().map(WeekdayNumber::of).toArray(WeekdayNumber[]::new));
  }

  /**
   * Sets days of the week, with or without a number, {@code BYDAY}.
   *
   * @param days numbers from 1 to 53 or from -53 to -1
   * @return this builder
   */
  public RecurrenceRuleBuilder byDay(WeekdayNumber... days) {
    this.byDay = listOf(days, "days");
    return this;
  }

  /**
   * Sets months of the Gregorian calendar: {@link #byMonth} by name.
   *
   * @param months the months
   * @return this builder
   */
  public RecurrenceRuleBuilder in(Month... months) {
    return byMonth(
        listOf(months, "months").stream().map(MonthNumber::of).toArray(MonthNumber[]::new));
  }

  /**
   * Sets months of the year, {@code BYMONTH}.
   *
   * @param months 1 to 12; 13 with an {@link #rscale} other than Gregorian
   * @return this builder
   */
  public RecurrenceRuleBuilder byMonth(MonthNumber... months) {
    this.byMonth = listOf(months, "months");
    return this;
  }

  /**
   * Sets days of the month, {@code BYMONTHDAY}.
   *
   * @param days 1 to 31 from the start, -31 to -1 from the end
   * @return this builder
   */
  public RecurrenceRuleBuilder byMonthDay(int... days) {
    Objects.requireNonNull(days, "days");
    this.byMonthDay = list(days);
    return this;
  }

  /**
   * Sets days of the year, {@code BYYEARDAY}.
   *
   * @param days 1 to 366 from the start, -366 to -1 from the end; 385 with an {@link #rscale} other
   *     than Gregorian
   * @return this builder
   */
  public RecurrenceRuleBuilder byYearDay(int... days) {
    Objects.requireNonNull(days, "days");
    this.byYearDay = list(days);
    return this;
  }

  /**
   * Sets weeks of the year as ISO 8601 counts them, {@code BYWEEKNO}.
   *
   * @param weeks 1 to 53 from the start, -53 to -1 from the end; 55 with an {@link #rscale} other
   *     than Gregorian
   * @return this builder
   */
  public RecurrenceRuleBuilder byWeekNo(int... weeks) {
    Objects.requireNonNull(weeks, "weeks");
    this.byWeekNo = list(weeks);
    return this;
  }

  /**
   * Sets hours of the day, {@code BYHOUR}.
   *
   * @param hours 0 to 23
   * @return this builder
   */
  public RecurrenceRuleBuilder byHour(int... hours) {
    Objects.requireNonNull(hours, "hours");
    this.byHour = list(hours);
    return this;
  }

  /**
   * Sets minutes of the hour, {@code BYMINUTE}.
   *
   * @param minutes 0 to 59
   * @return this builder
   */
  public RecurrenceRuleBuilder byMinute(int... minutes) {
    Objects.requireNonNull(minutes, "minutes");
    this.byMinute = list(minutes);
    return this;
  }

  /**
   * Sets seconds of the minute, {@code BYSECOND}.
   *
   * @param seconds 0 to 60
   * @return this builder
   */
  public RecurrenceRuleBuilder bySecond(int... seconds) {
    Objects.requireNonNull(seconds, "seconds");
    this.bySecond = list(seconds);
    return this;
  }

  /**
   * Sets which instances of one period count, {@code BYSETPOS}.
   *
   * @param positions 1 to 366 from the start, -366 to -1 from the end
   * @return this builder
   */
  public RecurrenceRuleBuilder bySetPos(int... positions) {
    Objects.requireNonNull(positions, "positions");
    this.bySetPos = list(positions);
    return this;
  }

  /**
   * Sets the first day of the week, {@code WKST}.
   *
   * @param day the day; Monday is the default
   * @return this builder
   */
  public RecurrenceRuleBuilder weekStart(DayOfWeek day) {
    this.weekStart = Objects.requireNonNull(day, "day");
    return this;
  }

  /**
   * Sets the calendar that the rule counts in, {@code RSCALE} (RFC 7529).
   *
   * @param calendar a CLDR name such as {@code HEBREW}, in any case; null for the Gregorian
   *     calendar, unnamed
   * @return this builder
   */
  public RecurrenceRuleBuilder rscale(@Nullable String calendar) {
    this.rscale = calendar == null ? null : calendar.toUpperCase(Locale.ROOT);
    return this;
  }

  /**
   * Sets the treatment of dates that do not exist, {@code SKIP} (RFC 7529).
   *
   * @param dates OMIT is the default
   * @return this builder
   */
  public RecurrenceRuleBuilder skip(RecurrenceRule.Skip dates) {
    this.skip = Objects.requireNonNull(dates, "dates");
    return this;
  }

  /**
   * Sets a part that no RFC defines, kept as it is.
   *
   * @param name letters, digits and hyphens, in any case
   * @param value without semicolons and control characters; null removes the part
   * @return this builder
   */
  public RecurrenceRuleBuilder otherPart(String name, @Nullable String value) {
    Objects.requireNonNull(name, "name");
    String upperCase = name.toUpperCase(Locale.ROOT);
    if (value == null) {
      otherParts.remove(upperCase);
    } else {
      otherParts.put(upperCase, value);
    }
    return this;
  }

  /**
   * Checks every part and builds the rule.
   *
   * @return the rule
   * @throws RecurrenceRuleException where a number is out of range, {@link #until} is in a zone
   *     other than UTC, a name or a value has characters that it cannot have, or the rule is longer
   *     than {@link RecurrenceRule#MAX_LENGTH} or {@link RecurrenceRule#MAX_VALUES}
   */
  public RecurrenceRule build() {
    RecurrenceRule rule = new RecurrenceRule(this);
    RecurrenceRuleCheck.check(rule);
    return rule;
  }

  /** Sets one of the lists of plain numbers. */
  void numbers(RulePart part, List<Integer> numbers) {
    switch (part) {
      case BYSECOND -> bySecond = numbers;
      case BYMINUTE -> byMinute = numbers;
      case BYHOUR -> byHour = numbers;
      case BYMONTHDAY -> byMonthDay = numbers;
      case BYYEARDAY -> byYearDay = numbers;
      case BYWEEKNO -> byWeekNo = numbers;
      case BYSETPOS -> bySetPos = numbers;
      default -> throw new AssertionError(part);
    }
  }

  private static List<Integer> list(int... numbers) {
    return IntStream.of(numbers).boxed().toList();
  }

  private static <T> List<T> listOf(T[] values, String name) {
    Objects.requireNonNull(values, name);
    for (T value : values) {
      Objects.requireNonNull(value, name);
    }
    return List.of(values);
  }
}
