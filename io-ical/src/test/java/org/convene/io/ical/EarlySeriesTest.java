package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.convene.event.Event;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.Uid;
import org.convene.io.ical.lines.Lines;
import org.convene.io.ical.zones.EveryZoneTest;
import org.convene.io.ical.zones.Observances;
import org.convene.recurrence.EventTime;
import org.convene.recurrence.Frequency;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

/**
 * A series from long ago or long from now has the right times, whatever stands before it in the
 * document.
 */
class EarlySeriesTest {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  @Test
  void aSecondDescriptionIsWrittenOnce() {
    ZoneId zone = ZoneId.of("America/New_York");
    Event late = Samples.at(LocalDateTime.of(2026, 5, 18, 9, 0), zone).build();
    Event first = daily(LocalDateTime.of(1985, 7, 1, 9, 0), zone);
    Event second = daily(LocalDateTime.of(1975, 7, 1, 9, 0), zone);
    List<String> lines = Samples.lines(Samples.written(late, first, second, late));
    assertThat(lines.stream().filter(line -> line.startsWith("TZID:")))
        .containsExactly("TZID:America/New_York", "TZID:/org.convene/1970/America/New_York");
    assertThat(lines)
        .contains(
            "X-LIC-LOCATION:America/New_York",
            "DTSTART;TZID=/org.convene/1970/America/New_York:19850701T090000",
            "X-CONVENE-DTSTART;X-CONVENE-ZONE=America/New_York:19850701T090000",
            "EXDATE;TZID=/org.convene/1970/America/New_York;X-CONVENE-ZONE=America/New_York"
                + ":19850702T090000",
            "DTSTART;TZID=America/New_York:20260518T090000");
  }

  @Test
  void aSeriesThatComesFirstHasItsZoneAlone() {
    ZoneId zone = ZoneId.of("Europe/Paris");
    Event early = daily(LocalDateTime.of(1985, 7, 1, 9, 0), zone);
    Event late = daily(LocalDateTime.of(2026, 5, 18, 9, 0), zone);
    assertThat(Samples.lines(Samples.written(early, late)))
        .filteredOn(line -> line.startsWith("TZID:"))
        .containsExactly("TZID:Europe/Paris");
  }

  /** In any order, at the start of each series and half a year and twenty years later. */
  @Property(tries = 300)
  void everyTimeIsRight(
      @ForAll("zones") ZoneId zone,
      @ForAll("starts") @Size(min = 1, max = 6) List<LocalDateTime> all) {
    List<Event> events = new ArrayList<>();
    for (LocalDateTime start : all) {
      events.add(daily(start, zone));
    }
    byte[] document = Samples.written(events.toArray(new Event[0])).getBytes(UTF_8);
    Timezones described = new Timezones(document);
    int found = 0;
    for (Lines.Line line : Lines.of(document)) {
      if (line.name().equals("DTSTART") && !line.parameters().isEmpty()) {
        String tzid = line.parameters().get(0).values().get(0);
        LocalDateTime start = LocalDateTime.parse(line.value(), LOCAL);
        for (LocalDateTime time : List.of(start, start.plusDays(183), start.plusYears(20))) {
          List<ZoneOffset> expected = zone.getRules().getValidOffsets(time);
          if (expected.size() == 1) {
            assertThat(described.of(tzid).offsets(time))
                .as("%s %s", tzid, time)
                .isEqualTo(expected);
          }
        }
        found++;
      }
    }
    assertThat(found).isEqualTo(all.size());
    long old = all.stream().filter(start -> start.getYear() < 1900).count();
    assertThat(described.size()).isLessThanOrEqualTo(3 + (int) old);
  }

  /** No rule that can be written tells when the clocks of Chile change, so its years are few. */
  @Test
  void aTimeLongFromNowHasItsDecade() {
    ZoneId zone = ZoneId.of("America/Santiago");
    Event now = daily(LocalDateTime.of(2026, 5, 18, 9, 0), zone);
    Event then = daily(LocalDateTime.of(2773, 4, 1, 9, 0), zone);
    Event once = Samples.at(LocalDateTime.of(2991, 4, 1, 9, 0), zone).build();
    Event longer = weeklyUntil(LocalDateTime.of(2026, 5, 18, 9, 0), zone, 2098);
    assertThat(Samples.lines(Samples.written(now, then, once, longer, then)))
        .filteredOn(line -> line.startsWith("TZID:"))
        .containsExactly(
            "TZID:America/Santiago",
            "TZID:/org.convene/2770/America/Santiago",
            "TZID:/org.convene/2020-2100/America/Santiago");
    assertThat(Samples.lines(Samples.written(once)))
        .filteredOn(line -> line.startsWith("TZID:"))
        .containsExactly("TZID:/org.convene/2990/America/Santiago");
  }

