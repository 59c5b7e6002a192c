package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convene.io.EventFormats;
import org.convene.io.Limits;
import org.convene.io.LineFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any number of jobs gives the same bytes, messages and exit code. */
final class JobsTest {

  private static final List<Integer> NUMBERS = List.of(2, 3, 4, 9, 64);

  private final Path folder;

  JobsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** What a run leaves behind. */
  private record Ran(int code, String out, String err, String file) {}

  private Ran run(Shell shell, String input, int jobs, List<String> args) throws IOException {
    Path out = folder.resolve("out.lines");
    Files.deleteIfExists(out);
    List<String> all = new ArrayList<>(List.of("convert", "--jobs", String.valueOf(jobs)));
    all.addAll(args);
    int code = shell.run(input, all.toArray(new String[0]));
    String file = Files.exists(out) ? Files.readString(out) : "none";
    return new Ran(code, shell.out(), shell.err(), file);
  }

  private void same(Shell shell, String input, String... args) throws IOException {
    List<String> list = List.of(args);
    Ran one = run(shell, input, 1, list);
    for (int jobs : NUMBERS) {
      assertThat(run(shell, input, jobs, list)).as("%s jobs, %s", jobs, list).isEqualTo(one);
    }
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /** More than several batches, with what is wrong by the words behind the uid. */
  private static String lines(int number, int odd, String what) {
    return IntStream.range(0, number)
        .mapToObj(i -> "u" + i + (i % odd == odd - 1 ? " " + what : " one") + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void isTheSameWhateverIsWrongAndWherever() throws IOException {
    for (String what : List.of("one", "odd", "bad", "secret", "long", "broken")) {
      for (int odd : new int[] {1, 2, 63, 64, 65, 128, 300}) {
        String in = file("in.lines", lines(300, odd, what));
        String out = folder.resolve("out.lines").toString();
        same(Shell.made(), "", in, out);
        same(Shell.made(), "", in, out, "--lenient");
        same(Shell.made(), "", in, "-", "--to", "lines", "--lenient");
        same(Shell.made(), lines(300, odd, what), "-", out, "--from", "lines", "--lenient");
      }
    }
  }

  @Test
  void isTheSameForSeveralDocuments() throws IOException {
    String out = folder.resolve("out.lines").toString();
    String good = file("a.lines", lines(300, 7, "odd"));
    String other = file("b.lines", lines(200, 9, "two"));
    String bad = file("c.lines", lines(200, 9, "bad"));
    String broken = file("d.lines", lines(200, 150, "broken"));
    String missing = folder.resolve("none.lines").toString();
    same(Shell.made(), "", good, other, good, other, other, "-o", out);
    same(Shell.made(), "", good, bad, other, "-o", out, "--lenient");
    same(Shell.made(), "", good, bad, other, "-o", out);
    same(Shell.made(), "", good, broken, other, bad, "-o", out);
    same(Shell.made(), "", good, missing, broken, "-o", out);
    same(Shell.made(), "", good, broken, missing, "-o", out);
    same(Shell.made(), "", good, other, "-o", folder.resolve("no/out.lines").toString());
  }

  @Test
  void isTheSameForCalendars() throws IOException {
    String head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nX-WR-CALNAME:Talks\nno line\n";
    StringBuilder text = new StringBuilder(head);
    for (int i = 0; i < 400; i++) {
      text.append("BEGIN:VEVENT\nUID:").append(i % 350).append("\nSUMMARY:").append(i);
      text.append("\nDTSTART;TZID=Who:20260105T090000\n");
      text.append(i % 5 == 0 ? "RRULE:FREQ=DAILY;COUNT=4\n" : "");
      text.append(i % 90 == 89 ? "no line\nDTEND:never\n" : "").append("END:VEVENT\n");
      text.append(i % 100 == 99 ? "BEGIN:VTODO\nUID:t\nEND:VTODO\n" : "");
    }
    Shell shell = new Shell(EventFormats.installed(Shell.CLOCK));
    for (String end : List.of("END:VCALENDAR\n", "", "END:VCALENDAR\n" + head)) {
      String in = file("in.ics", text + end);
      for (String to : List.of("ndjson", "csv", "ics", "xml")) {
        same(shell, "", in, "-", "--to", to, "--lenient");
      }
      same(shell, "", in, "-", "--to", "json", "--lenient", "--strict");
      same(shell, text + end, "-", "-", "--from", "ics", "--to", "json", "--strict");
    }
  }

  @Test
  void keepsTheLimitsOfStandardInput() throws IOException {
    same(Shell.made(), lines(6, 9, ""), "-", "-", "--from", "lines", "--to", "lines");
  }

  @Test
  void refusesNoJobs() {
    Shell shell = Shell.made();
    assertThat(shell.run("", "convert", "-", "-", "--jobs", "0")).isEqualTo(2);
    assertThat(shell.err()).isEqualTo("convene: --jobs: expected at least 1, found 0\n");
  }

  @Test
  void readsNoFurtherAheadThanItsBound() throws IOException {
    String document =
        IntStream.range(100_000, 200_000)
            .mapToObj(i -> "u" + i + " one\n")
            .collect(Collectors.joining());
    InputStream in = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    LineFormat format = new LineFormat();
    Source source = Source.of(in, "-", format.withLimits(Limits.trusted()));
    long taken = 0;
    try (ReadAhead reader = new ReadAhead(source, 1).whenOpen()) {
      while (reader.read().isPresent()) {
        taken++;
        // eight batches of 64 KiB, the two that are filled and emptied, and what streams buffer
        assertThat(source.bytesRead() - taken * 12).isLessThan((8 + 2 + 4) << 16);
      }
    }
    assertThat(taken).isEqualTo(100_000);
  }
}
