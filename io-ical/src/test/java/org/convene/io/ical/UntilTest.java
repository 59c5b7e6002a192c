package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convene.event.Violation;
import org.convene.io.Problem;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of a rule, of the kind of the start or not. */
class UntilTest {

  private static Reading read(String start, String until) throws IOException {
    return Calendars.read(
        Calendars.calendar(
            Calendars.lines(
                "BEGIN:VEVENT",
                "UID:1",
                "SUMMARY:Talk",
                "DTSTART" + start,
                "RRULE:FREQ=DAILY;UNTIL=" + until,
                "END:VEVENT")));
  }

  private static RecurrenceRule rule(Reading reading) {
    return reading.events().get(0).recurrence().rules().get(0);
  }

  private static List<Problem> kinds(Reading reading) {
    return reading.problems().stream()
        .filter(it -> it.violation().code().equals("ical.until-kind"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    ";TZID=America/New_York:20260518T083000, 20260601T123000Z, 2026-06-01T12:30:00Z",
    ":20260518T083000Z, 20260601T123000Z, 2026-06-01T12:30:00Z",
    ":20260518T083000, 20260601T083000, 2026-06-01T08:30",
    ";VALUE=DATE:20260518, 20260601, 2026-06-01",
  })
  void theKindOfTheStartIsNoMatter(String start, String until, String expected) throws IOException {
    Reading reading = read(start, until);
    assertThat(rule(reading).until()).contains(EventTime.parse(expected));
    assertThat(kinds(reading)).isEmpty();
    assertThat(reading.events().get(0).extensions().isEmpty()).isTrue();
    assertThat(new String(reading.written(), StandardCharsets.UTF_8))
        .contains("RRULE:FREQ=DAILY;UNTIL=" + until + "\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    // in summer and in winter the zone is at another distance from UTC
    ";TZID=America/New_York:20260518T083000, 20260601T083000, 2026-06-01T12:30:00Z",
    ";TZID=America/New_York:20260518T083000, 20261201T083000, 2026-12-01T13:30:00Z",
    // a day is within the rule to its last second
    ";TZID=America/New_York:20260518T083000, 20260601, 2026-06-02T03:59:59Z",
    ":20260518T083000Z, 20260601T083000, 2026-06-01T08:30:00Z",
    ":20260518T083000Z, 20260601, 2026-06-01T23:59:59Z",
    ":20260518T083000, 20260601T083000Z, 2026-06-01T08:30",
    ":20260518T083000, 20260601, 2026-06-01T23:59:59",
    ";VALUE=DATE:20260518, 20260601T083000Z, 2026-06-01",
    ";VALUE=DATE:20260518, 20260601T083000, 2026-06-01",
  })
  void anotherKindIsRepairedAndSaid(String start, String until, String expected)
      throws IOException {
    Reading reading = read(start, until);
    EventTime end = EventTime.parse(expected);
    assertThat(rule(reading).until()).contains(end);
    assertThat(kinds(reading)).hasSize(1);
    assertThat(kinds(reading).get(0).location().line()).isEqualTo(6);
    assertThat(kinds(reading).get(0).violation().message())
        .isEqualTo(
            "expected UNTIL of the kind of DTSTART, found RRULE \"FREQ=DAILY;UNTIL="
                + until
                + "\"; it is read as "
                + end);
    Reading again = Reading.of(reading.written());
    assertThat(again.events()).isEqualTo(reading.events());
  }

  /** ISO 8601 with separators, and what programs make of it, has one meaning. */
  @ParameterizedTest
  @CsvSource({
    ";VALUE=DATE:20240317, 2024-03-31, 20240331",
    ":20240317T100000Z, 2024-03-31T10:00:00Z, 20240331T100000Z",
    ":20240317T100000Z, 2024-03-31T10:00Z, 20240331T100000Z",
    ":20240317T100000Z, 2024-03-31T10:00:00.000Z, 20240331T100000Z",
    ":20240317T100000Z, 20240331T1000Z, 20240331T100000Z",
    ":20240317T100000, 2024-03-31T10:00:00, 20240331T100000",
    ":20240317T100000, 2024-03-31 10:00, 20240331T100000",
    ";TZID=Europe/Vienna:20240317T100000, 2024-03-31T10:00:00+02:00, 20240331T080000Z",
    ";TZID=Europe/Vienna:20240317T100000, 20240331T100000+0200, 20240331T080000Z",
  })
  void separatorsAreRead(String start, String until, String expected) throws IOException {
    Reading reading = read(start, until);
    assertThat(rule(reading).toString()).isEqualTo("FREQ=DAILY;UNTIL=" + expected);
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).location().line()).isEqualTo(6);
    assertThat(reading.problems().get(0).violation())
        .isEqualTo(
            Violation.warning(
                "/recurrence/rules/0",
                "recurrence.until-form",
                "expected UNTIL such as 20240331 or 20240331T100000Z, found \""
                    + until
                    + "\"; read as "
                    + expected));
    assertThat(reading.events().get(0).extensions().isEmpty()).isTrue();
    assertThat(new String(reading.written(), StandardCharsets.UTF_8))
        .contains("RRULE:FREQ=DAILY;UNTIL=" + expected + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-02-30", "2024-03-31T25:00:00Z", "2024-0331", "2024-3-31", "31.03.2024", ""})
  void whatIsNoTimeIsRefused(String until) throws IOException {
    Reading reading = read(":20240317T100000Z", until);
    assertThat(reading.events().get(0).recurrence().isEmpty()).isTrue();
    assertThat(reading.problems())
        .extracting(it -> it.violation().code())
        .containsExactly("ical.value");
  }

  @Test
  void ofAnEventOfOursItIsWrittenRight() throws IOException {
    Reading reading = read(";TZID=America/New_York:20260518T083000", "20260601T083000");
    var ours =
        reading.events().get(0).toBuilder().extensions(org.convene.event.Extensions.none()).build();
    assertThat(Samples.lines(Samples.written(ours)))
        .contains("RRULE:FREQ=DAILY;UNTIL=20260601T123000Z");
  }

  @Test
  void withoutAStartThereIsNoKind() throws IOException {
    Reading reading =
        Calendars.read(
            Calendars.calendar(
                Calendars.lines(
                    "BEGIN:VEVENT", "UID:1", "RRULE:FREQ=DAILY;UNTIL=20260601", "END:VEVENT")));
    assertThat(reading.whole()).isTrue();
    assertThat(kinds(reading)).isEmpty();
  }
}
