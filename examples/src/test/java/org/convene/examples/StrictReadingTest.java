package org.convene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.convene.event.Event;
import org.convene.io.EventFormats;
import org.convene.io.EventReader;
import org.convene.io.Problem;
import org.convene.io.RejectedEventException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strict reading gives no event of which something was lost; what is carried is no loss. */
final class StrictReadingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          icalendar ! LOCATION Room 12                    ! ical.malformed-line
          icalendar ! X_NAME:a                            ! ical.malformed-line
          csv       ! uid,title,date,start time,end time,all day~a,A,2026-05-18,09:00,10:00,TRUE ! csv.all-day-time
          """)
  void refusesAnEventOfWhichSomethingWasLost(String format, String part, String code)
      throws IOException {
    assertThatThrownBy(() -> reader(format, part).readAll())
        .isInstanceOfSatisfying(
            RejectedEventException.class,
            e -> assertThat(e.problems()).extracting(it -> it.violation().code()).contains(code));
    List<Problem> told = new ArrayList<>();
    assertThat(reader(format, part).readAll(told::add)).as("leniently").hasSize(1);
    assertThat(told).extracting(it -> it.violation().code()).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          icalendar ! X-UNKNOWN:a
          icalendar ! SUMMARY:again
          icalendar ! DTEND:2026-05-40
          icalendar ! END:VEVENT~BEGIN:VTODO~UID:t~SUMMARY:T~END:VTODO~BEGIN:VEVENT~UID:b~SUMMARY:B~DTSTART:20260518T090000Z
          json      ! "unknown":{"a":[1]}
          csv       ! uid,title,date,unknown~a,A,2026-05-18,u
          """)
  void takesWhatWasRepairedOrIsCarried(String format, String part) throws IOException {
    assertThat(reader(format, part).readAll()).extracting(Event::uid).isNotEmpty();
  }

  private static EventReader reader(String format, String part) throws IOException {
    String document =
        switch (format) {
          case "icalendar" ->
              "BEGIN:VCALENDAR~VERSION:2.0~BEGIN:VEVENT~UID:a~SUMMARY:A~DTSTART:20260518T090000Z~"
                  + part
                  + "~END:VEVENT~END:VCALENDAR~";
          case "json" ->
              "[{\"uid\":\"a\",\"title\":\"A\",\"schedule\":{\"first\":\"2026-05-18\"},"
                  + part
                  + "}]";
          default -> part;
        };
    return EventFormats.installed()
        .byName(format)
        .reader(new ByteArrayInputStream(document.replace("~", "\r\n").getBytes(UTF_8)));
  }
}
