package org.convene.io.csv.dialects;

import java.util.List;
import java.util.function.Function;
import org.convene.io.csv.dates.DateOrder;
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
    List<Table> readable =
        List.of(
            Table.ours(columns, rule),
            GoogleCalendarTable.in(rule),
            OutlookTable.in(rule),
            EventsCalendarTable.in(rule));
    return of(readable.get(0), readable, rule);
  }

  /**
   * The table of another program alone.
   *
   * @param table makes it, for a rule
   * @param own the order of the dates that the program writes
   * @param rule by which it is read
   */
  public static Dialects only(Function<Reckoning, Table> table, DateOrder own, Reckoning rule) {
    return of(table.apply(rule.in(own)), List.of(table.apply(rule)), rule);
  }

  private static Dialects of(Table written, List<Table> readable, Reckoning rule) {
    List<ColumnNames> names = readable.stream().map(Table::names).toList();
    return new Dialects(written, readable, ColumnNames.all(names, rule));
  }
}
