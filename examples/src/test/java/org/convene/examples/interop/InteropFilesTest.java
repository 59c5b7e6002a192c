package org.convene.examples.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import org.convene.event.Event;
import org.convene.event.EventAssert;
import org.convene.event.EventModel;
import org.convene.io.EventReader;
import org.convene.io.ical.IcalFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files for the readers of {@code interop/}, with what they are to find in them. {@code
 * -Dconvene.interop=FOLDER} writes them there.
 */
final class InteropFilesTest {

  private final List<InteropFile> files = files();

  static List<InteropFile> files() {
    List<InteropFile> files = new ArrayList<>();
    files.addAll(TimeFiles.all());
    files.addAll(RuleFiles.all());
    files.addAll(SeriesFiles.all());
    files.addAll(TextFiles.all());
    files.addAll(FieldFiles.all());
    files.addAll(FeedFiles.all(files));
    files.addAll(MessageFiles.all());
    return files;
  }

  @Example
  void thereAreEnoughFilesOfEverySort() throws IOException {
    String folder = System.getProperty("convene.interop");
    if (folder != null) {
      write(Path.of(folder), files);
    }
    assertThat(files).extracting(InteropFile::name).doesNotHaveDuplicates();
    assertThat(files).hasSizeGreaterThan(250);
    assertThat(files)
        .extracting(it -> it.method().orElse("a feed"))
        .contains("REQUEST", "CANCEL", "REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH", "PUBLISH");
  }

  static void write(Path folder, List<InteropFile> files) throws IOException {
    JsonMapper json = new JsonMapper();
    List<String> expected = new ArrayList<>();
    Files.createDirectories(folder);
    for (InteropFile file : files) {
      Files.writeString(folder.resolve(file.name() + ".ics"), file.text());
      expected.add(json.writeValueAsString(Expectation.of(file)));
    }
    Files.write(folder.resolve("expected.jsonl"), expected);
  }

  /** A field that no file has would be read by nobody. */
  @Example
  void everyFieldIsInAFile() {
    List<Event> events = files.stream().flatMap(it -> it.events().stream()).toList();
    assertThat(EventModel.EVENT.fields())
        .hasSizeGreaterThan(30)
        .filteredOn(field -> events.stream().noneMatch(event -> isSaid(field.get(event))))
        .isEmpty();
  }

  private static boolean isSaid(@Nullable Object value) {
    return value != null && !List.of().equals(value);
  }

  /** What another reader gets wrong is not our own mistake. */
  @Example
  void everyFeedIsReadBack() throws IOException {
    for (InteropFile file : files) {
      if (file.method().isEmpty()) {
        List<Event> events = new ArrayList<>();
        try (EventReader reader =
            new IcalFormat().reader(new ByteArrayInputStream(file.text().getBytes(UTF_8)))) {
          reader.events().forEach(events::add);
        }
        assertThat(events).as(file.name()).hasSameSizeAs(file.events());
        for (int i = 0; i < events.size(); i++) {
          EventAssert.assertThat(events.get(i))
              .as(file.name())
              .isEqualTo(stamped(file.events().get(i)));
        }
      }
    }
  }

  /** An event without a DTSTAMP gets that of the file. */
  private static Event stamped(Event event) {
    List<Event> overrides =
        event.recurrence().overrides().stream().map(InteropFilesTest::stamped).toList();
    return event.toBuilder()
        .stamp(event.stamp().orElse(Drafts.CLOCK.instant()))
        .recurrence(event.recurrence().withOverrides(overrides))
        .build();
  }
}
