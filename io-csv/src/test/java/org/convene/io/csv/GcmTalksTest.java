package org.convene.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.convene.event.AttendanceMode;
import org.convene.event.Event;
import org.convene.event.Schedule;
import org.convene.io.EventReader;
import org.junit.jupiter.api.Test;

/** The table of the GCM Talks as the page of the Network has it, where it is at hand. */
class GcmTalksTest {

  private static final Path TABLE = Path.of("..", "..", "shared", "pages", "gcm-talks-2023.csv");
  private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

  private static List<Event> talks() throws IOException {
    CsvFormat format = CsvFormat.builder().zone(ZONE).build();
    try (EventReader reader = format.reader(Files.newInputStream(TABLE))) {
      return reader.events(problem -> {}).toList();
    }
  }

  @Test
  void theTableIsReadAsItStands() throws IOException {
    assumeTrue(Files.exists(TABLE), () -> "needs " + TABLE.toAbsolutePath().normalize());
    List<Event> talks = talks();
    assertThat(talks).hasSize(11);
    Event first = talks.get(0);
    assertThat(first.title().orElseThrow().value())
        .isEqualTo("Measuring progress: GCM indicators (online)");
    assertThat(first.attendanceMode()).contains(AttendanceMode.ONLINE);
    assertThat(talks.get(3).interpretation()).containsExactly("ar", "en", "fr", "es");
    assertThat(talks)
        .allSatisfy(talk -> assertThat(talk.schedule()).isInstanceOf(Schedule.Zoned.class));
    assertThat(((Schedule.Zoned) talks.get(10).schedule()).start())
        .isEqualTo(LocalDateTime.of(2023, 7, 26, 10, 0));
  }
}
