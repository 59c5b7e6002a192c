package org.convene.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.description.Kind;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as programs print them: {@code 2026-09-18T14:00:00.000Z}, {@code
 * 20260918T140000Z}, {@code 2026-09-18 14:00:00 +0200}, {@code
 * 2026-09-18T14:00+02:00[Europe/Paris]}.
 */
final class StampText {

  static final String OFFSET = "(?:UTC|GMT)? ?[+-]\\d{1,2}(?::?\\d{2})?";

  private static final Pattern STAMP =
      Pattern.compile(
          "(\\d{4})([-/]?)(\\d{2})\\2(\\d{2})"
              + "(?:[T ] ?(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?"
              + " ?(Z|UTC|GMT|"
              + OFFSET
              + ")?(?:\\[([^\\]]+)\\])?)?",
          Pattern.CASE_INSENSITIVE);

  /** What looks like a range of times behind a blank: 10:00-11:00. */
  private static final Pattern RANGE =
      Pattern.compile("\\d{4}\\D?\\d{2}\\D?\\d{2} (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

  /** The year behind the time, as C and Java print it: Fri Sep 18 14:00:00 CEST 2026. */
  private static final Pattern YEAR_AT_THE_END =
      Pattern.compile(
          "([a-z]{3} [a-z]{3} +\\d{1,2}) (\\d{2}:\\d{2}:\\d{2})((?: [a-z]{1,5})?) (\\d{4})",
          Pattern.CASE_INSENSITIVE);

  /** The name of the zone that JavaScript puts behind its offset. */
  private static final Pattern NAMED_OFFSET =
      Pattern.compile("( GMT[+-]\\d{4}) \\([^()]*+\\)", Pattern.CASE_INSENSITIVE);

  private StampText() {}

  /** Reads such a text; null for another. */
  static @Nullable Moment read(String text, DateReading reading) {
    Matcher stamp = STAMP.matcher(text);
    if (!stamp.matches() || isRange(text)) {
      return null;
    }
    try {
      LocalDate date = LocalDate.of(number(stamp, 1), number(stamp, 3), number(stamp, 4));
      if (stamp.group(5) == null) {
        return Moment.of(date);
      }
      LocalTime time = LocalTime.of(number(stamp, 5), number(stamp, 6), number(stamp, 7));
      fraction(stamp.group(8), time, text, reading);
      ZoneId zone = zone(stamp, date.atTime(time), text, reading);
      return new Moment(date, time, zone);
    } catch (DateTimeException e) {
      throw new UnreadableTextException("a date and a time that exist", text, e);
    }
  }

  /** Whether what may be an offset is rather the end: one of the two, where both are possible. */
  private static boolean isRange(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return false;
    }
    if (range.group(2).compareTo(range.group(1)) <= 0) {
      throw new UnreadableTextException(
          "a time of one meaning, until "
              + range.group(2)
              + " on the next day or at the offset -"
              + range.group(2),
          text);
    }
    return true;
  }

  private static void fraction(
      @Nullable String digits, LocalTime time, String text, DateReading reading) {
    if (digits != null && digits.chars().anyMatch(digit -> digit != '0')) {
      String message = Expected.found("a time in whole seconds", text) + "; read as " + time;
      reading.remarks().say("", new Kind.Remark("time.fraction-dropped", message));
    }
  }

  private static @Nullable ZoneId zone(
      Matcher stamp, LocalDateTime time, String text, DateReading reading) {
    ZoneId offset = stamp.group(9) == null ? null : offset(stamp.group(9));
    if (stamp.group(10) == null) {
      return offset;
    }
    ZoneId zone = ZoneWords.named(stamp.group(10), reading);
    if (offset == null) {
      return zone;
    }
    List<ZoneOffset> valid = zone.getRules().getValidOffsets(time);
    if (!valid.contains(offset)) {
      throw new UnreadableTextException("the offset of " + zone + " at that time", text);
    }
    return valid.indexOf(offset) == 0 ? zone : offset; // an hour that comes twice: the second
  }

  /** The zone of UTC, an offset in any form, or null for another word. */
  static @Nullable ZoneId offset(String word) {
    String offset = word.replaceAll("(?i)^(?:UTC|GMT)|[ :]", "");
    if (offset.isEmpty() || offset.equalsIgnoreCase("Z")) {
      return ZoneOffset.UTC;
    }
    if (!offset.matches("[+-]\\d{1,4}")) {
      return null;
    }
    int sign = offset.charAt(0) == '-' ? -1 : 1;
    int digits = Integer.parseInt(offset.substring(1));
    boolean isHours = offset.length() <= 3;
    return ZoneOffset.ofHoursMinutes(
        sign * (isHours ? digits : digits / 100), sign * (isHours ? 0 : digits % 100));
  }

  private static int number(Matcher stamp, int group) {
    return stamp.group(group) == null ? 0 : Integer.parseInt(stamp.group(group));
  }

  /** The same date and time in the order of those that people write. */
  static String rearranged(String text) {
    String plain = NAMED_OFFSET.matcher(text).replaceFirst("$1");
    return YEAR_AT_THE_END.matcher(plain).replaceFirst("$1 $4 $2$3");
  }
}
