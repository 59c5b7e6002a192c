package org.convene.io.ical.lines;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times that are not spelled as RFC 5545 wants, and have one meaning all the same: with
 * the separators of ISO 8601 or with slashes, with a numeric offset, a part of a second, without
 * seconds, in lower case, at 24:00, between blanks.
 */
public final class TimeSpellings {

  /** The code of the warning that a time was read which is spelled so. */
  public static final String CODE = "ical.time-form";

  private static final int MAX_LENGTH = 60;

  private static final Pattern SPELLING =
      Pattern.compile(
          "(\\d{4})([-/]?)(\\d{2})\\2(\\d{2})"
              + "(?:[Tt ](\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?"
              + " ?([Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private TimeSpellings() {}

  /** The form of RFC 5545; null where the text is no time, or of several meanings. */
  public static @Nullable String standard(String text) {
    String value = text.length() > MAX_LENGTH ? "" : text.strip();
    Matcher time = SPELLING.matcher(value);
    try {
      return time.matches() ? standard(time) : null;
    } catch (DateTimeException | UnwritableException e) { // no such day, or beyond the years
      return null;
    }
  }

  /** The instant that a text says, as RFC 5545 wants it or otherwise; null where it says none. */
  public static @Nullable Instant instant(String text) {
    Instant instant = IcalValues.instant(text);
    String standard = instant == null ? standard(text) : null;
    return standard == null ? instant : IcalValues.instant(standard);
  }

  private static String standard(Matcher time) {
    LocalDate date = LocalDate.of(number(time, 1), number(time, 3), number(time, 4));
    if (time.group(5) == null) {
      return IcalValues.date(date);
    }
    int hour = number(time, 5);
    int minute = number(time, 6);
    int second = time.group(7) == null ? 0 : number(time, 7);
    boolean ends = hour == 24 && minute == 0 && second == 0 && !dropsFraction(time);
    LocalDateTime local =
        ends ? date.plusDays(1).atStartOfDay() : date.atTime(hour, minute, second);
    String offset = time.group(9);
    return offset == null
        ? IcalValues.dateTime(local)
        : IcalValues.utc(
            local.toInstant(offset.equals("z") ? ZoneOffset.UTC : ZoneOffset.of(offset)));
  }

  private static int number(Matcher time, int group) {
    return Integer.parseInt(time.group(group));
  }

  /** Whether a text is a time with a part of a second, which is dropped. */
  public static boolean dropsFraction(String text) {
    Matcher time = SPELLING.matcher(text.strip());
    return time.matches() && dropsFraction(time);
  }

  private static boolean dropsFraction(Matcher time) {
    String fraction = time.group(8);
    return fraction != null && !fraction.chars().allMatch(c -> c == '0');
  }
}
