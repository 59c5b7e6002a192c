package org.convene.dates;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convene.text.Folding;
import org.jspecify.annotations.Nullable;

/** Reads a time of the day, or two, as people write them, with a zone behind. */
public final class TimeText {

  private static final String EXPECTED = "a time such as 15:00 or 3pm";

  private static final String TIME =
      "(\\d{1,2})(?: ?[:.h] ?(\\d{2})(?::(\\d{2}))?(?!\\d)| ?h(?![a-z]))?"
          + " ?((?:[ap]m|[ap]\\. ?m\\.)(?![a-z]))?";
  private static final String UNTIL = "(?: ?- ?| (?:to|a|au|until|bis) | )";
  private static final String ZONE =
      StampText.OFFSET + "|[a-z][a-z0-9_+/:.-]*+(?: [a-z][a-z0-9_+/:.-]*+)*+";
  private static final Pattern TIMES =
      Pattern.compile(
          TIME + "(?:" + UNTIL + TIME + ")?(?: ?uhr(?![a-z]))?(?: ?\\(?(" + ZONE + ")\\)?)?",
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

  public static Times read(String text, DateReading reading) {
    LocalTime serial = SerialText.time(text.strip(), reading.rule());
    if (serial != null) {
      return new Times(serial, null, null);
    }
    String plain = Folding.text(text);
    Matcher match = TIMES.matcher(plain);
    if (!match.matches()) {
      throw new UnreadableTextException(EXPECTED, text);
    }
    String zone = match.group(9);
    String half = match.group(8);
    LocalTime to = match.group(5) == null ? null : time(text, match, 5, half);
    LocalTime from = time(text, match, 1, match.group(4) == null ? half : match.group(4));
    if (to != null && (half == null) != (match.group(4) == null) && !isShared(match, from, to)) {
      throw new UnreadableTextException("am or pm behind both times, or behind none", text);
    }
    return new Times(from, to, zone == null ? null : ZoneWords.read(original(text, zone), reading));
  }

  /** Whether one am or pm may stand for both times, since it then starts before it ends. */
  private static boolean isShared(Matcher match, LocalTime from, LocalTime to) {
    return match.group(8) != null && from.isBefore(to);
  }

  /** Whether a cell has the form of a time, though there may be none such. */
  public static boolean isTime(String text) {
    Matcher match = TIMES.matcher(Folding.text(text));
    return match.matches()
        && (isHour(match, 1) || Stream.of(2, 4, 6, 8).anyMatch(it -> match.group(it) != null));
  }

  /** The word as it was written, before folding took its case. */
  private static String original(String text, String folded) {
    int at = text.toLowerCase(Locale.ROOT).lastIndexOf(folded);
    return at < 0 ? folded : text.substring(at, at + folded.length());
  }

  private static LocalTime time(String text, Matcher match, int group, @Nullable String half) {
    int hour = Integer.parseInt(match.group(group));
    String whole = match.group(group).isEmpty() ? "" : text(match, group);
    boolean bare = match.group(group + 1) == null && half == null && !isHour(match, group);
    if (bare) {
      throw new UnreadableTextException(EXPECTED, text);
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
        throw new UnreadableTextException(
            "a time that says one thing, " + plain + " or " + twelve(plain, letter), whole);
      }
      return LocalTime.of(hour % 12 + (letter == 'p' ? 12 : 0), minute, second);
    } catch (DateTimeException e) {
      throw new UnreadableTextException("a time that exists", whole, e);
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
        .replaceAll("(?: ?-| (?:to|a|au|until|bis)) ?$", "")
        .strip();
  }

  /** The zone that a header names in brackets behind the word for a time. */
  public static @Nullable ZoneId zone(String name, DateReading reading) {
    return ZoneWords.read(name, reading);
  }
}
