package org.convene.io.ical.document;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convene.event.RawComponent;
import org.convene.io.DocumentException;
import org.convene.io.DocumentPart;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.io.ical.IcalFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarCutsTest {

  private static final IcalFormat FORMAT = IcalFormat.builder().tellMissing(true).build();

  private final Path folder;

  CalendarCutsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** What is read: the events in their order, and the problems in theirs; ordinals are of parts. */
  private record Read(List<Object> results, List<String> problems) {

    static Read of(EventReader reader, Read into) throws IOException {
      try (reader) {
        try {
          for (ReadResult each : (Iterable<ReadResult>) reader.results()::iterator) {
            Object result =
                each.match(
                    accepted -> accepted.event(),
                    rejected -> "rejected",
                    Read::component,
                    remarks -> "");
            if (!"".equals(result)) {
              into.results.add(result);
            }
            each.problems().forEach(it -> into.problems.add(problem(it)));
          }
        } catch (java.io.UncheckedIOException e) {
          into.problems.add(String.valueOf(e.getCause()));
        }
      }
      return into;
    }

    private static RawComponent component(ReadResult.Other other) {
      return other.component();
    }

    private static String problem(Problem problem) {
      return problem.location().line()
          + ":"
          + problem.location().column()
          + " "
          + problem.violation();
    }

    static Read empty() {
      return new Read(new ArrayList<>(), new ArrayList<>());
    }
  }

  private static Read whole(byte[] document, IcalFormat format) throws IOException {
    return Read.of(format.reader(new ByteArrayInputStream(document)), Read.empty());
  }

  private List<DocumentPart> parts(byte[] document, long size, IcalFormat format)
      throws IOException {
    Path file = Files.write(folder.resolve("a.ics"), document);
    try (FileChannel channel = FileChannel.open(file)) {
      return format.parts(channel, size);
    }
  }

  private Read apart(List<DocumentPart> parts, IcalFormat format) throws IOException {
    Read read = Read.empty();
    for (DocumentPart part : parts) {
      Read.of(format.reader(FileChannel.open(folder.resolve("a.ics")), part), read);
    }
    return read;
  }

  private void same(byte[] document, long size) throws IOException {
    same(document, size, FORMAT);
  }

  private void same(byte[] document, long size, IcalFormat format) throws IOException {
    List<DocumentPart> parts = parts(document, size, format);
    Read whole = whole(document, format);
    Read apart = apart(parts, format);
    String text = document.length > 8_000 ? "" : new String(document, UTF_8);
    same(whole.problems, apart.problems, parts, text);
    same(whole.results, apart.results, parts, text);
  }

  /** Shows the first difference alone: the lists are long. */
  private static void same(List<?> whole, List<?> apart, List<DocumentPart> parts, String text) {
    for (int i = 0; i < Math.max(whole.size(), apart.size()); i++) {
      Object expected = i < whole.size() ? whole.get(i) : "none";
      Object found = i < apart.size() ? apart.get(i) : "none";
      assertThat(found).as("at %s, of %s parts of %s", i, parts.size(), text).isEqualTo(expected);
    }
  }

  private static String event(String uid, String... lines) {
    return "BEGIN:VEVENT\nUID:"
        + uid
        + "\nDTSTAMP:20260101T000000Z\n"
        + String.join("\n", lines)
        + "\nEND:VEVENT\n";
  }

  private static String zone(String tzid, String offset) {
    return "BEGIN:VTIMEZONE\nTZID:"
        + tzid
        + "\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:"
        + offset
        + "\nTZOFFSETTO:"
        + offset
        + "\nEND:STANDARD\nEND:VTIMEZONE\n";
  }

  /** As Outlook describes it, so that nothing contradicts the zone that its name stands for. */
  private static final String WINDOWS =
      """
      BEGIN:VTIMEZONE
      TZID:W. Europe Standard Time
      BEGIN:STANDARD
      DTSTART:16011028T030000
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010325T020000
      RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      END:DAYLIGHT
      END:VTIMEZONE
      """;

  /** All that can go wrong at a border, in 3 KB. */
  private static final String CALENDAR =
      "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//a//b//EN\nX-WR-CALNAME:Talks\nno colon\n"
          + zone("Own", "+0130")
          + WINDOWS
          + event("1", "SUMMARY:a", "DTSTART;TZID=Own:20260105T100000")
          + event("o", "SUMMARY:early", "RECURRENCE-ID:20260108T090000", "DTSTART:20260108T110000")
          + event(
              "2", "SUMMARY:b\\nBEGIN:VEVENT", "DTSTART;TZID=W. Europe Standard Time:20260106T1")
          + event("s", "SUMMARY:c", "DTSTART:20260105T090000", "RRULE:FREQ=DAILY;COUNT=9")
          + "a line that is none\n"
          + event("3", "SUMMARY:d", "DTSTART;TZID=W. Europe Standard Time:20260106T100000")
          + "BE\n GIN:VEVENT\nUID:4\nDTSTART:20260106T100000\nSUMMARY:folded\nEND\n\t:VEVENT\n"
          + event("o", "SUMMARY:e", "DTSTART:20260107T090000", "RRULE:FREQ=DAILY;COUNT=5")
          + "BEGIN:VEVENT\nUID:5\nBEGIN:X-A\nX-CONVENE-EXTENSION:1\nBEGIN:VEVENT\nUID:no\n"
          + "END:VEVENT\nEND:X-A\nDTSTART:20260106T100000\nSUMMARY:nested\nEND:VEVENT\n"
          + event("s", "SUMMARY:moved", "RECURRENCE-ID:20260107T090000", "DTSTART:20260107T120000")
          + "BEGIN:VTODO\nUID:t\nSUMMARY:do\nEND:VTODO\n"
          + event("s", "SUMMARY:more", "RECURRENCE-ID:20260108T090000", "DTSTART:20260108T120000")
          + event("6", "SUMMARY:text", "DESCRIPTION:one", " \\nBEGIN:VEVENT", "DTSTART:20260101")
          + event("x", "SUMMARY:alone", "RECURRENCE-ID:20260108", "DTSTART:20260108T120000")
          + "END:VCALENDAR\n\n\n"
          + "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Others\n"
          + event("1", "SUMMARY:a", "DTSTART;TZID=Own:20260105T100000")
          + event("s", "SUMMARY:apart", "RECURRENCE-ID:20260107T090000", "DTSTART:20260107T120000")
          + event("7", "SUMMARY:late", "DTSTART;TZID=Late:20260105T100000")
          + event("8", "SUMMARY:late", "DTSTART;TZID=Late:20260106T100000")
          + zone("Late", "+0200")
          + event("9", "SUMMARY:late", "DTSTART;TZID=Late:20260106T100000")
          + "END:VCALENDAR\nBEGIN:VCALENDAR\nPRODID:x\n"
          + event("1", "SUMMARY:a", "DTSTART;TZID=Own:20260105T100000")
          + "STATUS:NO\nEND:VCALENDAR\nafter\n";

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void isTheSameCutAtEachByte(String end) throws IOException {
    byte[] document = CALENDAR.replace("\n", end).getBytes(UTF_8);
    assertThat(parts(document, 1, FORMAT)).hasSizeGreaterThan(6);
    for (int size = 1; size <= document.length; size += end.equals("\n") ? 1 : 13) {
      same(document, size);
    }
  }

  @Test
  void isTheSameCutOffAtEachByte() throws IOException {
    byte[] document = CALENDAR.getBytes(UTF_8);
    for (int end = 1; end <= document.length; end++) {
      byte[] beginning = java.util.Arrays.copyOf(document, end);
      same(beginning, 1);
      same(beginning, 700);
    }
  }

  @Test
  void givesWhatEachFileOfTheCorpusGives() throws IOException {
    Path corpus = Path.of("../../../shared/corpus/ics");
    try (Stream<Path> files = Files.exists(corpus) ? Files.list(corpus) : Stream.<Path>empty()) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        byte[] document = Files.readAllBytes(file);
        for (long size : new long[] {1, 300, 5_000}) {
          same(document, size);
        }
      }
    }
  }

  /** Components that tie others to them, and what breaks nesting, in any order. */
  private static String component(Random random) {
    String uid = "u" + random.nextInt(12);
    String day = String.valueOf(20260101 + random.nextInt(9));
    String tzid =
        List.of("", ";TZID=Europe/Paris", ";TZID=Own", ";TZID=W. Europe Standard Time", ";TZID=Who")
            .get(random.nextInt(random.nextInt(30) == 0 ? 5 : 4));
    String start = "DTSTART" + tzid + ":" + day + "T090000";
    return switch (random.nextInt(24)) {
      case 0, 1, 2, 3 -> event(uid, start, "SUMMARY:s", "RRULE:FREQ=DAILY;COUNT=20");
      case 4, 5, 6, 7, 8 ->
          event(uid, start, "SUMMARY:o", "RECURRENCE-ID" + tzid + ":" + day + "T090000");
      case 9 -> "BEGIN:VTODO\nUID:" + uid + "\nEND:VTODO\n";
      case 10 -> "no line\n";
      case 11 -> "X-LATE:1\n\n\n";
      case 12 -> random.nextInt(4) == 0 ? "BEGIN:VEVENT\nUID:open\nSUMMARY:x\n" : "";
      case 13 -> random.nextInt(4) == 0 ? "END:VEVENT\n" : "";
      case 14 -> random.nextInt(4) == 0 ? zone("Own", "+0230") : "";
      case 15 -> random.nextInt(9) == 0 ? zone("Who", "+0230") : "";
      case 16, 17 ->
          random.nextInt(3) == 0
              ? "END:VCALENDAR\nBEGIN:VCALENDAR\nVERSION:2.0\nX-A:" + uid + "\n"
              : "";
      case 18 -> random.nextInt(9) == 0 ? "BEGIN:VCALENDAR\nVERSION:2.0\n" : "";
      case 19 -> random.nextInt(9) == 0 ? "END:VCALENDAR\nbetween\n" : "";
      case 20 -> "\uFEFFBEGIN:VEVENT\nUID:m\nDTSTART:2026\nSUMMARY:\u0001\nEND:VEVENT\n";
      default -> event(uid + random.nextInt(1000), start, "SUMMARY:single");
    };
  }

  @Test
  void givesWhatAnyCalendarGives() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:a\n");
      text.append(zone("Own", "+0130")).append(WINDOWS);
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(component(random));
      }
      text.append("END:VCALENDAR\n");
      byte[] document = text.toString().getBytes(UTF_8);
      for (long size : new long[] {1, 1 + random.nextInt(500), 1 + random.nextInt(3_000)}) {
        try {
          same(document, size);
        } catch (AssertionError e) {
          throw new AssertionError("seed " + seed + ", size " + size + "\n" + text, e);
        }
      }
    }
  }

  @Test
  void readsWhatIsNoUtf8AsOnePart() throws IOException {
    byte[] document = CALENDAR.getBytes(UTF_16);
    assertThat(parts(document, 1, FORMAT)).isEqualTo(List.of(DocumentPart.whole(document.length)));
    same(document, 1);
  }

  @Test
  void keepsTheMarkAtTheBeginning() throws IOException {
    same(("\uFEFF" + CALENDAR).getBytes(UTF_8), 1);
    same(("\uFEFF\uFEFF" + CALENDAR).getBytes(UTF_8), 1);
  }

  @Test
  void bringsAnOverrideToItsSeriesWithinTheWindowOnly() throws IOException {
    String series = event("s", "SUMMARY:a", "DTSTART:20260105T090000", "RRULE:FREQ=DAILY;COUNT=9");
    String moved =
        event("s", "SUMMARY:b", "RECURRENCE-ID:20260107T090000", "DTSTART:20260107T120000");
    String between =
        IntStream.range(0, 4)
            .mapToObj(it -> event("b" + it, "SUMMARY:c", "DTSTART:20260105T090000"))
            .collect(Collectors.joining());
    for (int lookAhead = 1; lookAhead < 8; lookAhead++) {
      Limits limits = Limits.standard().toBuilder().lookAhead(lookAhead).build();
      IcalFormat format = FORMAT.withLimits(limits);
      String document = "BEGIN:VCALENDAR\n" + series + between + moved + moved + "END:VCALENDAR\n";
      same(document.getBytes(UTF_8), 1, format);
    }
  }

  @Test
  void refusesMoreThanTheLimits() {
    Limits few = Limits.standard().toBuilder().events(3).build();
    Limits small = Limits.standard().toBuilder().documentBytes(500).build();
    assertThatThrownBy(() -> parts(CALENDAR.getBytes(UTF_8), 1, FORMAT.withLimits(few)))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("limit.events");
    assertThatThrownBy(() -> parts(CALENDAR.getBytes(UTF_8), 1, FORMAT.withLimits(small)))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("limit.document-bytes");
  }
}
