package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.series.Occurrences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Overrides with a RECURRENCE-ID and no DTSTART, as calendars write cancelled ones. */
class OverridesWithoutStartTest {

  private static final String SERIES =
      Calendars.lines(
          "BEGIN:VEVENT",
          "UID:1",
          "SUMMARY:Talk",
          "DTSTART;TZID=Europe/Zurich:20270301T090000",
          "DURATION:PT45M",
          "RRULE:FREQ=WEEKLY;COUNT=4",
          "END:VEVENT");

  private static String override(String id, String... more) {
    return Calendars.lines("BEGIN:VEVENT", "UID:1", "SUMMARY:Off", "RECURRENCE-ID" + id)
        + (more.length == 0 ? "" : Calendars.lines(more))
        + Calendars.lines("STATUS:CANCELLED", "END:VEVENT");
  }

  private static List<String> shown(Event event) {
    return Occurrences.of(event).first(9).orElseThrow().stream()
        .map(
            it ->
                it.startInstant()
                    + "/"
                    + it.endInstant().orElseThrow()
                    + (it.event().status().filter(EventStatus.CANCELLED::equals).isPresent()
                        ? " cancelled"
                        : ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "'', ;TZID=Europe/Zurich:20270315T090000, ''",
    "'', :20270315T080000Z, ''",
    "RANGE, ;RANGE=THISANDFUTURE;TZID=Europe/Zurich:20270315T090000, ' cancelled'",
  })
  void eachTakesPlaceWhenItsInstanceDoes(String name, String id, String last) throws IOException {
    Reading reading = Calendars.read(Calendars.calendar(SERIES, override(id)));
    assertThat(reading.events()).hasSize(1);
    assertThat(shown(reading.events().get(0)))
        .containsExactly(
            "2027-03-01T08:00:00Z/2027-03-01T08:45:00Z",
            "2027-03-08T08:00:00Z/2027-03-08T08:45:00Z",
            "2027-03-15T08:00:00Z/2027-03-15T08:45:00Z cancelled",
            "2027-03-22T08:00:00Z/2027-03-22T08:45:00Z" + last);
    assertThat(reading.told())
        .containsOnlyOnce(
            "9 /recurrence/overrides/0/schedule ical.dtstart-missing expected a DTSTART, found"
                + " none; it takes place when its instance does, and is undated without its"
                + " series");
    assertThat(new IcalFormat().losses(reading.events().get(0))).isEmpty();
    assertThat(Samples.lines(new String(reading.written(), UTF_8)))
        .contains("DTSTART;TZID=Europe/Zurich:20270315T090000");
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
  }

  /** In a message, DTSTART is optional (RFC 5545 section 3.6.1). */
  @Test
  void aMessageNeedsNoStart() throws IOException {
    Reading reading =
        Calendars.read(
            Calendars.calendar(
                "METHOD:CANCEL\n", SERIES, override(";TZID=Europe/Zurich:20270315T090000")));
    assertThat(reading.told()).isEmpty();
    assertThat(shown(reading.events().get(0)))
        .hasSize(4)
        .element(2)
        .asString()
        .endsWith("cancelled");
  }

  @Test
  void withoutItsSeriesItIsUndated() throws IOException {
    Reading reading =
        Calendars.read(Calendars.calendar(override(";TZID=Europe/Zurich:20270315T090000")));
    assertThat(reading.told()).singleElement().asString().contains("undated without its series");
    assertThat(shown(reading.events().get(0))).isEmpty();
  }

  /** A length alone is not read: the instance is as long as the others, and the line is kept. */
  @Test
  void aDurationWithoutAStartIsKept() throws IOException {
    Reading reading =
        Calendars.read(Calendars.calendar(SERIES, override(":20270315T080000Z", "DURATION:PT2H")));
    assertThat(shown(reading.events().get(0)).get(2))
        .isEqualTo("2027-03-15T08:00:00Z/2027-03-15T08:45:00Z cancelled");
    assertThat(reading.events().get(0).recurrence().overrides().get(0).extensions().properties())
        .extracting(it -> it.name() + ":" + it.value())
        .containsExactly("DURATION:PT2H");
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
  }
}
