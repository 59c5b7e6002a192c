package org.convene.io.csv;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table that is written, and those that are read.
 *
 * @param written the table of the dialect that was chosen
 * @param readable our own beside those that a header can name; another that was chosen, alone
 * @param names all names of columns, by which a header is found among the first rows
 */
record Dialects(Table written, List<Table> readable, Names names) {

  static Dialects of(CsvFormat.Dialect chosen, List<Column> ours, Reckoning rule) {
    Table written = table(chosen, ours, rule);
    List<Table> readable = new ArrayList<>(List.of(written));
    for (CsvFormat.Dialect dialect : CsvFormat.Dialect.values()) {
      if (written.isOurs() && dialect != chosen) {
        readable.add(table(dialect, ours, rule));
      }
    }
    List<Column> columns = new ArrayList<>();
    readable.forEach(table -> columns.addAll(table.columns()));
    return new Dialects(written, List.copyOf(readable), new Names(columns, rule));
  }

  private static Table table(CsvFormat.Dialect dialect, List<Column> ours, Reckoning rule) {
    @Nullable ZoneId zone = rule.zone();
    return switch (dialect) {
      case NATIVE -> Table.ours(ours, rule);
      case GOOGLE_CALENDAR -> GoogleCalendarTable.in(zone);
      case OUTLOOK -> OutlookTable.in(zone);
      case THE_EVENTS_CALENDAR -> EventsCalendarTable.in(zone);
    };
  }
}
