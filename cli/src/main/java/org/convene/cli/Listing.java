package org.convene.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.EventFormat;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.series.Answer;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "list",
    description = {
      "Lists when the events of IN take place, in order: series with each occurrence.",
      "Without days: the next 20 from today on. What has no date comes last."
    },
    mixinStandardHelpOptions = true)
final class Listing implements Callable<Integer> {

  private static final int USUAL = 20;

  /** After so many series that cannot be listed in whole, the others are not tried. */
  private static final int MOST_UNFINISHED = 20;

  /** How a list is printed. */
  private enum Printed {
    TEXT,
    JSON,
    NDJSON
  }

  private final Environment environment;

  @Parameters(index = "0", paramLabel = "IN", description = "A file, or - for standard input.")
  private String in = "";

  @Option(names = "--from", paramLabel = "DAY", description = "The first day, as 2027-03-01.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "The day after the last: what starts on it is not listed.")
  private @Nullable String to;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "The zone of the days and of the times shown, as Europe/Zurich; UTC without it. Dates and"
              + " times without a zone are read in it.")
  private @Nullable String zone;

  @Option(
      names = "--next",
      paramLabel = "N",
      description = "At most N occurrences, which start on --from or later; today without it.")
  private @Nullable String next;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "How to print: text, json (an array) or ndjson (a line for each).")
  private String format = "text";

  @Option(names = "--in-format", paramLabel = "F", description = "The format of IN; see formats.")
  private @Nullable String inFormat;

  @Option(
      names = "--unlimited",
      description =
          "Reads any number of bytes and events, as of a file, from standard input too: for what"
              + " you trust.")
  private boolean unlimited;

  private int unfinishedSeries;

  Listing(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    Printed printed = Tables.choice("--format", format, Printed.values());
    ZoneId days = zone();
    Span span = span(days);
    EventFormat read = Documents.format(environment.formats(), in, inFormat, "--in-format");
    Source source =
        Source.of(
            environment.in(),
            in,
            Reading.isLifted(in, unlimited) ? read.withLimits(Limits.trusted()) : read);
    Agenda agenda = new Agenda(span.most());
    try (Progress progress = new Progress(environment, source)) {
      Summary summary = progress.summary(in, environment.err());
      try (EventReader reader = source.open()) {
        for (Optional<ReadResult> one = reader.read(); one.isPresent(); one = reader.read()) {
          summary.add(one.get());
          if (one.get() instanceof ReadResult.Accepted accepted
              && !RepeatedUids.isReplaced(accepted)) {
            add(accepted.event(), span, days, agenda, summary);
          }
          progress.at(summary.events());
        }
      } catch (DocumentException e) {
        return Reading.end(e, summary, environment);
      }
      progress.clear();
      summary.finish();
      print(agenda.rows(), printed, days);
      if (agenda.isEmpty() && printed == Printed.TEXT) { // no line would look like no answer
        environment.err().println("convene: no occurrence " + span.shown(days));
      }
      return summary.flawed() ? ExitCode.FAILED : ExitCode.DONE;
    }
  }

  /**
   * What to list.
   *
   * @param from the first instant
   * @param to the instant behind the last; null where a number is wanted
   * @param most how many
   */
  private record Span(Instant from, @Nullable Instant to, int most) {

    /** As in {@code from 2027-03-01 to 2027-04-01}. */
    String shown(ZoneId days) {
      String first = "from " + LocalDate.ofInstant(from, days);
      return to == null ? first + " on" : first + " to " + LocalDate.ofInstant(to, days);
    }
  }

  private Span span(ZoneId days) {
    int most = most();
    LocalDate first =
        from == null
            ? LocalDate.ofInstant(environment.clock().instant(), days)
            : day("--from", from);
    Instant start = first.atStartOfDay(days).toInstant();
    if (to == null) {
      return new Span(start, null, most);
    }
    LocalDate end = day("--to", to);
    if (!end.isAfter(first)) {
      throw CommandException.unusable(
          "--to: expected a day after " + first + ", found " + end + "; --to is not listed itself");
    }
    return new Span(start, end.atStartOfDay(days).toInstant(), most);
  }

  /** How many occurrences to list; more than an int holds are all. */
  private int most() {
    String given = next;
    if (given == null) {
      return to == null ? USUAL : Integer.MAX_VALUE;
    }
    try {
      BigInteger number = new BigInteger(given);
      if (number.signum() > 0) {
        return number.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw CommandException.unusable(
        "--next: expected a number from 1, found \"" + ProblemLines.oneLine(given) + '"');
  }

  private static LocalDate day(String option, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 0 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw CommandException.unusable(
        option + ": expected a day as 2027-03-01, found \"" + ProblemLines.oneLine(text) + '"');
  }

  private ZoneId zone() {
    String given = zone;
    return given == null ? ZoneOffset.UTC : Tables.zone(given, environment.err()::println);
  }

  private void add(Event event, Span span, ZoneId days, Agenda agenda, Summary summary) {
    if (event.schedule() instanceof Schedule.Undated) {
      agenda.add(Row.undated(event));
      return;
    }
    Consumer<Violation> unfinished =
        why -> {
          summary.report(new Problem(Location.ofEvent(summary.events()), notWhole(why)));
          if (++unfinishedSeries == MOST_UNFINISHED) { // each has cost as much as one may
            throw CommandException.unusable(
                "expected series that can be listed, found "
                    + MOST_UNFINISHED
                    + " that cannot: choose other days with --from and --to");
          }
        };
    Occurrences occurrences = Occurrences.of(event, days);
    if (next == null && span.to() != null) {
      occurrences.stream(span.from(), span.to(), unfinished).forEach(it -> agenda.add(Row.of(it)));
    } else { // not what is under way: those that start from then on
      Answer<List<Occurrence>> found =
          occurrences.next(span.from(), Math.min(span.most(), Agenda.MOST + 1));
      found.unfinished().ifPresent(unfinished);
      found.value().stream()
          .takeWhile(it -> span.to() == null || it.startInstant().isBefore(span.to()))
          .forEach(it -> agenda.add(Row.of(it)));
    }
  }

  /** A list that lacks something must not look whole. */
  private static Violation notWhole(Violation why) {
    return Violation.error(
        why.path(),
        why.code(),
        why.message()
            + "; not all of its occurrences are listed: choose other days with --from and --to");
  }

  private void print(List<Row> rows, Printed printed, ZoneId days) {
    switch (printed) {
      case JSON -> JsonList.array(rows, environment.out());
      case NDJSON -> JsonList.lines(rows, environment.out());
      default -> new TextList(days, environment.out(), environment.colours()).print(rows);
    }
  }
}
