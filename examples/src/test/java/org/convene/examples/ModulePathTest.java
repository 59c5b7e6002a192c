package org.convene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.Meeting;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.ical.Invitation;
import org.convene.io.ical.Scheduling;
import org.convene.mail.InvitationMail;
import org.convene.mail.ReceivedMail;
import org.junit.jupiter.api.Test;

/**
 * Every format is found and works where the library and what it needs are on the module path; the
 * other tests have them on the class path.
 */
final class ModulePathTest {

  private static final List<String> MODULES =
      List.of(
          "org.convene.io.csv",
          "org.convene.io.ical",
          "org.convene.io.json",
          "org.convene.io.xml",
          "org.convene.mail");

  /** What only tests and the command need; a module path cannot hold all of it. */
  private static final String NOT_OF_THE_LIBRARY =
      ".*(test-classes|-tests\\.jar|surefire|junit|jqwik|assertj|archunit|biweekly"
          + "|opentest4j|apiguardian|byte-buddy|picocli|/cli/|convene-cli|slf4j-nop).*";

  @Test
  void everyFormatWorksInItsModule() throws Exception {
    assertThat(OwnJvm.run(ModulePathTest.class, options()))
        .containsExactlyInAnyOrder(
            "csv org.convene.io.csv true",
            "icalendar org.convene.io.ical true",
            "json org.convene.io.json true",
            "ndjson org.convene.io.json true",
            "schema.org org.convene.io.json true",
            "xml org.convene.io.xml true",
            "mail org.convene.mail true");
  }

  private static List<String> options() {
    List<String> paths =
        List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    String modules =
        paths.stream()
            .filter(path -> !path.matches(NOT_OF_THE_LIBRARY))
            .collect(Collectors.joining(File.pathSeparator));
    String classes =
        paths.stream()
            .filter(path -> path.contains("examples") && path.contains("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    List<String> options = new ArrayList<>(List.of("--module-path", modules));
    Stream.of("--add-modules", String.join(",", MODULES), "--class-path", classes)
        .forEach(options::add);
    return options;
  }

  /**
   * Prints each format that is installed, its module, and whether an event comes back equal; then
   * whether that changed nothing that all of a JVM share.
   */
  public static void main(String[] none) throws IOException {
    List<Object> before = state();
    Event event =
        Event.builder()
            .uid(Uid.of("a@example.org"))
            .title("Talk")
            .schedule(Schedule.allDay(LocalDate.of(2026, 5, 18)))
            .build();
    for (EventFormat format : EventFormats.installed().all()) {
      try (EventReader reader = format.reader(new ByteArrayInputStream(format.bytes(event)))) {
        boolean same = reader.readAll().equals(List.of(event));
        System.out.println(
            format.name() + ' ' + format.getClass().getModule().getName() + ' ' + same);
      }
    }
    System.out.println(
        "mail " + InvitationMail.class.getModule().getName() + ' ' + isMailRead(event));
    List<Object> after = state();
    after.stream()
        .filter(it -> !before.contains(it))
        .forEach(it -> System.out.println("new: " + it));
    before.stream()
        .filter(it -> !after.contains(it))
        .forEach(it -> System.out.println("old: " + it));
  }

  private static boolean isMailRead(Event event) throws IOException {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    Event invited = event.toBuilder().meeting(Meeting.of("o@example.org", "a@example.org")).build();
    Scheduling organizer = Scheduling.of(CalendarAddress.of("o@example.org"), clock);
    Invitation invitation = organizer.invite(invited).messages().get(0);
    byte[] mail = InvitationMail.of(invitation, clock).bytes();
    return ReceivedMail.read(new ByteArrayInputStream(mail)).calendars().size() == 1;
  }

  private static List<Object> state() {
    List<Object> state =
        new ArrayList<>(
            List.of(
                Locale.getDefault(),
                Locale.getDefault(Locale.Category.FORMAT),
                TimeZone.getDefault(),
                ZoneId.getAvailableZoneIds(),
                Charset.defaultCharset()));
    System.getProperties().forEach((name, value) -> state.add(name + "=" + value));
    return state;
  }
}
