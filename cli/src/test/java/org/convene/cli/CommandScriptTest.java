package org.convene.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the command, beside jars as its build leaves them. */
final class CommandScriptTest {

  private static final String SHARED = "org.convene.cli.Main source: shared objects file";

  private final Path home;
  private final Path built;

  CommandScriptTest(@TempDir Path home) throws IOException, InterruptedException {
    assumeTrue(hasBash(), "needs bash");
    this.home = home;
    this.built = home.resolve("cli/target/quick");
    Path libraries = Files.createDirectories(home.resolve("cli/target/quick/lib"));
    Files.createDirectory(home.resolve("bin"));
    Files.copy(Path.of("../bin/convene"), home.resolve("bin/convene"));
    Files.createFile(libraries.resolveSibling("made"));
    int modules = 0;
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(each);
      if (Files.isDirectory(path)) {
        pack(path, libraries.resolve("module-" + modules++ + ".jar"));
      } else if (each.endsWith(".jar")) {
        Files.copy(
            path, libraries.resolve(each.substring(each.lastIndexOf(File.separatorChar) + 1)));
      }
    }
  }

  private static boolean hasBash() throws InterruptedException {
    try {
      return new ProcessBuilder("bash", "-c", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void pack(Path folder, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(folder.relativize(each).toString()));
        Files.copy(each, out);
      }
    }
  }

  private Process start(String options, String... words) throws IOException {
    List<String> command =
        Stream.concat(Stream.of("bash", home.resolve("bin/convene").toString()), Stream.of(words))
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("CONVENE_JAVA_OPTS", options);
    return builder.start();
  }

  private static List<String> printed(Process process) throws IOException, InterruptedException {
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text.lines().toList();
  }

  private boolean isShared() throws IOException, InterruptedException {
    return printed(start("-Xlog:class+load", "--version")).stream()
        .anyMatch(line -> line.contains(SHARED));
  }

  private void saysNothingElse() throws IOException, InterruptedException {
    assertThat(printed(start("", "--version"))).singleElement().asString().startsWith("convene ");
  }

  private Path archive() {
    return built.resolve("classes-" + Runtime.version().feature() + ".archive");
  }

  @Test
  void theFirstStartKeepsTheClassesForTheNext() throws Exception {
    saysNothingElse();
    assertThat(isShared()).isTrue();
    saysNothingElse();
    assertThat(built).isDirectoryNotContaining("glob:**/training.*");
    Path in = Files.writeString(home.resolve("in.json"), "[{\"uid\": \"a\", \"title\": \"Talk\"}]");
    Path out = home.resolve("out.json");
    printed(start("", "convert", in.toString(), out.toString()));
    assertThat(out).content().contains("Talk");
  }

  @Test
  void twoFirstStartsAtOnceAreSafe() throws Exception {
    Process first = start("", "--version");
    Process second = start("", "--version");
    assertThat(printed(first)).singleElement().isEqualTo(printed(second).get(0));
    assertThat(isShared()).isTrue();
  }

  @Test
  void aChangedJarIsKeptAnew() throws Exception {
    saysNothingElse();
    FileTime before = Files.getLastModifiedTime(archive());
    Path jar = built.resolve("lib/module-0.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    saysNothingElse();
    assertThat(Files.getLastModifiedTime(archive())).isGreaterThan(before);
    assertThat(isShared()).isTrue();
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(1)));
    saysNothingElse();
    assertThat(isShared()).isTrue();
  }

  /** As an archive is that the disk had no place for. */
  @Test
  void aDamagedArchiveIsDoneWithout() throws Exception {
    saysNothingElse();
    Path archive = archive();
    assertThat(archive.toFile().setWritable(true)).isTrue();
    Files.write(archive, new byte[5_000]);
    saysNothingElse();
    assertThat(isShared()).isFalse();
    Files.delete(archive);
    assertThat(isShared()).isTrue();
  }

  /** In a folder that cannot be written, for one; here its lock cannot. */
  @Test
  void whereNothingCanBeKeptTheCommandRuns() throws Exception {
    Files.createDirectory(built.resolve("classes.lock"));
    saysNothingElse();
    assertThat(isShared()).isFalse();
    assertThat(built).isDirectoryNotContaining("glob:**/*.archive*");
  }

  @Test
  void aLargeInputHasBothCompilers() throws Exception {
    Files.createDirectory(built.resolve("classes.lock")); // no archive: that takes its time
    Path folder = Files.createDirectory(home.resolve("in"));
    Path file = folder.resolve("events.ics");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(99_999_999);
      assertThat(compilers(file)).isEqualTo(1);
      sparse.setLength(100_000_000);
    }
    assertThat(compilers(file)).isEqualTo(4);
    assertThat(compilers(folder)).isEqualTo(4);
    assertThat(compilers(home.resolve("none"))).isEqualTo(1);
  }

  /** The last of the JVM's five levels that it uses, the second compiler's being 4. */
  private int compilers(Path named) throws IOException, InterruptedException {
    return printed(start("-XX:+PrintFlagsFinal", "--version", named.toString())).stream()
        .filter(line -> line.contains(" TieredStopAtLevel "))
        .mapToInt(line -> Integer.parseInt(line.replaceFirst(".*= (\\d).*", "$1")))
        .findFirst()
        .orElseThrow();
  }
}
