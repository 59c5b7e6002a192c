package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Uid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFormatsTest {

  private final EventFormats formats = EventFormats.of(new LineFormat());
  private final Event first = Event.builder().uid(Uid.of("first")).title("First").build();
  private final Event second = Event.builder().uid(Uid.of("second")).title("Second").build();

  private final Path folder;

  EventFormatsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void findsByNameExtensionAndMediaTypeInAnyCase() {
    assertThat(formats.byName("LINES").name()).isEqualTo("lines");
    assertThat(formats.byExtension("Lines").name()).isEqualTo("lines");
    assertThat(formats.byMediaType("text/X-Lines").name()).isEqualTo("lines");
    assertThat(formats.forPath(Path.of("a.b.txt")).name()).isEqualTo("lines");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/x-lines;charset=utf-8",
        "  Text/X-LINES ; charset=UTF-8",
        "text/x-lines; name=\"a;b.txt\"; charset=\"utf-8\"",
        "text/x-lines;"
      })
  void findsByWhatHttpAndMailSend(String contentType) {
    assertThat(formats.byMediaType(contentType).name()).isEqualTo("lines");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";charset=utf-8", "text/x-linesx", "x-lines", "text /x-lines"})
  void findsNothingByWhatIsNoMediaTypeOfIts(String contentType) {
    assertThatThrownBy(() -> formats.byMediaType(contentType))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("found none; installed: lines [lines, txt]");
  }

  @Test
  void findsWhatAClassLoaderSees() throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(EventFormat.class.getName()), LineFormat.class.getName() + "\n");
    ClassLoader own = getClass().getClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, own)) {
      assertThat(EventFormats.installed(loader).all())
          .hasSize(EventFormats.installed(own).all().size() + 1)
          .hasAtLeastOneElementOfType(LineFormat.class);
    }
  }

  @Test
  void anEventIsTextAndBytesInOneCall() {
    EventFormat lines = formats.byName("lines");
    assertThat(lines.string(first)).isEqualTo("first First\n");
    assertThat(lines.bytes(first, second)).asString().isEqualTo("first First\nsecond Second\n");
    Event unwritable = first.toBuilder().title("secret").build();
    assertThatThrownBy(() -> lines.string(unwritable)).isInstanceOf(InvalidEventException.class);
  }

  @Test
  void aWholeFileIsReadInOneCall() throws IOException {
    Path good = Files.writeString(folder.resolve("good.lines"), "a one\nb two\n");
    assertThat(formats.readAll(good)).extracting(it -> it.uid().value()).containsExactly("a", "b");

    Path bad = Files.writeString(folder.resolve("bad.lines"), "a one\nb bad\nc two\n");
    assertThatThrownBy(() -> formats.readAll(bad))
        .isInstanceOf(RejectedEventException.class)
        .hasMessage("line 2, column 3: /title: found \"bad\" (title.bad)");
    List<Problem> problems = new ArrayList<>();
    assertThat(formats.readAll(bad, problems::add))
        .extracting(it -> it.uid().value())
        .containsExactly("a", "c");
    assertThat(problems).hasSize(1);
  }

  @Test
  void aDocumentThatEndsTooEarlyIsItsOwnException() throws IOException {
    Path many = Files.writeString(folder.resolve("many.lines"), "a one\n".repeat(6));
    assertThatThrownBy(() -> formats.readAll(many)).isInstanceOf(DocumentException.class);
    assertThatThrownBy(() -> formats.readAll(many, problem -> {}))
        .isInstanceOf(DocumentException.class);
  }

  @Test
  void saysWhatIsInstalledWhereThereIsNoFormat() {
    assertThatThrownBy(() -> formats.forPath(Path.of("events.foo")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "expected a format for files that end in foo, found none; installed: lines [lines, txt]");
  }

  @Test
  void namesBothClassesThatClaimOneExtension() {
    EventFormats two = EventFormats.of(new LineFormat("one"), new LineFormat("two"));
    assertThatThrownBy(() -> two.byExtension("lines"))
        .hasMessage(
            "expected a format for files that end in lines, found"
                + " org.convene.io.LineFormat and org.convene.io.LineFormat");
  }

  @Test
  void aFileTakesItsPlaceWhenTheWriterCloses() throws IOException {
    Path file = folder.resolve("events.lines");
    try (EventWriter out = formats.writer(file)) {
      out.write(first);
      assertThat(file).doesNotExist();
      out.write(second);
    }
    assertThat(file).hasContent("first First\nsecond Second\n");
    assertThat(folder.toFile().list()).containsExactly("events.lines");
  }

  @Test
  void aFailedWriteLeavesTheFileAsItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("events.lines"), "before\n");
    Event unwritable = first.toBuilder().title("secret").build();
    assertThatThrownBy(
            () -> {
              try (EventWriter out = formats.writer(file)) {
                out.write(first);
                out.write(unwritable);
              }
            })
        .isInstanceOf(InvalidEventException.class)
        .hasMessageContaining("/title: cannot be written (title.secret)");
    assertThat(file).hasContent("before\n");
    assertThat(folder.toFile().list()).containsExactly("events.lines");
  }

  @Test
  void aFailedReadLeavesNoFile() throws IOException {
    Path in = Files.writeString(folder.resolve("in.lines"), "a one\nb bad\nc two\n");
    assertThatThrownBy(
            () -> {
              try (EventReader reader = formats.reader(in);
                  EventWriter out = formats.writer(folder.resolve("out.lines"))) {
                out.writeAll(reader.events());
              }
            })
        .isInstanceOf(RejectedEventException.class)
        .hasMessage("line 2, column 3: /title: found \"bad\" (title.bad)");
    assertThat(folder.toFile().list()).containsExactly("in.lines");
  }

  @Test
  void lenientReadingReportsAndGoesOn() throws IOException {
    List<String> problems = new ArrayList<>();
    try (EventReader reader = formats.byName("lines").reader(bytes("a one\nb bad\nc two\n"))) {
      List<String> uids =
          reader
              .events(problem -> problems.add(problem.toString()))
              .map(e -> e.uid().value())
              .toList();
      assertThat(uids).containsExactly("a", "c");
    }
    assertThat(problems).containsExactly("line 2, column 3: /title: found \"bad\" (title.bad)");
  }

  @Test
  void resultsGiveGoodAndBad() throws IOException {
    try (EventReader reader = formats.byName("lines").reader(bytes("a one\nb bad\n"))) {
      assertThat(reader.results())
          .extracting(result -> result.match(a -> "good", r -> "bad", o -> "other", r -> "none"))
          .containsExactly("good", "bad");
    }
  }

  @Test
  void limitsAreGivenToEachFormat() throws IOException {
    FakeFormat fake = new FakeFormat();
    Path file = folder.resolve("events.fake");
    try (EventWriter out = EventFormats.of(fake).writer(file)) {
      out.write(first);
      out.write(second);
    }
    Limits one = Limits.standard().toBuilder().events(1).build();
    EventFormats limited = EventFormats.of(new LineFormat("uid"), fake).withLimits(one);
    assertThat(limited.all()).extracting(EventFormat::name).containsExactly("uid", "fake");
    try (EventReader in = limited.reader(file)) {
      assertThat(in.read()).isPresent();
      assertThatThrownBy(in::read).hasMessageContaining("(limit.events)");
    }
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
