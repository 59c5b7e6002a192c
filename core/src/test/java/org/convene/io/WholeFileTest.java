package org.convene.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  private final Path folder;
  private final Path path;

  WholeFileTest(@TempDir Path folder) {
    this.folder = folder;
    this.path = folder.resolve("events.json");
  }

  private static WholeFile written(Path path, String text) throws IOException {
    WholeFile file = WholeFile.open(path);
    file.stream().write(text.getBytes(UTF_8));
    return file;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void isThereOnceCommitted() throws IOException {
    try (WholeFile file = written(path, "new")) {
      assertThat(path).doesNotExist();
      file.commit();
    }
    assertThat(path).hasContent("new");
    assertThat(names()).containsExactly("events.json");
  }

  @Test
  void leavesWhatWasThereUnlessCommitted() throws IOException {
    Files.writeString(path, "old");
    written(path, "new").close();
    assertThat(path).hasContent("old");
    assertThat(names()).containsExactly("events.json");
  }

  @Test
  void touchesNoOtherFile() throws IOException {
    Path other = folder.resolve("events.json.part");
    Files.writeString(other, "mine");
    try (WholeFile first = written(path, "first");
        WholeFile second = written(path, "second")) {
      second.commit();
      first.commit();
    }
    assertThat(other).hasContent("mine");
    assertThat(path).hasContent("first");
    assertThat(names()).containsExactly("events.json", "events.json.part");
  }

  @Test
  void goesWhereALinkLeads() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real")).resolve("events.json");
    Files.writeString(real, "old");
    Files.createSymbolicLink(path, real);
    try (WholeFile file = written(path, "new")) {
      file.commit();
    }
    assertThat(path).isSymbolicLink();
    assertThat(real).hasContent("new");
  }

  @Test
  void leavesADeviceWhatItIs() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.isWritable(device));
    // a link to it, since a fault here must not cost the machine its device
    Files.createSymbolicLink(path, device);
    try (WholeFile file = written(path, "new")) {
      file.commit();
    }
    assertThat(path).isSymbolicLink();
    assertThat(Files.isRegularFile(device)).isFalse();
    assertThat(names()).containsExactly("events.json");
  }

  @Test
  void saysThatThereIsNoSuchFolder() {
    assertThatThrownBy(() -> WholeFile.open(folder.resolve("none").resolve("events.json")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
