package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.InvalidEventException;
import org.convene.event.Text;
import org.convene.event.Violation;
import org.convene.io.DocumentException;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.Location;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.io.RejectedEventException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a document has in its names and values, what is said of it is one line of a log, of
 * bounded length, which nothing of the document breaks, colours or turns around.
 */
class OneLineTest {

  private static final EventFormats FORMATS = EventFormats.installed();

  /** Six excerpts, each character of which is escaped, fit in. */
  private static final int LONGEST_TEXT = 4_500;

  private static final List<String> TRICKS =
      List.of(
          "\r\n2026-12-01 ERROR forged",
          "\n",
          "\r",
          "\u0085",
          "\u2028forged",
          "\u2029",
          "\u202Eforged\u202C",
          "\u2066\u2067\u2068\u2069",
          "\u001B[31m",
          "\u0000",
          "\u007F",
          "\u009B2J",
          "\uD83D",
          "~1\u202D~0",
          "x".repeat(2_120) + "\u202E");

  /** Places that a random one in a document seldom hits. */
  static List<List<String>> places() {
    return List.of(
        List.of("json", "{\"@\":1}"),
        List.of("json", "{\"uid\":\"a\",\"title\":{\"@\":1,\"en\":\"T\"}}"),
        List.of("json", "{\"uid\":\"a\",\"title\":\"T\",\"schedule\":{\"@\":{\"@\":[1]}}}"),
        List.of("json", "{\"uid\":\"a\",\"uid\":\"@\"}"),
        List.of("json", "{\"@\":1,\"@\":2}"),
        List.of("json", "@"),
        List.of("json", "{\"a\":@}"),
        List.of("csv", "uid,\"@\",title\na,b,c\n"),
        List.of("csv", "\"@\",\"@\"\na,b\n"),
        List.of("csv", "uid,title,start (@)\na,b,c\n"),
        List.of("csv", "\"title:@\",uid\na,b,c\n"),
        List.of("csv", "uid,title,places\na,b,\"c [@=d]\"\n"),
        List.of("csv", "uid,title,places\na,b,\"c [geo=@]\"\n"),
        List.of("csv", "uid,title,extensions\na,b,\"BEGIN:@\nEND:X\"\n"),
        List.of("csv", "uid,title,time_zone\na,b,\"@\"\n"),
        List.of("xml", "<@/>"),
        List.of("xml", "<?xml version=\"1.0\" encoding=\"@\"?><events/>"),
        List.of("xml", "<!DOCTYPE @><events/>"),
        List.of("xml", "<a xmlns=\"@\"/>"),
        List.of("icalendar", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:@\r\nEND:@\r\nEND:VCALENDAR"),
        List.of("icalendar", "BEGIN:VCALENDAR\r\nMETHOD:@\r\nVERSION:@\r\n@:x\r\nEND:VCALENDAR"),
        event("DTSTART;TZID=@:20260518T083000"),
        event("DTSTART;@=b:20260518T083000"),
        event("DTSTART;VALUE=@:20260518T083000"),
        event("DTSTART:@"),
        event("RRULE:@"),
        event("RRULE:FREQ=DAILY;@=1"),
        event("@;X=1:y"),
        event("ATTACH;ENCODING=@:abc"),
        event("ORGANIZER;CN=\"@\":@"),
        event("X-CONVENE-EXTENSION;POINTER=/@/0:1"),
        event("SUMMARY;CHARSET=@:x"));
  }

  private static List<String> event(String line) {
    return List.of(
        "icalendar",
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:b\r\n"
            + line
            + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  }

  @ParameterizedTest
  @MethodSource("places")
  void aNameOrValueBreaksNoLine(List<String> place) throws IOException {
    for (String trick : TRICKS) {
      String raw = place.get(1).replace("@", trick);
      read(FORMATS.byName(place.get(0)), raw);
      read(FORMATS.byName(place.get(0)), place.get(1).replace("@", escaped(trick, place.get(0))));
    }
  }

  @Property(tries = 60)
  void whereverATrickStands(@ForAll("events") Event event, @ForAll long seed) throws IOException {
    Random random = new Random(seed);
    for (EventFormat format : FORMATS.all()) {
      String document = written(format, event);
      for (int i = 0; i < 10; i++) {
        String trick = TRICKS.get(random.nextInt(TRICKS.size()));
        int at = random.nextInt(document.length());
        String spelled = random.nextBoolean() ? trick : escaped(trick, format.name());
        read(format, document.substring(0, at) + spelled + document.substring(at));
      }
    }
  }

  @Provide
  Arbitrary<Event> events() {
    return Arbitraries.oneOf(EventArbitraries.events(), EventArbitraries.datedEvents());
  }

  @Test
  void anExceptionOfManyProblemsIsBounded() {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      violations.add(Violation.error("/a\n" + i, "code", "expected b\u2028, found c"));
    }
    List<Problem> problems =
        violations.stream().map(it -> new Problem(Location.unknown(), it)).toList();
    assertThat(new InvalidEventException(violations).getMessage().split("\n", -1))
        .hasSize(52)
        .endsWith("  and 950 more");
    assertThat(new RejectedEventException(problems).getMessage().split("\n", -1))
        .hasSize(51)
        .startsWith("/a\\u000A0: expected b\\u2028, found c (code)")
        .endsWith("and 950 more");
    assertThat(problems.get(0).violation().path()).isEqualTo("/a\n0");
  }

  private static String written(EventFormat format, Event event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = format.writer(out)) {
      if (format.losses(event).stream().noneMatch(Violation::isError)) {
        writer.write(event);
      }
    }
    return out.toString(UTF_8);
  }

