package org.convene.io.csv.cells;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first rows of a document, which are looked at before they are read, if anything needs it. */
public final class LookAhead {

  private final String head;
  private final boolean isWhole;
  private final Layout layout;
  private @Nullable List<String[]> rows;

  public LookAhead(TextInput text, Layout layout) {
    this.head = text.head();
    this.isWhole = text.isWholeHead();
    this.layout = layout;
  }

  /** The cells of a column, from 0 on; of a row that may be cut off, none. */
  public List<String> column(int index) {
    List<String> cells = new ArrayList<>();
    for (String[] row : rows()) {
      if (index < row.length) {
        cells.add(row[index]);
      }
    }
    return cells;
  }

  private List<String[]> rows() {
    List<String[]> found = rows;
    if (found == null) {
      found = Layout.rows(head.substring(layout.skip()), layout.delimiter(), Integer.MAX_VALUE);
      if (!isWhole && !found.isEmpty()) {
        found.remove(found.size() - 1);
      }
      rows = found;
    }
    return found;
  }
}
