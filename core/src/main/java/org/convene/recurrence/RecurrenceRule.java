package org.convene.recurrence;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule as data: every part of an {@code RRULE} (RFC 5545 section 3.3.10), those of
 * other calendars (RFC 7529), and unknown parts.
 *
 * <pre>{@code
 * RecurrenceRule.weekly().on(DayOfWeek.TUESDAY).count(10).build(); // FREQ=WEEKLY;COUNT=10;BYDAY=TU
 * RecurrenceRule.parse("FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231");
 * }</pre>
 *
 * <p>A rule in hand has a frequency, and every number in it is in the range of its part. What the
 * parts mean together is not checked: COUNT with UNTIL, or a part that the RFC forbids at this
 * frequency, can be held. A list keeps its order and its doubles. This class does not expand a rule
 * into dates.
 *
 * <p>{@link #parse} reads what {@link #toString} writes. Immutable and safe for use by several
 * threads.
 */
public final class RecurrenceRule {

  /** The most characters that a rule may have: {@value}. */
  public static final int MAX_LENGTH = 10_000;

  /** The most values that the lists of a rule may have together: {@value}. */
  public static final int MAX_VALUES = 5_000;

  /** The treatment of a date that does not exist, such as 30 February (RFC 7529 section 4.1). */
  public enum Skip {
    /** The date is omitted. */
    OMIT,
    /** The last date before it is used. */
    BACKWARD,
    /** The first date after it is used. */
    FORWARD
  }

  private final Frequency frequency;
  private final @Nullable String rscale;
  private final @Nullable EventTime until;
  private final @Nullable Integer count;
  private final int interval;
  private final List<Integer> bySecond;
  private final List<Integer> byMinute;
  private final List<Integer> byHour;
  private final List<WeekdayNumber> byDay;
  private final List<Integer> byMonthDay;
  private final List<Integer> byYearDay;
  private final List<Integer> byWeekNo;
  private final List<MonthNumber> byMonth;
  private final List<Integer> bySetPos;
  private final DayOfWeek weekStart;
  private final Skip skip;
  private final Map<String, String> otherParts;

  /**
   * The parts that the text of the rule has, in its order, defaults too: it is written so again.
   */
  final List<RulePart> said;

  /** Found out once, since a reader and the rules ask: the same for every thread that asks. */
  private @Nullable Boolean never;

  /** Creates a rule of what a builder or a parser has set. */
  RecurrenceRule(RecurrenceRuleBuilder builder) {
    this.frequency = builder.frequency;
    this.rscale = builder.rscale;
    this.until = builder.until;
    this.count = builder.count;
    this.interval = builder.interval;
    this.bySecond = builder.bySecond;
    this.byMinute = builder.byMinute;
    this.byHour = builder.byHour;
    this.byDay = builder.byDay;
    this.byMonthDay = builder.byMonthDay;
    this.byYearDay = builder.byYearDay;
    this.byWeekNo = builder.byWeekNo;
    this.byMonth = builder.byMonth;
    this.bySetPos = builder.bySetPos;
    this.weekStart = builder.weekStart;
    this.skip = builder.skip;
    this.said = builder.said;
    this.otherParts =
        builder.otherParts.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(builder.otherParts));
  }

  /**
   * Starts a rule: every day, every week …
   *
   * @param frequency the unit
   * @return a builder
   */
  public static RecurrenceRuleBuilder every(Frequency frequency) {
    return new RecurrenceRuleBuilder(frequency);
  }

  /**
   * Starts a rule: every second week, every third month …
   *
   * @param interval how many units, from 1
   * @param frequency the unit
   * @return a builder
   */
  public static RecurrenceRuleBuilder every(int interval, Frequency frequency) {
    return every(frequency).interval(interval);
  }

  /**
   * Starts a rule that repeats every day; the same as {@code every(Frequency.DAILY)}.
   *
   * @return a builder
   */
  public static RecurrenceRuleBuilder daily() {
    return every(Frequency.DAILY);
  }

  /**
   * Starts a rule that repeats every week; the same as {@code every(Frequency.WEEKLY)}.
   *
   * @return a builder
   */
  public static RecurrenceRuleBuilder weekly() {
    return every(Frequency.WEEKLY);
  }

  /**
   * Starts a rule that repeats every month; the same as {@code every(Frequency.MONTHLY)}.
   *
   * @return a builder
   */
  public static RecurrenceRuleBuilder monthly() {
    return every(Frequency.MONTHLY);
  }

  /**
   * Starts a rule that repeats every year; the same as {@code every(Frequency.YEARLY)}.
   *
   * @return a builder
   */
  public static RecurrenceRuleBuilder yearly() {
    return every(Frequency.YEARLY);
  }

  /**
   * Reads the value of an {@code RRULE}, such as {@code FREQ=WEEKLY;COUNT=10;BYDAY=TU}: parts in
   * any order and any case, numbers with or without leading zeros, no blanks.
   *
   * @param text at most {@link #MAX_LENGTH} characters
   * @return the rule; {@link #otherParts()} keeps the parts that no RFC names
   * @throws RecurrenceRuleException at the first fault, with its index: another syntax, no FREQ, a
   *     part twice, a number out of range, a date that does not exist, too many characters
   */
  public static RecurrenceRule parse(CharSequence text) {
    Objects.requireNonNull(text, "text");
    return RecurrenceRuleParser.parse(text);
  }

  /** {@return a builder that starts with all parts of this rule} */
  public RecurrenceRuleBuilder toBuilder() {
    return new RecurrenceRuleBuilder(this);
  }

  /** {@return the unit of repetition, {@code FREQ}} */
  public Frequency frequency() {
    return frequency;
  }

  /**
   * {@return the calendar that the rule counts in, in upper case, {@code RSCALE} (RFC 7529); empty
   * for the Gregorian that is not named}
   */
  public Optional<String> rscale() {
    return Optional.ofNullable(rscale);
  }

  /**
   * {@return the last possible start, inclusive: a date, a local date-time, or a date-time in UTC,
   * {@code UNTIL}}
   */
  public Optional<EventTime> until() {
    return Optional.ofNullable(until);
  }

  /** {@return how many instances there are, from 1, {@code COUNT}} */
  public OptionalInt count() {
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /** {@return every how many units, from 1, {@code INTERVAL}; 1 where it is not given} */
  public int interval() {
    return interval;
  }

  /** {@return seconds of the minute, 0 to 60, {@code BYSECOND}} */
  public List<Integer> bySecond() {
    return bySecond;
  }

  /** {@return minutes of the hour, 0 to 59, {@code BYMINUTE}} */
  public List<Integer> byMinute() {
    return byMinute;
  }

  /** {@return hours of the day, 0 to 23, {@code BYHOUR}} */
  public List<Integer> byHour() {
    return byHour;
  }

  /** {@return days of the week, with or without a number, {@code BYDAY}} */
  public List<WeekdayNumber> byDay() {
    return byDay;
  }

  /** {@return days of the month, 1 to 31 or -31 to -1, {@code BYMONTHDAY}} */
  public List<Integer> byMonthDay() {
    return byMonthDay;
  }

  /**
   * {@return days of the year, 1 to 366 or -366 to -1 (385 in other calendars), {@code BYYEARDAY}}
   */
  public List<Integer> byYearDay() {
    return byYearDay;
  }

  /** {@return weeks of the year, 1 to 53 or -53 to -1 (55 in other calendars), {@code BYWEEKNO}} */
  public List<Integer> byWeekNo() {
    return byWeekNo;
  }

  /** {@return months of the year, 1 to 12 (13 in other calendars), {@code BYMONTH}} */
  public List<MonthNumber> byMonth() {
    return byMonth;
  }

  /** {@return which of the instances of one period, 1 to 366 or -366 to -1, {@code BYSETPOS}} */
  public List<Integer> bySetPos() {
    return bySetPos;
  }

  /** {@return the first day of the week, {@code WKST}; Monday where it is not given} */
  public DayOfWeek weekStart() {
    return weekStart;
  }

  /**
   * {@return what happens to dates that do not exist, {@code SKIP} (RFC 7529); {@link Skip#OMIT}
   * where it is not given}
   */
  public Skip skip() {
    return skip;
  }

  /**
   * {@return the parts that no RFC names, as written, in order: names in upper case, and values}
   */
  public Map<String, String> otherParts() {
    return otherParts;
  }

  /**
   * Tells whether the rule has no BY part: it repeats its start, unit by unit.
   *
   * @return whether every such part is absent
   */
  public boolean isPlain() {
    return bySecond.isEmpty()
        && byMinute.isEmpty()
        && byHour.isEmpty()
        && byDay.isEmpty()
        && byMonthDay.isEmpty()
        && byYearDay.isEmpty()
        && byWeekNo.isEmpty()
        && byMonth.isEmpty()
        && bySetPos.isEmpty();
  }

  /**
   * Tells whether no date of any year can match this rule, whatever the start: {@code
   * FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30}.
   *
   * <p>True only where that is certain from the calendar. False says nothing: the start, UNTIL or
   * INTERVAL may still leave the rule without a date. A rule in another calendar than the
   * Gregorian, with a {@link Skip} other than OMIT, or with parts that no RFC names is never
   * judged.
   *
   * @return whether it is certain that the rule matches no date
   */
  public boolean neverMatches() {
    Boolean known = never;
    if (known == null) {
      known = !leavesAllWeeks() && new RuleDates(this).isNever();
      never = known;
    }
    return known;
  }

  /** Tells whether no part but days of the week leaves anything out, as in most rules. */
  private boolean leavesAllWeeks() {
    for (int i = 0; i < byDay.size(); i++) {
      if (byDay.get(i).ordinal() != 0) {
        return false;
      }
    }
    return byMonth.isEmpty()
        && byMonthDay.isEmpty()
        && byYearDay.isEmpty()
        && byWeekNo.isEmpty()
        && byHour.isEmpty()
        && byMinute.isEmpty()
        && bySecond.isEmpty()
        && bySetPos.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecurrenceRule that
        && frequency == that.frequency
        && Objects.equals(rscale, that.rscale)
        && Objects.equals(until, that.until)
        && Objects.equals(count, that.count)
        && interval == that.interval
        && bySecond.equals(that.bySecond)
        && byMinute.equals(that.byMinute)
        && byHour.equals(that.byHour)
        && byDay.equals(that.byDay)
        && byMonthDay.equals(that.byMonthDay)
        && byYearDay.equals(that.byYearDay)
        && byWeekNo.equals(that.byWeekNo)
        && byMonth.equals(that.byMonth)
        && bySetPos.equals(that.bySetPos)
        && weekStart == that.weekStart
        && skip == that.skip
        && otherParts.equals(that.otherParts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        frequency,
        rscale,
        until,
        count,
        interval,
        bySecond,
        byMinute,
        byHour,
        byDay,
        byMonthDay,
        byYearDay,
        byWeekNo,
        byMonth,
        bySetPos,
        weekStart,
        skip,
        otherParts);
  }

  /**
   * Returns the rule as the value of an {@code RRULE}: FREQ, RSCALE, UNTIL, COUNT, INTERVAL,
   * BYSECOND … BYSETPOS, WKST, SKIP, others in their order; a default is left out. One that was
   * read has its parts in the order of its text, and defaults where that says them; to {@link
   * #equals} this makes no difference.
   *
   * @return the text
   */
  @Override
  public String toString() {
    return RecurrenceRuleWriter.write(this);
  }
}
