package org.convene.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.convene.event.Schedule;
import org.convene.io.ReadResult;

class DateOrderPropertyTest {

  private static final int MONTHS = 12;

  private static String written(LocalDate date, boolean dayFirst, char separator) {
    int day = date.getDayOfMonth();
    int month = date.getMonthValue();
    return (dayFirst ? day : month)
        + String.valueOf(separator)
        + (dayFirst ? month : day)
        + separator
        + date.getYear();
  }

  private static String table(
      String header, List<LocalDate> dates, boolean dayFirst, char separator) {
    return dates.stream()
        .map(date -> "Talk," + written(date, dayFirst, separator))
        .collect(Collectors.joining("\n", header + "\n", "\n"));
  }

  private static List<LocalDate> days(List<ReadResult> results) {
    return results.stream()
        .map(it -> ((Schedule.AllDay) it.orElseThrow().schedule()).first())
        .toList();
  }

  private static boolean isAmbiguous(LocalDate date) {
    return date.getDayOfMonth() <= MONTHS && date.getDayOfMonth() != date.getMonthValue();
  }

  private static long told(List<ReadResult> results) {
    return results.stream()
        .flatMap(it -> it.problems().stream())
        .filter(it -> it.violation().code().equals("csv.date-order"))
        .count();
  }

  @Property
  void whatWasSaidIsTheOrderInEveryTable(
      @ForAll @Size(min = 1, max = 5) List<@From("dates") LocalDate> dates,
      @ForAll("headers") String header,
      @ForAll("separators") char separator,
      @ForAll boolean dayFirst) {
    CsvFormat format =
        CsvFormat.builder().dates(dayFirst ? CsvDates.DAY_FIRST : CsvDates.MONTH_FIRST).build();
    List<ReadResult> results = Tables.results(format, table(header, dates, dayFirst, separator));
    assertThat(days(results)).isEqualTo(dates);
    assertThat(told(results)).isZero();
  }

  @Property
  void oneDateDecidesForItsColumnWhereverItStands(
      @ForAll @Size(min = 1, max = 5) List<@From("dates") LocalDate> above,
      @ForAll @Size(max = 5) List<@From("dates") LocalDate> below,
      @ForAll("headers") String header,
      @ForAll("separators") char separator,
      @ForAll boolean dayFirst) {
    List<LocalDate> dates = new ArrayList<>(above);
    dates.add(LocalDate.of(2026, 5, 18));
    dates.addAll(below);
    List<ReadResult> results =
        Tables.results(new CsvFormat(), table(header, dates, dayFirst, separator));
    assertThat(days(results)).isEqualTo(dates);
    assertThat(told(results))
        .isEqualTo(dates.stream().anyMatch(DateOrderPropertyTest::isAmbiguous) ? 1 : 0);
  }

  @Property
  void whatNothingDecidesIsRefused(
      @ForAll @Size(min = 1, max = 5) List<@From("ambiguous") LocalDate> dates,
      @ForAll("headers") String header,
      @ForAll("separators") char separator,
      @ForAll boolean dayFirst) {
    List<ReadResult> results =
        Tables.results(new CsvFormat(), table(header, dates, dayFirst, separator));
    assertThat(results).hasSameSizeAs(dates);
    for (int i = 0; i < dates.size(); i++) {
      LocalDate other =
          LocalDate.of(
              dates.get(i).getYear(), dates.get(i).getDayOfMonth(), dates.get(i).getMonthValue());
      assertThat(results.get(i)).isInstanceOf(ReadResult.Rejected.class);
      assertThat(results.get(i).problems().toString())
          .contains("day-first for " + (dayFirst ? dates.get(i) : other))
          .contains("month-first for " + (dayFirst ? other : dates.get(i)));
    }
  }

  @Provide
  static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(0, 40_000).map(LocalDate.of(1950, 1, 1)::plusDays);
  }

  @Provide
  static Arbitrary<LocalDate> ambiguous() {
    return dates().filter(DateOrderPropertyTest::isAmbiguous);
  }

  @Provide
  static Arbitrary<String> headers() {
    return Arbitraries.of(
        "title,date",
        "title,start",
        "Title,Start Date",
        "Subject,Start Date",
        "Event Name,Event Start Date",
        "Objet,Début",
        "Betreff,Beginnt am");
  }

  @Provide
  static Arbitrary<Character> separators() {
    return Arbitraries.of('/', '.', '-');
  }
}
