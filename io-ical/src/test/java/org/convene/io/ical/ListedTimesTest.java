package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.convene.event.Recurrence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RDATE and EXDATE: what is wrong with one value costs that value. */
class ListedTimesTest {

  private static final String ZONED = ";TZID=Europe/Vienna:20240317T100000";
  private static final String DAY = ";VALUE=DATE:20240317";
  private static final String FLOATING = ":20240317T100000";

  /** What a value of a list may be, with its own value in UTC where it can be read. */
  private enum Entry {
    GOOD,
    BLANK_BEFORE,
    BLANK_BEHIND,
    EMPTY,
    NO_DAY,
    NO_DATE;

    String text(int day) {
      String good = "202404%02dT080000Z".formatted(day + 1);
      return switch (this) {
        case GOOD -> good;
        case BLANK_BEFORE -> " " + good;
        case BLANK_BEHIND -> good + " ";
        case EMPTY -> "";
        case NO_DAY -> "20240230T080000Z";
        case NO_DATE -> "soon";
      };
    }

    boolean isRead() {
      return this == GOOD || this == BLANK_BEFORE || this == BLANK_BEHIND;
    }

    boolean isUnread() {
      return this == NO_DAY || this == NO_DATE;
    }
  }

  private static Reading read(String start, String... lines) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "BEGIN:VEVENT", "UID:1", "SUMMARY:Talk", "DTSTART" + start, "RRULE:FREQ=DAILY"));
    all.addAll(List.of(lines));
    all.add("END:VEVENT");
    return Calendars.read(Calendars.calendar(Calendars.lines(all.toArray(String[]::new))));
  }

  private static Recurrence recurrence(Reading reading) {
    return reading.events().get(0).recurrence();
  }

  private static List<String> problems(Reading reading, String code) {
    return reading.problems().stream()
        .filter(it -> it.violation().code().equals(code))
        .map(
            it ->
                it.location().line() + " " + it.violation().path() + " " + it.violation().message())
        .toList();
  }

  private static List<String> kept(Reading reading) {
    return reading.events().get(0).extensions().properties().stream()
        .map(it -> it.name() + ":" + it.value())
        .toList();
  }

  private static List<String> written(Reading reading) throws IOException {
    return Samples.lines(new String(reading.written(), StandardCharsets.UTF_8));
  }

  private static void comesBack(Reading reading) throws IOException {
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20240331T100000,20240407T100000,",
        ",20240331T100000,20240407T100000",
        "20240331T100000,,20240407T100000",
        "20240331T100000, 20240407T100000",
        " 20240331T100000 ,\t20240407T100000 "
      })
  void blanksAndEmptyValuesMeanNothing(String values) throws IOException {
    Reading reading = read(ZONED, "EXDATE;TZID=Europe/Vienna:" + values);
    assertThat(recurrence(reading).excluded())
        .extracting(Object::toString)
        .containsExactly("2024-03-31T10:00", "2024-04-07T10:00");
    assertThat(reading.problems()).hasSize(1);
    assertThat(problems(reading, "ical.list-form"))
        .containsExactly(
            "7 /recurrence/excluded expected values with only a comma between them, found EXDATE \""
                + values.replace("\t", "\\u0009")
                + "\"; blanks and empty values are skipped");
    assertThat(kept(reading)).isEmpty();
    assertThat(written(reading))
        .contains(
            "EXDATE;TZID=Europe/Vienna:20240331T100000",
            "EXDATE;TZID=Europe/Vienna:20240407T100000");
    comesBack(reading);
  }

  @Test
  void aValueThatCannotBeReadCostsItself() throws IOException {
    String line = "EXDATE;VALUE=DATE:20240331,20240230,20240407,soon";
    Reading reading = read(DAY, line);
    assertThat(recurrence(reading).excluded())
        .extracting(Object::toString)
        .containsExactly("2024-03-31", "2024-04-07");
    String expected =
        " expected a date such as 20220518 or a date-time such as 20220518T083000, found EXDATE ";
    assertThat(problems(reading, "ical.value"))
        .containsExactly(
            "7 /recurrence/excluded/1"
                + expected
                + "\"20240230\"; its line is kept as an extension",
            "7 /recurrence/excluded/3" + expected + "\"soon\"; its line is kept as an extension");
    assertThat(kept(reading)).containsExactly("EXDATE:20240331,20240230,20240407,soon");
    assertThat(written(reading)).contains(line);
    comesBack(reading);
  }

  @Test
  void ofExtraDatesAndPeriodsToo() throws IOException {
    Reading reading =
        read(
            ":20240317T100000Z",
            "RDATE:20240401T120000Z,20240230T120000Z, 20240403T120000Z",
            "RDATE;VALUE=PERIOD:20240404T120000Z/PT1H, 20240405T120000Z/20240405T130000Z,"
                + "20240406T120000Z/20240406T110000Z,20240407T120000Z/soon,");
    assertThat(recurrence(reading).dates())
        .extracting(it -> it.start() + " " + it.end().map(Object::toString).orElse("-"))
        .containsExactly(
            "2024-04-01T12:00 -",
            "2024-04-03T12:00 -",
            "2024-04-04T12:00 After[duration=PT1H]",
            "2024-04-05T12:00 At[time=2024-04-05T13:00, zone=Optional.empty]");
    assertThat(problems(reading, "ical.value"))
        .extracting(it -> it.substring(0, it.indexOf(" expected")))
        .containsExactly("7 /recurrence/dates/1", "8 /recurrence/dates/5", "8 /recurrence/dates/6");
    assertThat(problems(reading, "ical.list-form")).hasSize(2);
    assertThat(kept(reading)).hasSize(2);
    comesBack(reading);
  }

  @Test
  void aPeriodThatEndsBeforeItStartsIsTold() throws IOException {
    Reading reading =
        read(
            ZONED,
            "RDATE;VALUE=PERIOD:20240404T120000Z/20240404T115959Z,20240405T120000Z/-PT1H",
            "RDATE;VALUE=PERIOD:20240406T120000Z/20240406,20240407T120000Z/20240407T120000Z");
    String kept = "; its line is kept as an extension";
    String reversed = " expected a period that does not end before it starts, found RDATE ";
    assertThat(problems(reading, "ical.value"))
        .containsExactly(
            "7 /recurrence/dates/0" + reversed + "\"20240404T120000Z/20240404T115959Z\"" + kept,
            "7 /recurrence/dates/1" + reversed + "\"20240405T120000Z/-PT1H\"" + kept,
            "8 /recurrence/dates/2 expected a period that ends with a date-time such as"
                + " 20220518T093000 or lasts such as PT1H, found RDATE"
                + " \"20240406T120000Z/20240406\""
                + kept);
    assertThat(recurrence(reading).dates()).hasSize(1);
    comesBack(reading);
  }

  @Test
  void aLineWithoutAValueThatCanBeReadIsKeptAlone() throws IOException {
    Reading reading = read(DAY, "EXDATE;VALUE=DATE:soon,later");
    assertThat(recurrence(reading).excluded()).isEmpty();
    assertThat(problems(reading, "ical.value")).hasSize(2);
    assertThat(kept(reading)).containsExactly("EXDATE:soon,later");
    comesBack(reading);
  }

  @Test
  void aLineOfNothingButCommasIsLeftOut() throws IOException {
    Reading reading = read(DAY, "EXDATE;VALUE=DATE:, ,");
    assertThat(recurrence(reading).excluded()).isEmpty();
    assertThat(problems(reading, "ical.list-form")).hasSize(1);
    assertThat(kept(reading)).isEmpty();
  }

  /** What a rule says of a value stands at the line of that value, whatever was not read. */
  @Test
  void linesAreThoseOfTheValuesThatWereRead() throws IOException {
    Reading reading =
        read(
            ZONED, "EXDATE:soon,later", "EXDATE;VALUE=DATE:20240331", "EXDATE;VALUE=DATE:20240401");
    assertThat(problems(reading, "recurrence.time-form"))
        .extracting(it -> it.substring(0, it.indexOf(" expected")))
        .containsExactly("8 /recurrence/excluded/0", "9 /recurrence/excluded/1");
  }

  /** A time of whole days and a zone of floating times have no place in the field. */
  @ParameterizedTest
  @CsvSource({
    DAY + ", EXDATE;TZID=Europe/Vienna:20240331T100000, EXDATE;VALUE=DATE:20240331",
    DAY + ", EXDATE:20240331T100000Z, EXDATE;VALUE=DATE:20240331",
    DAY + ", RDATE:20240331T100000, RDATE;VALUE=DATE:20240331",
    FLOATING + ", EXDATE:20240331T100000Z, EXDATE:20240331T100000",
    FLOATING + ", EXDATE;TZID=Europe/Vienna:20240331T100000, EXDATE:20240331T100000",
  })
  void aLineIsKeptForWhatTheFormOfTheSeriesCuts(String start, String line, String formed)
      throws IOException {
    Reading reading = read(start, line);
    assertThat(problems(reading, "recurrence.time-form")).hasSize(1);
    assertThat(kept(reading)).containsExactly(line.replaceFirst(";[^:]*", ""));
    assertThat(written(reading)).contains(formed).doesNotContain(line);
    comesBack(reading);
  }

  /** The same instance in other words is all there was to say. */
  @ParameterizedTest
  @CsvSource({
    ZONED + ", EXDATE;VALUE=DATE:20240331, EXDATE;TZID=Europe/Vienna:20240331T100000",
    ZONED + ", EXDATE:20240331T080000Z, EXDATE;TZID=Europe/Vienna:20240331T100000",
    FLOATING + ", EXDATE;VALUE=DATE:20240331, EXDATE:20240331T100000",
    DAY + ", EXDATE;TZID=Europe/Vienna:20240331T000000, EXDATE;VALUE=DATE:20240331",
  })
  void noLineIsKeptForTheSameInstance(String start, String line, String formed) throws IOException {
    Reading reading = read(start, line);
    assertThat(problems(reading, "recurrence.time-form")).hasSize(1);
    assertThat(kept(reading)).isEmpty();
    assertThat(written(reading)).contains(formed).doesNotContain(line);
    comesBack(reading);
  }

  /** Each value is read, skipped, or told and kept; and what is written is read the same. */
  @Property(tries = 100)
  void eachValueCostsItself(@ForAll @Size(min = 1, max = 6) List<Entry> entries)
      throws IOException {
    List<String> texts =
        IntStream.range(0, entries.size()).mapToObj(i -> entries.get(i).text(i)).toList();
    String line = String.join(",", texts);
    Reading reading = read(":20240317T080000Z", "EXDATE:" + line);
    String read =
        IntStream.range(0, entries.size())
            .filter(i -> entries.get(i).isRead())
            .mapToObj(i -> "2024-04-%02dT08:00".formatted(i + 1))
            .collect(Collectors.joining(" "));
    assertThat(
            recurrence(reading).excluded().stream()
                .map(Object::toString)
                .collect(Collectors.joining(" ")))
        .isEqualTo(read);
    long unread = entries.stream().filter(Entry::isUnread).count();
    assertThat(problems(reading, "ical.value")).hasSize((int) unread);
    assertThat(kept(reading))
        .isEqualTo(unread > 0 || line.isEmpty() ? List.of("EXDATE:" + line) : List.of());
    comesBack(reading);
  }
}