  private static String escaped(String trick, String format) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < trick.length(); i++) {
      char c = trick.charAt(i);
      escaped.append(
          switch (format) {
            case "json", "ndjson" -> String.format(Locale.ROOT, "\\u%04x", (int) c);
            case "xml" -> "&#" + (int) c + ";";
            default -> c == '\n' ? "\\n" : Character.toString(c);
          });
    }
    return escaped.toString();
  }

  private static void read(EventFormat format, String document) throws IOException {
    try (EventReader reader = format.reader(new ByteArrayInputStream(document.getBytes(UTF_8)))) {
      for (Optional<ReadResult> it = reader.read(); it.isPresent(); it = reader.read()) {
        told(it.get().problems(), document);
        if (it.get() instanceof ReadResult.Accepted accepted) {
          built(accepted.event());
        }
      }
    } catch (DocumentException e) {
      oneLine(e.getMessage(), document);
      told(List.of(e.problem()), document);
    }
  }

  private static void told(List<Problem> problems, String document) {
    for (Problem problem : problems) {
      oneLine(problem.toString(), document);
      oneLine(problem.violation().message(), document);
      oneLine(problem.violation().code(), document);
    }
    if (!problems.isEmpty() && problems.size() <= 50) {
      assertThat(new RejectedEventException(problems).getMessage().split("\n", -1))
          .containsExactly(problems.stream().map(Problem::toString).toArray(String[]::new));
    }
  }

  /** What the rules and the formats say of an event that holds such names. */
  private static void built(Event event) {
    for (EventFormat format : FORMATS.all()) {
      format.losses(event).forEach(it -> oneLine(it.toString(), format.name()));
    }
    String title = event.title().map(Text::value).orElse("") + "\n\u202E";
    try {
      event.toBuilder().title(title).build();
    } catch (InvalidEventException e) {
      e.violations().forEach(it -> oneLine(it.toString(), title));
    }
  }

  private static void oneLine(String text, String of) {
    assertThat(text).as(of).hasSizeLessThan(LONGEST_TEXT);
    assertThat(text.codePoints().filter(OneLineTest::breaks).mapToObj(Integer::toHexString))
        .as(() -> text + " of " + of)
        .isEmpty();
  }

  private static boolean breaks(int c) {
    return Character.isISOControl(c)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= 0xD800 && c <= 0xDFFF);
  }
}
