package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import biweekly.Biweekly;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.convene.event.CalendarAddress;
import org.convene.event.Event;
import org.convene.event.EventBuilder;
import org.convene.event.InvalidEventException;
import org.convene.event.Organization;
import org.convene.event.RawComponent;
import org.convene.event.RawProperty;
import org.convene.event.Schedule;
import org.convene.event.Uid;
import org.convene.io.ical.lines.IcalText;
import org.convene.vocabulary.Term;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What iCal4j 4.4 refuses, loses or changes, and this reads and writes back. That iCal4j still does
 * so is not asserted: what it makes of the same lines is in the message where ours is wrong.
 *
 * <p>The rows are those of docs/formats/icalendar-peers.md.
 */
class PeerFaultsReadingTest {

  private static String document(String... lines) {
    return Calendars.calendar(Calendars.event("1", lines)).replace("\n", "\r\n");
  }

  private static Reading read(String... lines) throws IOException {
    Reading reading = Calendars.read(document(lines));
    assertThat(reading.whole()).isTrue();
    return reading;
  }

  private static Event event(String... lines) throws IOException {
    List<Event> events = read(lines).events();
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  /** The lines of what is written after reading. */
  private static List<String> through(String... lines) throws IOException {
    Reading reading = read(lines);
    byte[] written = reading.written();
    assertThat(Reading.of(written).events()).isEqualTo(reading.events());
    return Samples.lines(new String(written, UTF_8));
  }

  /** What iCal4j makes of the same lines, for the message. */
  private static String theirs(String... lines) throws IOException {
    try {
      return new CalendarBuilder().build(new StringReader(document(lines))).toString();
    } catch (ParserException | RuntimeException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static List<String> codes(Reading reading) {
    return reading.problems().stream().map(it -> it.violation().code()).toList();
  }

  @Test
  @DisplayName("§ 1.9 row 1: each value of a parameter is in its own quotes")
  void aParameterHasSeveralValues() throws IOException {
    String[] lines = {
      "ATTENDEE;MEMBER=\"mailto:a@example.org\",\"mailto:c@example.org\";DELEGATED-TO=\"mailto"
          + ":d@example.org\",\"mailto:e@example.org\":mailto:b@example.org",
      "X-NOTE;X-M=\"a\",\"b\";LANGUAGE=en:hello"
    };
    Event event = event(lines);
    assertThat(event.meeting().attendees().get(0).memberOf())
        .as(theirs(lines))
        .containsExactly(CalendarAddress.of("a@example.org"), CalendarAddress.of("c@example.org"));
    assertThat(event.meeting().attendees().get(0).delegatedTo())
        .containsExactly(CalendarAddress.of("d@example.org"), CalendarAddress.of("e@example.org"));
    RawProperty note = event.extensions().properties().get(0);
    assertThat(note.value()).isEqualTo("hello");
    assertThat(note.parameters().get(0).values()).containsExactly("a", "b");
    assertThat(through(lines)).contains("X-NOTE;X-M=a,b;LANGUAGE=en:hello");
  }

  @Test
  @DisplayName("§ 1.9 row 1: a text with such a parameter keeps its text")
  void aTextWithSuchAParameterKeepsItsText() throws IOException {
    String line = "COMMENT;X-M=\"a\",\"b\";LANGUAGE=en:hello";
    assertThat(event(line).footnotes().get(0).value()).as(theirs(line)).isEqualTo("hello");
    assertThat(through(line)).contains("COMMENT;X-M=a,b;LANGUAGE=en:hello");
  }

  @Test
  @DisplayName("§ 1.9 row 2: names in lower case are names")
  void namesInLowerCaseAreNames() throws Exception {
    String document =
        Calendars.lines(
            "begin:vcalendar",
            "version:2.0",
            "begin:vevent",
            "uid:1",
            "summary:Talk",
            "location:Hall",
            "dtstart;tzid=Europe/Paris:20260518T080000",
            "end:vevent",
            "end:vcalendar");
    Reading reading = Calendars.read(document);
    assertThat(reading.events()).hasSize(1);
    assertThat(reading.events().get(0).places()).hasSize(1);
    assertThat(Biweekly.parse(document).first().getEvents()).hasSize(1);
  }

  @Test
  @DisplayName("§ 1.9 row 3: a line without a colon costs itself only")
  void aLineWithoutAColonCostsItselfOnly() throws IOException {
    Reading reading = read("GARBAGE", "LOCATION:Hall");
    assertThat(reading.events().get(0).places()).as(theirs("GARBAGE", "LOCATION:Hall")).hasSize(1);
    assertThat(codes(reading)).contains("ical.malformed-line");
  }

  @Test
  @DisplayName("§ 1.9 row 4, § 4 row 25: a period keeps its Z, and its zone")
  void aPeriodKeepsItsZ() throws IOException {
    assertThat(through("RDATE;VALUE=PERIOD:20260601T000000Z/PT1H"))
        .contains("RDATE;VALUE=PERIOD:20260601T000000Z/PT1H");
    String zoned =
        Calendars.calendar(
            Calendars.lines(
                "BEGIN:VEVENT",
                "UID:1",
                "SUMMARY:Talk",
                "DTSTART;TZID=Europe/Paris:20260518T100000",
                "RDATE;VALUE=PERIOD;TZID=Europe/Paris:20260601T100000/PT1H",
                "END:VEVENT"));
    assertThat(Samples.lines(new String(Calendars.read(zoned).written(), UTF_8)))
        .contains("RDATE;VALUE=PERIOD;TZID=Europe/Paris:20260601T100000/PT1H");
  }

  @Test
  @DisplayName("§ 1.9 row 5: a capital N after a backslash is a line feed too")
  void aCapitalNIsALineFeedToo() throws IOException {
    assertThat(event("DESCRIPTION:a\\Nb\\nc").description().orElseThrow().value())
        .as(theirs("DESCRIPTION:a\\Nb\\nc"))
        .isEqualTo("a\nb\nc");
  }

  @Test
  @DisplayName("§ 1.9 row 6: a backslash before a line feed, a caret before an n")
  void aBackslashBeforeALineFeed() throws IOException {
    String text = "a\\\nb \\n c";
    assertThat(event("DESCRIPTION:" + IcalText.escape(text)).description().orElseThrow().value())
        .isEqualTo(text);
    assertThat(through("DESCRIPTION:a\\\\\\nb")).contains("DESCRIPTION:a\\\\\\nb");
    String person = "ATTENDEE;CN=a^^nb:mailto:a@example.org";
    assertThat(event(person).meeting().attendees().get(0).user().name())
        .as(theirs(person))
        .contains("a^nb");
    assertThat(through(person))
        .anyMatch(line -> line.startsWith("ATTENDEE") && line.contains("CN=\"a^^nb\":"));
  }

  @Test
  @DisplayName("§ 1.9 row 7: a list of somebody's own stays a list")
  void aListOfSomebodysOwnStaysAList() throws IOException {
    String[] lines = {"FUTURE:a,b;c", "X-LIST;VALUE=TEXT:a,b;c\\,d"};
    assertThat(through(lines)).as(theirs(lines)).contains(lines);
  }

  @Test
  @DisplayName("§ 1.9 row 8: components inside unknown components stay")
  void componentsInsideUnknownComponentsStay() throws Exception {
    String[] lines = {
      "BEGIN:X-OUTER", "X-A:1", "BEGIN:X-INNER", "X-B:2", "END:X-INNER", "END:X-OUTER"
    };
    assertThat(through(lines)).as(theirs(lines)).containsSequence(lines);
    RawComponent outer = event(lines).extensions().components().get(0);
    assertThat(outer.components().get(0).property("X-B")).isPresent();
    Calendar calendar = new CalendarBuilder().build(new StringReader(document(lines)));
    List<CalendarComponent> components = calendar.getComponents("VEVENT");
    assertThat(components).hasSize(1);
  }

  @Test
  @DisplayName("§ 1.9 row 9: categories keep their order, empty ones and repeated ones")
  void categoriesStay() throws IOException {
    assertThat(through("CATEGORIES:a,,b,a"))
        .as(theirs("CATEGORIES:a,,b,a"))
        .contains("CATEGORIES:a,,b,a");
    assertThat(event("CATEGORIES:b,a,b").classification().categories())
        .extracting(Term::label)
        .startsWith("b", "a");
    assertThat(through("CATEGORIES:b,a,b"))
        .containsSequence("CATEGORIES:b", "CATEGORIES:a", "CATEGORIES:b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "az", "lt", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
  @DisplayName("§ 1.9 row 10: the locale of the machine changes nothing")
  void theLocaleChangesNothing(String tag) throws IOException {
    Locale before = Locale.getDefault();
    String[] lines = {"location:Hall", "priority:5", "duration:PT1H30M", "status:confirmed"};
    Event expected = event(lines);
    List<String> written = through(lines);
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(event(lines)).as(theirs(lines)).isEqualTo(expected);
      assertThat(through(lines)).isEqualTo(written);
      assertThat(read("GEO:x").problems().toString())
          .isEqualTo(read("GEO:x").problems().toString())
          .matches("[\\x00-\\x7f]*");
    } finally {
      Locale.setDefault(before);
    }
    assertThat(expected.places()).hasSize(1);
    assertThat(expected.priority()).contains(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART:20260230T100000Z|February has 28 days",
        "DTSTART;VALUE=DATE:20260230|also for a day",
        "DTSTART;TZID=America/New_York:20260230T100000|also with a zone",
        "DTSTART:20261301T250000|no such month",
        "DTSTART:yesterday|no date",
      })
  @DisplayName("§ 1.8: a date that does not exist is told with its line, and is not another date")
  void aDateThatDoesNotExistIsNone(String line, String why) throws IOException {
    Reading reading =
        Calendars.read(
            Calendars.calendar(
                Calendars.lines("BEGIN:VEVENT", "UID:bad", "SUMMARY:x", line, "END:VEVENT"),
                Calendars.event("good")));
    assertThat(reading.events().get(0).schedule())
        .as(why)
        .isEqualTo(Schedule.undated(line.substring(line.indexOf(':') + 1)));
    assertThat(reading.problems())
        .anyMatch(it -> it.violation().code().equals("ical.value") && it.location().line() == 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"END:VCALENDAR", "END:VEVENT", ""})
  @DisplayName("§ 1.8: what is not closed is said, and what was whole is read")
  void whatIsNotClosedIsSaid(String end) throws IOException {
    String document =
        "BEGIN:VCALENDAR\n"
            + Calendars.event("whole")
            + Calendars.lines("BEGIN:VEVENT", "UID:cut", "SUMMARY:x", "DTSTART:20260518T080000Z")
            + end;
    Reading reading = Calendars.read(document);
    assertThat(reading.events()).extracting(it -> it.uid().value()).contains("whole");
    assertThat(reading.problems()).isNotEmpty();
  }

  @Test
  @DisplayName("§ 1.8: LF alone, folded, with blank lines between, is read")
  void lineFeedsFoldsAndBlankLinesAreRead() throws IOException {
    String document = Calendars.calendar(Calendars.event("1", "", "LOCATION:Ha", " ll", "", ""));
    Reading reading = Calendars.read(document);
    assertThat(reading.events().get(0).places().toString()).contains("Hall");
    assertThat(reading.rejected()).isZero();
  }

  @Test
  @DisplayName(
      "§ 1.8: octets that are no UTF-8 and control characters are said; a split one joined")
  void octetsThatAreNoUtf8AreSaid() throws IOException {
    ByteArrayOutputStream split = new ByteArrayOutputStream();
    split.write(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260518T080000Z\nSUMMARY:caf"
            .getBytes(UTF_8));
    split.write(new byte[] {(byte) 0xC3, '\n', ' ', (byte) 0xA9});
    split.write("\nEND:VEVENT\nEND:VCALENDAR\n".getBytes(UTF_8));
    Reading joined = Reading.of(split.toByteArray());
    assertThat(joined.events().get(0).title().orElseThrow().value()).isEqualTo("café");
    assertThat(joined.problems()).isEmpty();
    assertThat(codes(read("LOCATION:a\u0007b"))).isNotEmpty();
    assertThat(event("LOCATION:\ta b  ").places().toString()).contains("\ta b  ");
  }

  @Test
  @DisplayName("§ 1.8: an address that is no URI costs nothing else")
  void anAddressThatIsNoUriCostsNothingElse() throws IOException {
    String[] lines = {"URL:https://example.org/a b", "ATTENDEE:mailto:a b@example.org", "GEO:1;2"};
    Reading reading = read(lines);
    assertThat(reading.events()).as(theirs(lines)).hasSize(1);
    assertThat(reading.problems()).isNotEmpty();
    assertThat(String.join("\n", through(lines))).contains("https://example.org/a b", "a b@");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DURATION:-PT1H",
        "DTEND:20260517T080000Z",
        "GEO:999;999",
        "RRULE:FREQ=DAILY;COUNT=-5"
      })
  @DisplayName("§ 1.8: an end before the start and numbers out of range are said")
  void numbersOutOfRangeAreSaid(String line) throws IOException {
    Reading reading = read(line);
    assertThat(reading.events()).hasSize(1);
    assertThat(reading.problems()).anyMatch(it -> it.location().line() == 6);
    assertThat(through(line)).contains(line);
  }

  @Test
  @DisplayName("§ 1.8: a rule of two thousand million seconds is read as a rule, and not expanded")
  void aRuleIsNotExpanded() throws IOException {
    assertThatCode(() -> through("RRULE:FREQ=SECONDLY;COUNT=2147483647"))
        .doesNotThrowAnyException();
    assertThat(event("RRULE:FREQ=SECONDLY;COUNT=2147483647").recurrence().rules().get(0).count())
        .hasValue(Integer.MAX_VALUE);
  }

  @Test
  @DisplayName("§ 1.8 injection: a carriage return in a text or a name is no line")
  void aCarriageReturnIsNoLine() throws IOException {
    for (String end : List.of("\r", "\n", "\r\n", "\u0085", "\u2028", "\u000B", "\f")) {
      Event event = event();
      String text = "x" + end + "ATTENDEE:mailto:evil@example.org";
      assertNoAttendee(event.toBuilder().description(text));
      assertNoAttendee(event.toBuilder().color(text));
      assertNoAttendee(event.toBuilder().organizers(List.of(Organization.named(text))));
      assertNoAttendee(event.toBuilder().uid(Uid.of(text)));
    }
  }

  /** It is written as a value, or refused. */
  private static void assertNoAttendee(EventBuilder builder) throws IOException {
    String written;
    try {
      written = Samples.written(builder.build());
    } catch (InvalidEventException e) {
      assertThat(e.violations()).isNotEmpty();
      return;
    }
    Event read = Calendars.read(written).events().get(0);
    assertThat(read.meeting().attendees()).isEmpty();
    assertThat(Samples.lines(written)).noneMatch(line -> line.startsWith("ATTENDEE"));
  }
}
