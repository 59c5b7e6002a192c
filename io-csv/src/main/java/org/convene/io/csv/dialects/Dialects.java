package org.convene.io.csv.dialects;

import java.util.ArrayList;
import java.util.List;
import org.convene.io.csv.dates.Reckoning;
import org.convene.io.csv.table.Column;

/**
 * The table that is written, and those that are read.
 *
 * @param written the table of the dialect that was chosen
 * @param readable our own beside those that a header can name; another that was chosen, alone
 * @param names all names of columns, by which a header is found among the first rows
 */
public record Dialects(Table written, List<Table> readable, ColumnNames names) {

  /** Our own table, and those of other programs that a header can name. */
  public static Dialects ours(List<Column> columns, Reckoning rule) {
    return of(
        List.of(
            Table.ours(columns, rule),
            GoogleCalendarTable.in(rule.zone()),
            OutlookTable.in(rule.zone()),
            EventsCalendarTable.in(rule.zone())),
        rule);
  }

  /** The table of another program alone. */
  public static Dialects only(Table table, Reckoning rule) {
    return of(List.of(table), rule);
  }

  private static Dialects of(List<Table> readable, Reckoning rule) {
    List<Column> columns = new ArrayList<>();
    readable.forEach(table -> columns.addAll(table.columns()));
    return new Dialects(readable.get(0), readable, new ColumnNames(columns, rule));
  }
}
