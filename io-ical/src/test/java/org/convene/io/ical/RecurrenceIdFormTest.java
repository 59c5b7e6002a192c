package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.RawProperty;
import org.convene.io.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A RECURRENCE-ID of another form than DTSTART has: it is written in the form of the series, and
 * its line is kept beside it where that form cuts what it says.
 */
class RecurrenceIdFormTest {

  private static final String ZONED = ";TZID=Europe/Vienna:20240317T100000";
  private static final String DAY = ";VALUE=DATE:20240317";
  private static final String FLOATING = ":20240317T100000";

  private static Reading read(String start, String line) throws IOException {
    return Calendars.read(
        Calendars.calendar(
            Calendars.lines(
                "BEGIN:VEVENT",
                "UID:1",
                "SUMMARY:Talk",
                "DTSTART" + start,
                "RRULE:FREQ=DAILY",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:1",
                "SUMMARY:Other",
                "DTSTART" + start,
                line,
                "END:VEVENT")));
  }

  private static List<String> told(Reading reading) {
    return reading.problems().stream()
        .map(it -> it.violation())
        .filter(it -> it.code().equals("recurrence.time-form"))
        .map(it -> it.path() + " " + it.message())
        .toList();
  }

  private static List<String> kept(Reading reading) {
    Event override = reading.events().get(0).recurrence().overrides().get(0);
    return override.extensions().properties().stream()
        .map(it -> it.name() + ":" + it.value())
        .toList();
  }

  private static List<String> written(Reading reading) throws IOException {
    return Samples.lines(new String(reading.written(), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    DAY + ", :20240331T100000, ;VALUE=DATE:20240331",
    DAY + ", ;TZID=Europe/Vienna:20240331T100000, ;VALUE=DATE:20240331",
    DAY + ", :20240331T100000Z, ;VALUE=DATE:20240331",
    DAY + ", ;RANGE=THISANDFUTURE:20240331T100000, ;RANGE=THISANDFUTURE;VALUE=DATE:20240331",
    FLOATING + ", ;TZID=Europe/Vienna:20240331T100000, :20240331T100000",
    FLOATING + ", :20240331T100000Z, :20240331T100000",
  })
  void theLineIsKeptForWhatTheFormOfTheSeriesCuts(String start, String given, String formed)
      throws IOException {
    String line = "RECURRENCE-ID" + given;
    Reading reading = read(start, line);
    assertThat(told(reading))
        .singleElement()
        .asString()
        .startsWith("/recurrence/overrides/0/recurrenceId expected a ");
    assertThat(kept(reading)).containsExactly(line.replaceFirst(";[^:]*", ""));
    assertThat(written(reading)).contains("RECURRENCE-ID" + formed).doesNotContain(line);
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
  }

  /** The same instance in other words is all there was to say. */
  @ParameterizedTest
  @CsvSource({
    ZONED + ", ;VALUE=DATE:20240331, ;TZID=Europe/Vienna:20240331T100000",
    ZONED + ", :20240331T080000Z, ;TZID=Europe/Vienna:20240331T100000",
    ZONED + ", ;TZID=Asia/Tokyo:20240331T170000, ;TZID=Europe/Vienna:20240331T100000",
    FLOATING + ", ;VALUE=DATE:20240331, :20240331T100000",
    DAY + ", :20240331T000000, ;VALUE=DATE:20240331",
    DAY + ", ;TZID=Europe/Vienna:20240331T000000, ;VALUE=DATE:20240331",
  })
  void noLineIsKeptForTheSameInstance(String start, String given, String formed)
      throws IOException {
    Reading reading = read(start, "RECURRENCE-ID" + given);
    assertThat(told(reading)).hasSize(1);
    assertThat(kept(reading)).isEmpty();
    assertThat(written(reading))
        .contains("RECURRENCE-ID" + formed)
        .doesNotContain("RECURRENCE-ID" + given);
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
  }

  /** As an excluded time and an extra date without a zone are. */
  @ParameterizedTest
  @CsvSource({
    "RECURRENCE-ID, overrides/0/recurrenceId, 12",
    "EXDATE, excluded/0, 7",
    "RDATE, dates/0, 7"
  })
  void aTimeWithoutZoneIsReadInTheZoneOfTheSeries(String name, String path, int number)
      throws IOException {
    String line = name + ":20240331T100000";
    boolean isId = name.equals("RECURRENCE-ID");
    List<String> lines =
        new ArrayList<>(
            List.of(
                "BEGIN:VEVENT", "UID:1", "SUMMARY:Talk", "DTSTART" + ZONED, "RRULE:FREQ=DAILY"));
    if (isId) {
      lines.addAll(
          List.of("END:VEVENT", "BEGIN:VEVENT", "UID:1", "SUMMARY:Other", "DTSTART" + ZONED));
    }
    lines.addAll(List.of(line, "END:VEVENT"));
    Reading reading =
        Calendars.read(Calendars.calendar(Calendars.lines(lines.toArray(String[]::new))));
    assertThat(reading.problems())
        .filteredOn(it -> it.violation().code().equals("ical.time-kind"))
        .singleElement()
        .satisfies(it -> assertThat(it.location().line()).isEqualTo(number))
        .extracting(Problem::violation)
        .hasToString(
            "/recurrence/"
                + path
                + ": expected a time in a zone, as DTSTART is, found "
                + name
                + " \"20240331T100000\"; it is read in the zone of DTSTART (ical.time-kind)");
    Event event = reading.events().get(0);
    assertThat((isId ? event.recurrence().overrides().get(0) : event).extensions().properties())
        .containsExactly(RawProperty.of(name, "20240331T100000"));
    assertThat(written(reading))
        .contains(name + ";TZID=Europe/Vienna:20240331T100000")
        .doesNotContain(line);
    Reading again = Reading.of(reading.written());
    assertThat(again.events()).isEqualTo(reading.events());
    assertThat(again.problems()).isEmpty();
  }

  /** A line that says more is kept, but not in place of the form of the series. */
  @ParameterizedTest
  @CsvSource({
    ZONED + ", ;X-A=1:20240331T080000Z, ;TZID=Europe/Vienna:20240331T100000",
    DAY + ", ;X-A=1:20240331T100000, ;VALUE=DATE:20240331",
  })
  void aLineThatSaysMoreIsKeptOnce(String start, String given, String formed) throws IOException {
    Reading reading = read(start, "RECURRENCE-ID" + given);
    assertThat(kept(reading)).hasSize(1);
    assertThat(written(reading))
        .contains("RECURRENCE-ID" + formed)
        .doesNotContain("RECURRENCE-ID" + given);
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
  }
}
