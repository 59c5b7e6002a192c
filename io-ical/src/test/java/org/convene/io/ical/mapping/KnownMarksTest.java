package org.convene.io.ical.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.RawComponent;
import org.convene.event.Schedule;
import org.convene.io.EventReader;
import org.convene.io.EventWriter;
import org.convene.io.ical.IcalFormat;
import org.convene.io.ical.zones.WrittenZones;
import org.junit.jupiter.api.Test;

/** What is known without a reading is what a reading of the whole event tells. */
class KnownMarksTest {

  private static final List<String> LINES =
      List.of(
          "CATEGORIES:",
          "CLASS:",
          "COMMENT:",
          "DESCRIPTION:",
          "LOCATION:",
          "PRIORITY:",
          "STATUS:",
          "SUMMARY:",
          "URL:",
          "TRANSP:",
          "TRANSP:OPAQUE",
          "TRANSP:TRANSPARENT",
          "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
          "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
          "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
          "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
          "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE",
          "X-ALT-DESC;FMTTYPE=text/html:<p>Hi</p>",
          "X-GOOGLE-CONFERENCE:https://example.org/meet",
          "CREATED:20170103T080401",
          "LAST-MODIFIED:20170103T080401",
          "DTSTAMP:202103206T200210Z",
          "DESCRIPTION;ALTREP=\"cid:1\":Long",
          "COMMENT;ALTREP=\"cid:1\":Long",
          "GEO:12.3\\;12.3",
          "URL;VALUE=URI:https://example.org/",
          "URL:https://example.org/",
          "DTSTART;TZID=Nowhere:20260302T000000",
          "DTSTART;X-MORE=1:20260302T000000",
          "DTEND;TZID=Nowhere:20260303T000000",
          "DURATION:P1D",
          "DURATION:PT24H",
          "URL;VALUE=URI:",
          "DTSTART;TZID=US/Pacific:20260302",
          "DTEND:20260302T100000",
          "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM",
          "RRULE:FREQ=DAILY;COUNT=2",
          "EXDATE:20260302T000000",
          "EXDATE;VALUE=DATE:",
          "RDATE;TZID=Nowhere;VALUE=PERIOD:20050426T100000/20050426T110000",
          "ATTENDEE;CN=Room:MAILTO:room@example.org",
          "ORGANIZER;CN=:mailto",
          "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P0DT0H15M0S\r\nDESCRIPTION:a\r\nEND:VALARM",
          "BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER;RELATED=START:PT5M\r\nEND:VALARM",
          "BEGIN:VALARM\r\nACTION:NONE\r\nTRIGGER:-PT5M\r\nEND:VALARM");

  @Property(tries = 200)
  void areThoseOfAReading(
      @ForAll("dated") Event event, @ForAll("lines") @Size(min = 1, max = 5) List<String> more)
      throws IOException {
    for (Event read : events(document(event, more))) {
      assertThat(quick(read)).isEqualTo(slow(read));
    }
  }

  /** Instances and whole series, from which fields were taken after they were read. */
  @Property(tries = 200)
  void areThoseOfAReadingWhateverFieldsAreLeft(
      @ForAll("dated") Event event,
      @ForAll("dated") Event other,
      @ForAll("lines") @Size(min = 1, max = 5) List<String> more)
      throws IOException {
    for (Event read : events(document(event, more))) {
      Event moved =
          other.toBuilder()
              .extensions(read.extensions())
              .recurrence(other.recurrence().withOverrides(List.of()))
              .build();
      assertThat(quick(moved)).isEqualTo(slow(moved));
    }
  }

  /** A line in other words, and what of a document is replaced by it. */
  private enum Spelling {
    MORE("\\r\\n(DTSTART|DTEND|DURATION|SUMMARY|URL|LOCATION)", "\r\n$1;X-MORE=1"),
    ENCODED("\\r\\n(SUMMARY|DESCRIPTION)", "\r\n$1;ENCODING=QUOTED-PRINTABLE"),
    TYPE("\\r\\n(URL|DURATION|DESCRIPTION|SUMMARY)", "\r\n$1;VALUE=URI"),
    TEXT("\\r\\n(LOCATION|DESCRIPTION|SUMMARY)", "\r\n$1;VALUE=TEXT"),
    UNTYPED("(DTSTART|DTEND);VALUE=DATE", "$1"),
    DAY_IN_ZONE("(DTSTART|DTEND);VALUE=DATE", "$1;TZID=US/Pacific"),
    START_IN_ZONE("DTSTART;VALUE=DATE", "DTSTART;VALUE=DATE;TZID=Nowhere"),
    END_WITHOUT_ZONE("DTEND;TZID=[^:]*", "DTEND"),
    DAYS("DTEND;VALUE=DATE:[0-9]*", "DURATION:P1D"),
    WEEK("DTEND;VALUE=DATE:[0-9]*", "DURATION;VALUE=DURATION:P1W"),
    MINUTES("DURATION:PT1H", "DURATION:PT60M"),
    LINES("\\r\\nSUMMARY([^:]*):([^\r]*?) ", "\r\nSUMMARY$1:$2\\\\n"),
    LAST_LINE("\\r\\nSUMMARY([^:]*):([^\r]*)", "\r\nSUMMARY$1:$2\\\\n");

    private final Pattern field;
    private final String instead;

    Spelling(String field, String instead) {
      this.field = Pattern.compile(field);
      this.instead = instead;
    }

    private String in(String document) {
      return field.matcher(document).replaceAll(instead);
    }
  }

