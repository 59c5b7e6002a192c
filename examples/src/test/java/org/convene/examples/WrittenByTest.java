package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.convene.event.Attendee;
import org.convene.event.CalendarUser;
import org.convene.event.Describer;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.Extensions;
import org.convene.event.Meeting;
import org.convene.event.RawProperty;
import org.convene.event.Reminder;
import org.convene.event.TypicalEvents;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;

/**
 * What a version has written is read equal for ever: the files of each folder in written-by, in
 * every format, and what the JSON says in a text that no format has a part in. {@code
 * -Dconvene.samples=0.2} adds the folder of a version, once, when it is released; a file that is
 * there stays as it is.
 */
class WrittenByTest {

  private static final Path SAMPLES = Path.of("src", "test", "resources", "written-by");
  private static final EventFormats FORMATS = EventFormats.installed();
  private static final Set<String> KEPT = Set.of("EXDATE", "RDATE", "ATTACH", "TRIGGER");

  @Example
  void whatWasWrittenIsReadEqual() throws IOException {
    String version = System.getProperty("convene.samples", "");
    if (!version.isEmpty()) {
      write(SAMPLES.resolve(version));
    }
    List<Path> values;
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      values = files.filter(it -> it.toString().endsWith(".txt")).sorted().toList();
    }
    assertThat(values).hasSizeGreaterThanOrEqualTo(2);
    for (Path value : values) {
      List<Event> events = FORMATS.readAll(sibling(value, FORMATS.byName("json")));
      assertThat(described(events)).as("%s", value).isEqualTo(Files.readString(value, UTF_8));
      for (EventFormat format : NativeFormats.all()) {
        Path file = sibling(value, format);
        assertThat(withoutKeptTimes(FORMATS.readAll(file)))
            .as("%s", file)
            .isEqualTo(withoutKeptTimes(events));
      }
    }
  }

  /**
   * Without the lines that a calendar keeps because they say a field in other words, and without
   * the defaults of attendees: 0.1 wrote some of these into each calendar, and they are kept since.
   * The other formats have neither.
   */
  private static List<Event> withoutKeptTimes(List<Event> events) {
    return events.stream().map(WrittenByTest::withoutKeptTimes).toList();
  }

  private static Event withoutKeptTimes(Event event) {
    Extensions all = event.extensions();
    List<RawProperty> others =
        all.properties().stream().filter(it -> !KEPT.contains(it.name())).toList();
    List<Event> overrides =
        event.recurrence().overrides().stream().map(WrittenByTest::withoutKeptTimes).toList();
    Meeting meeting = event.meeting();
    return event.toBuilder()
        .extensions(new Extensions(others, all.components()))
        .meeting(
            meeting.withAttendees(
                meeting.attendees().stream().map(WrittenByTest::withoutDefaults).toList()))
        .reminders(event.reminders().stream().map(WrittenByTest::withoutDefaults).toList())
        .recurrence(event.recurrence().withOverrides(overrides))
        .build();
  }

  private static Reminder withoutDefaults(Reminder reminder) {
    Extensions all = reminder.extensions();
    List<RawProperty> others =
        all.properties().stream().filter(it -> !KEPT.contains(it.name())).toList();
    return reminder
        .withExtensions(new Extensions(others, all.components()))
        .withRecipients(
            reminder.recipients().stream().map(WrittenByTest::withoutDefaults).toList());
  }

  private static Attendee withoutDefaults(Attendee attendee) {
    CalendarUser user = attendee.user();
    Set<String> defaults = Set.of("CUTYPE", "ROLE", "PARTSTAT", "RSVP");
    return attendee.withUser(
        user.withParameters(
            user.parameters().stream().filter(it -> !defaults.contains(it.name())).toList()));
  }

  private static Path sibling(Path value, EventFormat format) {
    String name = value.getFileName().toString().replace(".txt", "");
    return value.resolveSibling(name + '.' + format.extensions().get(0));
  }

  private static String described(List<Event> events) {
    List<String> lines = new ArrayList<>();
    for (Event event : events) {
      lines.addAll(Describer.describe(event));
      lines.add("");
    }
    return String.join("\n", lines);
  }

  private static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Map<String, List<Event>> samples = new LinkedHashMap<>();
    samples.put("typical", IntStream.range(0, 5).mapToObj(TypicalEvents::typicalEvent).toList());
    samples.put("arbitrary", arbitrary());
    for (Map.Entry<String, List<Event>> sample : samples.entrySet()) {
      Path value = folder.resolve(sample.getKey() + ".txt");
      Files.writeString(value, described(sample.getValue()), UTF_8);
      for (EventFormat format : NativeFormats.all()) {
        Files.write(sibling(value, format), format.bytes(sample.getValue().toArray(new Event[0])));
      }
    }
  }

  /** Events that every format writes whole. */
  private static List<Event> arbitrary() {
    var generator = EventArbitraries.events().generator(1_000);
    Random random = new Random(13);
    return Stream.generate(() -> generator.next(random).value())
        .filter(it -> NativeFormats.all().stream().allMatch(format -> format.losses(it).isEmpty()))
        .limit(15)
        .toList();
  }
}
