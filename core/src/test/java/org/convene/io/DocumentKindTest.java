package org.convene.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of signs, by a small document of each kind. */
final class DocumentKindTest {

  private static final String JSCALENDAR =
      "{\"uid\":\"a\",\"description\":\"{[\\\"}\",\"alerts\":{\"1\":{\"@type\":\"Alert\"}},"
          + "\"@type\":\"Event\",\"start\":\"2026-07-01T08:00:00\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "iCalendar | begin:vcalendar",
        "vCard (RFC 6350) | BEGIN:VCARD",
        "PDF | %PDF-1.7",
        "a ZIP archive, such as a spreadsheet (xlsx, ods) | PK\u0003\u0004x",
        "jCal (RFC 7265) | [ \"vcalendar\", [[\"version\",{},\"text\",\"2.0\"]], []]",
        "jCal (RFC 7265) | [[\"vevent\", [], []]]",
        "jCard (RFC 7095) | [\"vcard\",[]]",
        "JSCalendar (RFC 8984) | [{\"@type\":\"Event\",\"title\":\"Exam\"}]",
        "JSCalendar (RFC 8984) | {\"...\":\"\",\"@type\":\"Group\",\"entries\":[]}",
        "JSCalendar (RFC 8984) | {\"entries\":[{\"@type\":\"Event\"}]}",
        "JSCalendar (RFC 8984) |"
            + " {\"title\":\"x\",\"start\":\"2026-07-01T08:00:00\",\"timeZone\":\"Etc/UTC\"}",
        "schema.org JSON-LD | {\"@type\":\"Event\",\"@context\":\"https://schema.org/\"}",
        "schema.org JSON-LD | [{\"@context\":[\"http://schema.org\",{}],\"@type\":\"MusicEvent\"}]",
        "schema.org JSON-LD | {\"microdata\":[],\"json-ld\":[{}]}",
        "JSON-LD | {\"@context\":\"https://www.w3.org/ns/activitystreams\",\"type\":\"Event\"}",
        "a schedule of frab or pretalx in JSON |"
            + " {\"schedule\":{\"version\":\"1\",\"conference\":{}}}",
        "an export of Indico in JSON | {\"count\":1,\"results\":[{\"_type\":\"Conference\"}]}",
        "JSON of the Google Calendar API | {\"kind\":\"calendar#events\",\"items\":[]}",
        "JSON of the Google Calendar API | [{\"kind\":\"calendar#event\"}]",
        "JSON of the Google Calendar API | {\"iCalUID\":\"a\",\"start\":{\"date\":\"2026-01-01\"}}",
        "JSON of Microsoft Graph | {\"@odata.context\":\"x\",\"value\":[]}",
        "JSON of Microsoft Graph | {\"subject\":\"x\",\"start\":{\"dateTime\":\"y\"}}",
        "microformats 2 in JSON | {\"items\":[{\"type\":[\"h-event\"],\"properties\":{}}]}",
        "microformats 2 in JSON | {\"rels\":{},\"items\":[{\"type\":[\"h-feed\"],\"children\":[]}]}",
        "microformats 2 in JSON | [{\"type\":[\"h-event\"]}]",
        "events of FullCalendar in JSON |"
            + " [{\"title\":\"x\",\"start\":\"2026-01-01\",\"allDay\":true}]",
        "xCal (RFC 6321) | <?xml version=\"1.0\"?><!-- x --><icalendar xmlns=\"urn:ietf\">",
        "xCal (RFC 6321) | <x:icalendar xmlns:x=\"urn:ietf\"/>",
        "a schedule of frab or pentabarf in XML | <?xml version=\"1.0\"?>  <schedule>",
        "HTML | <!DOCTYPE html><title>x</title>",
        "HTML | <!-- saved --><HTML lang=\"en\">",
        "HTML | <?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html>",
        "an RSS feed | <rss version=\"2.0\">",
        "XML | <events xmlns=\"urn:convene:event:1\">",
        "XML | <schedule xmlns=\"urn:convene:event:1\">",
        "XML | <",
        "JSON | {\"title\":\"x\"}",
        "JSON | {",
        "JSON | {\"schedule\":{\"start\":\"2026-07-01T08:00\"},\"@type\":\"Event\"}",
        "JSON |"
            + " {\"events\":[{\"schedule\":{\"first\":\"2026-07-01\"},\"@context\":\"schema.org\"}]}",
        "JSON | {\"x\":{\"@type\":\"Event\"}}",
        "JSON | {\"title\":\"\\\"@type\\\":\\\"Event\\\"\"}",
        "`` | title,start",
        "`` | From,To,Subject",
        "`` | Subject: what it is,Date",
      })
  void namesAKindByItsSigns(String kind, String beginning) {
    assertThat(DocumentKind.of(beginning)).isEqualTo(kind);
    assertThat(DocumentKind.of("\uFEFF\n " + beginning)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From - Sat Jan  1 00:00:00 2026\nX: y",
        "From ann@example.org Sat Jan  1 00:00:00 2026",
        "Received: by mx\r\n\twith SMTP\r\nFrom: a@example.org\r\n",
        "MIME-Version: 1.0\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR",
      })
  void namesAMail(String beginning) {
    assertThat(DocumentKind.of(beginning)).isEqualTo("a mail message (RFC 5322)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void isFoundInAnyEncoding(String charset) throws IOException {
    refused(JSCALENDAR.getBytes(charset), 1 << 16);
  }

  /** However the bytes come: a network gives them as it likes. */
  @Property
  void isFoundInPieces(@ForAll @IntRange(min = 1, max = 300) int piece) throws IOException {
    refused(JSCALENDAR.getBytes(StandardCharsets.UTF_8), piece);
  }

  private static void refused(byte[] document, int piece) throws IOException {
    try (Beginning beginning = new Beginning(new ByteArrayInputStream(document))) {
      byte[] buffer = new byte[piece];
      int count = 0;
      while (count >= 0) {
        count = beginning.read(buffer, 0, buffer.length);
      }
      assertThatThrownBy(() -> beginning.refuseForeign("XML", "events in XML"))
          .isInstanceOf(DocumentException.class)
          .hasMessage(
              "line 1, column 1: expected events in XML, found JSCalendar (RFC 8984); Convene reads"
                  + " iCalendar, tables (CSV), schema.org JSON-LD, and its own JSON, NDJSON and XML"
                  + " (document.foreign)");
    }
  }

  /** What is cut off anywhere has a kind or none; it takes no time and throws nothing. */
  @Property
  void anyBeginningCanBeLookedAt(@ForAll String text, @ForAll @IntRange(max = 120) int cut) {
    assertThat(DocumentKind.of(text)).isNotNull();
    String start = JSCALENDAR.substring(0, Math.min(cut, JSCALENDAR.length()));
    assertThat(DocumentKind.of(start + text)).isNotNull();
    assertThat(DocumentKind.of("{\"" + text)).isNotNull();
    assertThat(DocumentKind.of("<" + text)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "\"", "<!--", "<?", "<!DOCTYPE a [", "] ", "From: a\n"})
  void longOnesTakeNoTime(String part) {
    for (String first : new String[] {"", "[", "<", "{"}) {
      assertThat(DocumentKind.of(first + part.repeat(200_000 / part.length()))).isNotNull();
    }
  }
}
