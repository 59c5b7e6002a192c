package org.convene.io.csv.dialects;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convene.dates.DateOrder;
import org.convene.dates.Reckoning;
import org.convene.io.csv.table.Columns;
import org.jspecify.annotations.Nullable;

/**
 * The table that is written, and those that are read.
 *
 * <p>They are made when first asked for: the columns and all their names are a quarter of the start
 * of a command that has every format at hand and no table to do with. Threads that ask at the same
 * time may each make them, which are the same.
 */
public final class Dialects {

  private final Supplier<Tables> maker;
  private volatile @Nullable Tables made;

  private Dialects(Supplier<Tables> maker) {
    this.maker = maker;
  }

  /**
   * Our own table, and those of other programs that a header can name.
   *
   * @param languages whose translations have columns of their own
   * @param rule by which they are read
   */
  public static Dialects ours(List<String> languages, Reckoning rule) {
    return new Dialects(
        () -> {
          Table ours = Table.ours(Columns.translatedTo(languages), rule);
          return Tables.of(
              ours,
              List.of(
                  ours,
                  GoogleCalendarTable.in(rule),
                  OutlookTable.in(rule),
                  EventsCalendarTable.in(rule)),
              rule);
        });
  }

  /**
   * The table of another program alone.
   *
   * @param table makes it, for a rule
   * @param own the order of the dates that the program writes
   * @param rule by which it is read
   */
  public static Dialects only(Function<Reckoning, Table> table, DateOrder own, Reckoning rule) {
    return new Dialects(
        () -> Tables.of(table.apply(rule.in(own)), List.of(table.apply(rule)), rule));
  }

  /** The table of the dialect that was chosen. */
  public Table written() {
    return tables().written;
  }

  /** Our own beside those that a header can name; another that was chosen, alone. */
  public List<Table> readable() {
    return tables().readable;
  }

  /** All names of columns, by which a header is found among the first rows. */
  public ColumnNames names() {
    return tables().names;
  }

  private Tables tables() {
    Tables tables = made;
    if (tables == null) {
      tables = maker.get();
      made = tables;
    }
    return tables;
  }

  private record Tables(Table written, List<Table> readable, ColumnNames names) {

    static Tables of(Table written, List<Table> readable, Reckoning rule) {
      List<ColumnNames> names = readable.stream().map(Table::names).toList();
      return new Tables(written, readable, ColumnNames.all(names, rule));
    }
  }
}
