package org.convene.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.text.Folding;
import org.jspecify.annotations.Nullable;

/** Reads a date, or a range of dates, as people write them. */
public final class DateText {

  private static final String EXPECTED = "a date such as 2022-05-18 or 18 May 2022";

  private static final Pattern ORDINAL =
      Pattern.compile("(?<=\\d)(?:(?:st|nd|rd|th|er|[\u00BA\u00B0])|\\.(?= ?[-a-z]))");
  private static final Pattern FILLER =
      Pattern.compile("\\b(?:of|the|de|del|du|le|el|from|vom|von|den)\\b");
  private static final Pattern UNTIL = Pattern.compile("\\b(?:to|au|al|until|through|bis)\\b");
  private static final Pattern WORD = Pattern.compile("[a-z]+");

  /** The longest two dates; in a longer text, each dash would be tried in vain. */
  private static final int TWO_DATES = "30 septiembre 2026-30 septiembre 2026".length();

  private static final String N = "(\\d{1,2})";
  private static final String W = "([a-z]+)";
  private static final String Y = "(?:[ -](\\d{4}|\\d{2}))?";

  private static final Pattern DAY_MONTH = Pattern.compile(N + "[ -]" + W + Y);
  private static final Pattern MONTH_DAY = Pattern.compile(W + " " + N + Y);
  private static final Pattern DAYS_MONTH = Pattern.compile(N + "-" + N + " " + W + Y);
  private static final Pattern MONTH_DAYS =
      Pattern.compile(W + " " + N + "-" + N + "(?: (\\d{4}|\\d{2}))?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})");

  /**
   * The days that are meant.
   *
   * @param first the first
   * @param last the last; the first where there is one day
   */
  record Days(LocalDate first, LocalDate last) {}

  private final String text;
  private final Reckoning rule;
  private final DateReading reading;

  private DateText(String text, DateReading reading) {
    this.text = text;
    this.rule = reading.rule();
    this.reading = reading;
  }

  static Days read(String text, DateReading reading) {
    return new DateText(text.strip(), reading).days();
  }

  private Days days() {
    List<DayOfWeek> weekdays = new ArrayList<>(0);
    String plain = plain(weekdays);
    Days days = days(plain);
    check(weekdays, days);
    return days;
  }

  /** What is left without weekdays and the words between. */
  private String plain(List<DayOfWeek> weekdays) {
    String plain = ORDINAL.matcher(Folding.text(text)).replaceAll("");
    plain = UNTIL.matcher(FILLER.matcher(plain).replaceAll(" ")).replaceAll("-");
    Matcher words = WORD.matcher(plain);
    StringBuilder rest = new StringBuilder();
    while (words.find()) {
      DayOfWeek weekday = CalendarWords.weekday(words.group());
      if (weekday != null) {
        weekdays.add(weekday);
      }
      words.appendReplacement(rest, weekday == null ? words.group() : " ");
    }
    return words
        .appendTail(rest)
        .toString()
        .replaceAll("(?<=[a-z])\\.|[,()]|^[ .]+", " ")
        .replaceAll("\\s+", " ")
        .replaceAll(" ?- ?", "-")
        .strip();
  }

  private void check(List<DayOfWeek> weekdays, Days days) {
    for (int i = 0; i < weekdays.size(); i++) {
      LocalDate date = i == 0 ? days.first : days.last;
      if (date.getDayOfWeek() != weekdays.get(i)) {
        throw new UnreadableTextException(
            "the weekday of " + date + ", " + name(date.getDayOfWeek()), text);
      }
    }
  }

