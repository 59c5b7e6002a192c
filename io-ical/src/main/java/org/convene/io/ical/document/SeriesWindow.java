package org.convene.io.ical.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convene.event.Event;
import org.convene.event.Uid;
import org.convene.event.Violation;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Brings a series and its overrides together.
 *
 * <p>Results leave in the order in which they came. A series waits until the calendar ends, or as
 * many results as the window holds have come after it; an override that comes before or after its
 * series while both are here becomes part of it. An override without a series waits for it to the
 * end of the calendar. One that comes later than its series waits is an event of its own, with its
 * recurrence id, and that is told once a series. So is one beyond the limit of overrides. Where all
 * that is held back takes too much memory, the oldest goes before its time.
 */
final class SeriesWindow {

  private final Limits limits;
  private final int size;
  private final int mostOverrides;
  private final HeldBack held;
  private int overrides;
  private final Deque<SeriesSlot> slots = new ArrayDeque<>();
  private final Map<Uid, SeriesSlot> series = new HashMap<>();
  private final Map<Uid, List<SeriesSlot>> orphans = new HashMap<>();

  /** Overrides that left the window without a series; it may still come. */
  private final Set<SeriesSlot> parked = new LinkedHashSet<>();

  private final LeftSeries left = new LeftSeries();

  /** The series that says how many overrides follow, while they do. */
  private @Nullable SeriesSlot counted;

  private boolean wasOver;
  private boolean isLossTold;

  SeriesWindow(Limits limits, HeldBack held) {
    this.limits = limits;
    this.size = limits.lookAhead();
    this.mostOverrides = limits.overrides();
    this.held = held;
  }

  /** Adds what was read of a component; returns the results that leave the window. */
  List<ReadResult> add(SeriesSlot slot) {
    Event event = slot.event;
    SeriesSlot awaits = event == null ? null : counted;
    if (awaits != null && isAwaited(awaits, slot)) {
      return counted(awaits, slot);
    }
    if (awaits != null) {
      endCount(awaits);
    }
    if (event != null && slot.isOverride()) {
      SeriesSlot master = series.get(event.uid());
      if (master != null && join(master, slot)) {
        slot.hold(held);
        return fitting(new ArrayList<>(0));
      }
      if (master == null && left.tells(event.uid())) {
        slot.problems.add(tooLate(slot));
      }
      orphans.computeIfAbsent(event.uid(), uid -> new ArrayList<>(1)).add(slot);
    } else if (event != null && slot.isSeries() && slot.awaited > 0) {
      counted = slot;
    } else if (event != null && slot.isSeries()) {
      begin(slot);
    }
    return queued(slot);
  }

  /** Says that a series is too far away for what comes. */
  void passed(Uid uid) {
    left.add(uid);
  }

  private static boolean isAwaited(SeriesSlot master, SeriesSlot slot) {
    return slot.isOverride() && slot.event().uid().equals(master.event().uid());
  }

  /** Takes an override that stands where its series says that it does. */
  private List<ReadResult> counted(SeriesSlot master, SeriesSlot override) {
    master.awaited--;
    if (master.awaited == 0) {
      counted = null;
    }
    if (!master.hasLeft && join(master, override)) {
      override.hold(held);
      return fitting(new ArrayList<>(0));
    }
    if (master.hasLeft && left.tells(master.event().uid())) {
      override.problems.add(tooLate(override));
    }
    override.isApart = true;
    return queued(override);
  }

  /** A series that has fewer overrides behind it than it says takes them from wherever they are. */
  private void endCount(SeriesSlot master) {
    counted = null;
    if (!master.hasLeft) {
      master.problems.add(
          master.at(
              Violation.warning(
                  "/recurrence/overrides",
                  "ical.overrides-counted",
                  Expected.foundInstead(
                          "as many overrides behind their series as X-CONVENE-OVERRIDES says",
                          master.awaited + " fewer")
                      + "; it has those that stand elsewhere too")));
      begin(master);
    }
  }

  /** Begins a series that takes its overrides from wherever they are. */
  private void begin(SeriesSlot slot) {
    Uid uid = slot.event().uid();
    SeriesSlot other = series.get(uid);
    SeriesSlot newest = other == null ? slot : newest(other, slot);
    series.put(uid, newest);
    adopt(newest, uid);
  }

  /** Of two series with one UID, the newer one has the overrides; the other is told. */
  private static SeriesSlot newest(SeriesSlot first, SeriesSlot second) {
    boolean replaces = SeriesSlot.NEWEST_FIRST.compare(second, first) <= 0;
    SeriesSlot newest = replaces ? second : first;
    SeriesSlot older = replaces ? first : second;
    newest.overrides.addAll(older.overrides);
    older.overrides.clear();
    older.problems.add(
        new Problem(
            Location.at(-1, older.line, 1),
            Violation.warning(
                "/uid",
                "ical.series-repeated",
                Expected.foundInstead(
                        "one series of the UID " + Expected.quoted(older.event().uid().value()),
                        "a newer one at line " + newest.line)
                    + " (by SEQUENCE, then DTSTAMP); overrides belong to that one")));
    return newest;
  }

  private void adopt(SeriesSlot master, Uid uid) {
    List<SeriesSlot> early = orphans.remove(uid);
    if (early != null) {
      for (SeriesSlot orphan : early) {
        overrides -= parked.contains(orphan) ? 1 : 0;
        if (join(master, orphan) && !parked.remove(orphan)) {
          slots.remove(orphan);
        }
      }
    }
  }

