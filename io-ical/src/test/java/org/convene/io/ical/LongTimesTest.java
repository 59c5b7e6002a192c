package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.lines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.convene.event.End;
import org.convene.event.Event;
import org.convene.event.NominalDuration;
import org.convene.event.RawProperty;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.FewerTries;
import org.convene.vocabulary.ZoneNames;
import org.junit.jupiter.api.Test;

/**
 * Some programs refuse a folded DTSTART: what only Convene reads of a time is on a line beside it.
 */
@FewerTries
class LongTimesTest {

  private static final Instant FROM = Instant.parse("1990-01-01T00:00:00Z");
  private static final LocalDateTime GAP = LocalDateTime.of(2026, 3, 29, 2, 30);

  @Provide
  Arbitrary<ZoneId> zones() {
    List<ZoneId> changing =
        new TreeSet<>(ZoneId.getAvailableZoneIds())
            .stream()
                .filter(ZoneNames::isId)
                .map(ZoneId::of)
                .filter(it -> it.getRules().nextTransition(FROM) != null)
                .toList();
    return Arbitraries.of(changing);
  }

  @Property
  void noTimeIsFolded(@ForAll("zones") ZoneId zone, @ForAll @IntRange(max = 90) int minutes)
      throws IOException {
    ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
    LocalDateTime start = change.getDateTimeBefore().plusMinutes(minutes - 45L);
    End end = End.after(NominalDuration.parse("P1DT1H"));
    Event event = event(new Schedule.Zoned(start, zone, Optional.of(end)));
    String document = new IcalFormat().string(event);
    assertThat(document).doesNotContainPattern("\r\n(DTSTART|DTEND)[^\r]*\r\n ");
    assertThat(Calendars.read(document).events())
        .extracting(it -> it.toBuilder().stamp(null).build())
        .containsExactly(event);
  }

  private static Event event(Schedule schedule) {
    return Event.builder().uid(Uid.of("a")).title("Talk").schedule(schedule).build();
  }

  private static Reading read(String... times) throws IOException {
    return Calendars.read(
        calendar(
            lines("BEGIN:VEVENT", "UID:a", "DTSTAMP:20260101T000000Z", "SUMMARY:Talk")
                + lines(times)
                + "END:VEVENT\n"));
  }

  @Test
  void theOldFormIsReadAndWrittenInTheNewOne() throws IOException {
    Reading reading =
        read(
            "DTSTART;X-CONVENE-ZONE=Europe/Paris;X-CONVENE-LOCAL=20260329T023000:20260329T013000Z");
    assertThat(reading.events().get(0).schedule())
        .isEqualTo(Schedule.starting(GAP, ZoneId.of("Europe/Paris")));
    assertThat(reading.events().get(0).extensions().isEmpty()).isTrue();
    assertThat(Samples.lines(new String(reading.written(), StandardCharsets.UTF_8)))
        .containsSequence(
            "DTSTART:20260329T013000Z",
            "X-CONVENE-DTSTART;X-CONVENE-ZONE=Europe/Paris;X-CONVENE-LOCAL=20260329T023000"
                + ":20260329T013000Z");
  }

  @Test
  void aTimeThatAnotherProgramChangedCounts() throws IOException {
    String beside = "X-CONVENE-DTSTART;X-CONVENE-ZONE=Europe/Paris:20260329T013000Z";
    Reading reading = read("DTSTART:20260330T013000Z", beside);
    assertThat(reading.events().get(0).schedule())
        .isEqualTo(Schedule.starting(LocalDateTime.of(2026, 3, 30, 1, 30), ZoneOffset.UTC));
    assertThat(reading.events().get(0).extensions().properties())
        .extracting(RawProperty::name)
        .containsExactly("X-CONVENE-DTSTART");
    assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
  }

  @Test
  void anEndHasALineBesideItToo() {
    Schedule.Zoned night =
        new Schedule.Zoned(
            GAP.minusDays(1),
            ZoneId.of("Europe/Paris"),
            Optional.of(new End.At(GAP, Optional.empty())));
    assertThat(Samples.lines(new IcalFormat().string(event(night))))
        .containsSequence(
            "DTSTART;TZID=Europe/Paris:20260328T023000",
            "DTEND:20260329T013000Z",
            "X-CONVENE-DTEND;X-CONVENE-ZONE=Europe/Paris;X-CONVENE-LOCAL=20260329T023000"
                + ":20260329T013000Z");
  }
}
