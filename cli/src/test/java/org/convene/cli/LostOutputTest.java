package org.convene.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convene.io.EventFormats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed is written, or the exit code says that it was not. */
final class LostOutputTest {

  private static final File FULL = new File("/dev/full");
  private static final String LOST = "convene: standard output: No space left on device\n";

  private final EventFormats formats = EventFormats.installed(Shell.CLOCK);
  private final Path folder;

  LostOutputTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @BeforeEach
  void makesFiles() throws IOException {
    Files.writeString(
        folder.resolve("events.json"),
        """
        [{"uid": "a", "title": "T",
          "schedule": {"start": "2027-06-07T09:30", "timeZone": "Europe/Paris"}}]
        """);
    Files.writeString(
        folder.resolve("wrong.json"),
        "[{\"uid\": \"a\", \"title\": \"T\", \"schedule\": {\"start\": \"18:30pm\"}}]");
    Shell shell = new Shell(formats);
    List<String> words = new ArrayList<>(List.of("invite", file("events.json")));
    words.addAll(List.of(file("invite.ics"), "--organizer", "o@example.org"));
    words.addAll(List.of("--attendee", "a@example.org", "--keep", file("sent.json")));
    assertThat(shell.run("", words.toArray(String[]::new))).isZero();
    Files.writeString(
        folder.resolve("later.json"),
        Files.readString(folder.resolve("sent.json")).replace("09:30", "10:30"));
  }

  /** Each command and option that prints on standard output. */
  private Map<String, List<String>> commands() {
    Map<String, List<String>> all = new TreeMap<>();
    String events = file("events.json");
    for (String to : List.of("json", "ndjson", "xml", "csv", "icalendar")) {
      all.put("convert " + to, List.of("convert", events, "-", "--to", to));
    }
    all.put("merge", List.of("convert", events, file("sent.json"), "-o", "-", "--to", "json"));
    String[] people = {"--organizer", "o@example.org", "--attendee", "a@example.org"};
    all.put("invite", with(List.of("invite", events, "-"), people));
    all.put("mail", with(List.of("mail", events, "-"), people));
    all.put("update", List.of("update", file("sent.json"), file("later.json"), "-"));
    all.put("cancel", List.of("cancel", file("sent.json"), "-"));
    String[] answer = {"--me", "a@example.org", "--status", "ACCEPTED"};
    all.put("reply", with(List.of("reply", file("sent.json"), "-"), answer));
    String[] me = {"--me", "a@example.org"};
    all.put("receive", with(List.of("receive", file("a.ics"), file("invite.ics")), me));
    all.put("validate", List.of("validate", file("wrong.json")));
    for (String how : List.of("text", "json", "ndjson")) {
      all.put("list " + how, List.of("list", events, "--from", "2027-01-01", "--format", how));
    }
    all.put("formats", List.of("formats"));
    all.put("--help", List.of("--help"));
    all.put("--version", List.of("--version"));
    all.put("help convert", List.of("help", "convert"));
    all.put("convert --help", List.of("convert", "--help"));
    return all;
  }

  private PrintStream standard(OutputStream out) {
    return StandardOutput.to(out, folder.resolve("none"));
  }

  private String[] words(String name) {
    return commands().getOrDefault(name, List.of()).toArray(String[]::new);
  }

  private static List<String> with(List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return all;
  }

  /** Fails once it has taken so many bytes. */
  private static final class Failing extends OutputStream {
    private final String reason;
    private int left;

    private Failing(int left, String reason) {
      this.left = left;
      this.reason = reason;
    }

    @Override
    public void write(int value) throws IOException {
      if (left-- <= 0) {
        throw new IOException(reason);
      }
    }
  }

  private int run(List<String> words, PrintStream out, OutputStream err) throws IOException {
    Files.deleteIfExists(folder.resolve("a.ics"));
    InputStream in = new ByteArrayInputStream(new byte[0]);
    PrintStream error = new PrintStream(err, true, UTF_8);
    String[] args = words.toArray(String[]::new);
    Environment environment = new Environment(formats, in, out, error, Shell.CLOCK, false, false);
    return Main.commandLine(environment, args).execute(args);
  }

  /** That they do without a fault: else what is tried with one could not fail. */
  @Test
  void eachCommandPrints() throws IOException {
    for (Map.Entry<String, List<String>> command : commands().entrySet()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code = run(command.getValue(), standard(out), err);
      String name = command.getKey();
      assertThat(out.size()).as(name).isPositive();
      assertThat(code).as(name + err).isEqualTo(name.equals("validate") ? 1 : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7})
  void eachCommandTellsThatStandardOutputFails(int taken) throws IOException {
    for (Map.Entry<String, List<String>> command : commands().entrySet()) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Failing out = new Failing(taken, "the tape is torn");
      assertThat(run(command.getValue(), standard(out), err)).as(command.getKey()).isEqualTo(2);
      assertThat(err.toString(UTF_8))
          .as(command.getKey())
          .containsOnlyOnce("convene: standard output: the tape is torn\n");
    }
  }

