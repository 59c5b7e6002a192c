package org.convene.io.csv.dialects;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.io.csv.cells.UnreadableCellException;
import org.convene.io.csv.dates.Reckoning;
import org.convene.io.csv.dates.TimeText;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.TextColumns;
import org.jspecify.annotations.Nullable;

/** The names of columns, which people write with other case, blanks and accents, or otherwise. */
public final class ColumnNames {

  private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
  private static final Pattern YEAR = Pattern.compile("(.*\\D)((?:19|20)\\d\\d)");

  private final Map<String, Column> columns = new HashMap<>();
  private final Map<String, Column> tagged = new HashMap<>();
  private final @Nullable Reckoning rule;

  /** The names of the columns of a table, and no others. */
  ColumnNames(List<Column> known) {
    this(known, null);
  }

  /** The names of some columns, and of those of other tables, read by a rule. */
  ColumnNames(List<Column> known, @Nullable Reckoning rule) {
    for (Column column : known) {
      columns.put(ColumnKey.of(column.name()), column);
      Hxl.tags(column).forEach(tag -> tagged.putIfAbsent(Hxl.key(tag), column));
    }
    this.rule = rule;
  }

  /** The column of a name; null where there is none. */
  public @Nullable Column column(String name) {
    Column column = columns.get(ColumnKey.of(name));
    if (column == null && name.indexOf(':') >= 0 && !name.strip().endsWith(":")) {
      return translation(name.strip());
    }
    Reckoning foreign = rule;
    return foreign == null || (column != null && !isLoose(column))
        ? column
        : foreign(name, column, foreign);
  }

  /** Whether cells of a column of ours are read by the rule where they have not our form. */
  private static boolean isLoose(Column column) {
    return column.name().equals("start") || column.name().equals("end");
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
    if (year.matches()) {
      own = reckoning.inYear(Integer.parseInt(year.group(2)));
      bare = year.group(1);
    }
    meaning = Aliases.meaning(bare);
    return meaning == null ? null : zoned(meant(meaning, own), hint, own);
  }

  /** The column with the zone that its header names in brackets, where it holds a time. */
  private static @Nullable Column zoned(@Nullable Column column, String hint, Reckoning reckoning) {
    if (column == null || hint.isEmpty() || !column.name().matches("time|start_time|end_time")) {
      return column;
    }
    return new Column(
        column.name(),
        column.path(),
        column.about(),
        true,
        column.write(),
        (draft, text) -> {
          ZoneId zone = TimeText.zone(hint, reckoning, When.remarks(draft));
          draft.zone = draft.zone == null ? zone : draft.zone;
          column.read().read(draft, text);
        });
  }

  private @Nullable Column meant(String meaning, Reckoning own) {
    Column foreign = ForeignColumns.of(meaning, own);
    return foreign == null ? columns.get(ColumnKey.of(meaning)) : foreign;
  }

  private static Column strictFirst(Column ours, Reckoning rule) {
    Column loose = Objects.requireNonNull(ForeignColumns.of(ours.name(), rule));
    return new Column(
        ours.name(),
        ours.path(),
        ours.about(),
        ours.isText(),
        ours.write(),
        (draft, text) -> {
          try {
            ours.read().read(draft, text);
          } catch (UnreadableCellException e) {
            loose.read().read(draft, text);
          }
        });
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
