package org.convene.io.csv.dialects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convene.io.csv.dates.Reckoning;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.KeptCells;

/**
 * The columns of a kind of file, in their order, both ways.
 *
 * @param title what people call it
 * @param columns as they are written
 * @param names of the columns that hold a field, as they are read
 * @param marks the columns by which its header is known; none for our own
 */
public record Table(String title, List<Column> columns, ColumnNames names, Set<String> marks) {

  /** The table of another program. */
  public static Table of(String title, List<Column> columns, String... marks) {
    List<Column> fields = new ArrayList<>(columns);
    fields.removeIf(KeptCells::isKept);
    return new Table(title, List.copyOf(columns), new ColumnNames(fields), Set.of(marks));
  }

  /** Our own. */
  static Table ours(List<Column> columns, Reckoning rule) {
    return new Table("Convene", columns, new ColumnNames(columns, rule), Set.of());
  }

  public boolean isOurs() {
    return marks.isEmpty();
  }

  /** The table that a header belongs to: of those it has the marks of, the one it knows best. */
  public static Table of(String[] header, List<Table> tables) {
    Set<String> cells = new HashSet<>();
    for (String cell : header) {
      cells.add(ColumnKey.of(cell));
    }
    Table best = tables.get(0);
    int most = best.names.known(header);
    for (Table table : tables) {
      int known = table.names.known(header);
      boolean marked = table.marks.stream().allMatch(mark -> cells.contains(ColumnKey.of(mark)));
      if (marked && (known > most || (best.isOurs() && known == most))) {
        best = table;
        most = known;
      }
    }
    return best;
  }
}
