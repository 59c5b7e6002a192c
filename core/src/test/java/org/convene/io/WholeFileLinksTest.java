package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a file is written whose name is a link. */
class WholeFileLinksTest {

  private final Path folder;

  WholeFileLinksTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static void write(Path path) throws IOException {
    try (WholeFile file = WholeFile.open(path)) {
      file.stream().write('x');
      file.commit();
    }
  }

  private Path link(String name, String target) throws IOException {
    return Files.createSymbolicLink(folder.resolve(name), Path.of(target));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aDanglingLinkIsWrittenThrough() throws IOException {
    Path link = link("link", "real.json");
    write(link);
    assertThat(link).isSymbolicLink().hasContent("x");
    assertThat(names(folder)).containsExactly("link", "real.json");
  }

  @Test
  void aChainThroughFoldersIsFollowed() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("a/b"));
    Path elsewhere = Files.createDirectories(folder.resolve("c/d"));
    Files.createSymbolicLink(folder.resolve("into"), deep); // into/.. is a, not the folder
    link("first", "into/second");
    Files.createSymbolicLink(deep.resolve("second"), Path.of("../third"));
    Files.createSymbolicLink(folder.resolve("a/third"), elsewhere.resolve("real.json"));
    for (int i = 0; i < 2; i++) { // dangling, and not
      write(folder.resolve("first"));
      assertThat(elsewhere.resolve("real.json")).hasContent("x");
      assertThat(names(elsewhere)).containsExactly("real.json");
      assertThat(names(deep)).containsExactly("second");
      assertThat(folder.resolve("first")).isSymbolicLink();
      Files.writeString(elsewhere.resolve("real.json"), "old");
    }
  }

  @Test
  void aRelativeNameIsAsGoodAsAnother() throws IOException {
    Path link = link("link", "real.json");
    write(Path.of("").toAbsolutePath().relativize(link));
    assertThat(folder.resolve("real.json")).hasContent("x");
  }

  @Test
  void aLoopIsRefused() throws IOException {
    link("self", "self");
    link("one", "two");
    link("two", "one");
    link("long0", "real.json");
    for (int i = 1; i <= 41; i++) {
      link("long" + i, "long" + (i - 1));
    }
    for (String name : List.of("self", "one", "long41")) {
      assertThatThrownBy(() -> WholeFile.open(folder.resolve(name)))
          .isInstanceOf(FileSystemException.class)
          .hasMessage(
              folder.resolve(name)
                  + ": expected a file or a link to one, found symbolic links in a loop, or more"
                  + " than 40 in a row");
    }
    write(folder.resolve("long39")); // 40 links
    assertThat(folder.resolve("real.json")).hasContent("x");
  }

  @Test
  void aLinkIntoNoFolderIsRefused() throws IOException {
    Path link = link("link", "none/real.json");
    assertThatThrownBy(() -> WholeFile.open(link))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(folder.resolve("none") + ": no such folder");
  }

  @Test
  void aHardLinkIsSeparated() throws IOException {
    Path one = Files.writeString(folder.resolve("one"), "old");
    Path other = Files.createLink(folder.resolve("other"), one);
    write(one);
    assertThat(one).hasContent("x");
    assertThat(other).hasContent("old");
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    link("link", folder.toString());
    assertThatThrownBy(() -> WholeFile.open(folder.resolve("link")))
        .isInstanceOf(FileSystemException.class);
    assertThat(Files.isDirectory(folder.resolve("link"))).isTrue();
    assertThat(Files.exists(folder.resolve("link"), LinkOption.NOFOLLOW_LINKS)).isTrue();
  }
}