  /** Makes an override part of its series; false where no more may be held. */
  private boolean join(SeriesSlot master, SeriesSlot override) {
    if (overrides < mostOverrides && master.overrides.size() < limits.listSize()) {
      overrides++;
      override.joinAtOffset(master);
      master.overrides.add(override);
      return true;
    }
    if (!master.isFull) {
      master.isFull = true;
      master.problems.add(full(master, override.line));
    }
    return false;
  }

  private Problem full(SeriesSlot master, long line) {
    boolean isLong = master.overrides.size() >= limits.listSize();
    return new Problem(
        Location.at(-1, line, 1),
        Violation.warning(
            "/recurrence/overrides",
            isLong ? "limit.list-size" : "limit.overrides",
            (isLong
                    ? Expected.atMost(limits.listSize(), "overrides of a series")
                    : Expected.atMost(mostOverrides, "overrides held at a time"))
                + "; the others of this series are events of their own. LimitsBuilder."
                + (isLong ? "listSize" : "overrides")
                + " sets a higher limit"));
  }

  private List<ReadResult> queued(SeriesSlot slot) {
    if (slots.isEmpty() && !slot.isSeries() && !slot.isOverride()) {
      return List.of(slot.alone());
    }
    slots.add(slot);
    slot.hold(held);
    List<ReadResult> out = new ArrayList<>(0);
    while (slots.size() > size) {
      oldestLeave(out);
    }
    return fitting(out);
  }

  /** Lets go of the oldest where all that is held back takes too much memory. */
  private List<ReadResult> fitting(List<ReadResult> out) {
    while (held.isOver() && !(slots.isEmpty() && parked.isEmpty())) {
      wasOver = true;
      if (parked.isEmpty()) {
        oldestLeave(out);
      } else {
        oldestParkedLeaves(out);
      }
    }
    return out;
  }

  private void oldestLeave(List<ReadResult> out) {
    leave(out, true);
    while (!slots.isEmpty() && !slots.getFirst().isSeries() && !slots.getFirst().isOverride()) {
      leave(out, true);
    }
  }

  /** Lets go of everything: no override comes after the end of a calendar. */
  List<ReadResult> end() {
    if (counted != null) {
      endCount(counted);
    }
    List<ReadResult> out = new ArrayList<>(parked.size() + slots.size());
    for (SeriesSlot orphan : parked) {
      orphan.release(held);
      out.add(orphan.alone());
    }
    overrides -= parked.size();
    parked.clear();
    orphans.clear();
    while (!slots.isEmpty()) {
      leave(out, false);
    }
    left.clear();
    wasOver = false;
    isLossTold = false;
    return out;
  }

  /**
   * Lets go of the first.
   *
   * @param mayPark whether a series may come yet for an override that has none
   */
  private void leave(List<ReadResult> out, boolean mayPark) {
    SeriesSlot slot = slots.removeFirst();
    Event event = slot.event;
    overrides -= slot.overrides.size();
    if (event != null && slot.isOverride() && mayPark) {
      park(slot, out);
      return;
    }
    slot.release(held);
    slot.hasLeft = true;
    if (event != null && (slot == counted || series.remove(event.uid(), slot))) {
      left.add(event.uid());
    }
    if (event == null || slot.overrides.isEmpty()) {
      out.add(slot.alone());
    } else {
      WholeSeries.add(event, slot, limits, out);
    }
  }

  /** Keeps an override for its series; where too many are held, the oldest goes alone. */
  private void park(SeriesSlot slot, List<ReadResult> out) {
    parked.add(slot);
    overrides++;
    while (overrides > mostOverrides && !parked.isEmpty()) {
      oldestParkedLeaves(out);
    }
  }

  private void oldestParkedLeaves(List<ReadResult> out) {
    SeriesSlot oldest = parked.iterator().next();
    parked.remove(oldest);
    overrides--;
    oldest.release(held);
    Uid uid = oldest.event().uid();
    List<SeriesSlot> early = orphans.get(uid);
    if (early != null && early.remove(oldest) && early.isEmpty()) {
      orphans.remove(uid);
    }
    if (!isLossTold) {
      isLossTold = true;
      oldest.problems.add(tooEarly(oldest));
    }
    out.add(oldest.alone());
  }

  private Problem tooEarly(SeriesSlot override) {
    String most =
        overrides < mostOverrides
            ? Expected.atMost(HeldBack.MOST_SIZE, "bytes of components held back")
            : Expected.atMost(mostOverrides, "overrides held at a time");
    return new Problem(
        Location.at(-1, override.line, 1),
        Violation.warning(
            "/recurrenceId",
            "limit.overrides",
            most
                + "; this and other overrides that come before their series are events of their"
                + " own"));
  }

  private Problem tooLate(SeriesSlot override) {
    return new Problem(
        Location.at(-1, override.line, 1),
        Violation.warning(
            "/recurrenceId",
            "ical.series-apart",
            Expected.foundInstead(
                    "an override at most "
                        + size
                        + " components"
                        + (wasOver ? ", and " + HeldBack.MOST_SIZE + " bytes of them," : "")
                        + " behind its series",
                    "one further behind the series "
                        + Expected.quoted(override.event().uid().value()))
                + "; this and later ones are events of their own."
                + (wasOver ? "" : " LimitsBuilder.lookAhead sets a higher limit")));
  }
}
