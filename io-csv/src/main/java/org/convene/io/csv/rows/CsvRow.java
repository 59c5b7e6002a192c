package org.convene.io.csv.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.convene.dates.UnreadableTextException;
import org.convene.event.AttendanceMode;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.EventValidator;
import org.convene.event.Uid;
import org.convene.event.Validation;
import org.convene.event.Violation;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ProblemList;
import org.convene.io.ReadResult;
import org.convene.io.csv.cells.Guard;
import org.convene.io.csv.dialects.ForeignColumns;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Draft;
import org.convene.io.csv.table.TimeColumns;
import org.convene.text.Excerpt;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** A row as it was read, before it is an event. */
public final class CsvRow {

  private final Header header;
  private final Limits limits;
  private final Draft draft;
  private final ProblemList problems;
  private final long ordinal;
  private final long line;
  private boolean broken;
  private @Nullable EventBuilder builder;

  private CsvRow(Header header, Limits limits, long ordinal, long line, ProblemList problems) {
    this.header = header;
    this.limits = limits;
    this.draft = new Draft();
    this.ordinal = ordinal;
    this.line = line;
    this.problems = problems;
  }

  /**
   * Reads a row.
   *
   * @param problems what was met before it, and gets what is wrong with it
   */
  static CsvRow of(
      String[] cells,
      Header header,
      CsvSettings settings,
      long ordinal,
      long line,
      ProblemList problems) {
    Limits limits = settings.limits();
    CsvRow row = new CsvRow(header, limits, ordinal, line, problems);
    long length = length(cells);
    if (length > limits.recordLength()) {
      String message = Expected.atMost(limits.recordLength(), "characters in a record");
      row.error(-1, "limit.record-length", "", message);
      return row;
    }
    row.cells(cells, length > limits.values(), settings);
    row.width(cells);
    row.identity(cells);
    try {
      row.mode();
      row.builder = row.draft.finish(settings.zone());
      if (!row.draft.remarks.isEmpty()) { // to look for the cell in each row took a tenth of it
        row.remarks(header.cell("/schedule/start"));
      }
    } catch (UnreadableTextException e) {
      String path = "/schedule" + e.path();
      row.error(header.cell(path), path, e.complaint());
    }
    return row;
  }

  private void cells(String[] cells, boolean isLong, CsvSettings settings) {
    int entries = 0;
    for (int i = 0; i < cells.length; i++) {
      entries += isLong ? entries(cells[i]) : 0;
      if (entries > limits.values()) {
        String message = Expected.atMost(limits.values(), "entries in a row");
        error(i + 1, "limit.values", "", message);
        return;
      }
      if (!cells[i].isEmpty()) {
        cell(i, cells[i], settings);
      }
    }
  }

  /** The characters of a row, with what stands between cells; it has no more entries than these. */
  private static long length(String[] cells) {
    long length = cells.length;
    for (String cell : cells) {
      length += cell.length();
    }
    return length;
  }

