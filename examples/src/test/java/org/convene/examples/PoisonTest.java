package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.InvalidEventException;
import org.convene.event.Violation;
import org.convene.io.EventFormat;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.ReadResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An event that comes near a limit, or is over it, costs no other event: what a format takes,
 * another writes so that it is read back, or says that it cannot.
 */
final class PoisonTest {

  private static final int OVER = 5_001;
  private static final int MEBI = 1 << 20;

  static Stream<Arguments> documents() {
    return Stream.of(
        calendar("lines of an unknown kind", lines(OVER, i -> "X:1")),
        calendar("comments", lines(OVER, i -> "COMMENT:" + i)),
        calendar("attendees", lines(OVER, i -> "ATTENDEE:mailto:a" + i + "@example.org")),
        calendar("dates in lines", lines(10_000, i -> "EXDATE;VALUE=DATE:" + day(i + 1))),
        calendar("dates of two kinds", dates("EXDATE", 1) + dates("RDATE", 5_001)),
        calendar("terms of five kinds", lines(4_000, PoisonTest::terms)),
        calendar("components", lines(OVER, i -> "BEGIN:X-C\nX-A:1\nEND:X-C")),
        calendar("overrides", overrides()),
        calendar("a pointer that makes a name", kept("/" + "n".repeat(300), "1")),
        calendar("a pointer that makes levels", kept("/x", "[".repeat(63) + "]".repeat(63))),
        calendar("markup that makes a name", markup("<" + "n".repeat(300) + "/>")),
        calendar("markup with attributes", markup("<n" + attributes() + "/>")),
        calendar("markup that makes levels", markup("<n>".repeat(70) + "</n>".repeat(70))),
        calendar("a parameter of many values", "X-A;X-P=" + list(OVER, i -> "a") + ":1"),
        json("a name of characters of three octets", "\"" + "日".repeat(86) + "\":1"),
        json("quotes", "\"description\":\"" + "\\\"".repeat(19 * MEBI / 2) + "\""),
        json("commas", "\"description\":\"" + ",".repeat(6 * MEBI) + "\""),
        json("half a million commas", "\"description\":\"" + ",".repeat(500_001) + "\""),
        json("categories of commas", "\"classification\":{\"categories\":[" + commas() + "]}"),
        json("levels", "\"x\":" + "[".repeat(61) + "]".repeat(61)),
        json("members", list(4_990, i -> "\"m" + i + "\":" + i)));
  }

  private static Arguments calendar(String what, String lines) {
    String document =
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a\nSUMMARY:A\n"
            + "DTSTART;VALUE=DATE:20260518\n"
            + lines
            + "\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\nSUMMARY:B\nDTSTART;VALUE=DATE:20260518\n"
            + "END:VEVENT\nEND:VCALENDAR\n";
    return Arguments.of(what, "icalendar", document);
  }

  private static Arguments json(String what, String members) {
    String rest = "\"schedule\":{\"first\":\"2026-05-18\"}";
    String document =
        "[{\"uid\":\"a\",\"title\":\"A\",%s,%s},{\"uid\":\"b\",\"title\":\"B\",%s}]"
            .formatted(rest, members, rest);
    return Arguments.of(what, "json", document);
  }

  private static String lines(int number, IntFunction<String> line) {
    return IntStream.range(0, number).mapToObj(line).collect(Collectors.joining("\n"));
  }

  private static String list(int number, IntFunction<String> entry) {
    return IntStream.range(0, number).mapToObj(entry).collect(Collectors.joining(","));
  }

  private static String day(int number) {
    return LocalDate.of(2026, 5, 18).plusDays(number).toString().replace("-", "");
  }

  private static String dates(String name, int first) {
    return name + ";VALUE=DATE:" + list(5_000, i -> day(first + i)) + "\n";
  }

  private static String terms(int number) {
    return "CATEGORIES:c%1$d\nX-CONVENE-TOPIC:t%1$d\nCONTACT:p%1$d".formatted(number);
  }

  private static String overrides() {
    return "RRULE:FREQ=DAILY\n"
        + lines(
            OVER,
            i ->
                "END:VEVENT\nBEGIN:VEVENT\nUID:a\nSUMMARY:A%d\nRECURRENCE-ID;VALUE=DATE:%s\nDTSTART;VALUE=DATE:%s"
                    .formatted(i, day(i), day(i)));
  }

  private static String kept(String pointer, String json) {
    return "X-CONVENE-JSON;X-CONVENE-POINTER=" + pointer + ":" + json;
  }

  private static String markup(String xml) {
    return "X-CONVENE-XML:" + xml;
  }

  private static String attributes() {
    return IntStream.range(0, 101).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
  }

  private static String commas() {
    return list(2_000, i -> "{\"label\":\"" + ",".repeat(2_000) + i + "\"}");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void costsNoOtherEvent(String what, String from, String document) throws IOException {
    List<Event> events = read(EventFormats.installed().byName(from), document.getBytes(UTF_8));
    assertThat(events).as("the innocent one is read").anyMatch(PoisonTest::isInnocent);
    for (EventFormat to : NativeFormats.all()) {
      List<Event> written = new ArrayList<>();
      for (Event event : events) {
        List<Violation> losses = to.losses(event);
        if (losses.isEmpty()) {
          written.add(event);
        } else {
          assertThat(losses).allMatch(it -> it.code().startsWith("limit."));
          assertThatThrownBy(() -> to.bytes(event)).isInstanceOf(InvalidEventException.class);
        }
      }
      List<Event> again = read(to, to.bytes(written.toArray(Event[]::new)));
      assertThat(again.equals(written)).as(what + " in " + to.name()).isTrue();
      assertThat(again).anyMatch(PoisonTest::isInnocent);
    }
  }

  private static boolean isInnocent(Event event) {
    return event.uid().value().equals("b");
  }

  private static List<Event> read(EventFormat format, byte[] document) throws IOException {
    try (EventReader reader = format.reader(new ByteArrayInputStream(document))) {
      List<Event> accepted = new ArrayList<>();
      reader
          .results()
          .forEach(
              result -> {
                if (result instanceof ReadResult.Accepted it) {
                  accepted.add(it.event());
                } else {
                  assertThat(result.problems())
                      .anyMatch(it -> it.violation().code().startsWith("limit."));
                }
              });
      return accepted;
    }
  }
}
