package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convene.io.EventFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConvertTest {

  private final Path folder;
  private final Path in;
  private final Path out;
  private final Shell shell = Shell.made();

  ConvertTest(@TempDir Path folder) {
    this.folder = folder;
    this.in = folder.resolve("in.lines");
    this.out = folder.resolve("out.txt");
  }

  private int convert(String document, String... options) throws IOException {
    Files.writeString(in, document);
    String[] args = new String[options.length + 3];
    args[0] = "convert";
    args[1] = in.toString();
    args[2] = out.toString();
    System.arraycopy(options, 0, args, 3, options.length);
    return shell.run("", args);
  }

  @Test
  void writesEveryEvent() throws IOException {
    assertThat(convert("a one\nb odd\n")).isZero();
    assertThat(out).hasContent("a one\nb odd\n");
    assertThat(shell.err())
        .isEqualTo(in + ":2:3: warning title.odd /title is odd\n2 events, 0 rejected, 1 warning\n");
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void leavesNothingBehindWhenAnEventIsRejected() throws IOException {
    assertThat(convert("a one\nb bad\nc bad\n")).isEqualTo(1);
    assertThat(folder).isDirectoryNotContaining("glob:**out*");
    assertThat(shell.err())
        .isEqualTo(
            in
                + ":2:3: error title.bad /title found \"bad\"\n"
                + in
                + ": error title.bad 1 more time, at 3:3: found \"bad\"\n"
                + "convene: nothing was written: 2 of 3 events have errors; --lenient writes the"
                + " rest\n"
                + "3 events, 2 rejected, 0 warnings\n");
  }

  @Test
  void leavesTheFileThatWasThere() throws IOException {
    Files.writeString(out, "before");
    assertThat(convert("a bad\n")).isEqualTo(1);
    assertThat(out).hasContent("before");
  }

  @Test
  void writesTheGoodOnesWhenLenient() throws IOException {
    assertThat(convert("a one\nb bad\nc secret\nd long\n", "--lenient")).isEqualTo(1);
    assertThat(out).hasContent("a one\nd long\n");
    assertThat(shell.err())
        .contains(in + ": event 3: error title.secret /title cannot be written\n")
        .contains(in + ": event 4: warning title.long /title is cut\n")
        .endsWith("4 events, 2 rejected, 1 warning\n");
  }

  @Test
  void refusesToLoseAnything() throws IOException {
    assertThat(convert("a long\n")).isEqualTo(1);
    assertThat(out).doesNotExist();
    assertThat(shell.err())
        .contains("nothing was written: 1 of 1 event would lose something; --lenient writes what");
  }

  @Test
  void endsStandardInputAtALimitAndSaysWhatLiftsIt() {
    String six = "a one\nb one\nc one\nd one\ne one\nf one\n";
    String[] args = {"convert", "-", "--from", "lines", out.toString()};
    assertThat(shell.run(six, args)).isEqualTo(2);
    assertThat(folder).isDirectoryNotContaining("glob:**out*");
    assertThat(shell.err())
        .isEqualTo(
            """
            -:6:1: error limit.events / expected at most 5, found more
            convene: --unlimited reads it, if you trust the document
            """);
    String[] lifted = {"convert", "-", "--from", "lines", out.toString(), "--unlimited"};
    assertThat(shell.run(six, lifted)).isZero();
    assertThat(out).hasContent(six);
  }

  @Test
  void readsAsManyEventsAsAFileHas() throws IOException {
    String six = "a one\nb one\nc one\nd one\ne one\nf one\n";
    assertThat(convert(six)).isZero();
    assertThat(out).hasContent(six);
  }

  @Test
  void whatOneEventMayHoldStaysLimited() throws IOException {
    Shell all = new Shell(EventFormats.installed(Shell.CLOCK));
    Path calendar = folder.resolve("crowd.ics");
    Files.writeString(
        calendar,
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:A\nDTSTART:20270301T090000Z\n"
            + IntStream.rangeClosed(0, 5_000)
                .mapToObj(i -> "ATTENDEE:mailto:a" + i + "@example.org\n")
                .collect(Collectors.joining())
            + "END:VEVENT\nEND:VCALENDAR\n");
    assertThat(all.run("", "convert", calendar.toString(), folder.resolve("x.json").toString()))
        .isEqualTo(1);
    assertThat(all.err()).contains("limit.list-size");
  }

  @Test
  void endsAtABrokenDocument() throws IOException {
    assertThat(convert("a one\nb broken\n", "--lenient")).isEqualTo(2);
    assertThat(folder).isDirectoryNotContaining("glob:**out*");
    assertThat(shell.err()).isEqualTo(in + ":2:3: error document.broken / goes\\u000Ano further\n");
  }

  @Test
  void readsAndWritesTheStandardStreams() {
    assertThat(shell.run("a one\n", "convert", "-", "-", "--from", "lines", "--to", "lines"))
        .isZero();
    assertThat(shell.out()).isEqualTo("a one\n");
    assertThat(shell.err()).isEqualTo("1 event, 0 rejected, 0 warnings\n");
  }

  @Test
  void printsNothingOfADocumentItRejects() {
    assertThat(shell.run("a one\nb bad\n", "convert", "-", "-", "--from", "lines", "--to", "lines"))
        .isEqualTo(1);
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void asksForTheFormatOfStandardInput() {
    assertThat(shell.run("", "convert", "-", out.toString())).isEqualTo(2);
    assertThat(shell.err()).isEqualTo("convene: expected --from F to say the format of -\n");
  }

  @Test
  void namesTheFormatsWhereItKnowsNone() {
    assertThat(shell.run("", "convert", in.toString(), "out.foo")).isEqualTo(2);
    assertThat(shell.err()).startsWith("convene: expected").contains("foo", "lines");
  }

  @Test
  void takesAFormatByItsExtension() {
    assertThat(shell.run("a one\n", "convert", "-", "-", "--from", "TXT", "--to", "lines"))
        .isZero();
    assertThat(shell.out()).isEqualTo("a one\n");
  }

  @Test
  void callsADirectoryOne() throws IOException {
    Files.writeString(in, "a one\n");
    String found = "convene: " + folder + ": expected a file, found a directory\n";
    assertThat(shell.run("", "convert", in.toString(), folder.toString())).isEqualTo(2);
    assertThat(shell.err()).isEqualTo(found);
    assertThat(shell.run("", "validate", folder.toString())).isEqualTo(2);
    assertThat(shell.err()).isEqualTo(found);
  }

  @Test
  void saysThatAFileIsNotThere() {
    assertThat(shell.run("", "convert", in.toString(), out.toString())).isEqualTo(2);
    assertThat(shell.err()).isEqualTo("convene: " + in + ": no such file\n");
  }

  @Test
  void explainsItsUsage() {
    assertThat(shell.run("", "convert", "a.lines")).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            """
            convene: expected IN and OUT, or -o OUT, found only a.lines
            see convene convert --help
            """);
    assertThat(shell.run("")).isEqualTo(2);
    assertThat(shell.err()).isEqualTo("convene: expected a command\nsee convene --help\n");
    assertThat(shell.run("", "cnvert")).isEqualTo(2);
    assertThat(shell.err()).contains("Did you mean").endsWith("see convene --help\n");
    assertThat(shell.run("", "nonsense")).isEqualTo(2);
    assertThat(shell.run("", "--help")).isZero();
  }
}
