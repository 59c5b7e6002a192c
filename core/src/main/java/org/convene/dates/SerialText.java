package org.convene.dates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as Excel counts them from 1900, with the time as the fraction of a day. */
final class SerialText {

  private static final LocalDate BEFORE_THE_FIRST = LocalDate.of(1899, 12, 30);
  private static final int SECONDS = 24 * 60 * 60;

  /** From 1927 to 2173: fewer digits are rather something else. */
  private static final Pattern DAY = Pattern.compile("[1-9]\\d{4}(?:[.,]\\d+)?");

  private static final Pattern TIME = Pattern.compile("0?[.,]\\d{3,}");

  private SerialText() {}

  /** The date, with a time where there is a fraction; null where the text is no such number. */
  static @Nullable Moment read(String text, Reckoning rule) {
    if (!DAY.matcher(text).matches()) {
      return null;
    }
    double number = Double.parseDouble(text.replace(',', '.'));
    LocalDateTime time = BEFORE_THE_FIRST.atStartOfDay().plusSeconds(Math.round(number * SECONDS));
    boolean isDay = text.indexOf('.') < 0 && text.indexOf(',') < 0;
    require(rule, text, isDay ? time.toLocalDate() : time);
    return isDay ? Moment.of(time.toLocalDate()) : Moment.of(time);
  }

  /** The time of the day; null where the text is no such number. */
  static @Nullable LocalTime time(String text, Reckoning rule) {
    if (!TIME.matcher(text).matches()) {
      return null;
    }
    double number = Double.parseDouble(text.replace(',', '.'));
    LocalTime time = LocalTime.MIN.plusSeconds(Math.round(number * SECONDS));
    require(rule, text, time);
    return time;
  }

  private static void require(Reckoning rule, String text, Object meant) {
    if (!rule.serials()) {
      throw new UnreadableTextException(
          "a date or a time, or --excel-dates (the setting excelDates) for " + meant, text);
    }
  }
}
