package org.convene.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.io.csv.table.Column;
import org.convene.io.csv.table.Columns;

/**
 * A table written by hand. The file beside it tells first with which settings it is read, as {@code
 * set year = 2023}, and then what comes of it.
 */
record HandWritten(Path file) {

  private static final Path ROOT =
      Path.of("src", "test", "resources", "org", "convene", "io", "csv");
  private static final String SET = "set ";

  /** The tables of a directory, in the order of their names. */
  static Stream<HandWritten> in(String directory) {
    try (Stream<Path> files = Files.list(ROOT.resolve(directory))) {
      return files
          .filter(it -> !it.toString().endsWith(".expected"))
          .sorted()
          .map(HandWritten::new)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path beside() {
    return file.resolveSibling(
        file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".expected"));
  }

  private List<String> lines() throws IOException {
    return Files.exists(beside()) ? Files.readAllLines(beside()) : List.of();
  }

  private List<String> settings() throws IOException {
    return lines().stream().filter(line -> line.startsWith(SET)).toList();
  }

  List<String> expected() throws IOException {
    return lines().stream().filter(line -> !line.startsWith(SET) && !line.isBlank()).toList();
  }

  CsvFormat format() throws IOException {
    CsvFormat.Builder builder = CsvFormat.builder();
    for (String setting : settings()) {
      String[] parts = setting.substring(SET.length()).split(" = ", 2);
      switch (parts[0]) {
        case "dates" -> builder.dates(CsvDates.valueOf(parts[1]));
        case "dialect" -> builder.dialect(CsvDialect.valueOf(parts[1]));
        case "twoDigitYears" -> builder.twoDigitYears(Integer.parseInt(parts[1]));
        case "excelDates" -> builder.excelDates(Boolean.parseBoolean(parts[1]));
        case "overnight" -> builder.overnight(Boolean.parseBoolean(parts[1]));
        case "zone" -> builder.zone(ZoneId.of(parts[1]));
        case "year" -> builder.year(Integer.parseInt(parts[1]));
        default -> throw new IllegalArgumentException(setting);
      }
    }
    return builder.build();
  }

  /** What comes of the table: each event by the cells that we would write, and each problem. */
  List<String> found() throws IOException {
    List<String> found = new ArrayList<>();
    CsvFormat format = format();
    try (InputStream in = Files.newInputStream(file);
        EventReader reader = format.reader(in)) {
      for (Optional<ReadResult> next = reader.read(); next.isPresent(); next = reader.read()) {
        found.addAll(
            next.get()
                .match(
                    accepted -> cells(accepted.event()),
                    rejected -> List.of("rejected"),
                    other -> List.of("other"),
                    remarks -> List.of("remarks")));
        next.get().problems().forEach(problem -> found.add(line(problem)));
      }
    } catch (DocumentException e) {
      found.add("the end");
      found.add(line(e.problem()));
    }
    found.add(0, "events = " + found.stream().filter("event"::equals).count());
    return found;
  }

  private static String line(Problem problem) {
    return "record %d, line %d, cell %d: %s %s %s"
        .formatted(
            problem.location().ordinal(),
            problem.location().line(),
            problem.location().column(),
            problem.violation().severity().name().toLowerCase(Locale.ROOT),
            problem.violation().code(),
            problem.violation().path() + " " + problem.violation().message());
  }

  private static List<String> cells(Event event) {
    List<String> cells = new ArrayList<>();
    cells.add("event");
    for (Column column : Columns.translatedTo(List.of())) {
      String cell = column.write().apply(event);
      if (cell != null) {
        cells.add(column.name() + " = " + cell.replace("\\", "\\\\").replace("\n", "\\n"));
      }
    }
    event.recurrence().overrides().forEach(it -> cells.addAll(cells(it)));
    return cells;
  }

  /** Writes what was found, to be read by a person before it is committed. */
  void regenerate() throws IOException {
    List<String> lines = new ArrayList<>(settings());
    lines.addAll(found());
    Files.write(beside(), lines);
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
