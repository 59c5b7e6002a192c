package org.convene.recurrence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * Digits of dates and times, in the two ways the standards write them; no formatter, so no locale.
 */
enum EventTimeText {
  /** {@code 2022-05-24T08:30}, seconds only where they are not zero. */
  EXTENDED,
  /** {@code 20220524T083000} (RFC 5545 sections 3.3.4 and 3.3.5). */
  BASIC;

  StringBuilder append(StringBuilder text, LocalDate date) {
    two(two(text, date.getYear() / 100), date.getYear() % 100);
    two(separate(text, '-'), date.getMonthValue());
    return two(separate(text, '-'), date.getDayOfMonth());
  }

  StringBuilder append(StringBuilder text, LocalDateTime dateTime) {
    two(append(text, dateTime.toLocalDate()).append('T'), dateTime.getHour());
    two(separate(text, ':'), dateTime.getMinute());
    if (this == BASIC || dateTime.getSecond() != 0) {
      two(separate(text, ':'), dateTime.getSecond());
    }
    return text;
  }

  private StringBuilder separate(StringBuilder text, char separator) {
    return this == EXTENDED ? text.append(separator) : text;
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /** Returns the value of exactly {@code count} ASCII digits at an index, or -1. */
  static int digits(CharSequence text, int index, int count) {
    if (index + count > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = index; i < index + count; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** Returns a date from what {@link #digits} gave, or null where there is no such date. */
  static @Nullable LocalDate date(int year, int month, int day) {
    if (year < 0 || month < 1 || month > 12 || day < 1) {
      return null;
    }
    return day > Month.of(month).length(Year.isLeap(year)) ? null : LocalDate.of(year, month, day);
  }

  /**
   * Returns a time from what {@link #digits} gave, or null where there is no such time; a leap
   * second is none.
   */
  static @Nullable LocalTime time(int hour, int minute, int second) {
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return null;
    }
    return LocalTime.of(hour, minute, second);
  }

  /** Reads {@code 20260601}, {@code 20260601T100000} or {@code 20260601T100000Z}, or gives null. */
  static @Nullable EventTime parseBasic(CharSequence text) {
    LocalDate date = date(digits(text, 0, 4), digits(text, 4, 2), digits(text, 6, 2));
    int length = text.length();
    if (date == null || length == 8) {
      return date == null ? null : EventTime.of(date);
    }
    LocalTime time = time(digits(text, 9, 2), digits(text, 11, 2), digits(text, 13, 2));
    if (time == null || !isLetter(text.charAt(8), 'T')) {
      return null;
    }
    LocalDateTime dateTime = date.atTime(time);
    if (length == 15) {
      return EventTime.of(dateTime);
    }
    return length == 16 && isLetter(text.charAt(15), 'Z')
        ? EventTime.of(dateTime, ZoneOffset.UTC)
        : null;
  }

  private static boolean isLetter(char c, char upperCase) {
    return c == upperCase || c == upperCase + 32;
  }

  /** Returns the local time of an instant, which may be in a year that no local time has. */
  static LocalDateTime utc(Instant instant) {
    if (instant.isBefore(LocalDateTime.MIN.toInstant(ZoneOffset.UTC))
        || instant.isAfter(LocalDateTime.MAX.toInstant(ZoneOffset.UTC))) {
      throw notInYears(instant);
    }
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  static void requireYear(LocalDate date) {
    if (date.getYear() < 0 || date.getYear() > 9999) {
      throw notInYears(date.getYear());
    }
  }

  private static DateTimeException notInYears(Object found) {
    return new DateTimeException("expected a year from 0 to 9999, found " + found);
  }

  static void requireWhole(LocalDateTime dateTime) {
    requireYear(dateTime.toLocalDate());
    if (dateTime.get(ChronoField.NANO_OF_SECOND) != 0) {
      throw new DateTimeException("expected whole seconds, found " + dateTime);
    }
  }
}
