package org.convene.io.csv.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.convene.event.Event;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.DocumentKind;
import org.convene.io.EventReader;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ProblemList;
import org.convene.io.ReadResult;
import org.convene.io.csv.cells.Layout;
import org.convene.io.csv.cells.LookAhead;
import org.convene.io.csv.cells.TextInput;
import org.convene.io.csv.dialects.ColumnNames;
import org.convene.io.csv.dialects.Hxl;
import org.convene.io.csv.dialects.Table;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row after the other. The rows that replace instances of an event follow it, and are
 * part of it.
 */
public final class CsvReader implements EventReader {

  private final CsvSettings settings;
  private final TextInput text;
  private final Deque<ReadResult> results = new ArrayDeque<>();
  private final List<Problem> loose = new ArrayList<>(0);
  private @Nullable CSVParser parser;
  private Iterator<CSVRecord> records = List.<CSVRecord>of().iterator();
  private @Nullable Header header;
  private @Nullable CsvRow ahead;
  private long skippedLines;
  private long line;
  private long count;
  private boolean ended;
  private boolean malformedSaid;
  private boolean spacedSaid;
  private boolean mayHaveTags;

  public CsvReader(CsvSettings settings, TextInput text) {
    this.settings = settings;
    this.text = text;
  }

  @Override
  public DocumentHead head() throws IOException {
    return start().head();
  }

  @Override
  public Optional<ReadResult> read() throws IOException {
    start();
    if (results.isEmpty()) {
      CsvRow row = take();
      if (row != null) {
        series(row);
      } else if (!loose.isEmpty()) {
        results.add(new ReadResult.Remarks(loose));
        loose.clear();
      }
    }
    return Optional.ofNullable(results.poll());
  }

  private Header start() throws IOException {
    Header before = header;
    if (before != null) {
      return before;
    }
    ended = true;
    String kind = DocumentKind.of(text.head());
    if (!kind.isEmpty() && !kind.equals(DocumentKind.TABLE)) {
      throw DocumentKind.foreign("a table with a header", kind, Location.at(Location.NONE, 1, 1));
    }
    Layout layout =
        Layout.of(
            text.head(), settings.delimiter().orElse(null), settings.dialects().names()::known);
    text.cells(layout.skip(), layout.delimiter());
    skippedLines = layout.skip() > 0 ? 1 : 0;
    line = skippedLines;
    CSVParser rows = CSVParser.parse(text, Layout.format(layout.delimiter()));
    parser = rows;
    records = rows.iterator();
    Header found = header(layout);
    header = found;
    ended = false;
    return found;
  }

  /** Reads the rows above the header, and it; hashtags take the row above them for it. */
  private Header header(Layout layout) throws IOException {
    String[] last = null;
    long lastLine = 0;
    for (int i = 0; i < layout.above(); i++) {
      leftOut(last, lastLine);
      last = next();
      lastLine = line;
    }
    String[] cells = next();
    if (cells == null) {
      throw Header.broken(-1, "csv.no-header", Expected.foundInstead("a header", "nothing"));
    }
    int most = settings.limits().columns();
    ColumnNames known = Table.of(cells, settings.dialects().readable()).names();
    LookAhead first = new LookAhead(text, layout);
    if (Hxl.isTags(cells) && known.known(cells) > 0) {
      return Header.of(last == null ? cells : last, cells, known, most, line).opened(first);
    }
    leftOut(last, lastLine);
    mayHaveTags = true;
    return Header.of(cells, known, most, line).opened(first);
  }

  private void leftOut(String @Nullable [] cells, long at) {
    if (cells != null) {
      loose.add(
          new Problem(
              Location.at(-1, at, -1),
              Violation.warning(
                  "",
                  "csv.above-header",
                  Expected.foundInstead("the header", "a row above it")
                      + ", which is left out: "
                      + Expected.quoted(String.join(",", cells)))));
    }
  }

