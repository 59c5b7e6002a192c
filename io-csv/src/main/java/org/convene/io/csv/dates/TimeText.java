package org.convene.io.csv.dates;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.io.csv.cells.Remarks;
import org.convene.io.csv.cells.UnreadableCellException;
import org.convene.io.csv.values.WordSpellings;
import org.convene.text.Folding;
import org.jspecify.annotations.Nullable;

/** Reads a time of the day, or two, as people write them, with a zone behind. */
public final class TimeText {

  private static final String EXPECTED = "a time such as 15:00 or 3pm";

  private static final String TIME =
      "(\\d{1,2})(?: ?[:.h] ?(\\d{2})(?::(\\d{2}))?(?!\\d)| ?h(?![a-z]))?"
          + " ?((?:[ap]m|[ap]\\. ?m\\.)(?![a-z]))?";
  private static final String UNTIL = "(?: ?- ?| (?:to|a|au|until) | )";
  private static final Pattern TIMES =
      Pattern.compile(
          TIME + "(?:" + UNTIL + TIME + ")?(?: ?\\(?([a-z][a-z0-9_+/:-]*)\\)?)?",
          Pattern.CASE_INSENSITIVE);

  /**
   * The times that are meant.
   *
   * @param from the first
   * @param to the second; null where there is one
   * @param zone what stands behind them; null where nothing does
   */
  public record Times(LocalTime from, @Nullable LocalTime to, @Nullable ZoneId zone) {}

  private TimeText() {}

  public static Times read(String text, Reckoning rule, Remarks remarks) {
    String plain = Folding.text(text);
    Matcher match = TIMES.matcher(plain);
    if (!match.matches()) {
      throw new UnreadableCellException(EXPECTED, text);
    }
    LocalTime from = time(text, match, 1);
    LocalTime to = match.group(5) == null ? null : time(text, match, 5);
    boolean one = match.group(4) == null;
    if (to != null && one != (match.group(8) == null)) {
      throw new UnreadableCellException("am or pm behind both times, or behind none", text);
    }
    String zone = match.group(9);
    return new Times(from, to, zone == null ? null : zone(original(text, zone), rule, remarks));
  }

  /** The word as it was written, before folding took its case. */
  private static String original(String text, String folded) {
    int at = text.toLowerCase(Locale.ROOT).lastIndexOf(folded);
    return at < 0 ? folded : text.substring(at, at + folded.length());
  }

  private static LocalTime time(String text, Matcher match, int group) {
    int hour = Integer.parseInt(match.group(group));
    String half = match.group(group + 3);
    String whole = match.group(group).isEmpty() ? "" : text(match, group);
    boolean bare = match.group(group + 1) == null && half == null && !isHour(match, group);
    if (bare) {
      throw new UnreadableCellException(EXPECTED, text);
    }
    int minute = match.group(group + 1) == null ? 0 : Integer.parseInt(match.group(group + 1));
    int second = match.group(group + 2) == null ? 0 : Integer.parseInt(match.group(group + 2));
    try {
      if (half == null) {
        return LocalTime.of(hour, minute, second);
      }
      char letter = half.charAt(0);
      if (hour < 1 || hour > 12) {
        LocalTime plain = LocalTime.of(hour, minute, second);
        throw new UnreadableCellException(
            "a time that says one thing, " + plain + " or " + twelve(plain, letter), whole);
      }
      return LocalTime.of(hour % 12 + (letter == 'p' ? 12 : 0), minute, second);
    } catch (DateTimeException e) {
      throw new UnreadableCellException("a time that exists", whole, e);
    }
  }

  private static String twelve(LocalTime time, char letter) {
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    return String.format(Locale.ROOT, "%d:%02d%cm", hour, time.getMinute(), letter);
  }

  /** Whether an "h" says that it is an hour. */
  private static boolean isHour(Matcher match, int group) {
    return text(match, group).indexOf('h') >= 0;
  }

  private static String text(Matcher match, int group) {
    String all = match.group();
    int from = match.start(group);
    int to = group == 1 && match.group(5) != null ? match.start(5) : all.length();
    int zone = match.group(9) == null ? all.length() : match.start(9);
    return all.substring(from, Math.min(to, zone))
        .replaceAll("(?: ?-| (?:to|a|au|until)) ?$", "")
        .strip();
  }

  /**
   * A zone of the database, or UTC; an abbreviation means several, and gives way to the setting.
   */
  public static @Nullable ZoneId zone(String name, Reckoning rule, Remarks remarks) {
    if (name.equals("UTC") || name.equals("GMT")) {
      return ZoneId.of("Etc/UTC");
    }
    if (name.indexOf('/') > 0) {
      return WordSpellings.ZONE.read(name, remarks);
    }
    if (rule.zone() == null) {
      throw new UnreadableCellException(
          "a time zone such as Europe/Paris, or the setting zone", name);
    }
    return null;
  }
}
