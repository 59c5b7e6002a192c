package org.convene.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/** Writes dates and times as in the United States: 5/30/2020, 1:05 PM. */
public final class UsTimes {

  private static final int NOON = 12;

  private UsTimes() {}

  /** With two digits for the month and the day. */
  public static String paddedDate(LocalDate date) {
    return date("%02d/%02d/%04d", date);
  }

  /** With as few digits as there can be. */
  public static String shortDate(LocalDate date) {
    return date("%d/%d/%04d", date);
  }

  private static String date(String form, LocalDate date) {
    return String.format(
        Locale.ROOT, form, date.getMonthValue(), date.getDayOfMonth(), date.getYear());
  }

  /** With seconds where they are not 0. */
  public static String time(LocalTime time) {
    return time.getSecond() == 0 ? clock("%d:%02d", time) : longTime(time);
  }

  /** With seconds always. */
  public static String longTime(LocalTime time) {
    return clock("%d:%02d:%02d", time);
  }

  private static String clock(String form, LocalTime time) {
    int hour = time.getHour() % NOON;
    return String.format(
            Locale.ROOT, form, hour == 0 ? NOON : hour, time.getMinute(), time.getSecond())
        + (time.getHour() < NOON ? " AM" : " PM");
  }

  /** With 24 hours and seconds, whose date is ISO 8601. */
  public static String of24Hours(LocalTime time) {
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
  }
}
