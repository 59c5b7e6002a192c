package org.convene.io.csv.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.convene.event.Extensions;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.DocumentHead;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.csv.cells.Guard;
import org.convene.io.csv.cells.LookAhead;
import org.convene.io.csv.dialects.ColumnKey;
import org.convene.io.csv.dialects.ColumnNames;
import org.convene.io.csv.table.CellReader;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.KeptCells;
import org.convene.io.csv.table.TimeColumns;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/** The first row of a table: which column each cell of the others belongs to. */
public final class Header {

  /** The names of the columns that have no field, in the head of a document. */
  private static final String COLUMNS = "X-CONVENE-COLUMNS";

  private static final String COLUMN = "COLUMN";
  private static final List<String> NONE = List.of();
  private static final Set<String> MODES = Set.of("attendance_mode", "mode");

  private final String[] names;
  private final @Nullable Column[] columns;
  private final ColumnNames known;
  private final long line;
  private final boolean hasMode;
  private final @Nullable CellReader[] readers;
  private final boolean saysFloating;

  /** The first cell of a field. */
  private final Map<String, Integer> cells = new HashMap<>();

  /** The first cell of the deepest part of what contains fields. */
  private final Map<String, Integer> parts = new HashMap<>();

  private final Set<String> told = new HashSet<>();

  private Header(String[] names, @Nullable Column[] columns, ColumnNames known, long line) {
    this.names = names;
    this.columns = columns;
    this.known = known;
    this.line = line;
    this.readers = new @Nullable CellReader[columns.length];
    this.hasMode = Arrays.stream(columns).anyMatch(it -> it != null && MODES.contains(it.name()));
    this.saysFloating = Arrays.asList(names).contains("time_zone");
    for (int i = 0; i < columns.length; i++) {
      Column column = columns[i];
      if (column != null) {
        place(i + 1, column.path());
      }
    }
    open(column -> List.of());
  }

  /** The same, whose columns know their first cells. */
  Header opened(LookAhead first) {
    open(first::column);
    return this;
  }

  private void open(IntFunction<List<String>> first) {
    for (int i = 0; i < columns.length; i++) {
      int index = i;
      Column column = columns[i];
      readers[i] = column == null ? null : column.read().opened(() -> first.apply(index));
    }
  }

  /** Reads a header above a row of hashtags, which name the columns whose names say nothing. */
  static Header of(String[] cells, String[] tags, ColumnNames known, int most, long line)
      throws DocumentException {
    limit(tags.length, most, line);
    int size = Math.max(cells.length, tags.length);
    String[] names = Arrays.copyOf(cells, size);
    @Nullable Column[] columns = new @Nullable Column[size];
    Set<Column> used = new HashSet<>();
    for (int i = 0; i < size; i++) {
      names[i] = i < cells.length ? cells[i] : "";
      Column column = known.column(names[i]);
      columns[i] = column != null && used.add(column) ? column : null;
    }
    for (int i = 0; i < tags.length; i++) {
      Column column = columns[i] == null ? known.tagged(tags[i]) : null;
      columns[i] = column != null && used.add(column) ? column : columns[i];
    }
    return new Header(names, columns, known, line);
  }

  /** Reads the header; refuses one that names a column twice, or none that is known. */
  static Header of(String[] cells, ColumnNames known, int most, long line)
      throws DocumentException {
    limit(cells.length, most, line);
    String[] names = cells.clone();
    @Nullable Column[] columns = new @Nullable Column[cells.length];
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Integer> next = new HashMap<>();
    int found = 0;
    for (int i = 0; i < cells.length; i++) {
      Column column = known.column(cells[i]);
      String key = ColumnKey.of(cells[i]);
      boolean counts = !key.isEmpty() && !isTwofold(column);
      Integer before = counts ? seen.putIfAbsent(key, i + 1) : null;
      if (before != null && column != null) {
        column = again(column, cells[i], known, line, before, i + 1);
      } else if (before != null) {
        names[i] = numbered(cells[i], seen, next);
      }
      columns[i] = column;
      found += column == null ? 0 : 1;
    }
    if (found == 0) {
      throw broken(
          line,
          "csv.no-header",
          Expected.found("a header with columns such as title and start", String.join(",", cells)));
    }
    oneForEach(cells, columns, known);
    return new Header(names, columns, known, line);
  }

  /** The second meaning of a name; most have none. */
  private static Column again(
      Column column, String name, ColumnNames known, long line, int before, int now)
      throws DocumentException {
    Column again = known.again(column);
    if (again == null) {
      throw broken(
          line,
          "csv.column-repeated",
          Expected.found("each column once", name) + " in columns " + before + " and " + now);
    }
    return again;
  }

  /** A name of its own for a column whose name another has, since cells are kept by it. */
  private static String numbered(
      String name, Map<String, Integer> seen, Map<String, Integer> next) {
    String key = ColumnKey.of(name);
    int number = next.getOrDefault(key, 2);
    while (seen.putIfAbsent(ColumnKey.of(name + number), number) != null) {
      number++;
    }
    next.put(key, number + 1);
    return name.strip() + " (" + number + ")";
  }

  private static void limit(int columns, int most, long line) throws DocumentException {
    if (columns > most) {
      throw broken(line, "limit.columns", Expected.atMost(most, "columns"));
    }
  }

  /** The column whose label means two things, and may be there for each. */
  private static boolean isTwofold(@Nullable Column column) {
    return column != null && column.name().equals("workstream_or_output");
  }

