package org.convene.io.ical.zones;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.io.ICalTimeZone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.convene.event.RawComponent;
import org.convene.event.RawParameter;
import org.convene.event.RawProperty;
import org.convene.io.ical.lines.ContentLineWriter;
import org.convene.io.ical.lines.IcalValues;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For every zone, other people's readers find the instants of events in the text, by the VTIMEZONE
 * that is in it.
 */
class OtherReadersTest {

  private static final String PYTHON = "/usr/bin/python3";
  private static final Path SCRIPT = Path.of("src", "test", "python", "check_vtimezones.py");

  /** Where biweekly asks a {@code java.util.Calendar}, it is wrong in the hours around a change. */
  private static final int DAY = 86_400;

  /** There it also takes every daylight saving for one hour. */
  private static final Set<Duration> ODD_SAVINGS =
      Set.of(Duration.ofMinutes(30), Duration.ofHours(2));

  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2037-01-01T00:00:00Z");

  @Test
  void biweeklyBelievesTheVTimeZone() throws IOException {
    byte[] calendar =
        calendar(ZoneId.of("Asia/Tokyo"), List.of(LocalDateTime.of(2026, 1, 1, 0, 0)), null);
    String lie = new String(calendar, UTF_8).replace("TZOFFSETTO:+0900", "TZOFFSETTO:+0100");
    VEvent event = Biweekly.parse(lie).first().getEvents().get(0);
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2025-12-31T23:00:00Z"));
  }

  @Test
  void biweeklyReadsSingleEvents() throws IOException {
    int checked = 0;
    for (ZoneId zone : EveryZoneTest.zones()) {
      List<LocalDateTime> starts = starts(zone, DAY);
      for (int i = 0; i < starts.size(); i += Math.max(1, starts.size() / 4)) {
        LocalDateTime start = starts.get(i);
        Instant expected = start.atZone(zone).toInstant();
        if (ODD_SAVINGS.contains(zone.getRules().getDaylightSavings(expected))) {
          continue;
        }
        byte[] calendar = calendar(zone, List.of(start), start);
        VEvent event = Biweekly.parse(new String(calendar, UTF_8)).first().getEvents().get(0);
        assertThat(event.getDateStart().getValue().toInstant())
            .as("%s %s", zone, start)
            .isEqualTo(expected);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(2_000);
  }

  @Test
  void biweeklyFindsTheOffsetOfEachTime() throws IOException {
    int checked = 0;
    for (ZoneId zone : EveryZoneTest.zones()) {
      List<LocalDateTime> starts = starts(zone, EveryZoneTest.NEAR);
      String text = new String(calendar(zone, starts, null), UTF_8);
      ICalTimeZone read =
          new ICalTimeZone(
              Biweekly.parse(text).first().getTimezoneInfo().getComponents().iterator().next());
      for (LocalDateTime start : starts) {
        assertThat(offset(read, start))
            .as("%s %s", zone, start)
            .isEqualTo(zone.getRules().getOffset(start).getTotalSeconds());
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(15_000);
  }

  /** By wall time: biweekly compares it with the onsets. */
  private static int offset(TimeZone zone, LocalDateTime time) {
    return zone.getOffset(
            GregorianCalendar.AD,
            time.getYear(),
            time.getMonthValue() - 1,
            time.getDayOfMonth(),
            time.getDayOfWeek().getValue() % 7 + 1,
            time.toLocalTime().toSecondOfDay() * 1000)
        / 1000;
  }

  @Test
  void pythonReadsThemAll(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(Path.of(PYTHON)) && run(folder, PYTHON, "-c", "import icalendar") == 0,
        "needs Debian's python3-icalendar: apt-get install -y python3-icalendar");
    Path file = folder.resolve("every-zone.ics");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (ZoneId zone : EveryZoneTest.zones()) {
        List<LocalDateTime> starts = starts(zone, EveryZoneTest.NEAR);
        out.write(calendar(zone, starts, null));
        LocalDateTime one = starts.get(starts.size() / 2);
        out.write(calendar(zone, List.of(one), one));
      }
    }
    int exit = run(folder, PYTHON, SCRIPT.toAbsolutePath().toString(), file.toString());
    assertThat(Files.readString(folder.resolve("output"))).endsWith(" events, 0 wrong\n");
    assertThat(exit).isZero();
  }

  /** So many seconds around the changes of some years. */
  private static List<LocalDateTime> starts(ZoneId zone, int... seconds) {
    List<LocalDateTime> all =
        EveryZoneTest.unambiguous(zone, EveryZoneTest.around(zone, FIRST, LAST, seconds));
    List<LocalDateTime> starts = new ArrayList<>(all.subList(0, Math.min(24, all.size())));
    for (int i = starts.size(); i < all.size(); i += 7) {
      starts.add(all.get(i));
    }
    return starts;
  }

  private static byte[] calendar(
      ZoneId zone, List<LocalDateTime> starts, @Nullable LocalDateTime end) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ContentLineWriter writer = new ContentLineWriter(out);
    writer.begin("VCALENDAR");
    writer.property(RawProperty.of("PRODID", "-//Convene//tests//EN"));
    writer.property(RawProperty.of("VERSION", "2.0"));
    writer.component(VTimeZones.of(zone, starts.get(0), end));
    RawParameter tzid = RawParameter.of("TZID", zone.getId());
    for (LocalDateTime start : starts) {
      String utc = IcalValues.utc(start.atZone(zone).toInstant());
      writer.component(
          new RawComponent(
              "VEVENT",
              List.of(
                  RawProperty.of("UID", zone.getId() + "-" + utc),
                  RawProperty.of("DTSTAMP", "20260101T000000Z"),
                  RawProperty.of("DTSTART", IcalValues.dateTime(start), tzid),
                  RawProperty.of("X-EXPECTED", utc)),
              List.of()));
    }
    writer.end("VCALENDAR");
    writer.flush();
    return out.toByteArray();
  }

  private static int run(Path folder, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends in time").isTrue();
    return process.exitValue();
  }
}
