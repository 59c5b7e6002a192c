package org.convene.io.csv.dialects;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.convene.io.csv.cells.Remarks;
import org.convene.io.csv.cells.UnreadableCellException;
import org.convene.io.csv.dates.DateStamp;
import org.convene.io.csv.dates.Reckoning;
import org.convene.io.csv.dates.TimeText;
import org.convene.io.csv.table.Draft;
import org.convene.io.csv.values.Moment;
import org.convene.text.Folding;
import org.jspecify.annotations.Nullable;

/** What cells of their own say of a date, a start and an end, until all of them are read. */
public final class When implements Draft.Part {

  /** What stands in a table until there is a date. */
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

  private static final String ZONE = "/schedule/timeZone";

  private @Nullable LocalDate first;
  private @Nullable LocalDate last;
  private @Nullable LocalTime from;
  private @Nullable LocalTime to;
  private @Nullable ZoneId zone;

  /** What a row says of its times so far. */
  static When of(Draft draft) {
    return draft.part(When.class, When::new);
  }

  /** Takes a cell of the date, which may be a range, and may have times behind it. */
  void date(Draft draft, String text, Reckoning rule) {
    if (isUndated(text)) {
      draft.dateText = text.strip();
      return;
    }
    DateStamp stamp = DateStamp.read(text, rule, remarks(draft));
    first = once(first, stamp.first(), text);
    if (!stamp.last().equals(stamp.first())) {
      last = once(last, stamp.last(), text);
    }
    times(stamp.from(), stamp.to(), stamp.zone(), text);
  }

  /** Takes a cell of the end. */
  void end(Draft draft, String text, Reckoning rule) {
    DateStamp stamp = DateStamp.read(text, rule, remarks(draft));
    if (stamp.to() != null || !stamp.last().equals(stamp.first())) {
      throw new UnreadableCellException("one end", text);
    }
    last = once(last, stamp.first(), text);
    times(null, stamp.from(), stamp.zone(), text);
  }

  /** Takes a cell of the time, which may have a second one for the end. */
  void time(Draft draft, String text, Reckoning rule) {
    if (saysSomething(text)) {
      TimeText.Times times = TimeText.read(text, rule, remarks(draft));
      times(times.from(), times.to(), times.zone(), text);
    }
  }

  /** Takes a cell of the time at the end. */
  void endTime(Draft draft, String text, Reckoning rule) {
    if (saysSomething(text)) {
      TimeText.Times times = TimeText.read(text, rule, remarks(draft));
      if (times.to() != null) {
        throw new UnreadableCellException("one time", text);
      }
      times(null, times.from(), times.zone(), text);
    }
  }

  /** Takes what is said of the zone in a cell. */
  static Remarks remarks(Draft draft) {
    return draft.remarksAt(ZONE);
  }

  private void times(
      @Nullable LocalTime start, @Nullable LocalTime end, @Nullable ZoneId said, String text) {
    from = start == null ? from : once(from, start, text);
    to = end == null ? to : once(to, end, text);
    zone = said == null ? zone : once(zone, said, text);
  }

  private static <T> T once(@Nullable T before, T now, String text) {
    if (before != null && !before.equals(now)) {
      throw new UnreadableCellException("what other cells say of it, " + before, text);
    }
    return now;
  }

  /** Tells the draft its start and its end. */
  @Override
  public void settle(Draft draft) {
    first = first == null ? day(draft.start) : first;
    last = last == null ? day(draft.end) : last;
    LocalDate day = first;
    if (day == null) {
      if (from != null || to != null || (last != null && draft.start == null)) {
        throw UnreadableCellException.missing("a date beside the time or the end");
      }
      return;
    }
    LocalTime start = from;
    if (start == null) {
      if (to != null) {
        throw UnreadableCellException.missing("a start time beside the end time");
      }
      draft.start = Moment.of(day);
      draft.end = last == null ? draft.end : Moment.of(last);
      return;
    }
    draft.start = Moment.of(day.atTime(start));
    LocalDate end = last == null ? day : last;
    if (to != null) {
      draft.end = Moment.of(end.atTime(to));
    } else if (!end.equals(day)) {
      throw new UnreadableCellException("an end time for the last day", end.toString());
    }
    draft.zone = draft.zone == null ? zone : draft.zone;
  }

  private static @Nullable LocalDate day(@Nullable Moment moment) {
    return moment == null || moment.time() != null ? null : moment.date();
  }

  private static boolean isUndated(String text) {
    return !saysSomething(text) || LATER.contains(Folding.text(text));
  }

  private static boolean saysSomething(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }
}
