package org.convene.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.io.EventFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the formats that are installed, on the example events. */
final class EndToEndTest {

  private static final Path DATA = Path.of("../examples/data");

  private final Path folder;
  private final Shell shell = new Shell(EventFormats.installed(Shell.CLOCK));

  EndToEndTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void invitesToARealEvent() throws IOException {
    Path out = folder.resolve("invite.ics");
    int code =
        shell.run(
            "",
            "invite",
            DATA.resolve("unnm-events.json").toString(),
            out.toString(),
            "--organizer",
            "unmignet@example.org",
            "--attendee",
            "a@example.org");
    assertThat(code).isZero();
    assertThat(shell.err()).contains("0ec9910b-4282-50fe-9b4e-b6dd4bc473d7");
    assertThat(Files.readString(out).replace("\r\n ", ""))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains(
            "METHOD:REQUEST\r\n",
            "UID:0ec9910b-4282-50fe-9b4e-b6dd4bc473d7\r\n",
            "DTSTAMP:20220501T100000Z\r\n",
            "DTSTART;TZID=America/New_York:20220518T083000\r\n",
            "ORGANIZER:mailto:unmignet@example.org\r\n",
            ":mailto:a@example.org\r\n");
  }

  @Test
  void saysWhichVersionItIs() throws IOException {
    Matcher version =
        Pattern.compile("<version>(.+?)</version>").matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(shell.run("", "--version")).isZero();
    assertThat(shell.out()).isEqualTo("convene " + version.group(1) + "\n");
  }

  @Test
  void aWarningOfADocumentWithoutEventsRejectsNone() throws IOException {
    Path in = folder.resolve("in.json");
    Path none = folder.resolve("none.xml");
    Files.writeString(in, "{\"titel\": \"Talks\", \"events\": []}");
    assertThat(shell.run("", "convert", in.toString(), none.toString())).isZero();
    assertThat(shell.err())
        .isEqualTo(
            in
                + ":1:11: warning json.unknown-member /titel expected a member known to the format,"
                + " found \"titel\"\n0 events, 0 rejected, 1 warning\n");
    assertThat(none).exists();
  }

  @Test
  void copiesEveryExampleToJson() throws IOException {
    Path once = folder.resolve("once.json");
    Path twice = folder.resolve("twice.json");
    String in = DATA.resolve("unnm-events.json").toString();
    assertThat(shell.run("", "convert", in, once.toString())).isZero();
    assertThat(shell.err()).isEqualTo("28 events, 0 rejected, 0 warnings\n");
    assertThat(shell.run("", "convert", once.toString(), twice.toString())).isZero();
    assertThat(twice).hasSameBinaryContentAs(once);
  }

  @Test
  void goesThroughLinesAndBack() throws IOException {
    Path lines = folder.resolve("events.ndjson");
    Path back = folder.resolve("back.json");
    Path once = folder.resolve("once.json");
    String in = DATA.resolve("unnm-events.json").toString();
    assertThat(shell.run("", "convert", in, lines.toString())).isZero();
    assertThat(Files.readAllLines(lines)).hasSize(28);
    assertThat(shell.run("", "convert", lines.toString(), back.toString())).isZero();
    assertThat(shell.run("", "convert", in, once.toString())).isZero();
    assertThat(back).hasSameBinaryContentAs(once);
  }

  @Test
  void goesThroughXmlAndBack() {
    for (String name : List.of("unnm-events", "overrides", "recurring", "imrf-side-event")) {
      String in = DATA.resolve(name + ".json").toString();
      Path xml = folder.resolve(name + ".xml");
      Path back = folder.resolve(name + "-back.json");
      Path once = folder.resolve(name + "-once.json");
      assertThat(shell.run("", "convert", in, xml.toString())).isZero();
      assertThat(shell.run("", "convert", xml.toString(), back.toString())).isZero();
      assertThat(shell.run("", "convert", in, once.toString())).isZero();
      assertThat(back).hasSameBinaryContentAs(once);
    }
  }

  @Test
  void goesThroughACalendarAndBack() {
    Path calendar = folder.resolve("events.ics");
    Path lines = folder.resolve("events.ndjson");
    Path again = folder.resolve("again.ics");
    String in = DATA.resolve("unnm-events.json").toString();
    shell.run("", "convert", in, calendar.toString(), "--lenient");
    assertThat(shell.run("", "convert", calendar.toString(), lines.toString())).isZero();
    assertThat(shell.run("", "convert", lines.toString(), again.toString())).isZero();
    assertThat(again).hasSameBinaryContentAs(calendar);
  }

  private static final String TABLE =
      """
      Date 2023,GCM Talk (online or in-person),Time (CET)
      27 February,Measuring progress (online),3pm 4.30pm
      """;

