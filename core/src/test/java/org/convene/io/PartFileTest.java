package org.convene.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside a file while it is written, and what becomes of it. */
class PartFileTest {

  private static final String STALE = "events.json.part-convene-a1-b2-";

  private final Path folder;
  private final Path path;

  PartFileTest(@TempDir Path folder) {
    this.folder = folder;
    this.path = folder.resolve("events.json");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void write(String text) throws IOException {
    try (WholeFile file = WholeFile.open(path)) {
      file.stream().write(text.getBytes(UTF_8));
      file.commit();
    }
  }

  @Test
  void aKilledProcessLeavesOneThatTheNextRemoves() throws Exception {
    Files.writeString(path, "old");
    WholeFileProcess killed = WholeFileProcess.start(List.of(), path.toString(), "half", "wait");
    assertThat(killed.line()).isEqualTo("open");
    killed.tell();
    assertThat(killed.line()).isEqualTo("written");
    killed.kill();
    assertThat(path).hasContent("old");
    assertThat(names()).hasSize(2).last().asString().startsWith("events.json.part-convene-");
    write("new");
    assertThat(path).hasContent("new");
    assertThat(names()).containsExactly("events.json");
  }

  @Test
  void anyNumberThatIsLeftIsRemoved() throws IOException {
    for (int i = 1; i <= 200; i++) {
      Files.writeString(folder.resolve(STALE + i), i % 2 == 0 ? "" : "half");
    }
    write("new");
    assertThat(names()).containsExactly("events.json");
  }

  @Test
  void oneThatALivingProcessWritesStays() throws Exception {
    WholeFileProcess other = WholeFileProcess.start(List.of(), path.toString(), "other", "wait");
    assertThat(other.line()).isEqualTo("open");
    write("first");
    write("second");
    assertThat(names()).hasSize(2);
    other.tell();
    assertThat(other.line()).isEqualTo("written");
    other.tell();
    assertThat(other.line()).isEqualTo("done");
    assertThat(other.end()).isZero();
    assertThat(path).hasContent("other");
    assertThat(names()).containsExactly("events.json");
  }

  /** A process that looks for locks at its own would end them, as POSIX has it. */
  @Test
  void severalOfOneProcessKeepTheirLocks() throws Exception {
    try (WholeFile first = WholeFile.open(path);
        WholeFile second = WholeFile.open(path)) {
      write("third");
      WholeFileProcess other = WholeFileProcess.start(List.of(), path.toString(), "other", "2");
      assertThat(other.line()).isEqualTo("done");
      assertThat(other.end()).isZero();
      assertThat(names()).hasSize(3);
      first.stream().write('1');
      second.stream().write('2');
      second.commit();
      first.commit();
    }
    assertThat(path).hasContent("1");
    assertThat(names()).containsExactly("events.json");
  }

  @Test
  void processesThatWriteOneFileAtOnceAllSucceed() throws Exception {
    List<WholeFileProcess> processes = new ArrayList<>();
    for (String text : List.of("a", "b", "c", "d")) {
      processes.add(WholeFileProcess.start(List.of(), path.toString(), text.repeat(1_000), "50"));
    }
    for (WholeFileProcess process : processes) {
      assertThat(process.line()).isEqualTo("done");
      assertThat(process.end()).isZero();
    }
    assertThat(Files.readString(path)).matches("([a-d])\\1{999}");
    assertThat(names()).containsExactly("events.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "events.json.part",
        "events.json.part2",
        "events.json.part-1",
        "events.json.part-convene",
        "events.json.part-convene-a1-b2-",
        "events.json.part-convene-a1-b2-3.bak",
        "events.json.part-convene-a1-b2-c3",
        "other.json.part-convene-a1-b2-3",
        "events.json.part-convene-3"
      })
  void whatHasAnotherNameStays(String name) throws IOException {
    Files.writeString(folder.resolve(name), "mine");
    write("new");
    assertThat(folder.resolve(name)).hasContent("mine");
    assertThat(names()).containsExactlyInAnyOrder("events.json", name);
  }

  @Test
  void aLinkOrFolderOfSuchANameIsLeftAlone() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "mine");
    Path link = Files.createSymbolicLink(folder.resolve(STALE + 1), precious);
    Path inside = Files.createDirectory(folder.resolve(STALE + 2)).resolve("file");
    Files.writeString(inside, "mine");
    write("new");
    assertThat(precious).hasContent("mine");
    assertThat(inside).hasContent("mine");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void aNameAsLongAsMayBeIsWritten() throws IOException {
    for (String name : List.of("é".repeat(127), "\ud83d\udcc5".repeat(63), "a".repeat(255))) {
      Path file = folder.resolve(name);
      try (WholeFile whole = WholeFile.open(file)) {
        assertThat(names()).hasSize(1);
        whole.stream().write('x');
        whole.commit();
      }
      assertThat(file).hasContent("x");
      Files.delete(file);
    }
    assertThatThrownBy(() -> WholeFile.open(folder.resolve("a".repeat(256))))
        .isInstanceOf(IOException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void anInterruptedThreadStillWrites() throws IOException {
    Thread.currentThread().interrupt();
    try {
      write("new");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(path).hasContent("new");
  }

  @Test
  void aHookMayCloseItWhileItIsWritten() throws Exception {
    Files.writeString(path, "old");
    WholeFile file = WholeFile.open(path);
    file.stream().write('x');
    AtomicReference<IOException> thrown = new AtomicReference<>();
    Thread hook =
        new Thread(
            () -> {
              try {
                file.close();
              } catch (IOException e) {
                thrown.set(e);
              }
            });
    hook.start();
    hook.join();
    assertThat(thrown).hasNullValue();
    assertThat(names()).containsExactly("events.json");
    assertThatThrownBy(() -> file.stream().write('y'))
        .isInstanceOf(IOException.class)
        .hasMessage(path + ": expected an open file, found it closed");
    assertThatThrownBy(file::commit)
        .isInstanceOf(IOException.class)
        .hasMessage(path + ": expected an open file, found it closed");
    assertThat(path).hasContent("old");
  }

  @Test
  void aFullDiskKeepsWhatWasThere() throws Exception {
    Path shell = Path.of("/bin/sh");
    assumeTrue(Files.isExecutable(shell), "needs a shell that limits the size of files");
    Files.writeString(path, "old");
    WholeFileProcess limited =
        WholeFileProcess.start(
            List.of(shell.toString(), "-c", "ulimit -f 1; exec \"$@\"", "sh"),
            path.toString(),
            "new".repeat(1_000),
            "1");
    assertThat(limited.line()).isEqualTo(path + ": File too large");
    assertThat(limited.end()).isEqualTo(1);
    assertThat(path).hasContent("old");
    assertThat(names()).containsExactly("events.json");
  }

  @Test
  void aSwallowedFailureIsTold() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full));
    Files.createSymbolicLink(path, full);
    try (WholeFile file = WholeFile.open(path)) {
      new PrintStream(file.stream(), true, UTF_8).println("new");
      assertThatThrownBy(file::commit).hasMessage(path + ": No space left on device");
    }
    assertThat(Files.exists(path, LinkOption.NOFOLLOW_LINKS)).isTrue();
  }
}
