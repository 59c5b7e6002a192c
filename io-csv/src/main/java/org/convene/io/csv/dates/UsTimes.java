package org.convene.io.csv.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.io.csv.cells.Spelling;

/** Dates and times as they are written in the United States: 5/30/2020, 1:05 PM. */
public final class UsTimes {

  private static final Pattern US_DATE = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
  private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern CLOCK =
      Pattern.compile(
          "([0-9]{1,2})(?::([0-9]{2})(?::([0-9]{2}))?)?[ \u00A0\u202F]*(?:([AaPp])\\.?[Mm]\\.?)?");
  private static final int NOON = 12;

  /** With two digits for the month and the day. */
  public static final Spelling<LocalDate> PADDED_DATE =
      Spelling.of(
          "a date such as 05/30/2020, the month before the day",
          date -> date("%02d/%02d/%04d", date),
          UsTimes::date);

  /** With as few digits as there can be. */
  public static final Spelling<LocalDate> SHORT_DATE =
      Spelling.of(
          "a date such as 5/30/2020, the month before the day",
          date -> date("%d/%d/%04d", date),
          UsTimes::date);

  /** With seconds where they are not 0. */
  public static final Spelling<LocalTime> TIME =
      Spelling.of(
          "a time such as 1:05 PM",
          time -> time.getSecond() == 0 ? minutes(time) + half(time) : withSeconds(time),
          UsTimes::time);

  /** With seconds always. */
  public static final Spelling<LocalTime> LONG_TIME =
      Spelling.of("a time such as 1:05:00 PM", UsTimes::withSeconds, UsTimes::time);

  /** With 24 hours and seconds, whose date is ISO 8601. */
  public static final Spelling<LocalTime> TIME_OF_24_HOURS =
      Spelling.of(
          "a time such as 13:05:00",
          time ->
              String.format(
                  Locale.ROOT,
                  "%02d:%02d:%02d",
                  time.getHour(),
                  time.getMinute(),
                  time.getSecond()),
          UsTimes::time);

  private UsTimes() {}

  private static String date(String form, LocalDate date) {
    return String.format(
        Locale.ROOT, form, date.getMonthValue(), date.getDayOfMonth(), date.getYear());
  }

  private static LocalDate date(String text) {
    String date = text.strip();
    Matcher us = US_DATE.matcher(date);
    if (us.matches()) {
      return LocalDate.of(
          Integer.parseInt(us.group(3)),
          Integer.parseInt(us.group(1)),
          Integer.parseInt(us.group(2)));
    }
    if (ISO_DATE.matcher(date).matches()) {
      return LocalDate.parse(date);
    }
    throw new IllegalArgumentException(text);
  }

  private static String minutes(LocalTime time) {
    int hour = time.getHour() % NOON;
    return String.format(Locale.ROOT, "%d:%02d", hour == 0 ? NOON : hour, time.getMinute());
  }

  private static String half(LocalTime time) {
    return time.getHour() < NOON ? " AM" : " PM";
  }

  private static String withSeconds(LocalTime time) {
    int hour = time.getHour() % NOON;
    return String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            hour == 0 ? NOON : hour,
            time.getMinute(),
            time.getSecond())
        + half(time);
  }

  private static LocalTime time(String text) {
    Matcher clock = CLOCK.matcher(text.strip());
    if (!clock.matches()) {
      throw new IllegalArgumentException(text);
    }
    String half = clock.group(4);
    if (half == null && clock.group(2) == null) {
      throw new IllegalArgumentException(text);
    }
    int hour = Integer.parseInt(clock.group(1));
    if (half != null) {
      if (hour < 1 || hour > NOON) {
        throw new IllegalArgumentException(text);
      }
      hour = hour % NOON + (half.equalsIgnoreCase("p") ? NOON : 0);
    }
    return LocalTime.of(hour, number(clock.group(2)), number(clock.group(3)));
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