  @Test
  void readsATableOfPeopleIntoACalendar() throws IOException {
    Path in = folder.resolve("talks.csv");
    Path out = folder.resolve("talks.ics");
    Files.writeString(in, TABLE);
    assertThat(shell.run("", "convert", in.toString(), out.toString(), "--zone", "Europe/Zurich"))
        .isZero();
    assertThat(out)
        .content()
        .contains(
            "DTSTART;TZID=Europe/Zurich:20230227T150000",
            "DTEND;TZID=Europe/Zurich:20230227T163000",
            "SUMMARY:Measuring progress (online)");
  }

  @Test
  void readsTheTableOfThePageIntoACalendar() {
    Path in = Path.of("../../shared/pages/gcm-talks-2023.csv");
    assumeTrue(Files.exists(in), () -> "needs " + in);
    Path out = folder.resolve("talks.ics");
    assertThat(shell.run("", "convert", in.toString(), out.toString(), "--zone", "Europe/Zurich"))
        .isZero();
    assertThat(shell.err()).endsWith("11 events, 0 rejected, 14 warnings\n");
  }

  @Test
  void asksForTheOrderOfADate() throws IOException {
    Path in = folder.resolve("in.csv");
    Path out = folder.resolve("out.json");
    Files.writeString(in, "uid,title,date\na,T,03/04/2026\n");
    assertThat(shell.run("", "convert", in.toString(), out.toString())).isEqualTo(1);
    assertThat(shell.run("", "convert", in.toString(), out.toString(), "--dates", "day-first"))
        .isZero();
    assertThat(out).content().contains("2026-04-03");
    assertThat(shell.run("", "convert", in.toString(), out.toString(), "--dates", "odd"))
        .isEqualTo(2);
    assertThat(shell.err())
        .endsWith("convene: expected one of iso, day-first, month-first for --dates, found odd\n");
  }

  @Test
  void writesTheTableOfAnotherProgram() throws IOException {
    Path in = folder.resolve("in.json");
    Path out = folder.resolve("out.csv");
    Files.writeString(
        in,
        """
        [{"uid": "a", "title": "T", "schedule": {"first": "2026-04-03"}},
         {"uid": "b", "title": "U", "schedule": {"first": "2026-04-04"}}]
        """);
    for (String dialect : List.of("google-calendar", "outlook", "the-events-calendar")) {
      String[] words = {"convert", in.toString(), out.toString(), "--dialect", dialect};
      assertThat(shell.run("", words)).isZero();
      assertThat(shell.err())
          .containsOnlyOnce("/uid")
          .endsWith("2 events, 0 rejected, 1 warning\n");
      assertThat(Files.readAllLines(out)).hasSize(3);
    }
    assertThat(shell.run("", "convert", in.toString(), out.toString(), "--hxl")).isZero();
    assertThat(Files.readAllLines(out).get(1)).contains("#activity+name");
  }

  @Test
  void readsATableThatWasNamed() throws IOException {
    Path in = folder.resolve("in.csv");
    Path out = folder.resolve("out.json");
    Files.writeString(in, "Subject,Start Date\nT,03/04/2026\n");
    String[] words = {"convert", in.toString(), out.toString()};
    assertThat(shell.run("", words)).isEqualTo(1);
    assertThat(shell.err()).contains("day-first for 2026-04-03, month-first for 2026-03-04");
    assertThat(shell.run("", "convert", in.toString(), out.toString(), "--dialect", "outlook"))
        .isZero();
    assertThat(out).content().contains("2026-03-04");
  }

  @Test
  void readsWhatHasTwoMeaningsByItsOption() throws IOException {
    assertReadWith("a,T,18/05/26,,", "--two-digit-years", "2026-05-18", "--two-digit-years", "70");
    assertReadWith("a,T,46283,,", "--excel-dates", "2026-09-18", "--excel-dates");
    assertReadWith("a,T,2026-09-18,22:00,02:00", "--overnight", "2026-09-19T02:00", "--overnight");
  }

  private void assertReadWith(String row, String named, String expected, String... options)
      throws IOException {
    Path in = folder.resolve("in.csv");
    Path out = folder.resolve("out.json");
    Files.writeString(in, "uid,title,date,start time,end time\n" + row + "\n");
    assertThat(shell.run("", "convert", in.toString(), out.toString())).isEqualTo(1);
    assertThat(shell.err()).contains(named);
    List<String> words = new ArrayList<>(List.of("convert", in.toString(), out.toString()));
    words.addAll(List.of(options));
    assertThat(shell.run("", words.toArray(new String[0]))).isZero();
    assertThat(out).content().contains(expected);
  }

  @Test
  void refusesAPivotThatIsNoYear() throws IOException {
    Path in = folder.resolve("in.csv");
    Files.writeString(in, "title,date\n");
    assertThat(
            shell.run(
                "", "convert", in.toString(), "-", "--to", "json", "--two-digit-years", "500"))
        .isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo(
            "convene: --two-digit-years: expected a number from 0 to 100, or a year, found"
                + " \"500\"\n");
  }

