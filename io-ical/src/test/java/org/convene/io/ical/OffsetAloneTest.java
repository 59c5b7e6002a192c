package org.convene.io.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.lines;
import static org.convene.io.ical.Calendars.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.convene.event.Schedule;
import org.convene.io.ical.lines.IcalValues;
import org.convene.recurrence.EventTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times in a VTIMEZONE that is no zone of the IANA database. */
class OffsetAloneTest {

  private static final LocalDateTime ONSET = LocalDateTime.of(2026, 3, 8, 2, 0);

  private static String observance(String name, String start, String from, String to) {
    return lines(
        "BEGIN:" + name,
        "DTSTART:" + start,
        "TZOFFSETFROM:" + from,
        "TZOFFSETTO:" + to,
        "END:" + name);
  }

  private static String zone(String... observances) {
    return "BEGIN:VTIMEZONE\nTZID:Ship\n" + String.join("", observances) + "END:VTIMEZONE\n";
  }

  private static String event(String... times) {
    return lines("BEGIN:VEVENT", "UID:a", "SUMMARY:Talk") + lines(times) + "END:VEVENT\n";
  }

  private static LocalDateTime time(String value) {
    return Objects.requireNonNull(IcalValues.dateTime(value));
  }

  private static List<String> codes(Reading reading) {
    return reading.problems().stream().map(it -> it.violation().code()).toList();
  }

  private static List<String> messages(Reading reading) {
    return reading.problems().stream().map(it -> it.violation().message()).toList();
  }

  private static List<String> written(Reading reading, String name) throws IOException {
    String unfolded = new String(reading.written(), StandardCharsets.UTF_8).replace("\r\n ", "");
    String events = unfolded.substring(unfolded.indexOf("BEGIN:VEVENT"));
    return events.lines().filter(it -> it.startsWith(name)).toList();
  }

  /** An override names what the series has: all its instances are at the offset of its start. */
  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void anOverrideNamesAnInstanceAtTheOffsetOfTheStart(boolean seriesFirst, boolean inWinter)
      throws IOException {
    String change = observance("DAYLIGHT", "20260308T020000", "-0801", "-0701");
    String start = inWinter ? "20260301T100000" : "20260401T100000";
    String instance = inWinter ? "20260315T100000" : "20260408T100000";
    String series = event("DTSTART;TZID=Ship:" + start, "RRULE:FREQ=DAILY;COUNT=20");
    String override = event("DTSTART;TZID=Ship:" + instance, "RECURRENCE-ID;TZID=Ship:" + instance);
    Reading reading =
        read(
            seriesFirst
                ? calendar(zone(change), series, override)
                : calendar(zone(change), override, series));
    assertThat(reading.events()).hasSize(1);
    EventTime named =
        reading.events().get(0).recurrence().overrides().get(0).recurrenceId().get().instance();
    assertThat(named).isEqualTo(EventTime.of(time(instance)));
    assertThat(reading.events().get(0).schedule())
        .isEqualTo(
            new Schedule.Zoned(
                time(start), ZoneOffset.of(inWinter ? "-08:01" : "-07:01"), Optional.empty()));
    assertThat(codes(reading)).doesNotContain("recurrence.override-no-instance");
  }

  /** Minutes that no zone is ahead by: the VTIMEZONE alone says the instant. */
  @Property
  void aTimeIsTheInstantThatItsVtimezoneSays(
      @ForAll @IntRange(min = -700, max = 700) int fromMinutes,
      @ForAll @IntRange(min = -700, max = 700) int toMinutes,
      @ForAll @IntRange(min = -20_000, max = 20_000) int hours)
      throws IOException {
    ZoneOffset from = ZoneOffset.ofTotalSeconds(fromMinutes * 60 + 7);
    ZoneOffset to = ZoneOffset.ofTotalSeconds(toMinutes * 60 + 7);
    LocalDateTime time = ONSET.plusHours(hours < 0 ? hours - 24 : hours + 24);
    String change =
        observance(
            "DAYLIGHT",
            IcalValues.dateTime(ONSET),
            IcalValues.utcOffset(from),
            IcalValues.utcOffset(to));
    Reading reading =
        read(calendar(zone(change), event("DTSTART;TZID=Ship:" + IcalValues.dateTime(time))));
    ZoneOffset meant = hours < 0 ? from : to;
    assertThat(reading.events().get(0).schedule())
        .isEqualTo(new Schedule.Zoned(time, meant, Optional.empty()));
    assertThat(codes(reading)).hasSize(1).first().asString().startsWith("time-zone.");
    assertThat(written(reading, "DTSTART"))
        .containsExactly(
            "DTSTART;X-CONVENE-ZONE="
                + (meant.getId().contains(":") ? '"' + meant.getId() + '"' : meant.getId())
                + ":"
                + IcalValues.utc(time.toInstant(meant)));
  }