  private static String name(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  private Days days(String plain) {
    Matcher match = DAYS_MONTH.matcher(plain);
    if (match.matches()) {
      return range(match.group(1), match.group(2), match.group(3), match.group(4));
    }
    match = MONTH_DAYS.matcher(plain);
    if (match.matches()) {
      return range(match.group(2), match.group(3), match.group(1), match.group(4));
    }
    LocalDate day = day(plain, null);
    if (day != null) {
      return new Days(day, day);
    }
    if (plain.length() > TWO_DATES) {
      throw unreadable();
    }
    for (int dash = plain.indexOf('-'); dash >= 0; dash = plain.indexOf('-', dash + 1)) {
      LocalDate last = day(plain.substring(dash + 1), null);
      LocalDate first = last == null ? null : day(plain.substring(0, dash), last);
      if (first != null && last != null) {
        return new Days(first, last);
      }
    }
    throw unreadable();
  }

  private Days range(String first, String last, String month, @Nullable String year) {
    return new Days(date(first, month, year, null), date(last, month, year, null));
  }

  /** One date; null where it is none. A date before another is in the same year if it says none. */
  private @Nullable LocalDate day(String plain, @Nullable LocalDate last) {
    Matcher match = DAY_MONTH.matcher(plain);
    if (match.matches() && CalendarWords.month(match.group(2)) != null) {
      return date(match.group(1), match.group(2), match.group(3), last);
    }
    match = MONTH_DAY.matcher(plain);
    if (match.matches() && CalendarWords.month(match.group(1)) != null) {
      return date(match.group(2), match.group(1), match.group(3), last);
    }
    match = YEAR_FIRST.matcher(plain);
    if (match.matches()) {
      return of(number(match.group(1)), number(match.group(3)), number(match.group(4)));
    }
    match = YEAR_LAST.matcher(plain);
    return match.matches() ? ordered(match) : null;
  }

  private LocalDate date(
      String day, String month, @Nullable String year, @Nullable LocalDate last) {
    Month named = CalendarWords.month(month);
    if (named == null) {
      throw unreadable();
    }
    return of(year(year, last), named.getValue(), number(day));
  }

  private int year(@Nullable String year, @Nullable LocalDate last) {
    if (year != null) {
      return fourDigits(year);
    }
    if (last != null) {
      return last.getYear();
    }
    return rule.year()
        .orElseThrow(
            () ->
                new UnreadableTextException(
                    "a date with its year, or the setting year for all of them", text));
  }

  private int fourDigits(String year) {
    int number = number(year);
    if (year.length() == 4) {
      return number;
    }
    OptionalInt first = rule.firstYear();
    if (first.isEmpty()) {
      throw new UnreadableTextException(
          "a year of four digits, 19"
              + year
              + " or 20"
              + year
              + ", or --two-digit-years (the setting twoDigitYears)",
          text);
    }
    return first.getAsInt() + Math.floorMod(number - first.getAsInt(), 100);
  }

  /** Day and month in the order that was said; in the only one that there is where none was. */
  private LocalDate ordered(Matcher date) {
    int year = fourDigits(date.group(4));
    int a = number(date.group(1));
    int b = number(date.group(3));
    DateOrder preferred = rule.order().preferred(date.group(2).charAt(0));
    if (a == b || (preferred != null && rule.order().isSaid())) {
      return preferred == DateOrder.DAY_FIRST ? of(year, b, a) : of(year, a, b);
    }
    DateOrder order = ColumnOrder.only(a, b);
    if (order != null) {
      reading.order().saw(order, text, preferred, reading.remarks());
    } else if (preferred != null) {
      order = preferred;
    } else if (rule.order() == DateOrder.BY_COLUMN || rule.order() == DateOrder.BY_SEPARATOR) {
      order = a > 12 ? DateOrder.MONTH_FIRST : reading.order().of(text, reading.remarks());
    }
    if (order == null) {
      throw new UnreadableTextException(
          "a date of one meaning, or --dates (the setting dates): day-first for "
              + of(year, b, a)
              + ", month-first for "
              + of(year, a, b),
          text);
    }
    return order == DateOrder.DAY_FIRST ? of(year, b, a) : of(year, a, b);
  }

  private LocalDate of(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      String order =
          switch (rule.order()) {
            case DAY_FIRST -> ", with the day first";
            case MONTH_FIRST -> ", with the month first";
            default -> "";
          };
      throw new UnreadableTextException("a date that exists" + order, text, e);
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private UnreadableTextException unreadable() {
    return new UnreadableTextException(EXPECTED, text);
  }
}
