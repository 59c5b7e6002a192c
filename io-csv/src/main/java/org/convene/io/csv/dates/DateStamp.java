package org.convene.io.csv.dates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.io.csv.cells.Remarks;
import org.convene.io.csv.cells.UnreadableCellException;
import org.convene.io.csv.values.WordSpellings;
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

  private static final String TIME =
      "\\d{1,2}(?: ?[:.] ?\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?| ?h(?: ?\\d{2})?| ?[ap]\\.?m\\.?)";

  /** A date, and behind it the first of what can only be a time. */
  private static final Pattern BOTH =
      Pattern.compile(
          "(.*?)(?:\\s*,\\s*|\\s+)(?:at |\u00E0 |a las )?(" + TIME + "(?![\\d.:/]).*)",
          Pattern.CASE_INSENSITIVE);

  public static DateStamp read(String text, Reckoning rule, Remarks remarks) {
    DateStamp iso = iso(text, remarks);
    if (iso != null) {
      return iso;
    }
    Matcher both = BOTH.matcher(text.strip());
    if (both.matches()) {
      DateText.Days days = DateText.read(both.group(1), rule);
      TimeText.Times times = TimeText.read(both.group(2), rule, remarks);
      return new DateStamp(days.first(), days.last(), times.from(), times.to(), times.zone());
    }
    DateText.Days days = DateText.read(text, rule);
    return new DateStamp(days.first(), days.last(), null, null, null);
  }

  private static @Nullable DateStamp iso(String text, Remarks remarks) {
    try {
      return WordSpellings.TIME
          .read(text, remarks)
          .match(
              day -> new DateStamp(day.date(), day.date(), null, null, null),
              local -> of(local.dateTime(), null),
              zoned -> of(zoned.dateTime(), zoned.zone()));
    } catch (UnreadableCellException e) {
      return null;
    }
  }

  private static DateStamp of(LocalDateTime time, @Nullable ZoneId zone) {
    LocalDate date = time.toLocalDate();
    return new DateStamp(date, date, time.toLocalTime(), null, zone);
  }
}