  /** Events of other programs, which spell fields in other words. */
  @Property(tries = 300)
  void areThoseOfAReadingOfOtherSpellings(
      @ForAll("dated") Event event,
      @ForAll @Size(min = 1, max = 3) List<Spelling> spellings,
      @ForAll("lines") @Size(max = 2) List<String> more)
      throws IOException {
    String document = new String(document(event, more), UTF_8).replace("\r\n ", "");
    for (Spelling spelling : spellings) {
      document = spelling.in(document);
    }
    for (Event read : events(document.getBytes(UTF_8))) {
      assertThat(quick(read)).isEqualTo(slow(read));
    }
  }

  /** As Google and Outlook export: none of these lines is a reason to read an event back. */
  @Test
  void readNothingBackForTheLinesOfAnExport() throws IOException {
    Event event =
        events(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:a
                DTSTART:20260302T090000Z
                DTEND:20260302T100000Z
                DTSTAMP:20260101T000000Z
                DESCRIPTION:
                LOCATION:
                SUMMARY:Talk
                TRANSP:OPAQUE
                URL;VALUE=URI:https://example.org/
                X-MICROSOFT-CDO-BUSYSTATUS:BUSY
                END:VEVENT
                END:VCALENDAR
                """
                    .getBytes(UTF_8))
            .get(0);
    assertNothingIsReadBack(event);
  }

  /** As older programs of Apple and Mozilla write: a field is spelled in other words. */
  @Test
  void readNothingBackForAFieldInOtherWords() throws IOException {
    for (String times :
        List.of(
            "DTSTART;TZID=US/Pacific:20041102\nDTEND;TZID=US/Pacific:20041104",
            "DTSTART:20041102\nDTEND:20041104",
            "DTSTART;VALUE=DATE:20041102\nDURATION:P2D",
            "DTSTART;X-MORE=1;TZID=Europe/Paris:20041102T090000\nDTEND:20041102T100000",
            "DTSTART:20041102T090000\nDURATION:PT60M")) {
      List<Event> events =
          events(
              """
              BEGIN:VCALENDAR
              VERSION:2.0
              BEGIN:VEVENT
              UID:a
              TIMES
              SUMMARY:Martin Luther King's Birthday\\n(observed)\\n
              DESCRIPTION;ALTREP="https://example.org/":Long
              URL;VALUE=URI:https://example.org/
              BEGIN:VALARM
              TRIGGER:-PT5M
              END:VALARM
              END:VEVENT
              END:VCALENDAR
              """
                  .replace("TIMES", times)
                  .getBytes(UTF_8));
      assertThat(events.get(0).extensions().properties()).hasSizeGreaterThan(3);
      assertNothingIsReadBack(events.get(0));
    }
  }

  private static void assertNothingIsReadBack(Event event) {
    Sink sink = sink(event);
    List<RawComponent> readings = new ArrayList<>();
    ReadingBack counted =
        new ReadingBack() {
          @Override
          public boolean isSame(RawComponent component) {
            readings.add(component);
            return true;
          }

          @Override
          public Boolean isSameIn(String name, List<Line> lines, List<RawComponent> components) {
            return isSame(new RawComponent(name, List.of(), components));
          }
        };
    RawComponent written = Mapping.extended(event, sink, EventMarks.of(event, sink), counted);
    assertThat(readings).isEmpty();
    assertThat(written.properties()).noneMatch(it -> it.name().startsWith("X-CONVENE-"));
  }

  private static RawComponent quick(Event event) {
    Sink sink = sink(event);
    EventReadingBack back = new EventReadingBack(event, sink, false);
    return Mapping.extended(event, sink, EventMarks.of(event, sink), back);
  }

  private static RawComponent slow(Event event) {
    Sink sink = sink(event);
    EventReadingBack back = new EventReadingBack(event, sink, false);
    ReadingBack whole = written -> back.isSame(written); // of the whole event alone
    return Mapping.extended(event, sink, KnownMarks.NONE, whole);
  }

  /** The fields of an event, written. */
  private static Sink sink(Event event) {
    ZoneId zone = event.schedule() instanceof Schedule.Zoned zoned ? zoned.zone() : null;
    Sink sink =
        new Sink(
            "VEVENT",
            new WrittenZones(List.of(), false).use(),
            event.recurrenceId().isEmpty() ? zone : null,
            Stamp.ofEach(Instant.EPOCH));
    EventRows.ALL.forEach(row -> row.writing().write(event, sink));
    return sink;
  }

  private static byte[] document(Event event, List<String> more) throws IOException {
    return new String(written(event), UTF_8)
        .replaceFirst("\r\nEND:VEVENT", "\r\n" + quoted(more) + "\r\nEND:VEVENT")
        .getBytes(UTF_8);
  }

  private static String quoted(List<String> lines) {
    return String.join("\r\n", lines).replace("\\", "\\\\");
  }

  private static byte[] written(Event event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventWriter writer = new IcalFormat().writer(out)) {
      writer.write(event);
    }
    return out.toByteArray();
  }

  private static List<Event> events(byte[] document) throws IOException {
    try (EventReader reader =
        IcalFormat.builder()
            .undated(IcalFormat.Undated.JOURNAL)
            .build()
            .reader(new ByteArrayInputStream(document))) {
      return reader.readAll(problem -> {}).stream()
          .filter(it -> !(it.schedule() instanceof Schedule.Undated))
          .toList();
    }
  }

  @Provide
  Arbitrary<Event> dated() {
    return EventArbitraries.datedEvents()
        .map(it -> it.toBuilder().recurrence(it.recurrence().withOverrides(List.of())).build());
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of(LINES).list();
  }
}
