package org.convene.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A date or a range of dates, with times behind where there are any: {@code Dec 17, 2020 01:00 pm
 * to 02:00 pm}.
 */
public record DateStamp(
    LocalDate first,
    LocalDate last,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    @Nullable ZoneId zone) {

  /** Behind a date, so that no spreadsheet takes it for one of its own. */
  public static final String ALL_DAY = " all day";

  /** What people write until there is a date. */
  private static final Set<String> LATER =
      Set.of(
          "tbc",
          "tbd",
          "tba",
          "to be confirmed",
          "to be determined",
          "to be announced",
          "a confirmer",
          "por confirmar");

  private static final String TIME =
      "\\d{1,2}(?: ?[:.] ?\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?| ?h(?: ?\\d{2})?| ?[ap]\\.?m\\.?)";

  /**
   * What stands between a date and the first of what can only be a time, and that. Blanks are gone
   * through once: a cell may have a million of them.
   */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<!\\s)(?:\\s*+,\\s*+|\\s++)(?:at |\u00E0 |a las |um )?(" + TIME + "(?![\\d.:/]))",
          Pattern.CASE_INSENSITIVE);

  public static DateStamp read(String cell, DateReading reading) {
    String text = StampText.rearranged(cell.strip());
    text = text.endsWith(ALL_DAY) ? text.substring(0, text.length() - ALL_DAY.length()) : text;
    Moment printed = StampText.read(text, reading);
    Moment moment = printed == null ? SerialText.read(text, reading.rule()) : printed;
    if (moment != null) {
      return new DateStamp(moment.date(), moment.date(), moment.time(), null, moment.zone());
    }
    Matcher between = BETWEEN.matcher(text);
    if (between.find()) {
      DateText.Days days = DateText.read(text.substring(0, between.start()), reading);
      TimeText.Times times = TimeText.read(text.substring(between.start(1)), reading);
      return new DateStamp(days.first(), days.last(), times.from(), times.to(), times.zone());
    }
    DateText.Days days = DateText.read(text, reading);
    return new DateStamp(days.first(), days.last(), null, null, null);
  }

  /** Whether a text says that there is no date yet. */
  public static boolean isUndated(String text) {
    return !saysSomething(text) || LATER.contains(Folding.text(text));
  }

  /** Whether a text has anything but marks and blanks. */
  public static boolean saysSomething(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }
}
