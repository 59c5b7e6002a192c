package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convene.io.EventFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several documents that become one. */
final class MergeTest {

  private final Path folder;
  private final Shell shell = new Shell(EventFormats.installed(Shell.CLOCK));

  MergeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replace("\n", "\r\n"));
    return file.toString();
  }

  private static String calendar(String head, String... events) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n"
        + head
        + String.join("", events)
        + "END:VCALENDAR\n";
  }

  private static String event(String uid, String title, int sequence, String more) {
    return "BEGIN:VEVENT\nDTSTAMP:20270101T000000Z\nUID:"
        + uid
        + "\nSEQUENCE:"
        + sequence
        + "\nSUMMARY:"
        + title
        + "\nDTSTART:20270301T090000Z\n"
        + more
        + "END:VEVENT\n";
  }

  @Test
  void theHigherSequenceCountsAndOverridesJoin() throws IOException {
    String todo = "BEGIN:VTODO\nUID:t\nDTSTAMP:20270101T000000Z\nEND:VTODO\n";
    String a = file("a.ics", calendar("NAME:First\n", event("u", "Old", 0, ""), todo));
    String b =
        file(
            "b.ics",
            calendar(
                "NAME:Second\n",
                event("u", "New", 1, ""),
                event("s", "Series", 0, "RRULE:FREQ=DAILY;COUNT=3\n")));
    String c =
        file("c.ics", calendar("", event("s", "Moved", 0, "RECURRENCE-ID:20270302T090000Z\n")));
    String out = folder.resolve("out.ics").toString();
    assertThat(shell.run("", "convert", a, b, c, "-o", out)).isZero();
    assertThat(Files.readString(Path.of(out)))
        .contains("SUMMARY:New", "SUMMARY:Series", "SUMMARY:Moved", "NAME:First", "BEGIN:VTODO")
        .doesNotContain("Old", "Second");
    assertThat(shell.err())
        .isEqualTo(
            b
                + ": warning merge.head /head/title expected the title of "
                + a
                + ", found another, which is not written\n"
                + out
                + ": warning merge.version /uid expected one version of the uid \"u\", found"
                + " another in "
                + a
                + ", older than that in "
                + b
                + ", which counts\n2 events, 0 rejected, 2 warnings\n");
  }

  @Test
  void aFolderIsItsFilesOfKnownFormats() throws IOException {
    file("in/b.ics", calendar("", event("b", "B", 0, "")));
    file("in/a.csv", "uid,title,start\na,A,2027-03-01T10:00Z\n");
    file("in/notes.txt", "nothing");
    file("in/deep/c.ics", calendar("", event("c", "C", 0, "")));
    String in = folder.resolve("in").toString();
    assertThat(shell.run("", "convert", in, "-o", "-", "--to", "csv")).isZero();
    assertThat(shell.out()).containsSubsequence("A", "B").doesNotContain("C,");
    assertThat(shell.err()).endsWith("2 events, 0 rejected, 0 warnings\n");
    file("none/x.txt", "");
    String none = folder.resolve("none").toString();
    assertThat(shell.run("", "convert", none, "-o", "-", "--to", "csv")).isEqualTo(2);
    assertThat(shell.err()).contains("expected files of a format that is read, found none");
  }

  @Test
  void aFolderIsItsFilesOfTheFormatThatIsAskedFor() throws IOException {
    file("in/b.ics", calendar("", event("b", "B", 0, "")));
    file("in/a.csv", "uid,title,start\na,A,2027-03-01T10:00Z\n");
    String in = folder.resolve("in").toString();
    assertThat(shell.run("", "convert", in, "-o", "-", "--to", "csv", "--from", "ics")).isZero();
    assertThat(shell.out()).contains("B").doesNotContain("A,");
    assertThat(shell.err()).endsWith("1 event, 0 rejected, 0 warnings\n");
    assertThat(shell.run("", "convert", in, "-o", "-", "--to", "csv", "--from", "xml"))
        .isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "convene: "
                + in
                + ": expected files of the format xml, found none; see convene formats\n");
    assertThat(shell.run("", "convert", in, "-o", "-", "--to", "csv", "--from", "x")).isEqualTo(2);
    assertThat(shell.err()).startsWith("convene: expected a format named x, found none; ");
  }

  private static String zone(String tzid, String more) {
    return "BEGIN:VTIMEZONE\nTZID:"
        + tzid
        + "\nX-LIC-LOCATION:Europe/Paris\nBEGIN:STANDARD\nDTSTART:19701025T030000\n"
        + "TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n"
        + more
        + "END:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:19700329T020000\nTZOFFSETFROM:+0100\n"
        + "TZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\n"
        + "END:VTIMEZONE\n";
  }

  /** The zone of an event reads the same, whichever document brought its VTIMEZONE. */
  @Test
  void eachZoneIsDescribedAsTheFirstDocumentOfItDoes() throws IOException {
    String start = "DTSTART;TZID=%s:20270401T090000";
    String first = event("a", "A", 0, "").replace("DTSTART:20270301T090000Z", start);
    String other = first.replace("UID:a", "UID:b");
    String a = file("a.ics", calendar(zone("Here", ""), String.format(first, "Here")));
    String b =
        file(
            "b.ics", calendar(zone("Here", "") + zone("There", ""), String.format(other, "There")));
    String c = file("c.ics", calendar(zone("Here", "TZNAME:CET\n"), event("c", "C", 0, "")));
    assertThat(shell.run("", "convert", a, b, c, "-o", "-", "--to", "ics")).isZero();
    String out = shell.out().replace("\r", "");
    assertThat(out).containsOnlyOnce(zone("Here", "")).containsOnlyOnce(zone("There", ""));
    assertThat(out.split("BEGIN:VTIMEZONE", -1)).hasSize(3);
    assertThat(out).doesNotContain("TZNAME");
    assertThat(shell.err())
        .contains(
            c
                + ": warning merge.time-zone /head/extensions expected the VTIMEZONE \"Here\" of "
                + a
                + ", found another, which is not written\n")
        .doesNotContain("b.ics: warning merge.time-zone");
  }

  @Test
  void aTableSaysZonesAsCalendarsDo() throws IOException {
    String table = "uid,title,start,time_zone\na,A,2027-03-01T10:00,%s\n";
    String in = file("in.csv", String.format(table, "Romance Standard Time"));
    assertThat(shell.run("", "convert", in, "-", "--to", "json")).isZero();
    assertThat(shell.out()).contains("Europe/Paris");
    String guess = file("in.csv", String.format(table, "CEST"));
    assertThat(shell.run("", "convert", guess, "-", "--to", "json")).isZero();
    assertThat(shell.err()).contains("warning time-zone.guessed").contains("which is a guess");
    String two = file("in.csv", String.format(table, "BST"));
    assertThat(shell.run("", "convert", two, "-", "--to", "json")).isEqualTo(1);
    assertThat(shell.err())
        .contains("BST may be that of Europe/London, Asia/Dhaka, which --zone says, found \"BST\"");
    String none = file("in.csv", "uid,title,start\na,A,2027-03-01T10:00\n");
    assertThat(shell.run("", "convert", none, "-", "--to", "json", "--zone", "BST")).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "convene: --zone: expected a time zone of one meaning, such as Europe/London; BST may be"
                + " that of Europe/London, Asia/Dhaka, found \"BST\"\n");
    assertThat(shell.run("", "convert", none, "-", "--to", "json", "--zone", "CEST")).isZero();
    assertThat(shell.out()).contains("Europe/Brussels");
    assertThat(shell.err())
        .startsWith(
            "convene: --zone: expected an IANA time zone such as Europe/Paris, found \"CEST\"; read"
                + " as Europe/Brussels, which is a guess\n");
  }

  @Test
  void oneFileTwiceIsTheFile() throws IOException {
    String a = file("a.ics", calendar("NAME:First\n", event("u", "One", 0, "")));
    assertThat(shell.run("", "convert", a, "-", "--to", "ics")).isZero();
    String once = shell.out();
    assertThat(shell.run("", "convert", a, a, "-o", "-", "--to", "ics")).isZero();
    assertThat(shell.out()).isEqualTo(once);
    assertThat(shell.err()).isEqualTo("1 event, 0 rejected, 0 warnings\n");
  }

  @Test
  void messagesOfSeveralKindsAreNoOneMessage() throws IOException {
    String a = file("a.ics", calendar("METHOD:REQUEST\n", event("u", "One", 0, "")));
    String b = file("b.ics", calendar("METHOD:CANCEL\n", event("u", "One", 1, "")));
    assertThat(shell.run("", "convert", a, b, "-o", "-", "--to", "json")).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "convene: expected documents that are one message, found METHOD REQUEST in "
                + a
                + " and CANCEL in "
                + b
                + "; convert them apart\n");
  }

  @Test
  void whatIsWrongWithOneKeepsAllFromBeingWritten() throws IOException {
    String a = file("a.ics", calendar("", event("u", "One", 0, "")));
    String b = file("b.csv", "title,start\nx,some day\n");
    String out = folder.resolve("out.json").toString();
    assertThat(shell.run("", "convert", a, b, "-o", out)).isEqualTo(1);
    assertThat(Path.of(out)).doesNotExist();
    assertThat(shell.err())
        .contains("nothing was written: 1 of 2 events has errors; --lenient writes the rest\n");
    assertThat(shell.run("", "convert", a, b, "-o", out, "--lenient")).isEqualTo(1);
    assertThat(Path.of(out)).exists();
  }

  @Test
  void asksForOutBehindSeveral() {
    assertThat(shell.run("", "convert", "a.ics", "b.ics", "c.ics")).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo("convene: expected -o OUT behind several IN\nsee convene convert --help\n");
  }

  @Test
  void foreignDocumentsEndIt() throws IOException {
    String jcal = file("a.json", "[\"vcalendar\",[],[]]");
    assertThat(shell.run("", "convert", jcal, "-", "--to", "ics")).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            jcal
                + ":1:1: error document.foreign / expected events in JSON, found jCal (RFC 7265);"
                + " Convene reads iCalendar, tables (CSV), schema.org JSON-LD, and its own JSON, NDJSON and XML\n");
  }

  /** Of one file, any number of events is read: of several, all are held. */
  @Test
  void whatIsHeldKeepsItsLimit() throws IOException {
    String[] args = {
      "convert", many("a"), many("b"), "-o", folder.resolve("all.ndjson").toString()
    };
    assertThat(shell.run("", args)).isEqualTo(2);
    assertThat(shell.err())
        .contains("limit.events")
        .contains("at most 100000 events of several documents, which are held at a time");
  }

  private String many(String name) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= 50_000; i++) {
      text.append("{\"uid\":\"").append(name).append(i).append("\",\"title\":{\"en\":\"T\"}}\n");
    }
    return file(name + ".ndjson", text.toString());
  }

  @Test
  void mergeIsThatByName() throws IOException {
    String a = file("a.ics", calendar("", event("u", "Old", 0, "")));
    String b = file("b.ics", calendar("", event("u", "New", 1, "")));
    assertThat(shell.run("", "merge", a, b)).isEqualTo(2);
    assertThat(shell.err()).contains("expected -o OUT, found none");
    assertThat(Files.readString(Path.of(b))).contains("SUMMARY:New");
    String out = folder.resolve("out.ics").toString();
    assertThat(shell.run("", "merge", a, b, "-o", out)).as(shell.err()).isZero();
    assertThat(Files.readString(Path.of(out))).contains("SUMMARY:New").doesNotContain("Old");
    assertThat(shell.run("", "merge", "--help")).isZero();
    assertThat(shell.out()).contains("convene merge [OPTIONS] IN... -o OUT");
  }
}
