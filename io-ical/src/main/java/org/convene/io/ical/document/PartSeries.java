package org.convene.io.ical.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convene.io.DocumentPart;
import org.convene.io.DocumentPart.Piece;
import org.convene.io.DocumentPart.Role;
import org.convene.io.Limits;
import org.convene.io.ical.document.CalendarCuts.Cut;
import org.convene.io.ical.lines.BorderScanner.Border;
import org.convene.io.ical.lines.IcalText;

/**
 * Brings overrides to the part that has their series, within the window in which {@link
 * SeriesWindow} does so for a document that is read whole; then makes the parts. For one thread.
 */
final class PartSeries {

  /** A series in the window. */
  private record Master(Piece piece, boolean isClean, long slot) {}

  /** An override without a series until now. */
  private record Orphan(Piece piece, List<Piece> uses, boolean isNext) {}

  /**
   * An override that belongs to a series.
   *
   * @param uses the first components with the TZIDs of the override
   */
  private record Join(Piece override, List<Piece> uses, long master) {}

  /** An override too far behind its series. */
  private record Late(long override, Piece master) {}

  private final Limits limits;
  private final List<Cut> cuts;
  private final Map<Long, Master> series = new LinkedHashMap<>();
  private final Map<Long, List<Orphan>> orphans = new HashMap<>();
  private final Map<Long, Piece> left = new LinkedHashMap<>();
  private final List<Join> joins = new ArrayList<>();
  private final List<Late> late = new ArrayList<>();
  private int waiting;
  private long slot;

  PartSeries(Limits limits, List<Cut> cuts) {
    this.limits = limits;
    this.cuts = cuts;
  }

  private Cut last() {
    return cuts.get(cuts.size() - 1);
  }

  /**
   * Takes a component.
   *
   * @param isNext whether it can be read elsewhere: nothing that stands before it is told with it
   * @param uses the first components with its TZIDs
   * @return whether it becomes part of a series
   */
  boolean add(Border component, boolean isNext, Piece piece, List<Piece> uses) {
    boolean isOverride = component.isOverride();
    long key = LeftSeries.number(IcalText.unescape(component.uid()));
    if (isOverride && addOverride(key, isNext, piece, uses)) {
      return true;
    }
    if (component.isSeries() && !isOverride) {
      begin(key, piece, component.isClean());
    }
    slot++;
    expire();
    return false;
  }

  private boolean addOverride(long key, boolean isNext, Piece piece, List<Piece> uses) {
    Master master = series.get(key);
    if (master != null) {
      join(new Join(piece, uses, master.piece().start()), isNext && master.isClean());
      return true;
    }
    Piece gone = left.remove(key);
    if (gone != null) {
      late.add(new Late(piece.start(), gone));
    } else if (waiting < limits.overrides()) {
      waiting++;
      orphans.computeIfAbsent(key, uid -> new ArrayList<>(1)).add(new Orphan(piece, uses, isNext));
    }
    return false;
  }

  /** Remembers an override that lies in another part than its series. */
  private void join(Join join, boolean isNext) {
    long first = Math.min(join.master(), join.override().start());
    if (!isNext) { // what stands before it would be told with another
      keepTogether(first);
    } else if (first < last().start()) {
      joins.add(join);
    }
  }

  /** Takes back the cuts behind a place. */
  private void keepTogether(long place) {
    while (last().start() > place) {
      cuts.remove(cuts.size() - 1);
    }
  }

  private void begin(long key, Piece piece, boolean isClean) {
    Master other = series.remove(key);
    if (other != null) { // one of them has the overrides of both
      keepTogether(other.piece().start());
    }
    series.put(key, new Master(piece, isClean, slot));
    List<Orphan> early = orphans.remove(key);
    if (early != null) {
      waiting -= early.size();
      early.forEach(
          it -> join(new Join(it.piece(), it.uses(), piece.start()), it.isNext() && isClean));
    }
  }

