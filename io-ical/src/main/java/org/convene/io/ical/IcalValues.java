package org.convene.io.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The spelling of dates, times, offsets and truth (RFC 5545 section 3.3). What the spelling cannot
 * say, a year of more than four digits or a part of a second, is refused and never cut.
 */
final class IcalValues {

  private static final int MAX_YEAR = 9999;
  private static final long YEAR_0 = LocalDate.of(0, 1, 1).toEpochDay() * 86_400;
  private static final long YEAR_10000 = LocalDate.of(MAX_YEAR + 1, 1, 1).toEpochDay() * 86_400;

  private IcalValues() {}

  /** A DATE: {@code 20220518}. */
  static String date(LocalDate date) {
    char[] value = new char[8];
    putDate(value, date);
    return new String(value);
  }

  /** A DATE-TIME that is local, or floating: {@code 20220518T083000}. */
  static String dateTime(LocalDateTime dateTime) {
    return new String(dateTime(dateTime, new char[15]));
  }

  /** A DATE-TIME in UTC: {@code 20220518T123000Z}. */
  static String utc(Instant instant) {
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
  static String utcOffset(ZoneOffset offset) {
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
  static String bool(boolean value) {
    return value ? "TRUE" : "FALSE";
  }

  /** Refuses a date whose year is not of four digits. */
  static void checkYear(LocalDate date) {
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
