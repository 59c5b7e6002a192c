package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convene.event.Event;
import org.convene.event.Extensions;
import org.convene.event.RawProperty;
import org.convene.event.Violation;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.KeptWord;
import org.convene.io.Problem;
import org.convene.io.ReadResult;
import org.convene.vocabulary.SdgTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A series and its overrides, each with words that no vocabulary has: each event keeps its own, at
 * a place in itself, in every format.
 */
class KeptWordsTest {

  private static final EventFormats FORMATS = EventFormats.installed();

  /**
   * The targets of a series of which one is unknown; the first override has another, of which one
   * is unknown, the second one that is known, the third those of the series.
   */
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "json",
          """
          {"uid": "a", "title": "T", "schedule": {"first": "2022-05-18"},
           "classification": {"sdgTargets": ["10.8", "10.7"]},
           "recurrence": {"rules": ["FREQ=DAILY"], "overrides": [
             {"recurrenceId": "2022-05-19", "classification": {"sdgTargets": ["10.2", "10.9"]}},
             {"recurrenceId": "2022-05-20", "classification": {"sdgTargets": ["10.1"]}},
             {"recurrenceId": "2022-05-21", "title": "Other"}]}}
          """,
          "xml",
          """
          <event xmlns="urn:convene:event:1"><uid>a</uid><title>T</title>
           <schedule><first>2022-05-18</first></schedule>
           <classification><sdgTargets><sdgTarget>10.8</sdgTarget><sdgTarget>10.7</sdgTarget>
           </sdgTargets></classification>
           <recurrence><rules><rule>FREQ=DAILY</rule></rules><overrides>
            <event><uid>a</uid><recurrenceId>2022-05-19</recurrenceId><title>T</title>
             <schedule><first>2022-05-18</first></schedule><classification><sdgTargets>
              <sdgTarget>10.2</sdgTarget><sdgTarget>10.9</sdgTarget></sdgTargets></classification>
            </event>
            <event><uid>a</uid><recurrenceId>2022-05-20</recurrenceId><title>T</title>
             <schedule><first>2022-05-18</first></schedule><classification><sdgTargets>
              <sdgTarget>10.1</sdgTarget></sdgTargets></classification>
            </event>
            <event><uid>a</uid><recurrenceId>2022-05-21</recurrenceId><title>Other</title>
             <schedule><first>2022-05-18</first></schedule><classification><sdgTargets>
              <sdgTarget>10.8</sdgTarget><sdgTarget>10.7</sdgTarget></sdgTargets></classification>
            </event>
           </overrides></recurrence>
          </event>
          """,
          "csv",
          """
          uid,title,start,recurrence_rules,recurrence_id,sdg_targets
          a,T,2022-05-18,FREQ=DAILY,,10.8; 10.7
          a,T,2022-05-18,,2022-05-19,10.2; 10.9
          a,T,2022-05-18,,2022-05-20,10.1
          a,Other,2022-05-18,,2022-05-21,10.8; 10.7
          """);

  private static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Example//EN
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20220101T000000Z
      DTSTART;VALUE=DATE:20220518
      RRULE:FREQ=DAILY
      SUMMARY:T
      X-CONVENE-REVIEW-REGION:Europe
      X-CONVENE-REVIEW-REGION:Africa
      END:VEVENT
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20220101T000000Z
      RECURRENCE-ID;VALUE=DATE:20220519
      DTSTART;VALUE=DATE:20220518
      SUMMARY:T
      X-CONVENE-REVIEW-REGION:Asia and the Pacific
      X-CONVENE-REVIEW-REGION:Mars
      END:VEVENT
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20220101T000000Z
      RECURRENCE-ID;VALUE=DATE:20220520
      DTSTART;VALUE=DATE:20220518
      SUMMARY:T
      X-CONVENE-REVIEW-REGION:Africa
      END:VEVENT
      END:VCALENDAR
      """;

  static Stream<String> formats() {
    return DOCUMENTS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void eachEventKeepsItsOwn(String format) throws IOException {
    Event series = accepted(format, DOCUMENTS.get(format)).event();
    List<Event> overrides = series.recurrence().overrides();
    assertThat(series.extensions()).isEqualTo(kept("/classification/sdgTargets/0", "10.8"));
    assertThat(overrides.get(0).extensions())
        .isEqualTo(kept("/classification/sdgTargets/1", "10.9"));
    assertThat(overrides.get(1).extensions()).isEqualTo(Extensions.none());
    assertThat(overrides.get(2).extensions()).isEqualTo(series.extensions());
    assertThat(overrides.get(2).classification()).isEqualTo(series.classification());
    assertThat(codes(overrides)).containsExactly("[10.2]", "[10.1]", "[10.7]");
    assertThat(ChainTest.copied(FORMATS.byName(format), series)).isEqualTo(series);
  }

  private static List<String> codes(List<Event> events) {
    return events.stream()
        .map(
            it ->
                it.classification().sdgTargets().stream().map(SdgTarget::code).toList().toString())
        .toList();
  }

  /** The warning has the path in the whole event, which is what the reader's caller has in hand. */
  @ParameterizedTest
  @MethodSource("formats")
  void aWarningOfAnOverrideHasThePathInTheSeries(String format) throws IOException {
    List<String> paths = paths(accepted(format, DOCUMENTS.get(format)));
    assertThat(paths)
        .startsWith(
            "/classification/sdgTargets/0", "/recurrence/overrides/0/classification/sdgTargets/1")
        .noneMatch(path -> path.startsWith("/recurrence/overrides/1"));
  }

  @Test
  void calendarsKeepTheLineOfEachEvent() throws IOException {
    ReadResult.Accepted result = accepted("icalendar", CALENDAR.replace("\n", "\r\n"));
    Event series = result.event();
    assertThat(paths(result))
        .containsExactly(
            "/classification/reviewRegions/0",
            "/recurrence/overrides/0/classification/reviewRegions/1");
    List<List<String>> lines = new ArrayList<>();
    lines.add(values(series));
    series.recurrence().overrides().forEach(override -> lines.add(values(override)));
    assertThat(lines).containsExactly(List.of("Europe"), List.of("Mars"), List.of());
  }

  private static List<String> values(Event event) {
    return event.extensions().properties().stream().map(RawProperty::value).toList();
  }

  private static List<String> paths(ReadResult result) {
    return result.problems().stream()
        .map(Problem::violation)
        .filter(it -> it.code().equals(KeptWord.CODE))
        .map(Violation::path)
        .toList();
  }

  private static Extensions kept(String pointer, String word) {
    return Extensions.none().with(KeptWord.property(pointer, word));
  }

  private static ReadResult.Accepted accepted(String format, String document) throws IOException {
    try (EventReader reader =
        FORMATS.byName(format).reader(new ByteArrayInputStream(document.getBytes(UTF_8)))) {
      return (ReadResult.Accepted) reader.read().orElseThrow();
    }
  }
}
