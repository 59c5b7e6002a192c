package org.convene.cli;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.convene.description.Kind;
import org.convene.event.Kinds;
import org.convene.io.EventFormat;
import org.convene.io.csv.CsvDates;
import org.convene.io.csv.CsvDialect;
import org.convene.io.csv.CsvFormat;
import org.convene.text.Expected;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a table does not say of its dates and times; the same for each command that reads. */
final class Tables {

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The zone of times in a table that name none, such as Europe/Zurich.")
  private @Nullable String zone;

  private boolean isZoneTold;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "The year of dates in a table that have none.")
  private @Nullable Integer year;

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      description = "The order of dates in a table: iso, day-first or month-first.")
  private @Nullable String dates;

  @Option(
      names = "--two-digit-years",
      paramLabel = "PIVOT",
      description =
          "The lowest two digits that are a year of 1900 in a table, or the first year meant.")
  private @Nullable Integer pivot;

  @Option(
      names = "--excel-dates",
      description = "Reads numbers in a table as the days that Excel counts.")
  private boolean serials;

  @Option(
      names = "--overnight",
      description = "Takes an end before its start in a table for one on the next day.")
  private boolean overnight;

  /** The format of IN with what was said of it. */
  EventFormat read(EventFormat format, @Nullable String dialect, Consumer<String> told) {
    CsvFormat.Builder builder = CsvFormat.builder();
    boolean any = set("--zone", zone, format, name -> builder.zone(zone(name, told(told))));
    any |= set("--year", year, format, builder::year);
    any |= set("--dates", dates, format, order -> builder.dates(dates(order)));
    any |= set("--two-digit-years", pivot, format, years -> years(builder, years));
    any |= set("--excel-dates", serials ? true : null, format, builder::excelDates);
    any |= set("--overnight", overnight ? true : null, format, builder::overnight);
    any |= set("--dialect", dialect, format, name -> builder.dialect(dialect(name)));
    return any ? builder.build() : format;
  }

  private static void years(CsvFormat.Builder builder, int pivot) {
    try {
      builder.twoDigitYears(pivot);
    } catch (IllegalArgumentException e) {
      throw CommandException.unusable("--two-digit-years: " + e.getMessage());
    }
  }

  /** Of several IN, the first has it told. */
  private Consumer<String> told(Consumer<String> told) {
    boolean again = isZoneTold;
    isZoneTold = true;
    return again ? message -> {} : told;
  }

  /** The zone that an option names; that it is another name of it, or a guess, is told. */
  static ZoneId zone(String name, Consumer<String> told) {
    ZoneId zone = Kinds.ZONE.read(name);
    if (zone == null) {
      throw CommandException.unusable("--zone: " + Expected.found(Kinds.ZONE.expected(name), name));
    }
    Kind.Remark remark = Kinds.ZONE.remark(name, zone);
    if (remark != null) {
      told.accept("convene: --zone: " + remark.message());
    }
    return zone;
  }

  static CsvDialect dialect(String name) {
    return choice("--dialect", name, CsvDialect.values());
  }

  private static CsvDates dates(String order) {
    return choice("--dates", order, CsvDates.values());
  }

  /** Sets what was given, if anything was; formats that are no table have no such settings. */
  static <T> boolean set(String option, @Nullable T value, EventFormat format, Consumer<T> setter) {
    if (value == null) {
      return false;
    }
    if (!(format instanceof CsvFormat)) {
      throw CommandException.unusable(
          Expected.foundInstead("a table (csv) for " + option, format.name()));
    }
    setter.accept(value);
    return true;
  }

  /** The constant that an option names. */
  static <E extends Enum<E>> E choice(String option, String text, E[] values) {
    for (E value : values) {
      if (name(value).equals(text.toLowerCase(Locale.ROOT))) {
        return value;
      }
    }
    throw CommandException.unusable(
        Expected.foundInstead(
            "one of "
                + Arrays.stream(values).map(Tables::name).collect(Collectors.joining(", "))
                + " for "
                + option,
            text));
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
