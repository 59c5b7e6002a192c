package org.convene.io.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convene.event.Event;
import org.convene.event.EventArbitraries;
import org.convene.event.Extensions;
import org.convene.event.RawProperty;
import org.convene.event.Recurrence;
import org.convene.event.Schedule;
import org.convene.io.ical.lines.Lines;
import org.junit.jupiter.api.Test;

class JournalsTest {

  static final IcalFormat JOURNAL =
      IcalFormat.builder().undated(IcalFormat.Undated.JOURNAL).build();

  /** RFC 5545 section 3.6.3, RFC 7986 and RFC 9253. */
  private static final Set<String> PERMITTED =
      Set.of(
          "DTSTAMP",
          "UID",
          "CLASS",
          "CREATED",
          "DTSTART",
          "LAST-MODIFIED",
          "ORGANIZER",
          "RECURRENCE-ID",
          "SEQUENCE",
          "STATUS",
          "SUMMARY",
          "URL",
          "RRULE",
          "ATTACH",
          "ATTENDEE",
          "CATEGORIES",
          "COMMENT",
          "CONTACT",
          "DESCRIPTION",
          "STYLED-DESCRIPTION",
          "EXDATE",
          "RELATED-TO",
          "RDATE",
          "REQUEST-STATUS",
          "COLOR",
          "IMAGE",
          "CONCEPT",
          "LINK");

  @Test
  void whatBelongsElsewhereIsKept() {
    assertThat(Samples.lines(Samples.written(JOURNAL, full())))
        .contains(
            "X-CONVENE-JOURNAL-TRANSP:OPAQUE",
            "X-CONVENE-JOURNAL-PRIORITY:5",
            "X-CONVENE-JOURNAL-GEO:46.2266;6.1404",
            "X-CONVENE-JOURNAL-RESOURCES:Projector",
            "BEGIN:X-CONVENE-JOURNAL-VALARM",
            "END:X-CONVENE-JOURNAL-VALARM")
        .contains("BEGIN:VLOCATION", "GEO:46.2266;6.1404", "BEGIN:PARTICIPANT")
        .anyMatch(line -> line.startsWith("X-CONVENE-JOURNAL-CONFERENCE;VALUE=URI;"))
        .doesNotContain("BEGIN:VALARM", "TRANSP:OPAQUE", "PRIORITY:5");
  }

  @Property(tries = 150)
  void onlyPermittedPropertiesAreWritten(@ForAll("events") Event event) {
    int depth = 0;
    boolean journal = false;
    int journals = 0;
    for (Lines.Line line : Lines.of(Samples.written(JOURNAL, event).getBytes(UTF_8))) {
      if (line.name().equals("BEGIN")) {
        depth++;
        journal = depth == 2 ? line.value().equals("VJOURNAL") : journal;
        journals += depth == 2 && journal ? 1 : 0;
      } else if (line.name().equals("END")) {
        depth--;
      } else if (depth == 2 && journal) {
        assertThat(line.name())
            .matches(name -> name.startsWith("X-") || PERMITTED.contains(name), "permitted");
      }
    }
    assertThat(journals).isEqualTo(1);
  }

  @Provide
  Arbitrary<Event> events() {
    return EventArbitraries.events()
        .map(
            event ->
                event.toBuilder()
                    .schedule(Schedule.undated("soon"))
                    .recurrence(Recurrence.none())
                    .extensions(Extensions.none())
                    .build());
  }

  static Event full() {
    return Samples.full()
        .schedule(Schedule.undated("soon"))
        .extensions(Extensions.none().with(RawProperty.of("RESOURCES", "Projector")))
        .build();
  }
}
