package org.convene.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.examples.interop.Drafts.CLOCK;
import static org.convene.examples.interop.Drafts.invited;
import static org.convene.examples.interop.Drafts.series;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.convene.event.Event;
import org.convene.io.ical.Scheduling;
import org.convene.series.Occurrence;
import org.convene.series.Occurrences;

/**
 * An invitation to a series of 14 months in every zone of a place: {@code interop/zones} asks the
 * readers for the instants. {@code -Dconvene.interop.zones=FOLDER} writes them there.
 */
final class ZoneFilesTest {

  /** The ids of the tz database for places; no offsets, and none of the JDK's own. */
  private static final Pattern PLACE = Pattern.compile("(?!Etc/|SystemV/).+/.+");

  private static final LocalDateTime START = LocalDateTime.of(2026, 1, 12, 14, 0);
  private static final int FORTNIGHTS = 31;

  @Example
  void everyInstantIsThatOfTheJdk() throws IOException {
    List<String> ids =
        ZoneId.getAvailableZoneIds().stream().filter(PLACE.asMatchPredicate()).sorted().toList();
    assertThat(ids).hasSizeGreaterThan(500);
    for (String id : ids) {
      ZoneId zone = ZoneId.of(id);
      List<Instant> expected =
          IntStream.range(0, FORTNIGHTS)
              .mapToObj(each -> START.plusWeeks(2L * each).atZone(zone).toInstant())
              .toList();
      assertThat(Occurrences.of(event(zone)).first(100).value())
          .as(id)
          .extracting(Occurrence::startInstant)
          .isEqualTo(expected);
    }
    String folder = System.getProperty("convene.interop.zones");
    if (folder != null) {
      InteropFilesTest.write(Path.of(folder), ids.stream().map(ZoneFilesTest::file).toList());
    }
  }

  private static InteropFile file(String id) {
    String name = id.toLowerCase(Locale.ROOT).replace('/', '.').replace('_', '-');
    Event event = event(ZoneId.of(id));
    Scheduling organizer =
        Scheduling.of(event.meeting().organizer().orElseThrow().address(), CLOCK);
    return InteropFile.message(name, organizer.invite(event).messages().get(0));
  }

  /** Every other Monday from January to March of the next year. */
  private static Event event(ZoneId zone) {
    String name = zone.getId().toLowerCase(Locale.ROOT).replace('/', '.');
    return invited(series(name, START, zone, "FREQ=WEEKLY;INTERVAL=2;COUNT=" + FORTNIGHTS)).build();
  }
}