  /** Of several columns for a field, the one with its own name keeps it, or the first. */
  private static void oneForEach(String[] cells, @Nullable Column[] columns, ColumnNames known) {
    Map<String, Integer> kept = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      Column column = columns[i];
      if (column == null || isTwofold(column)) {
        continue;
      }
      String field = known.field(column);
      Integer before = kept.putIfAbsent(field, i);
      if (before != null) {
        boolean own = ColumnKey.of(cells[i]).equals(ColumnKey.of(field));
        columns[own ? before : i] = null;
        kept.put(field, own ? i : before);
      }
    }
  }

  /** What reads a cell of a column that has a field. */
  CellReader reader(int cell) {
    return Objects.requireNonNull(readers[cell]);
  }

  /** Whether there is a column that says how people attend. */
  boolean hasMode() {
    return hasMode;
  }

  static DocumentException broken(long line, String code, String message) {
    return new DocumentException(
        new Problem(Location.at(-1, line, -1), Violation.error("", code, message)));
  }

  int size() {
    return names.length;
  }

  String name(int cell) {
    return names[cell];
  }

  /** The column of a cell; null where it has no field. */
  @Nullable Column column(int cell) {
    return cell < columns.length ? columns[cell] : null;
  }

  /** The number of the cell that a violation is about; -1 where that is none. */
  int cell(String field) {
    String path = TimeColumns.columnOf(field);
    Integer part = parts.get(path);
    for (String at = path; part == null && !at.isEmpty(); at = parent(at)) {
      part = cells.get(at);
    }
    return part == null ? -1 : part;
  }

  /** Notes the places of columns once: there may be as many violations as columns. */
  private void place(int cell, String path) {
    if (!path.isEmpty()) {
      cells.putIfAbsent(path, cell);
      for (String at = parent(path); ; at = parent(at)) {
        Integer before = parts.get(at);
        if (before == null || path(before).length() < path.length()) {
          parts.put(at, cell);
        }
        if (at.isEmpty()) {
          return;
        }
      }
    }
  }

  private String path(int cell) {
    return Objects.requireNonNull(columns[cell - 1]).path();
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** What is told of a column that has no field, at its first cell; null for nothing. */
  @Nullable Problem remark(int cell) {
    if (cell >= names.length || known.isKept(names[cell]) || !first("column " + cell)) {
      return null;
    }
    String expected = "a column that is known, such as title or start";
    String kept = "; its cells are kept as extensions";
    String message =
        known.column(names[cell]) != null
            ? Expected.found("one column for each field", names[cell].strip())
                + "; another column says it, and the cells of this are kept as extensions"
            : names[cell].isBlank()
                ? Expected.foundInstead(expected, "one without a name") + kept
                : Expected.found(expected, names[cell].strip()) + kept;
    return new Problem(
        Location.at(-1, line, cell + 1), Violation.warning("", "csv.column-unknown", message));
  }

  /** Whether something is met for the first time in the document. */
  boolean first(String what) {
    return told.add(what);
  }

  /** Whether times without a zone are meant so: our own table says the zone of the others. */
  boolean saysFloating() {
    return saysFloating;
  }

  /** A cell without a field, as an extension. */
  public RawProperty unknown(int cell, String text) {
    String name = cell < names.length ? names[cell].strip() : "";
    String column = name.isEmpty() ? Integer.toString(cell + 1) : name;
    return KeptCells.property(column, text);
  }

  /** The header of a table that is written, as it is read again. */
  static Header written(List<Column> all, ColumnNames known) {
    String[] names = all.stream().map(Column::name).toArray(String[]::new);
    @Nullable Column[] columns = new @Nullable Column[names.length];
    for (int i = 0; i < names.length; i++) {
      columns[i] = known.column(names[i]);
    }
    return new Header(names, columns, known, 1);
  }

  /** The head of a document with these columns. */
  DocumentHead head() {
    List<String> unknown = new ArrayList<>(0);
    for (int i = 0; i < names.length; i++) {
      if (columns[i] == null && !names[i].isBlank()) {
        unknown.add(names[i].strip());
      }
    }
    return unknown.isEmpty()
        ? DocumentHead.empty()
        : DocumentHead.empty()
            .withExtensions(
                new Extensions(
                    List.of(
                        RawProperty.of(
                            COLUMNS,
                            Integer.toString(unknown.size()),
                            new RawParameter(COLUMN, unknown))),
                    List.of()));
  }

  /**
   * The names of the columns without a field, that a document had: as many as a reader takes, and
   * none twice or of a column of ours, which a reader refuses, nor one that has a field in our
   * table, or that a spreadsheet would run. The cells of others stay extensions.
   */
  public static List<String> unknown(DocumentHead head, CsvSettings settings) {
    List<Column> ours = settings.dialects().written().columns();
    ColumnNames known = settings.dialects().written().names();
    Set<String> keys = new HashSet<>();
    Set<String> fields = new HashSet<>();
    for (Column column : ours) {
      keys.add(ColumnKey.of(column.name()));
      fields.add(known.field(column));
    }
    List<String> names = new ArrayList<>(0);
    for (RawProperty property : head.extensions().properties()) {
      for (String name : property.name().equals(COLUMNS) ? property.values(COLUMN) : NONE) {
        boolean hasRoom = ours.size() + names.size() < settings.limits().columns();
        boolean isSafe = !settings.guard() || Guard.on(name).equals(name);
        boolean comesBack =
            !name.isBlank()
                && name.equals(name.strip())
                && !hasField(known.column(name), known, fields);
        if (hasRoom && isSafe && comesBack && keys.add(ColumnKey.of(name))) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Whether a reader would take a column for a field that no column of ours has. */
  private static boolean hasField(@Nullable Column column, ColumnNames known, Set<String> ours) {
    return column != null && (isTwofold(column) || !ours.contains(known.field(column)));
  }

  /** Whether an extension of a head says which columns there were. */
  public static boolean isColumns(RawProperty property) {
    return property.name().equals(COLUMNS);
  }
}
