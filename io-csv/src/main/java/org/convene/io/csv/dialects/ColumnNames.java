package org.convene.io.csv.dialects;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.dates.Reckoning;
import org.convene.dates.UnreadableTextException;
import org.convene.io.csv.table.CellReader;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Columns;
import org.convene.io.csv.table.Draft;
import org.convene.io.csv.table.KeptCells;
import org.convene.io.csv.table.TextColumns;
import org.jspecify.annotations.Nullable;

/** The names of columns, which people write with other case, blanks and accents, or otherwise. */
public final class ColumnNames {

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*+)\\)");
  private static final Pattern YEAR = Pattern.compile("(?<=\\D)(?:19|20)\\d\\d$");

  /** What a name that comes twice means the second time: programs name date and time alike. */
  private static final Map<String, String> AGAIN =
      Map.of(
          "start", "start_time",
          "end", "end_time",
          "Start Date", "Start Time",
          "End Date", "End Time");

  /** The fields that one column says, of which a table has another with a name of its own. */
  private static final Set<String> WHOLE =
      Set.of("/title", "/description", "/url", "/organizers", "/schedule/timeZone");

  private final Map<String, Column> columns = new HashMap<>();
  private final Map<String, Column> tagged = new HashMap<>();
  private final Set<String> own = new HashSet<>();
  private final Set<String> kept = new HashSet<>();
  private final Reckoning rule;

  private ColumnNames(Reckoning rule) {
    this.rule = rule;
  }

  /**
   * The names of the columns of a table, beside those that any table may have.
   *
   * @param table the table's own columns
   * @param general the others
   * @param others other names of the table's columns: {@code name: other, other}
   * @param rule by which cells are read that have not our form
   */
  ColumnNames(List<Column> table, List<Column> general, String others, Reckoning rule) {
    this(rule);
    general.forEach(this::add);
    for (Column column : table) {
      if (KeptCells.isKept(column)) {
        kept.add(ColumnKey.of(column.name()));
      } else {
        own.add(column.name());
        add(column);
      }
    }
    Aliases.read(others).forEach((name, meant) -> alias(name, ColumnKey.of(meant)));
  }

  private void add(Column column) {
    columns.put(ColumnKey.of(column.name()), column);
    Hxl.tags(column).forEach(tag -> tagged.put(Hxl.key(tag), column));
  }

  private void alias(String name, String meant) {
    Column column = columns.get(meant);
    if (kept.contains(meant) || column == null) {
      kept.add(name);
    } else {
      columns.put(name, column);
    }
  }

  /** All names of several tables; the first has the first say. */
  static ColumnNames all(List<ColumnNames> tables, Reckoning rule) {
    ColumnNames all = new ColumnNames(rule);
    for (ColumnNames table : tables) {
      table.columns.forEach(all.columns::putIfAbsent);
      table.tagged.forEach(all.tagged::putIfAbsent);
    }
    return all;
  }

  /** The column of a name; null where there is none. */
  public @Nullable Column column(String name) {
    Column column = columns.get(ColumnKey.of(name));
    if (column == null && name.indexOf(':') >= 0 && !name.strip().endsWith(":")) {
      return translation(name.strip());
    }
    return column != null && !isLoose(column) ? column : foreign(name, column, rule);
  }

  /** The column that a name means the second time; null where it has no second meaning. */
  public @Nullable Column again(Column column) {
    String meant = AGAIN.get(column.name());
    return meant == null ? null : own.contains(meant) ? column(meant) : meant(meant, rule);
  }

  /** Whether a program has a column of that name, for which there is no field. */
  public boolean isKept(String name) {
    return kept.contains(ColumnKey.of(name));
  }

  /** What several columns of one field have in common. */
  public String field(Column column) {
    return WHOLE.contains(column.path()) && own.contains(column.name())
        ? Columns.at(column.path()).name()
        : column.name();
  }

  /** Whether a header has a column of this table. */
  boolean isNamed(String own, String[] header) {
    for (String cell : header) {
      Column column = columns.get(ColumnKey.of(cell));
      if (column != null && column.name().equals(own)) {
        return true;
      }
    }
    return false;
  }

  /** Whether cells of a column of ours are read by the rule where they have not our form. */
  private static boolean isLoose(Column column) {
    return column.name().equals("start")
        || column.name().equals("end")
        || column.name().equals("time_zone");
  }

  /** The column of an HXL hashtag; null where there is none. */
  public @Nullable Column tagged(String tag) {
    return tagged.get(Hxl.key(tag));
  }

  private static @Nullable Column translation(String name) {
    int colon = name.indexOf(':');
    String field = name.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    return TextColumns.translation(field + ":" + name.substring(colon + 1).strip());
  }

  private @Nullable Column foreign(String name, @Nullable Column ours, Reckoning reckoning) {
    if (ours != null) {
      return strictFirst(ours, reckoning);
    }
    String whole = ColumnKey.of(name).replace(":", "");
    String meaning = Aliases.meaning(whole);
    if (meaning != null) {
      return meant(meaning, reckoning);
    }
    Matcher brackets = BRACKETS.matcher(name);
    String hint = brackets.find() ? brackets.group(1).strip() : "";
    String bare = ColumnKey.of(BRACKETS.matcher(name).replaceAll(" ")).replace(":", "");
    Matcher year = YEAR.matcher(bare);
    Reckoning own = reckoning;
    if (year.find()) {
      own = reckoning.inYear(Integer.parseInt(year.group()));
      bare = bare.substring(0, year.start());
    }
    meaning = Aliases.meaning(bare);
    return meaning == null ? null : zoned(meant(meaning, own), hint, own);
  }

  /** The column with the zone that its header names in brackets, where it holds a time. */
  private static @Nullable Column zoned(@Nullable Column column, String hint, Reckoning reckoning) {
    if (column == null || hint.isEmpty() || !column.name().matches("time|start_time|end_time")) {
      return column;
    }
    Column zone = Objects.requireNonNull(ForeignColumns.of("time_zone", reckoning));
    return column.readBy(new InZone(zone.read(), hint, column.read(), new AtomicBoolean()));
  }

  /** Reads times in the zone of their header, of which is told once what there is to say. */
  private record InZone(CellReader zone, String hint, CellReader times, AtomicBoolean told)
      implements CellReader {

    @Override
    public CellReader opened(Supplier<List<String>> first) {
      return new InZone(zone, hint, times.opened(first), new AtomicBoolean());
    }

    @Override
    public void read(Draft draft, String text) {
      int said = draft.remarks.size();
      if (draft.zone == null) {
        zone.read(draft, hint);
        if (told.getAndSet(true)) {
          draft.remarks.subList(said, draft.remarks.size()).clear();
        }
      }
      times.read(draft, text);
    }
  }

  private @Nullable Column meant(String meaning, Reckoning own) {
    Column foreign = ForeignColumns.of(meaning, own);
    return foreign == null ? columns.get(ColumnKey.of(meaning)) : foreign;
  }

  private static Column strictFirst(Column ours, Reckoning rule) {
    Column loose = Objects.requireNonNull(ForeignColumns.of(ours.name(), rule));
    return ours.readBy(new StrictFirst(ours.read(), loose.read()));
  }

  /** Reads cells of our form as ours, and others by a rule. */
  private record StrictFirst(CellReader ours, CellReader loose) implements CellReader {

    @Override
    public CellReader opened(Supplier<List<String>> first) {
      return new StrictFirst(ours.opened(first), loose.opened(first));
    }

    @Override
    public void read(Draft draft, String text) {
      int said = draft.remarks.size();
      try {
        ours.read(draft, text);
      } catch (UnreadableTextException e) {
        draft.remarks.subList(said, draft.remarks.size()).clear();
        loose.read(draft, text);
      }
    }
  }

  /** How many of some cells are names of columns, or hashtags where all are. */
  public int known(String[] cells) {
    int known = 0;
    boolean tags = Hxl.isTags(cells);
    for (String cell : cells) {
      known += (tags ? tagged(cell) : column(cell)) == null ? 0 : 1;
    }
    return known;
  }
}
