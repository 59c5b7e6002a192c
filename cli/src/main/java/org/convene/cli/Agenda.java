package org.convene.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The rows of a list, in order. No event is held: of a window every row, at most {@value #MOST}; of
 * the next few those that are the first so far.
 */
final class Agenda {

  /** More rows than this are refused: nobody reads them, and they are held to be put in order. */
  static final int MOST = 100_000;

  private final int wanted;
  private final PriorityQueue<Numbered> first =
      new PriorityQueue<>(Numbered.ORDER.reversed()); // the last of them is the first to go

  private final List<Row> undated = new ArrayList<>();
  private long number;

  /** A row with its place in the document: rows of one start stay in that order. */
  private record Numbered(Row row, long number) {

    static final Comparator<Numbered> ORDER =
        Comparator.comparing(Numbered::row, Row.ORDER).thenComparingLong(Numbered::number);
  }

  /**
   * Starts a list.
   *
   * @param wanted how many rows with a date; {@link Integer#MAX_VALUE} for all of them
   */
  Agenda(int wanted) {
    this.wanted = wanted;
  }

  void add(Row row) {
    if (row.startInstant() == null) {
      undated.add(row);
    } else {
      first.add(new Numbered(row, number++));
      if (first.size() > wanted) {
        first.remove();
      }
    }
    if (first.size() + undated.size() > MOST) {
      throw CommandException.unusable(
          "expected a list of at most "
              + MOST
              + " occurrences, found more: choose fewer days with --from and --to, or say --next N");
    }
  }

  /** Whether there is no row. */
  boolean isEmpty() {
    return first.isEmpty() && undated.isEmpty();
  }

  /** Returns the rows by their starts; those without a date last. */
  List<Row> rows() {
    List<Row> rows =
        new ArrayList<>(first.stream().sorted(Numbered.ORDER).map(Numbered::row).toList());
    rows.addAll(undated);
    return rows;
  }
}
