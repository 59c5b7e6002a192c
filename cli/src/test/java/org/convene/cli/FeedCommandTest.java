package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import org.convene.io.EventFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One edition of a feed after the other, by the command. */
final class FeedCommandTest {

  private final Path folder;
  private final String out;

  FeedCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.out = folder.resolve("feed.ics").toString();
  }

  private String file(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, String.join("\n", lines) + "\n");
    return file.toString();
  }

  private String calendar(String... events) throws IOException {
    return file(
        "in.ics",
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n" + String.join("", events) + "END:VCALENDAR");
  }

  private static String event(String uid, String title) {
    return "BEGIN:VEVENT\nDTSTAMP:20220101T000000Z\nUID:"
        + uid
        + "\nSUMMARY:"
        + title
        + "\nDTSTART:20220601T090000Z\nEND:VEVENT\n";
  }

  private static Shell onDay(int day) {
    Clock clock = Clock.offset(Shell.CLOCK, Duration.ofDays(day));
    return new Shell(EventFormats.installed(clock), clock);
  }

  private String feed() throws IOException {
    return Files.readString(Path.of(out));
  }

  @Test
  void eachEditionTakesThePlaceOfTheLast() throws IOException {
    Shell first = onDay(0);
    String[] args = {"feed", calendar(event("a", "A"), event("b", "B")), "-o", out, "--title", "T"};
    assertThat(first.run("", args)).as(first.err()).isZero();
    assertThat(first.out()).isEqualTo("added\ta\tA\nadded\tb\tB\n");
    assertThat(first.err()).startsWith("2 added, 0 changed, 0 cancelled, 0 ended; ETag \"");
    assertThat(feed()).contains("NAME:T\r\n", "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n");

    calendar(event("a", "A2"), event("c", "C"));
    Shell second = onDay(1);
    assertThat(second.run("", "feed", folder.resolve("in.ics").toString(), "-o", out)).isZero();
    assertThat(second.out()).isEqualTo("added\tc\tC\nchanged\ta\tA2\ncancelled\tb\tB\n");
    assertThat(feed()).contains("NAME:T\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:1\r\n");

    String edition = feed();
    FileTime written = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(Path.of(out), written);
    Shell again = onDay(2);
    assertThat(again.run("", "feed", folder.resolve("in.ics").toString(), "-o", out)).isZero();
    assertThat(again.out()).isEmpty();
    assertThat(feed()).isEqualTo(edition);
    assertThat(Files.getLastModifiedTime(Path.of(out))).isEqualTo(written);

    Shell late = onDay(12);
    assertThat(
            late.run(
                "", "feed", folder.resolve("in.ics").toString(), "-o", out, "--tombstones", "P10D"))
        .isZero();
    assertThat(late.out()).isEqualTo("ended\tb\tB\n");
  }

  @Test
  void anEditionThatCannotBeReadIsLeftAsItIs() throws IOException {
    Files.writeString(Path.of(out), "not a calendar");
    Shell shell = onDay(0);
    assertThat(shell.run("", "feed", calendar(event("a", "A")), "-o", out)).isEqualTo(2);
    assertThat(shell.err())
        .contains("it is not the last edition of a feed, so nothing was written");
    assertThat(feed()).isEqualTo("not a calendar");
  }

  @Test
  void anEventWithErrorsIsNotTakenForGone() throws IOException {
    Shell shell = onDay(0);
    String in = file("in.csv", "uid,title,start,time_zone", "a,A,2022-06-01T09:00,Mars/Phobos");
    assertThat(shell.run("", "feed", in, "-o", out)).isEqualTo(1);
    assertThat(shell.err()).contains("would call them cancelled");
    assertThat(Path.of(out)).doesNotExist();
  }

  @Test
  void rowsWithoutUidsAreNamedByTheirTitles() throws IOException {
    Shell shell = onDay(0);
    String in = file("in.csv", "title,start", "A,2022-06-01T09:00Z", "B,2022-06-02T09:00Z");
    assertThat(shell.run("", "feed", in, "-o", out)).isEqualTo(1);
    assertThat(shell.err())
        .contains("expected a uid in each event, found 2 without", "--key url or --key title");
    assertThat(shell.run("", "feed", in, "-o", out, "--key", "title")).as(shell.err()).isZero();
    file("in.csv", "title,start", "A,2022-06-01T10:00Z", "B,2022-06-02T09:00Z");
    assertThat(shell.run("", "feed", in, "-o", out, "--key", "title")).isZero();
    assertThat(shell.out()).startsWith("changed\t").endsWith("\tA\n");
    assertThat(shell.run("", "feed", in, "-o", out, "--key", "url")).isEqualTo(1);
    assertThat(shell.err()).contains("A: expected a URL, found none; nothing was written");
    file("in.csv", "title,start", "A,2022-06-01T10:00Z", "A,2022-06-02T09:00Z");
    assertThat(shell.run("", "feed", in, "-o", out, "--key", "title")).isEqualTo(1);
    assertThat(shell.err())
        .contains("expected another title for each event, found one for A and A");
  }

  @Test
  void draftsAreToldAndLeftOut() throws IOException {
    Shell shell = onDay(0);
    String in =
        file(
            "in.csv",
            "uid,title,start,publication_status",
            "a,A,2022-06-01T09:00Z,Draft",
            "b,B,2022-06-02T09:00Z,Published");
    assertThat(shell.run("", "feed", in, "-o", out)).as(shell.err()).isZero();
    assertThat(shell.out()).isEqualTo("added\tb\tB\n");
    assertThat(shell.err())
        .contains("a: expected a published event, found a draft; it is left out");
    assertThat(shell.run("", "feed", in, "-o", out, "--drafts")).isZero();
    assertThat(shell.out()).isEqualTo("added\ta\tA\n");
  }
}