  @ParameterizedTest
  @CsvSource({
    "20260307T140000, -08:00, 20260307T220000Z",
    "20260908T140000, -07:00, 20260908T210000Z",
  })
  void eachOnsetHoldsUntilTheNext(String local, String offset, String utc) throws IOException {
    Reading reading =
        read(
            calendar(
                zone(
                    observance("STANDARD", "20251102T020000", "-0700", "-0800"),
                    observance("DAYLIGHT", "20260308T020000", "-0800", "-0700")),
                event("DTSTART;TZID=Ship:" + local)));
    assertThat(written(reading, "DTSTART"))
        .containsExactly("DTSTART;X-CONVENE-ZONE=\"" + offset + "\":" + utc);
    assertThat(messages(reading))
        .singleElement()
        .asString()
        .startsWith("expected a known time zone, found TZID Ship with offsets that no zone has in")
        .contains("; read as " + offset + " at ");
  }

  @Test
  void aSeriesThatTheOffsetLeavesIsToldAndExcludesItsOwnInstances() throws IOException {
    Reading reading =
        read(
            calendar(
                zone(
                    observance("STANDARD", "20251102T020000", "-0701", "-0801"),
                    observance("DAYLIGHT", "20260308T020000", "-0801", "-0701")),
                event(
                    "DTSTART;TZID=Ship:20260301T100000",
                    "RRULE:FREQ=WEEKLY;COUNT=3",
                    "EXDATE;TZID=Ship:20260315T100000")));
    assertThat(messages(reading))
        .containsExactly(
            "expected a known time zone, found TZID Ship with offsets that no zone has in 2026; read as -08:01 at 2026-03-01T10:00, and each time as its VTIMEZONE says",
            "expected the VTIMEZONE of Ship to give -08:01 at 2026-03-08T02:00, found -07:01; the series is read as -08:01 throughout");
    assertThat(reading.events().get(0).recurrence().excluded()).hasToString("[2026-03-15T10:00]");
  }

  @Test
  void anOffsetWithColonsAndAnObservanceWithoutTheOneBeforeAreRead() throws IOException {
    Reading colons =
        read(
            calendar(
                zone(observance("STANDARD", "19700101T000000", "-03:31", "-03:31")),
                event("DTSTART;TZID=Ship:20260908T140000")));
    assertThat(written(colons, "DTSTART"))
        .containsExactly("DTSTART;X-CONVENE-ZONE=\"-03:31\":20260908T173100Z");
    assertThat(messages(colons))
        .contains(
            "VTIMEZONE of Ship: expected an offset such as -0500, found -03:31; it is read as -03:31");
    Reading alone =
        read(
            calendar(
                zone(
                    lines(
                        "BEGIN:STANDARD",
                        "DTSTART:16010101T000000",
                        "TZOFFSETTO:+1000",
                        "END:STANDARD")),
                event("DTSTART;TZID=Ship:20260908T140000")));
    assertThat(alone.events().get(0).schedule())
        .isEqualTo(
            new Schedule.Zoned(
                LocalDateTime.of(2026, 9, 8, 14, 0), ZoneId.of("Etc/GMT-10"), Optional.empty()));
    assertThat(written(alone, "DTSTART"))
        .containsExactly("DTSTART;TZID=Etc/GMT-10:20260908T140000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tzone://Microsoft/Utc|20260908T140000|DTSTART:20260908T140000Z",
        "(GMT+01:00) Paris|20260908T140000|DTSTART;TZID=Europe/Paris:20260908T140000",
        "(GMT+01:00) Brussels, Copenhagen, Madrid, Paris|20260908T140000|DTSTART;TZID=Europe/Paris:20260908T140000",
      })
  void aTzidWithAColonNeedsNoQuotes(String tzid, String value, String line) throws IOException {
    Reading reading = read(calendar(event("DTSTART;TZID=" + tzid + ":" + value)));
    assertThat(written(reading, "DTSTART")).containsExactly(line);
    assertThat(messages(reading))
        .contains(
            "expected quotes around a TZID that holds a colon, found none; the value is read as \""
                + tzid
                + "\"");
  }
}