  /** Through the years for which a series is compared, and read without a word. */
  @Property(tries = 100)
  void everyTimeToComeIsRight(
      @ForAll("zones") ZoneId any,
      @ForAll boolean isOfFewYears,
      @ForAll("times to come") @Size(min = 1, max = 4) List<LocalDateTime> all,
      @ForAll @IntRange(max = 90) int years)
      throws IOException {
    ZoneId zone = isOfFewYears ? ofFewYears(all.get(0).getDayOfYear()) : any;
    List<Event> events = new ArrayList<>();
    for (LocalDateTime start : all) {
      int last = Math.min(9998, start.getYear() + years);
      for (Event event :
          List.of(
              daily(start, zone),
              Samples.at(start, zone).build(),
              weeklyUntil(start, zone, last))) {
        events.add(event.toBuilder().uid(Uid.of("u" + events.size())).build());
      }
    }
    byte[] written = Samples.written(events.toArray(new Event[0])).getBytes(UTF_8);
    Reading read = Reading.of(written);
    assertThat(read.problems()).isEmpty();
    assertThat(read.events()).isEqualTo(events);
    Timezones described = new Timezones(written);
    for (Lines.Line line : Lines.of(written)) {
      if (line.name().equals("DTSTART")
          && !line.parameters().isEmpty()
          && !line.value().endsWith("Z")) {
        String tzid = line.parameters().get(0).values().get(0);
        LocalDateTime start = LocalDateTime.parse(line.value(), LOCAL);
        for (int year = 0; year <= 5; year++) {
          for (LocalDateTime time :
              List.of(start.plusYears(year), start.plusYears(year).plusDays(183))) {
            List<ZoneOffset> expected = zone.getRules().getValidOffsets(time);
            if (expected.size() == 1) {
              assertThat(described.of(tzid).offsets(time))
                  .as("%s %s", tzid, time)
                  .isEqualTo(expected);
            }
          }
        }
      }
    }
  }

  private static ZoneId ofFewYears(int number) {
    List<String> ids =
        List.of(
            "America/Santiago",
            "Asia/Jerusalem",
            "Africa/Casablanca",
            "Asia/Gaza",
            "Pacific/Easter",
            "America/Nuuk",
            "Asia/Hebron",
            "Africa/Cairo");
    return ZoneId.of(ids.get(number % ids.size()));
  }

  @Provide("times to come")
  Arbitrary<List<LocalDateTime>> timesToCome() {
    return Arbitraries.longs()
        .between(LocalDate.of(1960, 1, 1).toEpochDay(), LocalDate.of(9990, 1, 1).toEpochDay())
        .map(day -> LocalDate.ofEpochDay(day).atTime(LocalTime.NOON))
        .list();
  }

  private static Event weeklyUntil(LocalDateTime start, ZoneId zone, int year) {
    return Samples.at(start, zone)
        .recurrence(
            Recurrence.of(
                RecurrenceRule.every(Frequency.WEEKLY)
                    .until(LocalDate.of(year, 12, 31), zone)
                    .build()))
        .build();
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(EveryZoneTest.zones())
        .filter(zone -> !zone.normalized().equals(ZoneOffset.UTC));
  }

  @Provide
  Arbitrary<List<LocalDateTime>> starts() {
    return Arbitraries.longs()
        .between(LocalDate.of(1880, 1, 1).toEpochDay(), LocalDate.of(2030, 1, 1).toEpochDay())
        .map(day -> LocalDate.ofEpochDay(day).atTime(LocalTime.NOON))
        .list();
  }

  private static Event daily(LocalDateTime start, ZoneId zone) {
    return Samples.at(start, zone)
        .recurrence(
            Recurrence.of(RecurrenceRule.every(Frequency.DAILY).build())
                .excluding(EventTime.of(start.plusDays(1), zone)))
        .build();
  }

  /** The VTIMEZONEs of a document, by their names. */
  private static final class Timezones {

    private final List<String> names = new ArrayList<>();
    private final List<RawComponent> components = new ArrayList<>();
    private final Map<String, Observances> evaluated = new HashMap<>();

    Timezones(byte[] document) {
      List<RawProperty> properties = new ArrayList<>();
      List<RawComponent> observances = new ArrayList<>();
      for (Lines.Line line : Lines.of(document)) {
        if (line.name().equals("BEGIN")) {
          properties = new ArrayList<>();
        } else if (line.name().equals("TZID")) {
          names.add(line.value());
          observances = new ArrayList<>();
        } else if (!line.name().equals("END")) {
          properties.add(RawProperty.of(line.name(), line.value()));
        } else if (line.value().equals("STANDARD") || line.value().equals("DAYLIGHT")) {
          observances.add(new RawComponent(line.value(), properties, List.of()));
        } else if (line.value().equals("VTIMEZONE")) {
          components.add(new RawComponent("VTIMEZONE", List.of(), observances));
        }
      }
      assertThat(names).doesNotHaveDuplicates();
    }

    Observances of(String tzid) {
      assertThat(names).contains(tzid);
      return evaluated.computeIfAbsent(
          tzid, name -> new Observances(components.get(names.indexOf(name)), 9999));
    }

    int size() {
      return names.size();
    }
  }
}