  /** Into how many entries a cell may be taken apart. */
  private static int entries(String cell) {
    int entries = 1;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ';' || c == ',' || c == '\n' || c == '[') {
        entries++;
      }
    }
    return entries;
  }

  private void cell(int index, String cell, CsvSettings settings) {
    Column column = header.column(index);
    String text = cell.indexOf('\r') < 0 ? cell : cell.replace("\r\n", "\n").replace('\r', '\n');
    if (text.length() > settings.limits().valueLength()) {
      error(
          index + 1,
          "limit.value-length",
          column == null ? "" : column.path(),
          Expected.atMost(settings.limits().valueLength(), "characters"));
      return;
    }
    if (settings.guard()) {
      text = column == null || column.isText() ? Guard.off(text) : Guard.offValue(text);
    }
    if (column == null) {
      if (!text.isBlank()) {
        draft.unknown.add(header.unknown(index, text));
        Problem remark = header.remark(index);
        if (remark != null) {
          problems.add(remark);
        }
      }
      return;
    }
    try {
      header.reader(index).read(draft, text);
    } catch (UnreadableTextException e) {
      error(index + 1, TimeColumns.field(column, text) + e.path(), e.complaint());
    }
    remarks(index + 1);
  }

  /** Takes what was said of a cell; of no cell where it is -1. */
  private void remarks(int cell) {
    for (Violation remark : draft.remarks) {
      broken |= remark.isError();
      problems.add(new Problem(Location.at(ordinal, line, cell), remark));
    }
    draft.remarks.clear();
  }

  /** Says once that times have no zone, which is shown as another time elsewhere. */
  private void floating(ProblemList all) {
    if (draft.isFloating && !header.saysFloating() && header.first("floating")) {
      all.add(
          new Problem(
              Location.at(ordinal, line, header.cell("/schedule/start")),
              Violation.warning(
                  "/schedule/timeZone",
                  "csv.zone-missing",
                  Expected.foundNone("the time zone of the times")
                      + "; they are floating, the same on every clock; "
                      + "--zone or the setting zone says the zone")));
    }
  }

  /** A table without a column for it may say in the title how people attend. */
  private void mode() {
    if (!header.hasMode()) {
      AttendanceMode mode = ForeignColumns.modeIn(draft.title());
      if (mode != null) {
        draft.event.attendanceMode(mode);
      }
    }
  }

  private void width(String[] cells) {
    if (cells.length != header.size()) {
      warn(
          "csv.row-length",
          Expected.found(header.size() + " cells, as the header has", cells.length));
    }
  }

  private void identity(String[] cells) {
    if (draft.uid.isBlank() && !draft.replaces) {
      draft.uid = UUID.nameUUIDFromBytes(String.join("\u0000", cells).getBytes(UTF_8)).toString();
      draft.event.uid(Uid.of(draft.uid));
      warn("csv.uid-missing", Expected.foundNone("a uid") + "; derived is " + draft.uid);
    }
  }

  private void warn(String code, String message) {
    problems.add(new Problem(Location.at(ordinal, line, -1), Violation.warning("", code, message)));
  }

  private void error(int cell, String path, String message) {
    error(cell, "csv.value", path, message);
  }

  private void error(int cell, String code, String path, String message) {
    broken = true;
    String where =
        cell > 0 && cell <= header.size() ? Excerpt.of(header.name(cell - 1)) + ": " : "";
    problems.add(
        new Problem(
            Location.at(ordinal, line, cell), Violation.error(path, code, where + message)));
  }

  ProblemList problems() {
    return problems;
  }

  /** Whether this replaces an instance of another row's event. */
  boolean replacesInstanceOf(CsvRow master) {
    return draft.replaces && (draft.uid.isBlank() || draft.uid.equals(master.draft.uid));
  }

  /** How many rows may belong to this one: what it says, or as many as do where it says nothing. */
  int mostOverrides(int most) {
    if (draft.replaces) {
      return 0;
    }
    boolean recurs = !draft.rules.isEmpty() || !draft.dates.isEmpty();
    return draft.overrides >= 0 ? Math.min(most, draft.overrides) : recurs ? most : 0;
  }

  /** The event of this row alone; of a row without a uid, with that of the event it belongs to. */
  ReadResult result(@Nullable CsvRow master) {
    EventBuilder event = builder;
    if (event == null || broken) {
      return new ReadResult.Rejected(problems);
    }
    if (draft.uid.isBlank() && master != null) {
      event.uid(Uid.of(master.draft.uid));
    }
    return result(EventValidator.standard().check(event), problems);
  }

  /** The event with the instances that differ. */
  ReadResult whole(List<Event> overrides, ProblemList all) {
    EventBuilder event = builder;
    if (event == null || broken) {
      return new ReadResult.Rejected(all);
    }
    draft.setOverrides(event, overrides);
    return result(EventValidator.standard().check(event), all);
  }

  private ReadResult result(Validation validation, ProblemList all) {
    for (Violation violation : validation.violations()) {
      all.add(new Problem(Location.at(ordinal, line, header.cell(violation.path())), violation));
    }
    if (validation.event().isEmpty()) {
      return new ReadResult.Rejected(all);
    }
    List<Violation> exceeded = limits.exceededBy(validation.event().get());
    for (Violation violation : exceeded) {
      all.add(new Problem(Location.at(ordinal, line, header.cell(violation.path())), violation));
    }
    if (!exceeded.isEmpty()) {
      return new ReadResult.Rejected(all);
    }
    floating(all);
    return new ReadResult.Accepted(validation.event().get(), all);
  }
}