  @Test
  void eachCommandIsQuietWhereNobodyReads() throws IOException {
    for (Map.Entry<String, List<String>> command : commands().entrySet()) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Failing out = new Failing(0, "Broken pipe");
      assertThat(run(command.getValue(), standard(out), err)).as(command.getKey()).isEqualTo(141);
      assertThat(err.toString(UTF_8)).as(command.getKey()).doesNotContain("standard output");
    }
  }

  /** The system says in the language of the user that nobody reads. */
  @Test
  void aPipeIsKnownByWhatItIs() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(
        new ProcessBuilder("/bin/sh", "-c", "mkfifo \"$0\"", pipe.toString()).start().waitFor()
            == 0,
        "needs mkfifo");
    Failing out = new Failing(0, "Mwanya wasweka");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertThat(run(List.of("formats"), StandardOutput.to(out, pipe), err)).isEqualTo(141);
    assertThat(err.size()).isZero();
    Path file = folder.resolve("events.json");
    assertThat(run(List.of("formats"), StandardOutput.to(out, file), err)).isEqualTo(2);
  }

  @Test
  void eachCommandAsksAStreamThatSwallowsIt() throws IOException {
    for (Map.Entry<String, List<String>> command : commands().entrySet()) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      PrintStream out = new PrintStream(new Failing(0, "torn"), true, UTF_8);
      assertThat(run(command.getValue(), out, err)).as(command.getKey()).isEqualTo(2);
      assertThat(err.toString(UTF_8))
          .as(command.getKey())
          .containsOnlyOnce("convene: standard output: could not be written\n");
    }
  }

  @Test
  void aLostStandardErrorChangesNoCode() throws IOException {
    for (Map.Entry<String, List<String>> command : commands().entrySet()) {
      PrintStream out = standard(OutputStream.nullOutputStream());
      assertThat(run(command.getValue(), out, new Failing(0, "torn")))
          .as(command.getKey())
          .isEqualTo(command.getKey().equals("validate") ? 1 : 0);
      PrintStream failing = standard(new Failing(0, "torn"));
      assertThat(run(command.getValue(), failing, new Failing(0, "torn")))
          .as(command.getKey())
          .isEqualTo(2);
    }
  }

  @Test
  void aFullDeviceIsToldByTheRealCommand() throws Exception {
    assumeTrue(FULL.exists(), "needs /dev/full");
    Map<String, List<String>> each = commands();
    each.keySet().removeAll(List.of("convert xml", "convert csv", "list json", "list ndjson"));
    for (Map.Entry<String, List<String>> command : each.entrySet()) {
      CommandProcess process =
          CommandProcess.start(FULL, List.of(), command.getValue().toArray(String[]::new));
      assertThat(process.err()).as(command.getKey()).containsOnlyOnce(LOST);
      assertThat(process.code()).as(command.getKey()).isEqualTo(2);
    }
  }

  @Test
  void aReaderThatIsGoneEndsTheRealCommandQuietly() throws Exception {
    for (String command : List.of("convert json", "validate", "formats", "--help")) {
      CommandProcess process = CommandProcess.start(null, List.of(), words(command));
      process.unread();
      assertThat(process.err()).as(command).isEmpty();
      assertThat(process.code()).as(command).isEqualTo(141);
    }
  }

  @Test
  void closedStreamsAreToldByTheRealCommand() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
    String[] prints = words("convert json");
    CommandProcess closed = CommandProcess.redirected(">&-", prints);
    assertThat(closed.err()).isEqualTo("convene: standard output: Bad file descriptor\n");
    assertThat(closed.code()).isEqualTo(2);
    assertThat(CommandProcess.redirected(">&- 2>&-", prints).code()).isEqualTo(2);
    String[] writes = {"convert", file("events.json"), file("out.xml")};
    assertThat(CommandProcess.redirected(">&- 2>&-", writes).code()).isZero();
    if (FULL.exists()) {
      assertThat(CommandProcess.redirected(">/dev/full 2>/dev/full", prints).code()).isEqualTo(2);
      String[] wrong = {"convert", file("wrong.json"), file("out.xml")};
      assertThat(CommandProcess.redirected("2>/dev/full", wrong).code()).isEqualTo(1);
      String[] named = {"convert", file("events.json"), "/dev/full", "--to", "json"};
      CommandProcess full = CommandProcess.redirected("", named);
      assertThat(full.err()).isEqualTo("convene: /dev/full: No space left on device\n");
      assertThat(full.code()).isEqualTo(2);
    }
  }

  @Test
  void theHelpTellsBothCodes() {
    Shell shell = new Shell(formats);
    assertThat(shell.run("", "--help")).isZero();
    assertThat(shell.out().replaceAll("\\s+", " "))
        .contains(
            "2 A document cannot be read, or the output not be written;",
            "141 Standard output was closed by its reader, such as head.");
  }
}
