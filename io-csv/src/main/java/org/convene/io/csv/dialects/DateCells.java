package org.convene.io.csv.dialects;

import java.util.List;
import java.util.function.Supplier;
import org.convene.dates.ColumnOrder;
import org.convene.dates.DateReading;
import org.convene.dates.Reckoning;
import org.convene.io.csv.table.CellReader;
import org.convene.io.csv.table.Draft;

/**
 * Reads the dates or times of a column by a rule, and what its other cells say of their order.
 *
 * @param rule what was said of dates and times
 * @param take takes a cell
 * @param order of the column of a document
 */
record DateCells(Reckoning rule, Take take, ColumnOrder order) implements CellReader {

  private static final String SCHEDULE = "/schedule";

  /** Takes a cell of a row. */
  @FunctionalInterface
  interface Take {
    void cell(Draft draft, String text, DateReading reading);
  }

  static DateCells of(Reckoning rule, Take take) {
    return new DateCells(rule, take, new ColumnOrder(List::of));
  }

  @Override
  public CellReader opened(Supplier<List<String>> first) {
    return new DateCells(rule, take, new ColumnOrder(first));
  }

  @Override
  public void read(Draft draft, String text) {
    take.cell(draft, text, new DateReading(rule, order, draft.remarksAt(SCHEDULE)));
  }
}
