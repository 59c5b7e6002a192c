package org.convene.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A list for people: a heading for each day, and a line for each occurrence. */
final class TextList {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  private final ZoneId zone;
  private final PrintStream out;
  private final boolean colours;

  /**
   * Prints a list.
   *
   * @param zone the zone of the days and times
   */
  TextList(ZoneId zone, PrintStream out, boolean colours) {
    this.zone = zone;
    this.out = out;
    this.colours = colours;
  }

  void print(List<Row> rows) {
    String heading = "";
    for (Row row : rows) {
      String next = heading(row);
      if (!next.equals(heading)) {
        out.print((heading.isEmpty() ? "" : "\n") + shown(BOLD, next) + "\n");
        heading = next;
      }
      out.print(line(row) + "\n");
    }
  }

  private String heading(Row row) {
    return row.startInstant() == null ? "Without a date" : DAY.format(day(row));
  }

  private LocalDate day(Row row) {
    return row.whole()
        ? LocalDate.parse(Objects.requireNonNull(row.start()))
        : Objects.requireNonNull(row.startInstant()).atZone(zone).toLocalDate();
  }

  private String line(Row row) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-13s  ", when(row)));
    line.append(row.title().isEmpty() ? "(no title)" : ProblemLines.oneLine(row.title()));
    if (row.status() != null && !row.status().equals("confirmed")) {
      line.append(" (").append(row.status()).append(')');
    }
    if (!row.places().isEmpty()) {
      String places = ProblemLines.oneLine(String.join(", ", row.places()));
      line.append("  ").append(shown(DIM, places));
    }
    return line.toString().stripTrailing();
  }

  private String when(Row row) {
    Instant start = row.startInstant();
    if (start == null) {
      return "";
    }
    if (row.whole()) {
      return "all day" + until(day(row), LocalDate.parse(Objects.requireNonNull(row.end())));
    }
    String time = TIME.format(start.atZone(zone));
    Instant end = row.endInstant();
    return end == null || end.equals(start)
        ? time
        : time + "–" + TIME.format(end.atZone(zone)) + until(start, end);
  }

  /** A list shows days: of what ends on another day, after how many. */
  private String until(Instant start, Instant end) {
    return until(start.atZone(zone).toLocalDate(), end.minusSeconds(1).atZone(zone).toLocalDate());
  }

  private static String until(LocalDate first, LocalDate last) {
    long days = last.toEpochDay() - first.toEpochDay();
    return days == 0 ? "" : " +" + days + "d";
  }

  private String shown(String how, String text) {
    return colours ? how + text + PLAIN : text;
  }
}
