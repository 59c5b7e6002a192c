package org.convene.io.csv.dialects;

import java.util.List;
import java.util.Set;
import org.convene.dates.Reckoning;
import org.convene.dates.UsTimes;
import org.convene.event.Privacy;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Draft;

/**
 * What Google Calendar imports and nothing else: dates with the month first, all-day events that
 * end on their last day.
 */
public final class GoogleCalendarTable {

  private GoogleCalendarTable() {}

  public static Table in(Reckoning rule) {
    SplitTimes times = new SplitTimes(UsTimes::paddedDate, UsTimes::time, rule, false, false);
    return Table.of(
        "Google Calendar",
        List.of(
            DialectColumns.ours("Subject", "title"),
            times.startDate("Start Date"),
            times.startTime("Start Time"),
            times.endDate("End Date"),
            times.endTime("End Time"),
            SplitTimes.allDay("All Day Event", DialectColumns.TRUE_FALSE),
            DialectColumns.ours("Description", "description"),
            DialectColumns.location("Location"),
            isPrivate()),
        rule,
        "",
        Set.of("Subject", "Start Date"));
  }

  private static Column isPrivate() {
    return Column.of(
            "Private",
            "/privacy",
            "whether others may see it",
            DialectColumns.TRUE_FALSE,
            event -> event.privacy().map(privacy -> privacy != Privacy.PUBLIC),
            (Draft draft, Boolean on) -> Split.of(draft).isPrivate = on)
        .plain();
  }
}
