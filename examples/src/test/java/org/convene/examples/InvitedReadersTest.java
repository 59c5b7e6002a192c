package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.RecurrenceId;
import biweekly.util.ICalDate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.DateProperty;
import org.convene.event.Event;
import org.convene.event.EventStatus;
import org.convene.event.Schedule;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.ical.Scheduling;
import org.convene.recurrence.EventTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three readers of other people read in the invitation of every dated event of the data, and in its
 * overrides, what the event says. A line is method, uid, instance, start, end, organizer,
 * attendees, title.
 */
class InvitedReadersTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2022-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String PYTHON = "/usr/bin/python3";
  private static final Path SCRIPT = Path.of("src", "test", "python", "read_invite.py");

  private final Path folder;

  InvitedReadersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void biweekly() throws IOException {
    for (Event event : invited()) {
      var calendar = Biweekly.parse(new String(bytes(event), UTF_8)).first();
      List<String> lines = new ArrayList<>();
      for (VEvent read : calendar.getEvents()) {
        RecurrenceId id = read.getRecurrenceId();
        lines.add(
            line(
                calendar.getMethod().getValue(),
                read.getUid().getValue(),
                id == null ? "none" : time(id.getValue()),
                time(read.getDateStart()),
                time(read.getDateEnd()),
                "mailto:" + read.getOrganizer().getEmail(),
                read.getAttendees().stream()
                    .map(Attendee::getEmail)
                    .map("mailto:"::concat)
                    .collect(Collectors.joining(" ")),
                read.getSummary().getValue()));
      }
      assertThat(lines).isEqualTo(expected(event));
    }
  }

  private static String time(@Nullable DateOrDateTimeProperty property) {
    return property == null ? "none" : time(property.getValue());
  }

  private static String time(ICalDate date) {
    return date.hasTime()
        ? date.toInstant().toString()
        : LocalDate.ofInstant(date.toInstant(), ZoneId.systemDefault()).toString();
  }

  @Test
  void ical4j() throws IOException, ParserException {
    for (Event event : invited()) {
      Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes(event)));
      String method = calendar.getProperty(Property.METHOD).orElseThrow().getValue();
      List<String> lines = new ArrayList<>();
      for (Component read : calendar.getComponents("VEVENT")) {
        lines.add(
            line(
                method,
                values(read, Property.UID),
                time(read, Property.RECURRENCE_ID),
                time(read, Property.DTSTART),
                time(read, Property.DTEND),
                values(read, Property.ORGANIZER),
                values(read, Property.ATTENDEE),
                values(read, Property.SUMMARY)));
      }
      assertThat(lines).isEqualTo(expected(event));
    }
  }

  private static String values(Component component, String name) {
    return component.getProperties(name).stream()
        .map(Property::getValue)
        .collect(Collectors.joining(" "));
  }

  private static String time(Component component, String name) {
    List<DateProperty<Temporal>> dates = component.getProperties(name);
    if (dates.isEmpty()) {
      return "none";
    }
    Temporal date = dates.get(0).getDate();
    return date instanceof LocalDate ? date.toString() : Instant.from(date).toString();
  }

  @Test
  void python() throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(Path.of(PYTHON)) && run(List.of(PYTHON, "-c", "import icalendar")) == 0,
        "needs Debian's python3-icalendar: apt-get install -y python3-icalendar");
    List<String> command = new ArrayList<>(List.of(PYTHON, SCRIPT.toAbsolutePath().toString()));
    List<String> expected = new ArrayList<>();
    for (Event event : invited()) {
      Path file = folder.resolve("invite-" + command.size() + ".ics");
      command.add(Files.write(file, bytes(event)).toString());
      expected.addAll(expected(event));
    }
    assertThat(run(command)).isZero();
    assertThat(Files.readAllLines(folder.resolve("output"))).isEqualTo(expected);
  }

  private int run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static List<Event> invited() throws IOException {
    List<Event> events = new ArrayList<>();
    for (Path file : DataTest.files()) {
      try (EventReader reader = EventFormats.installed().reader(file);
          Stream<Event> read = reader.events()) {
        read.filter(event -> !(event.schedule() instanceof Schedule.Undated))
            .map(event -> event.invite("unmignet@example.org", "a@example.org", "b@example.org"))
            .forEach(events::add);
      }
    }
    assertThat(events).hasSizeGreaterThan(10);
    assertThat(events).anyMatch(event -> !event.recurrence().overrides().isEmpty());
    return events;
  }

  private static byte[] bytes(Event event) {
    return Scheduling.of(event.meeting().organizer().orElseThrow().address(), CLOCK)
        .invite(event)
        .messages()
        .get(0)
        .bytes();
  }

  /** From the model, by java.time alone. An instance that is cancelled is not invited to. */
  private static List<String> expected(Event event) {
    List<String> lines = new ArrayList<>();
    lines.add(expected(event, event));
    for (Event override : event.recurrence().overrides()) {
      if (!override.status().equals(Optional.of(EventStatus.CANCELLED))) {
        lines.add(expected(override, event));
      }
    }
    return lines;
  }

  private static String expected(Event event, Event series) {
    Schedule.Zoned schedule = (Schedule.Zoned) event.schedule();
    ZoneId zone = ((Schedule.Zoned) series.schedule()).zone();
    String instance =
        event
            .recurrenceId()
            .map(
                id ->
                    id.instance() instanceof EventTime.Zoned zoned
                        ? zoned.dateTime().atZone(zoned.zone()).toInstant()
                        : ((EventTime.Local) id.instance()).dateTime().atZone(zone).toInstant())
            .map(Instant::toString)
            .orElse("none");
    return line(
        "REQUEST",
        event.uid().value(),
        instance,
        schedule.startInstant().toString(),
        schedule.endInstant().map(Instant::toString).orElse("none"),
        "mailto:unmignet@example.org",
        "mailto:a@example.org mailto:b@example.org",
        event.title().orElseThrow().value());
  }

  private static String line(String... fields) {
    return String.join(" | ", fields);
  }
}
