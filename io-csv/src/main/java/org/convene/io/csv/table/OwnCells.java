package org.convene.io.csv.table;

import java.util.Arrays;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.RawProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which extensions of an event are cells of a column of their own, and which are in the one column
 * of all the others. A reader adds the cells after those, in the order of the columns; so here are
 * the last extensions, as long as they come in that order. For one writer: knows one event.
 */
final class OwnCells {

  private final List<String> names;
  private final @Nullable String[] cells;
  private @Nullable Event event;
  private int first;

  OwnCells(List<String> names) {
    this.names = names;
    this.cells = new @Nullable String[names.size()];
  }

  /** The cell of a column; null where it is empty. */
  @Nullable String cell(Event of, int column) {
    look(of);
    return cells[column];
  }

  /** What has no column of its own. */
  Extensions rest(Event of) {
    look(of);
    Extensions all = of.extensions();
    return new Extensions(all.properties().subList(0, first), all.components());
  }

  @SuppressWarnings("ReferenceEquality") // to compare their values takes as long as to look
  private void look(Event of) {
    if (of == event) {
      return;
    }
    event = of;
    Arrays.fill(cells, null);
    List<RawProperty> properties = of.extensions().properties();
    first = properties.size();
    int column = names.size();
    while (first > 0) {
      RawProperty last = properties.get(first - 1);
      do {
        column--;
      } while (column >= 0 && !isOf(names.get(column), last));
      if (column < 0) {
        return;
      }
      cells[column] = last.value();
      first--;
    }
  }

  private static boolean isOf(String name, RawProperty property) {
    return name.equals(KeptCells.columnOf(property)) && !property.value().isBlank();
  }
}
