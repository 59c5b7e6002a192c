package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convene.io.ical.Calendars.calendar;
import static org.convene.io.ical.Calendars.event;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convene.event.Event;
import org.convene.event.Text;
import org.convene.io.DocumentException;
import org.convene.io.EndlessStream;
import org.convene.io.EventReader;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.io.ical.lines.Parsing;
import org.junit.jupiter.api.Test;

/**
 * The rows of the hostile inputs that take megabytes, or threads, each by its number; the others
 * are listed in {@code docs/formats/icalendar-hostile.md}.
 */
class HostileSizeTest {

  private static final String HEAD =
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Hostile//EN\r\n";
  private static final String BEGIN =
      "BEGIN:VEVENT\r\nUID:u\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260518T080000Z\r\n";
  private static final String END = "END:VEVENT\r\n";
  private static final int MEGA = 1 << 20;

  /** What became of a document. */
  private record Outcome(long events, List<Event> kept, List<Problem> problems) {

    /** What was found; that the events have no title is no matter. */
    List<String> codes() {
      return problems.stream()
          .map(it -> it.violation().code())
          .filter(code -> !code.equals("title.missing"))
          .distinct()
          .toList();
    }
  }

  private static Outcome read(InputStream in) throws Exception {
    List<Outcome> outcome = new ArrayList<>(1);
    Parsing.onSmallStack(() -> outcome.add(reading(in)));
    return outcome.get(0);
  }

  private static Outcome reading(InputStream in) throws Exception {
    long count = 0;
    List<Event> kept = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    try (EventReader reader = new IcalFormat().reader(in)) {
      for (Optional<ReadResult> it = reader.read(); it.isPresent(); it = reader.read()) {
        problems.addAll(it.get().problems());
        if (it.get() instanceof ReadResult.Accepted accepted) {
          count++;
          if (kept.size() < 3) {
            kept.add(accepted.event());
          }
        }
      }
    } catch (DocumentException e) {
      problems.add(e.problem());
    }
    return new Outcome(count, kept, problems);
  }

  private static Outcome read(String document) throws Exception {
    return read(new ByteArrayInputStream(document.getBytes(UTF_8)));
  }

  /** One event with a long line, of so many pieces, between two others. */
  private static EndlessStream longLine(String begin, String piece, long number) {
    return new EndlessStream(
        number + 2,
        i ->
            i == 0
                ? HEAD + BEGIN + END + BEGIN + begin
                : i <= number ? piece : "\r\n" + END + BEGIN + END + "END:VCALENDAR\r\n");
  }

  @Test
  void i02ComponentsNestedTooDeepAreRefused() throws Exception {
    String deep = "BEGIN:VEVENT\r\n".repeat(5_000) + "END:VEVENT\r\n".repeat(5_000);
    Outcome outcome = read(HEAD + deep + BEGIN + END + "END:VCALENDAR\r\n");
    assertThat(outcome.codes()).contains("limit.depth");
  }

  @Test
  void i04ALineOf64MegaCostsItsEventAnd10AreRead() throws Exception {
    EndlessStream line = longLine("SUMMARY:", "a".repeat(1 << 16), 1100);
    Outcome outcome = read(line);
    assertThat(outcome.codes()).contains("limit.document-bytes");
    Outcome shorter = read(longLine("SUMMARY:", "a".repeat(1 << 16), 600));
    assertThat(shorter.codes()).containsExactly("limit.value-length");
    assertThat(shorter.events()).isEqualTo(2);
    Outcome ten = read(longLine("SUMMARY:", "a".repeat(MEGA), 10));
    assertThat(ten.codes()).isEmpty();
    assertThat(ten.kept().get(1).title().map(Text::value).orElse("")).hasSize(10 * MEGA);
  }

  @Test
  void i05AValueFoldedAfterEachOfFourMillionCharactersIsRead() throws Exception {
    Outcome outcome = read(longLine("SUMMARY:", "a\r\n ".repeat(1 << 12), 1 << 10));
    assertThat(outcome.codes()).isEmpty();
    assertThat(outcome.kept().get(1).title().map(Text::value).orElse("")).hasSize(1 << 22);
  }

  @Test
  void i06NoLineEndIn64MegaIsRefusedOnTheWay() throws Exception {
    EndlessStream octets = new EndlessStream(1 << 10, i -> "A".repeat(1 << 16));
    Outcome outcome = read(octets);
    assertThat(outcome.events()).isZero();
    assertThat(outcome.codes()).containsExactly("limit.value-length");
    assertThat(outcome.problems().get(0).location().line()).isEqualTo(1);
  }

  @Test
  void i09MoreThan100000EventsAreRefusedAfterThem() throws Exception {
    EndlessStream events =
        new EndlessStream(200_001, i -> i == 0 ? HEAD : BEGIN.replace("UID:u", "UID:" + i) + END);
    Outcome outcome = read(events);
    assertThat(outcome.events()).isEqualTo(100_000);
    assertThat(outcome.codes()).containsExactly("limit.events");
  }

