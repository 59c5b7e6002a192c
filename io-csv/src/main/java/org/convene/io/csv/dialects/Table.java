package org.convene.io.csv.dialects;

import java.util.List;
import java.util.Set;
import org.convene.dates.Reckoning;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Columns;

/**
 * The columns of a kind of file, in their order, both ways.
 *
 * @param title what people call it
 * @param columns as they are written
 * @param names of columns as they are read: its own beside those that any table may have
 * @param marks the columns by which its header is known; none for our own
 */
public record Table(String title, List<Column> columns, ColumnNames names, Set<String> marks) {

  /**
   * The table of another program.
   *
   * @param others other names of its columns: a line for each, {@code name: other, other}
   */
  static Table of(
      String title, List<Column> columns, Reckoning rule, String others, Set<String> marks) {
    List<Column> general = Columns.translatedTo(List.of());
    return new Table(title, columns, new ColumnNames(columns, general, others, rule), marks);
  }

  /** Our own. */
  static Table ours(List<Column> columns, Reckoning rule) {
    return new Table("Convene", columns, new ColumnNames(List.of(), columns, "", rule), Set.of());
  }

  public boolean isOurs() {
    return marks.isEmpty();
  }

  /** The table that a header belongs to: of those it has the marks of, the one it knows best. */
  public static Table of(String[] header, List<Table> tables) {
    Table best = tables.get(0);
    int most = best.names.known(header);
    for (Table table : tables) {
      int known = table.names.known(header);
      boolean marked = table.marks.stream().allMatch(mark -> table.names.isNamed(mark, header));
      if (marked && (known > most || (best.isOurs() && known == most))) {
        best = table;
        most = known;
      }
    }
    return best;
  }
}
