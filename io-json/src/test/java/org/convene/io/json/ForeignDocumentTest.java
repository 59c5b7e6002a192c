package org.convene.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.convene.io.DocumentException;
import org.convene.io.EventFormat;
import org.convene.io.EventReader;
import org.convene.io.Limits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON of others is refused by its name, before an event without a date is made of it. */
final class ForeignDocumentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jCal (RFC 7265) | [\"vcalendar\",[],[]]",
        "JSCalendar (RFC 8984) |"
            + " {\"@type\":\"Event\",\"title\":\"Exam\",\"start\":\"2026-07-01T08:00:00\"}",
        "JSCalendar (RFC 8984) | [{\"@type\":\"Event\",\"title\":\"Exam\"}, {}]",
        "schema.org JSON-LD | {\"@context\":\"https://schema.org\",\"name\":\"x\",\"name\":\"y\"}",
        "iCalendar | BEGIN:VCALENDAR",
        "HTML | <!DOCTYPE html>",
        "a mail message (RFC 5322) | From - Sat",
      })
  void isNamed(String kind, String document) throws IOException {
    String message =
        "line 1, column 1: expected events in JSON, found "
            + kind
            + "; Convene reads iCalendar, tables (CSV), schema.org JSON-LD, and its own JSON, NDJSON and XML"
            + " (document.foreign)";
    assertThat(refused(JsonFormat.builder().build(), document, false)).hasMessage(message);
    assertThat(refused(new NdjsonFormat(), document, false)).hasMessage(message);
  }

  /** A calendar of many megabytes is one object to this reader, which a limit would refuse. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JSON of the Google Calendar API | {\"kind\":\"calendar#events\",\"items\":[",
        "JSON of Microsoft Graph | {\"@odata.context\":\"x\",\"value\":[",
      })
  void isNamedBeforeALimit(String kind, String start) throws IOException {
    String document = start + "{\"id\":1},".repeat(20_000) + "{}]}";
    Limits few = Limits.standard().toBuilder().values(100).build();
    DocumentException refused = refused(JsonFormat.builder().limits(few).build(), document, true);
    assertThat(refused.problem().violation().message()).contains("found " + kind);
  }

  private static DocumentException refused(EventFormat format, String document, boolean byHead)
      throws IOException {
    try (EventReader reader =
        format.reader(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))) {
      DocumentException refused =
          catchThrowableOfType(
              DocumentException.class,
              () -> {
                if (byHead) {
                  reader.head();
                } else {
                  reader.read();
                }
              });
      assertThat(refused.problem().violation().code()).isEqualTo("document.foreign");
      assertThat(reader.read()).isEmpty();
      return refused;
    }
  }
}
