package org.convene.io.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Violation;
import org.convene.io.EventWriter;
import org.jspecify.annotations.Nullable;

/** Writes the header, then one row an event, and one for each instance that differs. */
final class CsvWriter implements EventWriter {

  private final CsvFormat format;
  private final List<Column> columns;
  private final Writer out;

  /** The row in the making, since a printer that writes each cell by itself is slow. */
  private final StringBuilder row = new StringBuilder();

  private final CSVPrinter printer;

  /** Whether the next row is no longer where hashtags are looked for. */
  private boolean tagged;

  CsvWriter(CsvFormat format, List<Column> columns, OutputStream out) throws IOException {
    this.format = format;
    this.columns = columns;
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.printer = new CSVPrinter(row, Layout.written(format.delimiter().orElse(',')));
    if (format.byteOrderMark()) {
      row.append('\uFEFF');
    }
    for (Column column : columns) {
      printer.print(column.name());
    }
    end();
    if (format.hxl()) {
      tags();
    }
  }

  private void tags() throws IOException {
    for (Column column : columns) {
      String tag = Hxl.tag(column);
      printer.print(tag.isEmpty() ? null : tag);
    }
    end();
    tagged = true;
  }

  /** Ends the row and writes it. */
  private void end() throws IOException {
    printer.println();
    out.append(row);
    row.setLength(0);
  }

  @Override
  public void write(Event event) throws IOException {
    List<Violation> errors = format.losses(event).stream().filter(Violation::isError).toList();
    if (!errors.isEmpty()) {
      throw new InvalidEventException(errors);
    }
    row(event);
    if (!format.writesSeries()) {
      return;
    }
    for (Event override : event.recurrence().overrides()) {
      row(override);
    }
  }

  private void row(Event event) throws IOException {
    @Nullable String[] cells = new @Nullable String[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(columns.get(i), event, format.guard());
    }
    if (!tagged && Hxl.isTags(cells)) {
      tags(); // or this row would be taken for them
    }
    tagged = true;
    for (String cell : cells) {
      printer.print(cell);
    }
    end();
  }

  /** The cell of an event; null where it is empty. */
  static @Nullable String cell(Column column, Event event, boolean guard) {
    String cell = column.write().apply(event);
    if (cell == null || !guard) {
      return cell;
    }
    return column.isText() ? Guard.on(cell) : Guard.onValue(cell);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
