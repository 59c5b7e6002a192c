package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read a file that was replaced. */
class FileRightsTest {

  private final Path folder;
  private final Path path;

  FileRightsTest(@TempDir Path folder) {
    this.folder = folder;
    this.path = folder.resolve("events.json");
  }

  @BeforeEach
  void needsPosix() {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static void chmod(Path file, String mode) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  private Path part() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().contains(".part-convene-")).findAny().orElseThrow();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-r-----", "rw-rw-rw-", "rwxr-xr-x", "r--r--r--"})
  void theModeIsKeptAndThePartIsForItsOwnerOnly(String mode) throws IOException {
    Files.writeString(path, "old");
    chmod(path, mode);
    try (WholeFile file = WholeFile.open(path)) {
      assertThat(mode(part())).isEqualTo("rw-------");
      file.stream().write('x');
      file.commit();
    }
    assertThat(path).hasContent("x");
    assertThat(mode(path)).isEqualTo(mode);
  }

  @Test
  void theModeAtTheEndCounts() throws IOException {
    Files.writeString(path, "old");
    chmod(path, "rw-rw-rw-");
    try (WholeFile file = WholeFile.open(path)) {
      chmod(path, "rw-------");
      file.commit();
    }
    assertThat(mode(path)).isEqualTo("rw-------");
    try (WholeFile file = WholeFile.open(path)) {
      Files.delete(path);
      file.commit();
    }
    assertThat(mode(path)).isEqualTo("rw-------");
  }

  @ParameterizedTest
  @CsvSource({"022, rw-r--r--", "077, rw-------", "000, rw-rw-rw-", "027, rw-r-----"})
  void aNewFileGetsWhatTheUmaskGives(String umask, String mode) throws Exception {
    WholeFileProcess process =
        WholeFileProcess.start(
            List.of("/bin/sh", "-c", "umask " + umask + "; exec \"$@\"", "sh"),
            path.toString(),
            "new",
            "wait");
    assertThat(process.line()).isEqualTo("open");
    assertThat(mode(part())).isEqualTo(mode);
    process.tell();
    process.line();
    process.tell();
    assertThat(process.line()).isEqualTo("done");
    assertThat(process.end()).isZero();
    assertThat(mode(path)).isEqualTo(mode);
  }

  private static boolean isRoot() throws IOException {
    return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }

  @Test
  void ownerAndGroupAreKeptWhereThatIsAllowed() throws IOException {
    assumeTrue(isRoot(), "needs to be root");
    Files.writeString(path, "old");
    Files.setAttribute(path, "unix:uid", 12_345);
    Files.setAttribute(path, "unix:gid", 23_456);
    chmod(path, "rw-r-----");
    try (WholeFile file = WholeFile.open(path)) {
      file.commit();
    }
    assertThat(Files.readAttributes(path, "unix:uid,gid"))
        .isEqualTo(Map.of("uid", 12_345, "gid", 23_456));
    assertThat(mode(path)).isEqualTo("rw-r-----");
  }

  @ParameterizedTest
  @CsvSource({
    "rw-r-----, rw-------",
    "rw-rw-r--, rw-r--r--",
    "rw-r--r--, rw-r--r--",
    "rw----r--, rw-------"
  })
  void aGroupThatCannotBeKeptLeavesWhatBothCould(String mode, String expected) throws Exception {
    Path setpriv = Path.of("/usr/bin/setpriv");
    assumeTrue(isRoot() && Files.isExecutable(setpriv), "needs to be root, and to be another");
    Files.writeString(path, "old");
    chmod(path, mode);
    chmod(folder, "rwxrwxrwx");
    WholeFileProcess other =
        WholeFileProcess.start(
            List.of(setpriv.toString(), "--reuid=65534", "--regid=65534", "--clear-groups"),
            path.toString(),
            "new",
            "1");
    assertThat(other.line()).isEqualTo("done");
    assertThat(other.end()).isZero();
    assertThat(path).hasContent("new");
    assertThat(mode(path)).isEqualTo(expected);
    assertThat(Files.getAttribute(path, "unix:uid")).isEqualTo(65_534);
  }

  /** In a file system in which no other process is, with and without such rights. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anArchiveIsWrittenToo(boolean hasRights) throws IOException {
    Path archive = folder.resolve("events.zip");
    Map<String, Object> options =
        Map.of("create", "true", "enablePosixFileAttributes", Boolean.toString(hasRights));
    try (FileSystem zip = FileSystems.newFileSystem(archive, options)) {
      Path inside = zip.getPath("/events.json");
      for (String text : List.of("1", "2")) {
        try (WholeFile file = WholeFile.open(inside)) {
          file.stream().write(text.charAt(0));
          file.commit();
        }
        assertThat(Files.readString(inside)).isEqualTo(text);
        if (hasRights) {
          chmod(inside, "rw-------");
        }
      }
      try (WholeFile file = WholeFile.open(inside)) {
        file.stream().write('3');
      }
      assertThat(Files.readString(inside)).isEqualTo("2");
      if (hasRights) {
        assertThat(mode(inside)).isEqualTo("rw-------");
      }
      try (Stream<Path> files = Files.list(zip.getPath("/"))) {
        assertThat(files).containsExactly(inside);
      }
    }
  }
}
