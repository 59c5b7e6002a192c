package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.RawProperty;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Entries of the lists of a series that cannot be read: what is told of each, how it is kept, and
 * that every format carries what was kept.
 */
class KeptEntriesTest {

  private static final EventFormats FORMATS = EventFormats.installed();
  private static final String TIME =
      "expected a date or date-time such as 2022-05-18, 2022-05-18T08:30 or"
          + " 2022-05-18T08:30[Europe/Paris], found ";
  private static final String LOCAL = "expected a local date-time such as 2022-05-18T08:30, found ";
  private static final String DURATION = "expected a duration such as PT1H30M, found ";
  private static final String KEPT = "; kept as an extension";

  private static final String JSON =
      """
      {"uid": "a", "title": "T", "schedule": {"start": "2022-05-18T08:30"},
       "recurrence": {
         "dates": [{"start": "soon", "end": "noon"}, "2022-05-19T08:30", {"duration": "PT1H", "x": 1},
           {"start": "2022-05-20T08:30", "duration": "long"}],
         "excluded": [null, "2022-05-19T08:30", {"a": ["b\\u0001"]}, "", "soon"]}}
      """;

  private static final String XML =
      """
      <event xmlns="urn:convene:event:1"><uid>a</uid><title>T</title>
       <schedule><start>2022-05-18T08:30</start></schedule>
       <recurrence><dates>
         <date><start>soon &amp; &lt;late&gt;</start><end>noon</end></date>
         <date><start>2022-05-19T08:30</start></date>
         <date/>
       </dates><excluded><time>2022-05-19T08:30</time><time></time><time>soon</time></excluded>
       </recurrence></event>
      """;

