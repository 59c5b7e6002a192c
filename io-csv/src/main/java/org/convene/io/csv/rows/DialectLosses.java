package org.convene.io.csv.rows;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.event.Violation;
import org.convene.io.Limits;
import org.convene.io.Problem;
import org.convene.io.ProblemList;
import org.convene.io.ReadResult;
import org.convene.io.csv.dialects.Table;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Columns;
import org.convene.io.csv.table.TextColumns;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;

/**
 * What the table of another program leaves out of an event: whatever is not the same when the row
 * is read again.
 */
public final class DialectLosses {

  private static final String CODE = "csv.dialect";
  private static final String SCHEDULE = "/schedule";

  private final CsvSettings settings;
  private final Table table;

  public DialectLosses(CsvSettings settings) {
    this.settings = settings.within(Limits.trusted());
    this.table = settings.dialects().written();
  }

  public List<Violation> of(Event event) {
    if (event.schedule() instanceof Schedule.Undated undated) {
      return List.of(error("a date", undated.raw()));
    }
    String[] cells =
        table.columns().stream()
            .map(column -> column.cell(event, settings.guard()))
            .map(cell -> cell == null ? "" : cell)
            .toArray(String[]::new);
    ReadResult again =
        CsvRow.of(
                cells,
                Header.written(table.columns(), table.names()),
                settings,
                1,
                1,
                new ProblemList(settings.limits()))
            .result(null);
    if (again instanceof ReadResult.Accepted accepted) {
      return losses(event, accepted.event());
    }
    return again.problems().stream()
        .map(Problem::violation)
        .filter(Violation::isError)
        .map(it -> Violation.error(it.path(), CODE, it.message()))
        .toList();
  }

  private Violation error(String expected, String found) {
    return Violation.error(
        SCHEDULE,
        CODE,
        Expected.foundInstead(expected + ", which " + table.title() + " needs", quoted(found)));
  }

  private List<Violation> losses(Event event, Event read) {
    List<Violation> losses = new ArrayList<>();
    if (event.title().isEmpty()) {
      losses.add(
          Violation.warning(
              "/title", CODE, Expected.foundNone("a title, which " + table.title() + " needs")));
    }
    for (Column column : Columns.ALL) {
      String before = column.write().apply(event);
      if (!Objects.equals(before, column.write().apply(read)) && !isSaid(column, event, read)) {
        losses.add(loss(column, before));
      }
    }
    String before = translations(event);
    if (before != null) {
      losses.add(loss(TextColumns.otherTranslations(List.of()), before));
    }
    return losses;
  }

  private static @Nullable String translations(Event event) {
    return TextColumns.otherTranslations(List.of()).write().apply(event);
  }

  /** Whether another column says the difference: a time is the same in another zone or form. */
  private static boolean isSaid(Column column, Event event, Event read) {
    return switch (column.name()) {
      case "start" ->
          event.schedule() instanceof Schedule.Zoned before
              && read.schedule() instanceof Schedule.Zoned after
              && before.startInstant().equals(after.startInstant());
      case "end" -> endsAlike(event.schedule(), read.schedule());
      default -> false;
    };
  }

  private static boolean endsAlike(Schedule event, Schedule read) {
    if (event instanceof Schedule.Zoned before && read instanceof Schedule.Zoned after) {
      return before.endInstant().equals(after.endInstant());
    }
    return end(event).filter(End.After.class::isInstance).isPresent()
        && clock(event).equals(clock(read));
  }

  private static Optional<End> end(Schedule schedule) {
    return schedule instanceof Schedule.Zoned zoned
        ? zoned.end()
        : schedule instanceof Schedule.Floating floating ? floating.end() : Optional.empty();
  }

  /** The end on the clock. */
  private static Optional<LocalDateTime> clock(Schedule schedule) {
    if (schedule instanceof Schedule.Zoned it) {
      return it.end().map(end -> end.local(it.start(), Optional.of(it.zone())));
    }
    return schedule instanceof Schedule.Floating it
        ? it.end().map(end -> end.local(it.start(), Optional.empty()))
        : Optional.empty();
  }

  private Violation loss(Column column, @Nullable String before) {
    return Violation.warning(
        column.path(),
        CODE,
        Expected.foundInstead(
                "what " + table.title() + " has a column for",
                column.name()
                    + " "
                    + Optional.ofNullable(before).map(DialectLosses::quoted).orElse("none"))
            + (column.name().equals("time_zone") ? "; its rows do not say the time zone" : ""));
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "none" : Expected.quoted(text);
  }
}
