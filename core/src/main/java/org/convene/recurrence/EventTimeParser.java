package org.convene.recurrence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.convene.text.Excerpt;

/** Reads what {@link EventTime} writes, in one pass. */
final class EventTimeParser {

  private static final String FORMS =
      "a date or date-time such as 2022-05-24, 2022-05-24T08:30, "
          + "2022-05-24T08:30[Europe/Paris] or 2022-05-24T06:30Z";

  private final CharSequence text;
  private final int length;

  EventTimeParser(CharSequence text) {
    this.text = text;
    this.length = text.length();
  }

  EventTime parse() {
    LocalDate date = date();
    if (length == 10) {
      return EventTime.of(date);
    }
    require('T', 10);
    boolean seconds = at(':', 16);
    LocalDateTime dateTime = date.atTime(time(11, seconds));
    int index = seconds ? 19 : 16;
    if (index == length) {
      return EventTime.of(dateTime);
    }
    if (at('.', index) || at(',', index)) {
      throw refuse("whole seconds", index);
    }
    return EventTime.of(dateTime, at('[', index) ? region(index) : offset(index));
  }

  private LocalDate date() {
    int year = digits(0, 4);
    require('-', 4);
    int month = digits(5, 2);
    require('-', 7);
    int day = digits(8, 2);
    LocalDate date = EventTimeText.date(year, month, day);
    if (date == null) {
      throw refuse("a date that exists", 0);
    }
    return date;
  }

  private LocalTime time(int index, boolean seconds) {
    int hour = digits(index, 2);
    require(':', index + 2);
    int minute = digits(index + 3, 2);
    LocalTime time = EventTimeText.time(hour, minute, seconds ? digits(index + 6, 2) : 0);
    if (time == null) {
      throw refuse("a time from 00:00 to 23:59:59", index);
    }
    return time;
  }

  private ZoneId region(int open) {
    int start = open + 1;
    if (length - start < 2 || !at(']', length - 1) || !isLetter(text.charAt(start))) {
      throw refuse(FORMS, open);
    }
    try {
      return ZoneId.of(text.subSequence(start, length - 1).toString());
    } catch (DateTimeException unknown) {
      throw refuse("a time zone such as Europe/Paris", start);
    }
  }

  private ZoneOffset offset(int index) {
    if (at('Z', index) && length == index + 1) {
      return ZoneOffset.UTC;
    }
    boolean seconds = length == index + 9;
    if (!(seconds || length == index + 6) || !(at('+', index) || at('-', index))) {
      throw refuse(FORMS, index);
    }
    int hours = digits(index + 1, 2);
    require(':', index + 3);
    int minutes = digits(index + 4, 2);
    if (seconds) {
      require(':', index + 6);
    }
    int second = seconds ? digits(index + 7, 2) : 0;
    int total = (hours * 60 + minutes) * 60 + second;
    if (minutes > 59 || second > 59 || total > 18 * 3600) {
      throw refuse("an offset from -18:00 to +18:00", index);
    }
    return ZoneOffset.ofTotalSeconds(at('-', index) ? -total : total);
  }

  private int digits(int index, int count) {
    int value = EventTimeText.digits(text, index, count);
    if (value < 0) {
      throw refuse(FORMS, Math.min(index, length));
    }
    return value;
  }

  private boolean at(char c, int index) {
    return index < length && text.charAt(index) == c;
  }

  private void require(char c, int index) {
    if (!at(c, index)) {
      throw refuse(FORMS, Math.min(index, length));
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private DateTimeParseException refuse(String expected, int index) {
    String found = Excerpt.of(text);
    String message = "expected " + expected + ", found \"" + found + "\" (index " + index + ")";
    return new DateTimeParseException(message, found, index);
  }
}