  private static final String CSV =
      """
      uid,title,start,recurrence_dates,excluded_dates
      a,T,2022-05-18T08:30,soon [end=noon]; 2022-05-19T08:30; 2022-05-20T08:30[W. Europe Standard \
      Time] [end=noon]; 2022-05-21T08:30 [what=x],2022-05-19T08:30; soon
      """;

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of(
            "json",
            JSON,
            List.of(
                "3:14 json.value /recurrence/dates/0 "
                    + TIME
                    + "\"soon\" at /start; "
                    + LOCAL
                    + "\"noon\" at /end"
                    + KEPT,
                "3:68 json.value /recurrence/dates/2 expected the member \"start\" of an extra"
                    + " date, found none"
                    + KEPT,
                "4:6 json.value /recurrence/dates/3 " + DURATION + "\"long\" at /duration" + KEPT,
                "5:17 json.value /recurrence/excluded/0 " + TIME + "null" + KEPT,
                "5:43 json.value /recurrence/excluded/2 " + TIME + "an object" + KEPT,
                "5:63 json.value /recurrence/excluded/3 " + TIME + "\"\"" + KEPT,
                "5:67 json.value /recurrence/excluded/4 " + TIME + "\"soon\"" + KEPT),
            List.of(
                "X-CONVENE-JSON /recurrence/dates/0 {\"start\":\"soon\",\"end\":\"noon\"}",
                "X-CONVENE-JSON /recurrence/dates/2 {\"duration\":\"PT1H\",\"x\":1}",
                "X-CONVENE-JSON /recurrence/dates/3"
                    + " {\"start\":\"2022-05-20T08:30\",\"duration\":\"long\"}",
                "X-CONVENE-JSON /recurrence/excluded/0 null",
                "X-CONVENE-JSON /recurrence/excluded/2 {\"a\":[\"b\\u0001\"]}",
                "X-CONVENE-JSON /recurrence/excluded/3 \"\"",
                "X-CONVENE-WORD /recurrence/excluded/4 soon")),
        Arguments.of(
            "xml",
            XML,
            List.of(
                "4:4 xml.value /recurrence/dates/0 "
                    + TIME
                    + "\"soon & <late>\" at /start; "
                    + LOCAL
                    + "\"noon\" at /end"
                    + KEPT,
                "6:4 xml.value /recurrence/dates/2 expected <start> in an extra date, found none"
                    + KEPT,
                "7:49 xml.value /recurrence/excluded/1 " + TIME + "\"\"" + KEPT,
                "7:62 xml.value /recurrence/excluded/2 " + TIME + "\"soon\"" + KEPT),
            List.of(
                "X-CONVENE-XML /recurrence/dates/0 <date xmlns=\"urn:convene:event:1\">"
                    + "<start>soon &amp; &lt;late&gt;</start><end>noon</end></date>",
                "X-CONVENE-XML /recurrence/dates/2 <date xmlns=\"urn:convene:event:1\"></date>",
                "X-CONVENE-XML /recurrence/excluded/1 <time xmlns=\"urn:convene:event:1\"></time>",
                "X-CONVENE-WORD /recurrence/excluded/2 soon")),
        Arguments.of(
            "csv",
            CSV,
            List.of(
                "2:4 csv.value /recurrence/dates/0 " + LOCAL + "\"noon\" at /end" + KEPT,
                "2:4 csv.value /recurrence/dates/2 " + LOCAL + "\"noon\" at /end" + KEPT,
                "2:4 csv.value /recurrence/dates/3 expected one of end, end_time_zone, duration,"
                    + " found \"[what=\""
                    + KEPT,
                "2:5 csv.value /recurrence/excluded/1 " + TIME + "\"soon\"" + KEPT,
                "2:3 csv.zone-missing /schedule/timeZone expected the time zone of the times, found"
                    + " none; they are floating, the same on every clock; --zone or the setting zone"
                    + " says the zone"),
            List.of(
                "X-CONVENE-WORD /recurrence/dates/0 soon [end=noon]",
                "X-CONVENE-WORD /recurrence/dates/2"
                    + " 2022-05-20T08:30[W. Europe Standard Time] [end=noon]",
                "X-CONVENE-WORD /recurrence/dates/3 2022-05-21T08:30 [what=x]",
                "X-CONVENE-WORD /recurrence/excluded/1 soon")));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void anEntryIsToldOnceAndKept(
      String format, String document, List<String> problems, List<String> kept) throws IOException {
    ReadResult.Accepted result = accepted(format, document);
    Event event = result.event();
    assertThat(event.recurrence().dates()).hasSize(1);
    assertThat(event.recurrence().excluded()).hasSize(1);
    assertThat(result.warnings().stream().map(KeptEntriesTest::line))
        .filteredOn(line -> !line.contains(" recurrence."))
        .containsExactlyElementsOf(problems);
    assertThat(event.extensions().properties().stream().map(KeptEntriesTest::line))
        .containsExactlyElementsOf(kept);
    for (String other : List.of("json", "xml", "csv", "icalendar")) {
      assertThat(ChainTest.copied(FORMATS.byName(other), event)).as(other).isEqualTo(event);
    }
  }

  /** What a rule says of an entry stands at that entry, whatever was not read before it. */
  @Test
  void aRuleIsToldAtTheEntryThatItIsAbout() throws IOException {
    String day = "\"2022-05-20\"";
    String json = JSON.replace("[null, ", "[null, " + day + ", ").replace(", \"\", \"soon\"", "");
    String xml = XML.replace("<time></time>", "").replace("<time>soon</time>", "");
    xml = xml.replace("<excluded>", "<excluded><time>soon</time><time>2022-05-20</time>");
    String form =
        " recurrence.time-form /recurrence/excluded/0 expected a local time, as the start of the"
            + " series is, found 2022-05-20; it is read as 2022-05-20T08:30";
    assertThat(accepted("json", json).warnings().stream().map(KeptEntriesTest::line))
        .contains("5:23" + form);
    assertThat(accepted("xml", xml).warnings().stream().map(KeptEntriesTest::line))
        .contains("7:37" + form);
  }

  private static String line(Problem problem) {
    return problem.location().line()
        + ":"
        + problem.location().column()
        + " "
        + problem.violation().code()
        + " "
        + problem.violation().path()
        + " "
        + problem.violation().message();
  }

  private static String line(RawProperty property) {
    return property.name()
        + " "
        + property.parameter("X-CONVENE-POINTER").orElseThrow()
        + " "
        + property.value();
  }

  static ReadResult.Accepted accepted(String format, String document) throws IOException {
    try (EventReader reader =
        FORMATS.byName(format).reader(new ByteArrayInputStream(document.getBytes(UTF_8)))) {
      return (ReadResult.Accepted) reader.read().orElseThrow();
    }
  }
}
