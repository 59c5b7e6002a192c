package org.convene.io.ical.lines;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The spelling of dates, times, offsets and truth (RFC 5545 section 3.3). What the spelling cannot
 * say, a year of more than four digits or a part of a second, is refused and never cut.
 */
public final class IcalValues {

  private static final int MAX_YEAR = 9999;
  private static final long YEAR_0 = LocalDate.of(0, 1, 1).toEpochDay() * 86_400;
  private static final long YEAR_10000 = LocalDate.of(MAX_YEAR + 1, 1, 1).toEpochDay() * 86_400;

  private IcalValues() {}

  /** A DATE: {@code 20220518}. */
  public static String date(LocalDate date) {
    char[] value = new char[8];
    putDate(value, date);
    return new String(value);
  }

  /** A DATE-TIME that is local, or floating: {@code 20220518T083000}. */
  public static String dateTime(LocalDateTime dateTime) {
    return new String(dateTime(dateTime, new char[15]));
  }

  /** A DATE-TIME in UTC: {@code 20220518T123000Z}. */
  public static String utc(Instant instant) {
    char[] value = new char[16];
    value[15] = 'Z';
    long second = instant.getEpochSecond();
    if (second < YEAR_0 || second >= YEAR_10000) {
      throw yearRefused(instant.toString());
    }
    return new String(
        dateTime(LocalDateTime.ofEpochSecond(second, instant.getNano(), ZoneOffset.UTC), value));
  }

  /** A UTC-OFFSET: {@code -0400}; {@code -000115} where the seconds are not zero. */
  public static String utcOffset(ZoneOffset offset) {
    int total = offset.getTotalSeconds();
    int seconds = Math.abs(total);
    char[] value = new char[seconds % 60 == 0 ? 5 : 7];
    value[0] = total < 0 ? '-' : '+';
    putTwo(value, 1, seconds / 3600);
    putTwo(value, 3, seconds / 60 % 60);
    if (value.length > 5) {
      putTwo(value, 5, seconds % 60);
    }
    return new String(value);
  }

  /** A BOOLEAN: {@code TRUE} or {@code FALSE}. */
  public static String bool(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  /** The date of a DATE; null where the text is none, or no such day exists. */
  public static @Nullable LocalDate date(String value) {
    if (value.length() != 8) {
      return null;
    }
    int year = digits(value, 0, 4);
    int month = digits(value, 4, 6);
    int day = digits(value, 6, 8);
    return (year | month | day) < 0 ? null : date(year, month, day);
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    boolean exists =
        month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? LocalDate.of(year, month, day) : null;
  }

  /** The local time of a DATE-TIME without Z; null where the text is none. */
  public static @Nullable LocalDateTime dateTime(String value) {
    if (value.length() != 15 || value.charAt(8) != 'T') {
      return null;
    }
    int year = digits(value, 0, 4);
    int month = digits(value, 4, 6);
    int day = digits(value, 6, 8);
    int hour = digits(value, 9, 11);
    int minute = digits(value, 11, 13);
    int second = digits(value, 13, 15);
    if ((year | month | day | hour | minute | second) < 0
        || hour > 23
        || minute > 59
        || second > 60) {
      return null;
    }
    LocalDate date = date(year, month, day);
    // a leap second is read as the one before, since no clock here has it
    return date == null ? null : date.atTime(hour, minute, Math.min(second, 59));
  }

  /** Whether a DATE-TIME is a leap second. */
  public static boolean isLeapSecond(String value) {
    return value.startsWith("60", 13);
  }

  /** The instant of a DATE-TIME in UTC; null where the text is none, or a leap second. */
  public static @Nullable Instant instant(String value) {
    if (!value.endsWith("Z") || isLeapSecond(value)) {
      return null;
    }
    LocalDateTime time = dateTime(value.substring(0, value.length() - 1));
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  /** An absolute URI; null where the text is none. */
  public static @Nullable URI uri(String text) {
    try {
      URI uri = new URI(text.strip());
      return uri.isAbsolute() && uri.toString().equals(text) ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The truth of a BOOLEAN; null where the text is none. */
  public static @Nullable Boolean bool(String value) {
    if (value.equalsIgnoreCase("TRUE")) {
      return true;
    }
    return value.equalsIgnoreCase("FALSE") ? false : null;
  }

  /** A whole number that is not smaller than another; null where the text is none. */
  public static @Nullable Integer integer(String value, int least) {
    int number = Integer.parseInt(value);
    return number < least ? null : number;
  }

  /** A whole number within limits; null where the text is none. */
  public static @Nullable Integer integer(String value, int least, int most) {
    Integer number = integer(value, least);
    return number == null || number > most ? null : number;
  }

  /** The number that digits of a text spell; -1 where they are not all digits. */
  private static int digits(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** Refuses a date whose year is not of four digits. */
  public static void checkYear(LocalDate date) {
    int year = date.getYear();
    if (year < 0 || year > MAX_YEAR) {
      throw yearRefused(date.toString());
    }
  }

  private static char[] dateTime(LocalDateTime dateTime, char[] value) {
    if (dateTime.getNano() != 0) {
      throw new UnwritableException("date-time", "whole seconds", dateTime.toString());
    }
    putDate(value, dateTime.toLocalDate());
    value[8] = 'T';
    putTwo(value, 9, dateTime.getHour());
    putTwo(value, 11, dateTime.getMinute());
    putTwo(value, 13, dateTime.getSecond());
    return value;
  }

  private static void putDate(char[] value, LocalDate date) {
    checkYear(date);
    int year = date.getYear();
    putTwo(value, 0, year / 100);
    putTwo(value, 2, year % 100);
    putTwo(value, 4, date.getMonthValue());
    putTwo(value, 6, date.getDayOfMonth());
  }

  private static UnwritableException yearRefused(String found) {
    return new UnwritableException("date", "a year from 0 to 9999", found);
  }

  private static void putTwo(char[] value, int at, int number) {
    value[at] = (char) ('0' + number / 10);
    value[at + 1] = (char) ('0' + number % 10);
  }
}
