package org.convene.io.csv.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.convene.event.Event;
import org.convene.io.EventWriter;
import org.convene.io.csv.cells.Layout;
import org.convene.io.csv.dialects.Hxl;
import org.convene.io.csv.dialects.Table;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.KeptCells;
import org.jspecify.annotations.Nullable;

/** Writes the header, then one row an event, and one for each instance that differs. */
public final class CsvWriter implements EventWriter {

  private final CsvSettings settings;
  private final boolean isOurs;
  private final List<Column> columns;
  private final Writer out;

  /** The row in the making, since a printer that writes each cell by itself is slow. */
  private final StringBuilder row = new StringBuilder();

  private final CSVPrinter printer;

  /** Whether the next row is no longer where hashtags are looked for. */
  private boolean tagged;

  public CsvWriter(CsvSettings settings, List<String> unknown, OutputStream out)
      throws IOException {
    Table table = settings.dialects().written();
    this.settings = settings;
    this.isOurs = table.isOurs();
    this.columns = isOurs ? KeptCells.beside(table.columns(), unknown) : table.columns();
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.printer = new CSVPrinter(row, Layout.written(settings.delimiter().orElse(',')));
    if (settings.byteOrderMark()) {
      row.append('\uFEFF');
    }
    for (Column column : columns) {
      printer.print(column.name());
    }
    end();
    if (settings.hxl()) {
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
    row(event);
    if (isOurs) {
      for (Event override : event.recurrence().overrides()) {
        row(override);
      }
    }
  }

  private void row(Event event) throws IOException {
    @Nullable String[] cells = new @Nullable String[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = columns.get(i).cell(event, settings.guard());
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

  @Override
  public void close() throws IOException {
    out.close();
  }
}
