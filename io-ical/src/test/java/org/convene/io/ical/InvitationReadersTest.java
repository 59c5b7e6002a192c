package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import biweekly.Biweekly;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.convene.event.Attendee;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.Meeting;
import org.convene.event.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other people's readers find in an invitation what was put in. */
class InvitationReadersTest {

  private static final String PYTHON = "/usr/bin/python3";
  private static final Path SCRIPT = Path.of("src", "test", "python", "show_invite.py");
  private static final String TITLE = "Talk; with, \\ and é";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/Sao_Paulo",
        "Europe/Moscow",
        "Africa/Casablanca",
        "Australia/Lord_Howe",
        "Europe/Paris"
      })
  void biweekly(String zone) {
    Event event = Samples.invitable(zone);
    var calendar = Biweekly.parse(text(event)).first();
    assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
    var read = calendar.getEvents().get(0);
    assertThat(read.getUid().getValue()).isEqualTo("talk@example.org");
    assertThat(read.getSummary().getValue()).isEqualTo(TITLE);
    assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(start(event));
    assertThat(read.getDateEnd().getValue().toInstant()).isEqualTo(end(event));
    assertThat(read.getOrganizer().getEmail()).isEqualTo("o@example.org");
    assertThat(read.getOrganizer().getCommonName()).isEqualTo("Org; anizer");
    assertThat(read.getAttendees())
        .extracting(attendee -> attendee.getEmail())
        .containsExactly("a@example.org", "b@example.org");
    assertThat(read.getAttendees().get(1).getCommonName()).isEqualTo("B, the 'second'");
  }

  /** It still has RFC 2446 where it allows CATEGORIES once; RFC 5546 section 3.2.2 allows more. */
  @ParameterizedTest
  @ValueSource(strings = {"America/Sao_Paulo", "Europe/Moscow", "Australia/Lord_Howe"})
  void ical4jFindsNoFaultButOne(String zone) throws IOException, ParserException {
    for (Event event : List.of(Samples.invitable(zone), Samples.weekly(zone), full())) {
      byte[] bytes = Sent.request(event, Samples.CLOCK).bytes();
      Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
      for (VEvent read : calendar.<VEvent>getComponents("VEVENT")) {
        assertThat(read.validate(ImmutableMethod.REQUEST).getEntries())
            .filteredOn(entry -> !entry.getMessage().endsWith("once: CATEGORIES"))
            .isEmpty();
        assertThat(read.getProperty(Property.UID).orElseThrow().getValue())
            .isEqualTo("talk@example.org");
      }
      assertThat(calendar.validate().getEntries())
          .filteredOn(entry -> !entry.getMessage().endsWith("once: CATEGORIES"))
          .isEmpty();
    }
  }

  /** iCal4j cannot read a parameter with several quoted values, so one membership only. */
  private static Event full() {
    Event event = Samples.full().build();
    Attendee it = event.meeting().attendees().get(0);
    Attendee member =
        new Attendee(
            it.user(),
            it.kind(),
            it.role(),
            it.status(),
            it.rsvp(),
            it.delegatedTo(),
            it.delegatedFrom(),
            it.memberOf().subList(0, 1));
    Meeting meeting = new Meeting(event.meeting().organizer(), List.of(member));
    return event.toBuilder().meeting(meeting).extensions(Extensions.none()).build();
  }

  @Test
  void python(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(Path.of(PYTHON)) && run(folder, PYTHON, "-c", "import icalendar") == 0,
        "needs Debian's python3-icalendar: apt-get install -y python3-icalendar");
    for (String zone : List.of("America/Sao_Paulo", "Europe/Moscow", "Africa/Casablanca")) {
      Event event = Samples.invitable(zone);
      Path file = Files.write(folder.resolve("invite.ics"), bytes(event));
      assertThat(run(folder, PYTHON, SCRIPT.toAbsolutePath().toString(), file.toString())).isZero();
      assertThat(Files.readString(folder.resolve("output")))
          .isEqualTo(
              """
              talk@example.org
              %s
              %s
              Talk; with, \\ and é
              mailto:o@example.org Org; anizer
              mailto:a@example.org
              mailto:b@example.org
              """
                  .formatted(start(event), end(event)));
    }
  }

  private static int run(Path folder, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static byte[] bytes(Event event) {
    return Sent.request(event, Samples.CLOCK).bytes();
  }

  private static String text(Event event) {
    return new String(bytes(event), UTF_8);
  }

  private static Instant start(Event event) {
    return ((Schedule.Zoned) event.schedule()).startInstant();
  }

  private static Instant end(Event event) {
    return ((Schedule.Zoned) event.schedule()).endInstant().orElseThrow();
  }
}
