package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.ExtraDate;
import org.convene.event.InvalidEventException;
import org.convene.event.NominalDuration;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.event.Violation;
import org.convene.io.EventFormat;
import org.convene.io.EventWriter;
import org.convene.io.Limits;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

class IcalFormatTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void everyFieldIsWritten() throws IOException {
    String text = String.join("\n", Samples.lines(Samples.written(Samples.full().build())));
    try (var expected = IcalFormatTest.class.getResourceAsStream("full-event.txt")) {
      assertThat(expected).isNotNull();
      assertThat(text).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void offsetsAreWrittenInUtc() {
    assertThat(lines(Samples.at(time(8, 30), ZoneOffset.ofHours(2)).build()))
        .contains(
            "DTSTART;X-CONVENE-ZONE=\"+02:00\":20260518T063000Z",
            "DTEND;X-CONVENE-ZONE=\"+02:00\":20260518T080000Z");
  }

  @Test
  void utcIsUtc() {
    assertThat(lines(Samples.at(time(8, 30), ZoneOffset.UTC).build()))
        .contains("DTSTART:20260518T083000Z", "DTEND:20260518T100000Z")
        .noneMatch(line -> line.contains("VTIMEZONE"));
  }

  @Test
  void lastDayIsInclusive() {
    Event event = event(Schedule.allDay(LocalDate.of(2026, 5, 18), LocalDate.of(2026, 5, 20)));
    assertThat(lines(event)).contains("DTSTART;VALUE=DATE:20260518", "DTEND;VALUE=DATE:20260521");
  }

  @Test
  void floatingStaysLocal() {
    assertThat(lines(event(Schedule.floating(time(9, 0), time(10, 0)))))
        .contains("DTSTART:20260518T090000", "DTEND:20260518T100000");
  }

  @Test
  void durationsStay() {
    Optional<End> end = Optional.of(End.after(NominalDuration.parse("P1DT2H")));
    assertThat(lines(event(new Schedule.Zoned(time(9, 0), PARIS, end))))
        .contains("DTSTART;TZID=Europe/Paris:20260518T090000", "DURATION:P1DT2H");
  }

  @Test
  void gapAndOverlapAreUtc() {
    LocalDateTime gap = LocalDateTime.of(2026, 3, 29, 2, 30);
    LocalDateTime overlap = LocalDateTime.of(2026, 10, 25, 2, 30);
    assertThat(lines(event(Schedule.starting(gap, PARIS))))
        .contains(
            "DTSTART:20260329T013000Z",
            "X-CONVENE-DTSTART;X-CONVENE-ZONE=Europe/Paris;X-CONVENE-LOCAL=20260329T023000:20260329T013000Z");
    assertThat(lines(event(Schedule.starting(overlap, PARIS))))
        .contains("DTSTART;X-CONVENE-ZONE=Europe/Paris:20261025T003000Z");
  }

  @Test
  void recurrenceKeepsTheZone() {
    LocalDateTime overlap = LocalDateTime.of(2026, 10, 25, 2, 30);
    Event event =
        event(Schedule.starting(overlap, PARIS)).toBuilder()
            .recurrence(
                Recurrence.of(RecurrenceRule.every(Frequency.DAILY).count(3).build())
                    .excluding(EventTime.of(overlap.plusDays(1), PARIS))
                    .including(
                        new ExtraDate(
                            EventTime.of(overlap.plusDays(9), PARIS),
                            Optional.of(End.after(NominalDuration.parse("PT1H"))))))
            .build();
    assertThat(lines(event))
        .contains(
            "DTSTART;TZID=Europe/Paris:20261025T023000",
            "RRULE:FREQ=DAILY;COUNT=3",
            "RDATE;VALUE=PERIOD;TZID=Europe/Paris:20261103T023000/PT1H",
            "EXDATE;TZID=Europe/Paris:20261026T023000");
  }

  @Test
  void recurringOffsetsTakeTheirZone() {
    Event event =
        event(Schedule.starting(time(9, 0), ZoneOffset.ofHours(2))).toBuilder()
            .recurrence(Recurrence.of(RecurrenceRule.every(Frequency.DAILY).count(3).build()))
            .build();
    assertThat(lines(event))
        .contains(
            "TZID:Etc/GMT-2", "DTSTART;TZID=Etc/GMT-2;X-CONVENE-ZONE=\"+02:00\":20260518T090000");
  }

  @Test
  void aZoneIsWrittenOnceAndEarlierEventsAreUtc() {
    Event late = Samples.at(time(9, 0), PARIS).build();
    Event early = Samples.at(LocalDateTime.of(1990, 1, 1, 9, 0), PARIS).build();
    List<String> lines = Samples.lines(Samples.written(late, late, early));
    assertThat(lines.stream().filter("TZID:Europe/Paris"::equals)).hasSize(1);
    assertThat(lines).contains("DTSTART;X-CONVENE-ZONE=Europe/Paris:19900101T080000Z");
  }

  @Test
  void undatedIsRefusedOrJournal() throws IOException {
    Event event = event(Schedule.undated(", -"));
    assertThat(new IcalFormat().losses(event))
        .extracting(Violation::path, Violation::code)
        .containsExactly(tuple("/schedule", "ical.undated"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = new IcalFormat().writer(out)) {
      assertThatThrownBy(() -> writer.write(event)).isInstanceOf(InvalidEventException.class);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("VEVENT", "VJOURNAL");
    IcalFormat journal = IcalFormat.builder().undated(IcalFormat.Undated.JOURNAL).build();
    assertThat(journal.losses(event)).isEmpty();
    assertThat(Samples.lines(Samples.written(journal, event)))
        .contains("BEGIN:VJOURNAL", "X-CONVENE-UNDATED:\\, -");
  }

  @Test
  void isFound() {
    assertThat(ServiceLoader.load(EventFormat.class))
        .anyMatch(format -> format.name().equals("icalendar"));
  }

  private static LocalDateTime time(int hour, int minute) {
    return LocalDateTime.of(2026, 5, 18, hour, minute);
  }

  private static Event event(Schedule schedule) {
    return Event.builder().uid(Uid.of("1")).title("T").schedule(schedule).build();
  }

  private static List<String> lines(Event event) {
    return Samples.lines(Samples.written(event));
  }

  @Test
  void otherLimitsChangeNothingElse() {
    Limits limits = Limits.trusted();
    IcalFormat format =
        IcalFormat.builder().undated(IcalFormat.Undated.JOURNAL).build().withLimits(limits);
    assertThat(format.settings().limits()).isSameAs(limits);
    Event undated = Event.builder().uid(Uid.of("a")).title("T").build();
    assertThat(new IcalFormat().losses(undated)).isNotEmpty();
    assertThat(format.losses(undated)).isEmpty();
  }
}