  /** The next row that is not blank; null at the end. Sets the line that it begins on. */
  private String @Nullable [] next() throws IOException {
    while (true) {
      text.record();
      long before = parser == null ? 0 : parser.getCurrentLineNumber();
      CSVRecord record = record(before + 1 + skippedLines);
      if (record == null) {
        return null;
      }
      line = before + 1 + skippedLines;
      String[] cells = record.values();
      for (String cell : cells) {
        if (!cell.isBlank()) {
          return cells;
        }
      }
    }
  }

  private @Nullable CSVRecord record(long begins) throws IOException {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      ended = true;
      IOException failure = text.failure();
      if (failure instanceof DocumentException limit) {
        Violation violation = limit.problem().violation();
        throw Header.broken(begins, violation.code(), violation.message());
      }
      if (failure != null) {
        throw failure;
      }
      String found =
          text.isExhausted() ? "a quote that is not closed" : "text after a closing quote";
      throw Header.broken(begins, "csv.malformed", Expected.foundInstead("a row", found));
    } catch (NoSuchElementException e) {
      return null;
    }
  }

  /** The next row, read; null at the end. */
  private @Nullable CsvRow take() throws IOException {
    CsvRow row = ahead;
    ahead = null;
    if (row != null) {
      return row;
    }
    String[] cells = ended ? null : cells();
    spacedQuote();
    if (cells == null) {
      ended = true;
      return null;
    }
    if (++count > settings.limits().events()) {
      ended = true;
      throw Header.broken(
          line, "limit.events", Expected.atMost(settings.limits().events(), "rows"));
    }
    Header names = start();
    malformed();
    ProblemList problems = new ProblemList(settings.limits());
    problems.addAll(loose);
    loose.clear();
    return CsvRow.of(cells, names, settings, count, line, problems);
  }

  /** The next row that is not one of hashtags under the header; null at the end. */
  private String @Nullable [] cells() throws IOException {
    String[] cells = next();
    boolean tags = mayHaveTags && cells != null && Hxl.isTags(cells);
    mayHaveTags = false;
    return tags ? next() : cells;
  }

  /** Says once that bytes were no UTF-8. */
  private void malformed() {
    if (text.malformedAt() >= 0 && !malformedSaid) {
      malformedSaid = true;
      String message =
          Expected.foundInstead("UTF-8", "other bytes at offset " + text.malformedAt())
              + "; they were read as windows-1252";
      loose.add(
          new Problem(
              Location.at(count, line, -1), Violation.warning("", "csv.encoding", message)));
    }
  }

  /** Says once that a cell was read as quoted though a blank stood before its quote. */
  private void spacedQuote() {
    Location place = spacedSaid ? null : text.spacedQuote();
    if (place != null) {
      spacedSaid = true;
      String message =
          Expected.foundInstead("a quote where its cell begins", "a blank before it")
              + "; blanks around quotes are left out, here and below";
      loose.add(new Problem(place, Violation.warning("", "csv.space-before-quote", message)));
    }
  }

  /** A row with those that replace instances of its event. */
  private void series(CsvRow master) throws IOException {
    List<Event> events = new ArrayList<>(0);
    ProblemList problems = master.problems();
    List<ReadResult> apart = new ArrayList<>(0);
    long held = 0;
    int most = master.mostOverrides(settings.limits().listSize());
    while (events.size() + apart.size() < most) {
      CsvRow next = take();
      if (next == null || !next.replacesInstanceOf(master)) {
        ahead = next;
        break;
      }
      ReadResult result = next.result(master);
      if (result instanceof ReadResult.Accepted accepted) {
        problems.addUnder("/recurrence/overrides/" + events.size(), next.problems());
        events.add(accepted.event());
      } else {
        held = next.problems().shorten(held);
        apart.add(result.withProblems(next.problems()));
      }
    }
    results.add(events.isEmpty() ? master.result(null) : master.whole(events, problems));
    results.addAll(apart);
  }

  @Override
  public void close() throws IOException {
    ended = true;
    ahead = null;
    results.clear();
    text.close();
  }
}