  @Test
  void i17ManyDatesOfAnObservanceAreNoZone() throws Exception {
    String zone =
        Calendars.lines("BEGIN:VTIMEZONE", "TZID:Bomb", "BEGIN:DAYLIGHT", "DTSTART:19700101T000000")
            + Calendars.lines("TZOFFSETFROM:+0100", "TZOFFSETTO:+0200")
            + "RDATE:19700101T000000\r\n".repeat(600_000)
            + Calendars.lines("END:DAYLIGHT", "END:VTIMEZONE");
    Outcome outcome = read(HEAD + zone + BEGIN + END + "END:VCALENDAR\r\n");
    assertThat(outcome.events()).isEqualTo(1);
    assertThat(outcome.codes()).anyMatch(code -> code.startsWith("limit."));
  }

  @Test
  void i18AndI19FiveThousandZonesSpendNothingOfTheJvm() throws Exception {
    Set<String> before = Set.copyOf(ZoneId.getAvailableZoneIds());
    String zone =
        Calendars.lines("BEGIN:VTIMEZONE", "TZID:Own", "BEGIN:STANDARD", "DTSTART:19700101T000000")
            + Calendars.lines("TZOFFSETFROM:+0100", "TZOFFSETTO:+0100")
            + Calendars.lines("END:STANDARD", "END:VTIMEZONE");
    String document = HEAD + zone + BEGIN + END + "END:VCALENDAR\r\n";
    for (int i = 0; i < 5_000; i++) {
      assertThat(reading(new ByteArrayInputStream(document.getBytes(UTF_8))).events()).isEqualTo(1);
    }
    assertThat(ZoneId.getAvailableZoneIds()).isEqualTo(before);
  }

  @Test
  void i20ZonesNestedInAnObservanceAreRefused() throws Exception {
    String zone =
        "BEGIN:VTIMEZONE\r\nTZID:Deep\r\nBEGIN:DAYLIGHT\r\n"
            + "BEGIN:VTIMEZONE\r\n".repeat(200)
            + "END:VTIMEZONE\r\n".repeat(200)
            + "END:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
    Outcome outcome = read(HEAD + zone + BEGIN + END + "END:VCALENDAR\r\n");
    assertThat(outcome.codes()).contains("limit.depth");
  }

  @Test
  void i3232MegaOfBase64InALineCostTheirEvent() throws Exception {
    Outcome outcome =
        read(longLine("ATTACH;ENCODING=BASE64;VALUE=BINARY:", "QUJD".repeat(1 << 14), 512));
    assertThat(outcome.codes()).containsExactly("limit.value-length");
    assertThat(outcome.events()).isEqualTo(2);
  }

  @Test
  void i34AQuoteWithoutEndIsNamedByItsPlace() throws Exception {
    Outcome outcome =
        read(
            HEAD
                + BEGIN
                + "ATTENDEE;CN=\""
                + "a".repeat(MEGA)
                + "\r\n"
                + END
                + BEGIN
                + END
                + "END:VCALENDAR\r\n");
    Problem quote =
        outcome.problems().stream()
            .filter(it -> it.violation().code().equals("ical.unclosed-quote"))
            .findFirst()
            .orElseThrow();
    assertThat(quote.location().line()).isEqualTo(8);
    assertThat(quote.location().column()).isEqualTo("ATTENDEE;CN=\"".length());
    assertThat(quote.violation().message()).hasSizeLessThan(250);
    assertThat(outcome.events()).isEqualTo(1);
  }

  @Test
  void t01ADocumentWithoutEndIsStoppedByALimit() throws Exception {
    EndlessStream endless =
        new EndlessStream(Long.MAX_VALUE, i -> i == 0 ? HEAD : BEGIN + "X-A:b\r\n" + END);
    assertThat(read(endless).codes()).contains("limit.events");
    assertThat(endless.taken()).isLessThan(64L * MEGA);
  }

  /** Every prefix and every octet left out, doubled or changed: read, or refused, and no more. */
  @Test
  void t02AndT03DamagedDocumentsAreReadOrRefused() throws Exception {
    byte[] document =
        calendar(event("a", "SUMMARY:x", "ATTENDEE;CN=\"A, B\":mailto:a@example.org"))
            .getBytes(UTF_8);
    Parsing.onSmallStack(
        () -> {
          for (int i = 0; i < document.length; i++) {
            check(java.util.Arrays.copyOf(document, i));
            for (byte odd : new byte[] {0, '\n', ':', ';', '"', (byte) 0xC3}) {
              byte[] changed = document.clone();
              changed[i] = odd;
              check(changed);
            }
          }
        });
  }

  private static void check(byte[] document) throws Exception {
    Outcome outcome = reading(new ByteArrayInputStream(document));
    if (outcome.events() > 0) {
      Reading reading = Reading.of(document);
      assertThat(Reading.of(reading.written()).events()).isEqualTo(reading.events());
    }
  }

  @Test
  void t05SixteenThreadsShareAFormat() throws Exception {
    String document = calendar(event("a", "SUMMARY:x"), event("b", "CATEGORIES:TITLE,\u0130"));
    IcalFormat format = new IcalFormat();
    byte[] alone = copied(format, document);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<byte[]>> copies = new ArrayList<>();
      for (int i = 0; i < 320; i++) {
        copies.add(threads.submit(() -> copied(format, document)));
      }
      for (Future<byte[]> copy : copies) {
        assertThat(copy.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static byte[] copied(IcalFormat format, String document) throws Exception {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (EventReader reader = format.reader(new ByteArrayInputStream(document.getBytes(UTF_8)));
        org.convene.io.EventWriter writer = format.writer(out, reader.head())) {
      writer.writeAll(reader.events(problem -> {}));
    }
    return out.toByteArray();
  }
}
