package org.convene.io.ical;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.event;
import static org.convene.io.ical.Calendars.lines;
import static org.convene.io.ical.Calendars.override;
import static org.convene.io.ical.Calendars.read;
import static org.convene.io.ical.Calendars.series;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convene.event.Event;
import org.convene.io.DocumentException;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;

class IcalReaderTest {

  private static final String OFFICE =
      lines(
          "BEGIN:VTIMEZONE",
          "TZID:Office",
          "BEGIN:STANDARD",
          "DTSTART:19700101T000000",
          "TZOFFSETFROM:+0545",
          "TZOFFSETTO:+0545",
          "END:STANDARD",
          "END:VTIMEZONE");

  private static final String NOWHERE = lines("BEGIN:VTIMEZONE", "TZID:Nowhere", "END:VTIMEZONE");

  private static String inZone(String uid, String tzid) {
    return lines(
        "BEGIN:VEVENT",
        "UID:" + uid,
        "SUMMARY:Talk",
        "DTSTART;TZID=" + tzid + ":20260518T080000",
        "END:VEVENT");
  }

  private static List<String> uids(Reading reading) {
    return reading.events().stream().map(event -> event.uid().value()).toList();
  }

  private static List<String> problems(Reading reading) {
    return reading.problems().stream().map(IcalReaderTest::problem).toList();
  }

  private static String problem(Problem problem) {
    return problem.location().ordinal()
        + " "
        + problem.location().line()
        + " "
        + problem.violation().code();
  }

  @Test
  void theHeadIsThereBeforeTheFirstEvent() throws IOException {
    String document = calendar("NAME:Talks\n", NOWHERE, event("a"));
    try (EventReader reader = Calendars.reader(document, new IcalFormat())) {
      assertThat(reader.head().title().orElseThrow().value()).isEqualTo("Talks");
      assertThat(reader.head().extensions().components()).hasSize(1);
      assertThat(reader.read()).isPresent();
      assertThat(reader.read()).isEmpty();
    }
  }

  @Test
  void waitsForATimeZoneThatComesLater() throws IOException {
    Reading reading = read(calendar(inZone("a", "Office"), event("b"), OFFICE));
    assertThat(uids(reading)).containsExactly("a", "b");
    assertThat(reading.events().get(0).schedule())
        .hasToString(
            read(calendar(OFFICE, inZone("a", "Office"))).events().get(0).schedule().toString());
    assertThat(problems(reading)).containsExactly("1 5 time-zone.guessed");
  }

  @Test
  void readsAnEventWhoseTimeZoneNeverComes() throws IOException {
    Reading reading = read(calendar(inZone("a", "Office"), event("b")));
    assertThat(uids(reading)).containsExactly("a", "b");
    assertThat(problems(reading)).containsExactly("1 5 time-zone.unknown");
  }

  @Test
  void doesNotWaitForTheTimeZoneOfAnotherCalendar() throws IOException {
    Reading reading = read(calendar(inZone("a", "Office")) + calendar(OFFICE, event("b")));
    assertThat(problems(reading))
        .containsExactly("1 5 time-zone.unknown", "2 9 ical.component-lost");
  }

  @Test
  void reportsATimeZoneThatCannotBeKept() throws IOException {
    StringBuilder before = new StringBuilder(event("a"));
    for (int i = 0; i < 1_000; i++) {
      before.append(event("a" + i));
    }
    Reading reading = read(calendar(before.toString(), NOWHERE));
    assertThat(problems(reading))
        .containsExactly("1001 5007 time-zone.value", "1001 5007 ical.component-lost");
  }

  @Test
  void reportsATimeZoneOfAnotherNameThatNothingUses() throws IOException {
    String windows = OFFICE.replace("Office", "Nepal Standard Time");
    assertThat(problems(read(calendar(event("a").repeat(1_001), windows))))
        .containsExactly("1001 5007 ical.component-lost");
    assertThat(problems(read(calendar(windows, inZone("a", "Nepal Standard Time")))))
        .containsExactly("1 13 time-zone.alias");
    String iana = OFFICE.replace("Office", "Asia/Kathmandu");
    assertThat(problems(read(calendar(iana, event("a"))))).isEmpty();
  }

