package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.convene.event.Attendee;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.OnlineVenue;
import org.convene.event.Recurrence;
import org.convene.event.Reminder;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.event.Venue;
import org.convene.io.EventReader;
import org.convene.recurrence.RecurrenceRule;
import org.junit.jupiter.api.Test;

/** Whose classes a program loads that invites; in a JVM of its own, for the tests load them all. */
class ForeignClassesTest {

  private static final String GUEST = "guest@example.org";
  private static final String HOST = "host@example.org";

  /**
   * Those of iCal4j log by SLF4J, which prints three lines where a program has no logger for it.
   */
  @Test
  void invitingLoadsNoneAndPrintsNothing() throws Exception {
    assertThat(printed("-Xlog:class+load", "FREQ=WEEKLY;COUNT=10;BYDAY=WE"))
        .anyMatch(line -> line.contains(" org.convene.io.ical.itip.ItipCheck "))
        .filteredOn(line -> !line.contains(" source: "))
        .containsExactly("made, read and answered");
    assertThat(printed("-Xlog:class+load", "FREQ=WEEKLY;COUNT=10;BYDAY=WE"))
        .noneMatch(line -> line.contains(" net.fortuna.") || line.contains(" org.slf4j."));
  }

  /** Else the other test could not fail. */
  @Test
  void aRuleThatSaysMoreLoadsThem() throws Exception {
    assertThat(printed("-Xlog:class+load", "FREQ=WEEKLY;X-A=1"))
        .anyMatch(line -> line.contains(" net.fortuna."));
  }

  private static List<String> printed(String option, String rule)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(java, option, "-cp", path, ForeignClassesTest.class.getName(), rule)
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return text.lines().toList();
  }

  /** Makes an invitation by a rule, reads it as a guest and as a file, and answers it. */
  public static void main(String[] args) throws IOException {
    Event event =
        Event.builder()
            .uid(Uid.of(URI.create("https://example.org/talk")))
            .title("Talk")
            .schedule(
                Schedule.zoned(
                    LocalDateTime.of(2026, 5, 20, 8, 30),
                    Duration.ofHours(1),
                    ZoneId.of("America/New_York")))
            .recurrence(Recurrence.of(RecurrenceRule.parse(args[0])))
            .place(Venue.named("Room 12"))
            .place(OnlineVenue.at("https://media.example.org/"))
            .organizers("IOM")
            .reminders(List.of(Reminder.before(Duration.ofMinutes(10))))
            .build();
    Invitation request = Sent.request(event.invite(HOST, GUEST), Samples.CLOCK);
    try (EventReader reader = new IcalFormat().reader(new ByteArrayInputStream(request.bytes()))) {
      Event read = reader.readAll().get(0);
      Sent.reply(read, CalendarAddress.of(GUEST), Attendee.Status.ACCEPTED, Samples.CLOCK);
    }
    System.out.println("made, read and answered");
  }
}
