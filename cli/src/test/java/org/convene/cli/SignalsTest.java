package org.convene.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ends the command leaves the file as it was, and nothing beside it. */
final class SignalsTest {

  private final Path folder;
  private final Path out;

  SignalsTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.out = Files.writeString(folder.resolve("events.json"), "old");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private CommandProcess start(String... words) throws IOException {
    return CommandProcess.signalled(List.of("-Djava.io.tmpdir=" + folder), words);
  }

  /** Gives it events until it has written some, beside the file or to disk at all. */
  private void feed(CommandProcess process) throws Exception {
    OutputStream in = process.in();
    in.write('[');
    for (int i = 0; i < 5_000; i++) {
      in.write("{\"uid\": \"%d\", \"title\": \"Talk\"},\n".formatted(i).getBytes(UTF_8));
    }
    in.flush();
  }

  private String waitForPart() throws Exception {
    while (names().size() < 2) {
      Thread.sleep(10);
    }
    return names().get(1);
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
  void aSignalRemovesWhatWasBegun(String signal, int code) throws Exception {
    assumeTrue(CommandProcess.canBeSignalled(), "needs signals, and GNU's env");
    CommandProcess process = start("convert", "-", out.toString(), "--from", "json");
    feed(process);
    assertThat(waitForPart()).startsWith("events.json.part-convene-");
    process.signal(signal);
    assertThat(process.code()).isEqualTo(code);
    assertThat(process.err()).isEmpty();
    assertThat(out).hasContent("old");
    assertThat(names()).containsExactly("events.json");
  }

  @Test
  void whatKillLeavesTheNextRemoves() throws Exception {
    assumeTrue(CommandProcess.canBeSignalled(), "needs signals, and GNU's env");
    CommandProcess process = start("convert", "-", out.toString(), "--from", "json");
    feed(process);
    String part = waitForPart();
    process.signal("KILL");
    assertThat(process.code()).isEqualTo(137);
    assertThat(names()).containsExactly("events.json", part);
    assertThat(out).hasContent("old");
    CommandProcess next = start("convert", "-", out.toString(), "--from", "json");
    next.in().write("[]".getBytes(UTF_8));
    next.in().close();
    assertThat(next.code()).isZero();
    assertThat(names()).containsExactly("events.json");
    assertThat(out).hasContent("[]");
  }

  /** The file for standard output has no name while it is written. */
  @Test
  void killLeavesNothingOfStandardOutput() throws Exception {
    assumeTrue(CommandProcess.canBeSignalled(), "needs signals, and GNU's env");
    CommandProcess process = start("convert", "-", "-", "--from", "json", "--to", "json");
    feed(process); // it has read most of that, for the pipe holds less
    assertThat(names()).containsExactly("events.json");
    process.signal("KILL");
    assertThat(process.code()).isEqualTo(137);
    assertThat(names()).containsExactly("events.json");
  }
}
