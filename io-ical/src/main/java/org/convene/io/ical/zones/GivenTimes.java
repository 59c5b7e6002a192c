package org.convene.io.ical.zones;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The times and offsets in a VTIMEZONE, as strictly as they can be evaluated. */
final class GivenTimes {

  private static final int DATE = 8;
  private static final int DATE_TIME = 15;

  private GivenTimes() {}

  /**
   * A local time: {@code 20070311T020000}; of a date, its midnight; of a time in UTC, what the
   * clock shows at an offset.
   */
  static LocalDateTime local(String value, ZoneOffset offset) throws NotUnderstoodException {
    boolean utc = value.length() == DATE_TIME + 1 && value.charAt(DATE_TIME) == 'Z';
    boolean timed = value.length() == DATE_TIME && value.charAt(DATE) == 'T';
    if (!(utc && value.charAt(DATE) == 'T') && !timed && value.length() != DATE) {
      throw notLocal(value);
    }
    try {
      LocalDateTime midnight =
          LocalDateTime.of(number(value, 0, 4), number(value, 4, 6), number(value, 6, DATE), 0, 0);
      if (value.length() == DATE) {
        return midnight;
      }
      LocalDateTime time =
          midnight
              .withHour(number(value, 9, 11))
              .withMinute(number(value, 11, 13))
              .withSecond(number(value, 13, DATE_TIME));
      return utc ? time.plusSeconds(offset.getTotalSeconds()) : time;
    } catch (DateTimeException e) {
      throw notLocal(value);
    }
  }

  private static NotUnderstoodException notLocal(String value) {
    return new FaultyZoneException("a local time such as 20070311T020000", value);
  }

  /** An offset: {@code -0500}, {@code +003020}; some programs write colons. */
  static ZoneOffset offset(String given) throws NotUnderstoodException {
    String value = isApart(given) ? given.replace(":", "") : given;
    int length = value.length();
    boolean signed = length > 0 && (value.charAt(0) == '+' || value.charAt(0) == '-');
    if (signed && (length == 5 || length == 7)) {
      int sign = value.charAt(0) == '-' ? -1 : 1;
      try {
        return ZoneOffset.ofHoursMinutesSeconds(
            sign * number(value, 1, 3),
            sign * number(value, 3, 5),
            length == 7 ? sign * number(value, 5, 7) : 0);
      } catch (DateTimeException e) {
        throw notOffset(value);
      }
    }
    throw notOffset(value);
  }

  /** Whether an offset has colons, as no offset of iCalendar has. */
  static boolean isApart(String offset) {
    return offset.length() >= 6
        && offset.charAt(3) == ':'
        && (offset.length() == 6 || (offset.length() == 9 && offset.charAt(6) == ':'));
  }

  private static NotUnderstoodException notOffset(String value) {
    return new FaultyZoneException("an offset such as -0500", value);
  }

  private static int number(String value, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("no digit");
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
