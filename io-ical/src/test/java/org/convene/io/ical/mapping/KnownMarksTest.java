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
    Sink sink = sink(event);
    EventReadingBack back = new EventReadingBack(event, sink, false);
    List<RawComponent> readings = new ArrayList<>();
    ReadingBack counted =
        new ReadingBack() {
          @Override
          public boolean isSame(RawComponent component) {
            readings.add(component);
            return back.isSame(component);
          }

          @Override
          public boolean isSameIn(String name, List<Line> lines, List<RawComponent> components) {
            return back.isSameIn(name, lines, components);
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