  /** Lets go of the series that have as many results behind them as the window holds. */
  private void expire() {
    Iterator<Map.Entry<Long, Master>> each = series.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<Long, Master> oldest = each.next();
      if (slot - oldest.getValue().slot() <= limits.lookAhead()) {
        return;
      }
      each.remove();
      left.put(oldest.getKey(), oldest.getValue().piece());
      if (left.size() > LeftSeries.MOST) {
        left.remove(left.keySet().iterator().next());
      }
    }
  }

  void endCalendar() {
    series.clear();
    orphans.clear();
    left.clear();
    waiting = 0;
  }

  /** Keeps the end of a document that is cut off with the series of what stands there. */
  void keepEnd() {
    for (int i = joins.size() - 1; i >= 0; i--) {
      if (joins.get(i).override().start() >= last().start()) {
        keepTogether(joins.get(i).master());
      }
    }
  }

  /** Where in the list of parts a place of the document is. */
  private int part(long start) {
    int low = 0;
    int high = cuts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (cuts.get(middle).start() <= start) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The parts of a document of so many bytes. */
  List<DocumentPart> parts(long size) {
    List<List<Join>> taken = new ArrayList<>();
    List<List<Join>> given = new ArrayList<>();
    List<List<Piece>> passed = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      taken.add(new ArrayList<>(0));
      given.add(new ArrayList<>(0));
      passed.add(new ArrayList<>(0));
    }
    for (Join join : joins) {
      int from = part(join.override().start());
      int to = part(join.master());
      if (from != to) {
        given.get(from).add(join);
        taken.get(to).add(join);
      }
    }
    for (Late one : late) {
      int to = part(one.override());
      if (to != part(one.master().start())) {
        passed.get(to).add(one.master());
      }
    }
    List<DocumentPart> parts = new ArrayList<>(cuts.size());
    for (int i = 0; i < cuts.size(); i++) {
      parts.add(
          new DocumentPart(
              pieces(i, size, taken.get(i), given.get(i), passed.get(i)), i < cuts.size() - 1));
    }
    return parts;
  }

  private List<Piece> pieces(
      int part, long size, List<Join> taken, List<Join> given, List<Piece> passed) {
    taken.sort(Comparator.comparing(it -> it.override().start()));
    given.sort(Comparator.comparing(it -> it.override().start()));
    Cut cut = cuts.get(part);
    List<Piece> pieces = new ArrayList<>();
    for (Piece context : cut.context()) {
      if (!passed.contains(context)
          && taken.stream().noneMatch(it -> it.override().start() == context.start())) {
        pieces.add(context);
      }
    }
    passed.forEach(it -> pieces.add(as(Role.PASSED, it)));
    taken.stream()
        .filter(it -> it.override().start() < cut.start())
        .forEach(it -> pieces.add(as(Role.OVERRIDE, it.override())));
    boolean isLast = part == cuts.size() - 1;
    main(
        cut,
        isLast ? size : cuts.get(part + 1).start(),
        isLast ? Long.MAX_VALUE : cuts.get(part + 1).line() - 1,
        given,
        pieces);
    if (!isLast) {
      behind(cuts.get(part + 1).start(), taken, pieces);
    }
    return pieces;
  }

  /** The lines of the part without the overrides that are read elsewhere. */
  private static void main(Cut cut, long end, long last, List<Join> given, List<Piece> pieces) {
    long start = cut.start();
    long line = cut.line();
    for (Join join : given) {
      Piece away = join.override();
      if (away.start() > start) {
        pieces.add(new Piece(start, away.start(), line, away.line() - 1, Role.EVENTS));
      }
      if (join.uses().contains(away)) { // what follows may be read by what this one says
        pieces.add(away);
      }
      start = away.end();
      line = away.last() + 1;
    }
    pieces.add(new Piece(start, end, line, Math.max(line, last), Role.EVENTS));
  }

  /** The overrides that lie behind the part, with those that say what their TZIDs mean. */
  private static void behind(long end, List<Join> taken, List<Piece> pieces) {
    List<Piece> known = new ArrayList<>();
    for (Join join : taken) {
      if (join.override().start() < end) {
        continue;
      }
      for (Piece use : join.uses()) {
        if (use.start() >= end && use.start() != join.override().start() && !known.contains(use)) {
          known.add(use);
          pieces.add(use);
        }
      }
      known.add(join.override());
      pieces.add(as(Role.OVERRIDE, join.override()));
    }
  }

  private static Piece as(Role role, Piece piece) {
    return new Piece(piece.start(), piece.end(), piece.line(), piece.last(), role);
  }
}