  @Test
  void warnsOfATimeZoneOnce() throws IOException {
    Reading reading = read(calendar(inZone("a", "Nowhere"), inZone("b", "Nowhere")));
    assertThat(problems(reading)).containsExactly("1 5 time-zone.unknown");
  }

  @Test
  void doesNotForgetATimeZoneWhereAFieldIsLost() throws IOException {
    String event =
        lines(
            "BEGIN:VEVENT",
            "UID:a",
            "SUMMARY:Talk",
            "DTSTART;TZID=Nowhere:20260518T080000",
            "RDATE:00000101T080000Z",
            "END:VEVENT");
    Reading reading = read(calendar(event));
    assertThat(problems(reading)).contains("1 5 time-zone.unknown").hasSize(2);
  }

  @Test
  void whatComesAfterTheLastEventIsReportedWithIt() throws IOException {
    String todo = lines("BEGIN:VTODO", "UID:t", "END:VTODO");
    Reading reading = read(calendar(event("a"), todo, "X-LATE:1\n"));
    assertThat(problems(reading))
        .containsExactly("2 7 ical.component-lost", "2 10 ical.property-lost");
  }

  @Test
  void whatStandsAloneIsReportedToo() throws IOException {
    Reading reading = read(calendar(lines("BEGIN:VTODO", "UID:t", "END:VTODO")));
    assertThat(reading.events()).isEmpty();
    assertThat(problems(reading)).containsExactly("1 2 ical.component-lost");
  }

  @Test
  void joinsASeriesAcrossOtherEvents() throws IOException {
    Reading reading = read(calendar(override("a", 25), event("b"), series("a")));
    assertThat(uids(reading)).containsExactly("b", "a");
    assertThat(reading.events().get(1).recurrence().overrides()).hasSize(1);
  }

  @Test
  void readsAllOverridesOfALongSeries() throws IOException {
    Reading reading = read(calendar(series("a"), overrides(3_000)));
    assertThat(reading.events()).hasSize(1);
    assertThat(reading.events().get(0).recurrence().overrides()).hasSize(3_000);
  }

  private static String overrides(int number) {
    StringBuilder overrides = new StringBuilder();
    for (int i = 0; i < number; i++) {
      overrides.append(
          lines(
              "BEGIN:VEVENT",
              "UID:a",
              "SUMMARY:Moved",
              "RECURRENCE-ID:" + (2030 + i) + "0518T080000Z",
              "DTSTART:" + (2030 + i) + "0518T090000Z",
              "END:VEVENT"));
    }
    return overrides.toString();
  }

  @Test
  void joinsOverridesFarBeforeTheirSeries() throws IOException {
    Reading reading = read(calendar(overrides(5_000), event("b").repeat(1_500), series("a")));
    assertThat(reading.events()).hasSize(1_501);
    assertThat(reading.events().get(1_500).recurrence().overrides()).hasSize(5_000);
    assertThat(problems(reading))
        .noneMatch(it -> it.contains("apart") || it.contains("limit.overrides"));
  }

