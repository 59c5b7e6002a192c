package org.convene.io.json;

import java.time.LocalDateTime;

/** Local times as ISO 8601 writes them, quicker than the JDK's parser where they are usual. */
final class IsoTimes {

  private IsoTimes() {}

  /**
   * Reads what {@link LocalDateTime#parse(CharSequence)} reads; {@code 2022-05-18T08:30} and {@code
   * 2022-05-18T08:30:00} by hand.
   */
  static LocalDateTime dateTime(String text) {
    int length = text.length();
    boolean usual =
        (length == 16 || (length == 19 && text.charAt(16) == ':'))
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && text.charAt(10) == 'T'
            && text.charAt(13) == ':';
    if (!usual) {
      return LocalDateTime.parse(text);
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = length == 16 ? 0 : number(text, 17, 19);
    return (year | month | day | hour | minute | second) < 0
        ? LocalDateTime.parse(text)
        : LocalDateTime.of(year, month, day, hour, minute, second);
  }

  /** A number of digits only, or -1. */
  private static int number(String text, int start, int end) {
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
}