  @Test
  void saysThatOnlyATableHasSuchSettings() throws IOException {
    Path in = folder.resolve("in.json");
    Files.writeString(in, "[]");
    assertThat(shell.run("", "convert", in.toString(), "out.ics", "--year", "2023")).isEqualTo(2);
    assertThat(shell.err()).isEqualTo("convene: expected a table (csv) for --year, found json\n");
  }

  @Test
  void writesEventsWithoutADateAsJournals() throws IOException {
    Path in = folder.resolve("in.json");
    Path out = folder.resolve("out.ics");
    Path back = folder.resolve("back.json");
    Files.writeString(in, "[{\"uid\":\"a\",\"title\":\"T\",\"schedule\":{\"undated\":\", -\"}}]");
    assertThat(shell.run("", "convert", in.toString(), out.toString())).isEqualTo(1);
    assertThat(shell.err())
        .contains("error ical.undated /schedule", "or write it as a VJOURNAL with --journals\n");
    assertThat(out).doesNotExist();
    assertThat(shell.run("", "convert", in.toString(), out.toString(), "--journals")).isZero();
    assertThat(Files.readString(out)).contains("BEGIN:VJOURNAL");
    assertThat(shell.run("", "convert", out.toString(), back.toString(), "--journals")).isZero();
    assertThat(Files.readString(back)).contains("\"undated\": \", -\"");
  }

  @Test
  void namesTheFolderThatIsNotThere() throws IOException {
    Path in = folder.resolve("in.json");
    Files.writeString(in, "[]");
    Path none = folder.resolve("none");
    assertThat(shell.run("", "convert", in.toString(), none.resolve("out.xml").toString()))
        .isEqualTo(2);
    assertThat(shell.err()).isEqualTo("convene: " + none + ": no such folder\n");
  }

  @Test
  void refusesToLoseATitle() throws IOException {
    Path in = folder.resolve("in.json");
    Path out = folder.resolve("out.ndjson");
    String event = "{\"uid\":\"a\",\"title\":\"T\"}";
    Files.writeString(in, "{\"title\":\"Side events\",\"events\":[" + event + "]}");
    assertThat(shell.run("", "convert", in.toString(), out.toString())).isEqualTo(1);
    assertThat(out).doesNotExist();
    assertThat(shell.err())
        .startsWith(in + ": error json.head /head expected no title or other head")
        .endsWith("1 event, 0 rejected, 0 warnings\n");
    assertThat(shell.run("", "convert", in.toString(), out.toString(), "--lenient")).isEqualTo(1);
    assertThat(out).hasContent(event + "\n");
  }

  @Test
  void leavesNoCalendarWithoutTheUndatedEvents() {
    Path out = folder.resolve("events.ics");
    String in = DATA.resolve("unnm-events.json").toString();
    assertThat(shell.run("", "convert", in, out.toString())).isEqualTo(1);
    assertThat(out).doesNotExist();
    assertThat(shell.run("", "convert", in, out.toString(), "--lenient")).isEqualTo(1);
    assertThat(out).content().containsSubsequence("BEGIN:VEVENT", "END:VCALENDAR");
    assertThat(shell.err()).endsWith("28 events, 15 rejected, 0 warnings\n");
  }

  private static String series(int sequence) {
    return "BEGIN:VEVENT\nUID:a\nDTSTAMP:20220101T000000Z\nSEQUENCE:%d\nDTSTART:20220518T083000Z\n"
            .formatted(sequence)
        + "SUMMARY:T\nRRULE:FREQ=DAILY\nEND:VEVENT\n";
  }

  private String told(int between) {
    StringBuilder calendar =
        new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Example//EN\n");
    calendar.append(series(1));
    for (int i = 0; i < between; i++) {
      calendar.append("BEGIN:VEVENT\nUID:").append(i).append("\nDTSTAMP:20220101T000000Z\n");
      calendar.append("DTSTART:20220518T083000Z\nSUMMARY:T\nEND:VEVENT\n");
    }
    calendar.append(series(0)).append("END:VCALENDAR\n");
    shell.run(calendar.toString().replace("\n", "\r\n"), "validate", "-", "--from", "icalendar");
    return shell.out();
  }

  /** What docs/formats/icalendar.md says: the reader compares series that it holds together. */
  @Test
  void tellsOnceOfTwoSeriesOfOneUid() throws IOException {
    assertThat(told(998).lines())
        .singleElement()
        .asString()
        .contains("warning ical.series-repeated /uid expected one series of the UID \"a\", found");
    assertThat(told(1_001).lines())
        .singleElement()
        .asString()
        .isEqualTo(
            "-: event 1003: warning uid.repeated /uid expected one event of the UID \"a\", found"
                + " another, event 1; calendars refuse the document or show one of them");
    assertThat(Files.readString(Path.of("../docs/formats/icalendar.md")).replaceAll("\\s+", " "))
        .contains(
            "the older has the warning `ical.series-repeated`. Two further apart are two events,"
                + " and only the command tells of them, with the warning `uid.repeated`.");
  }
}