  @Test
  void overridesWithoutASeriesComeInTheirOrder() throws IOException {
    Reading reading = read(calendar(overrides(1_500)));
    assertThat(reading.events()).hasSize(1_500);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.events()).isSortedAccordingTo(comparing(it -> it.schedule().toString()));
  }

  @Test
  void tellsOnceOfOverridesFarBehindTheirSeries() throws IOException {
    Reading reading = read(calendar(series("a"), event("b").repeat(1_001), overrides(3)));
    assertThat(reading.events()).hasSize(1_005);
    assertThat(reading.problems())
        .filteredOn(it -> it.violation().code().equals("ical.series-apart"))
        .singleElement()
        .hasToString(
            "line 5013, column 1: /recurrenceId: expected an override at most 1000 components behind its"
                + " series, found one further behind the series \"a\"; this and later ones are events"
                + " of their own. LimitsBuilder.lookAhead sets a higher limit (ical.series-apart)");
  }

  @Test
  void reportsTheHeadOfALaterCalendarLineByLine() throws IOException {
    Reading reading =
        read(
            calendar("NAME:One\n", "X-A:1\n", event("a"))
                + calendar("NAME:Two\n", "X-A:1\n", "COLOR:red\n", event("b")));
    assertThat(uids(reading)).containsExactly("a", "b");
    assertThat(problems(reading))
        .containsExactly("2 11 ical.head-repeated", "2 13 ical.head-repeated");
  }

  @Test
  void reportsWhatIsWrongInTheHead() throws IOException {
    Reading reading = read(calendar("REFRESH-INTERVAL;VALUE=DURATION:often\n", event("a")));
    assertThat(problems(reading)).containsExactly("1 2 ical.value");
    assertThat(reading.head().extensions().properties()).hasSize(1);
  }

  @Test
  void givesGoodEventsBeforeADocumentFails() throws IOException {
    Limits few = Limits.standard().toBuilder().documentBytes(200_000).build();
    String document = calendar(event("a"), event("b"), event("c").repeat(10_000));
    List<String> given = new ArrayList<>();
    try (EventReader reader = Calendars.reader(document, new IcalFormat().withLimits(few))) {
      assertThatThrownBy(
              () -> {
                for (Optional<ReadResult> it = reader.read(); it.isPresent(); it = reader.read()) {
                  given.add(((ReadResult.Accepted) it.get()).event().uid().value());
                }
              })
          .isInstanceOf(DocumentException.class)
          .hasMessageContaining("limit.");
      assertThat(reader.read()).isEmpty();
    }
    assertThat(given).startsWith("a", "b", "c");
  }

  @Test
  void countsProblemsThatAreTooMany() throws IOException {
    String late = "X-LATE:1\n";
    Reading reading =
        read(
            calendar(
                event("b"), late.repeat(3_000), event("a", "SUMMARY:x\n".repeat(2_000).strip())));
    assertThat(reading.problems()).hasSize(Limits.standard().problems() + 1);
    assertThat(reading.problems())
        .last()
        .hasToString(
            "line 1006, column 1: expected at most 1000 problems, found 4000 more, not listed (limit.problems)");
  }

  @Test
  void countsEvents() throws IOException {
    Limits few = Limits.standard().toBuilder().events(2).build();
    String document = calendar(event("a"), event("b"), event("c"));
    try (EventReader reader = Calendars.reader(document, new IcalFormat().withLimits(few))) {
      assertThat(reader.read()).isPresent();
      assertThat(reader.read()).isPresent();
      assertThatThrownBy(reader::read)
          .isInstanceOf(DocumentException.class)
          .hasMessageContaining("expected at most 2 events, found more (limit.events)");
    }
  }

  @Test
  void theUidOfAnEventWithoutOneIsStable() throws IOException {
    List<String> uids = new ArrayList<>();
    for (String stamp : List.of("20260101T000000Z", "20260202T000000Z")) {
      uids.add(derived("DTSTAMP:" + stamp, "SUMMARY:Talk"));
    }
    String other = derived("DTSTAMP:20260101T000000Z", "SUMMARY:Another talk");
    assertThat(uids.get(0)).isEqualTo(uids.get(1)).isNotEqualTo(other);
  }

  private static String derived(String... lines) throws IOException {
    String event =
        "BEGIN:VEVENT\n" + lines(lines) + lines("DTSTART:20260518T080000Z", "END:VEVENT");
    Reading reading = read(calendar(event));
    assertThat(problems(reading)).containsExactly("1 2 ical.uid-missing");
    Event read = reading.events().get(0);
    return read.uid().value();
  }
}
