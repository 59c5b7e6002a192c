package org.convene.io.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a kind of file, in their order, both ways.
 *
 * @param title what people call it
 * @param columns as they are written
 * @param names of the columns that hold a field, as they are read
 * @param marks the columns by which its header is known; none for our own
 */
record Table(String title, List<Column> columns, Names names, Set<String> marks) {

  /** The table of another program. */
  static Table of(String title, List<Column> columns, String... marks) {
    List<Column> fields = new ArrayList<>(columns);
    fields.removeIf(DialectColumns::isKept);
    return new Table(title, List.copyOf(columns), new Names(fields), Set.of(marks));
  }

  /** Our own. */
  static Table ours(List<Column> columns, Reckoning rule) {
    return new Table("Convene", columns, new Names(columns, rule), Set.of());
  }

  boolean isOurs() {
    return marks.isEmpty();
  }

  /** The table that a header belongs to: of those it has the marks of, the one it knows best. */
  static Table of(String[] header, List<Table> tables) {
    Set<String> cells = new HashSet<>();
    for (String cell : header) {
      cells.add(Names.fold(cell));
    }
    Table best = tables.get(0);
    int most = best.names.known(header);
    for (Table table : tables) {
      int known = table.names.known(header);
      boolean marked = table.marks.stream().allMatch(mark -> cells.contains(Names.fold(mark)));
      if (marked && (known > most || (best.isOurs() && known == most))) {
        best = table;
        most = known;
      }
    }
    return best;
  }
}
